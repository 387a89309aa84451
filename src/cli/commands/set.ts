import * as path from 'node:path';
import { applyIntent } from '../../document/edit/applyIntent';
import { readValue } from '../../document/edit/readValue';
import { parsePath } from '../../domain/format/parsePath';
import type { Intent } from '../../domain/intent';
import type { Parsed } from '../../domain/parsed';
import { openAgreement } from '../agreementFile';
import { type Context, type Outcome, command } from '../command';
import { Failure } from '../failure';
import { FILE_OPTION, JSON_OPTION } from '../options';
import type { Style } from '../style';
import { oneLine, toJson, visible } from '../terminal';
import { unifiedDiff } from '../unifiedDiff';

/** `collab set`: one edit of an agreement. */
export const set = command({
  name: 'set',
  summary: 'Change one place of an agreement, and nothing else in it',
  details: `
PATH is keys and numbers with dots between them, such as deliverables.auth.status or reviewers.0;
what is missing on the way is made. The number of items in a list stands for one more at its end.

VALUE is YAML, such as accepted, "2026-12-01 17:00" or "[ana, maria]". What begins with a hyphen
stands behind --. Comments, layout and line endings stay as they are. When the edit would not be
safe, the file is left alone and the exit status is 1.`,
  operands: 'PATH VALUE',
  options: {
    delete: { description: 'Remove what stands at PATH; there is no VALUE then.' },
    'dry-run': { description: 'Print the difference and leave the file as it is.' },
    file: FILE_OPTION,
    json: JSON_OPTION,
  },
  answer: async ({ options, operands }, context) => {
    const intent = intentOf(operands, options.delete);
    const { name, document, byteOrderMark } = await openAgreement(options.file, context);
    const result = applyIntent(document, intent);
    if (!result.ok) {
      const { reason, advice } = result.refusal;
      const output = options.json ? toJson({ file: name, changed: false }) : '';
      return { status: 1, output, notes: [`${name} is left as it is. ${reason} ${advice}`] };
    }
    const changed = result.edits.length > 0;
    if (changed && !options['dry-run']) await write(name, byteOrderMark + result.text, context);
    if (options.json) return { status: 0, output: toJson({ file: name, changed }) };
    if (!options['dry-run']) return said(changed ? `${name} is changed.` : `${name} says so already.`);
    return { status: 0, output: shown(unifiedDiff(name, document.text, result.text), context) };
  },
});

function intentOf([place, text, surplus]: readonly string[], isRemoval: boolean): Intent {
  if (place === undefined) throw new Failure('collab set needs a PATH, such as deliverables.auth.status.');
  const at = orFail(parsePath(place));
  const unread = isRemoval ? text : surplus;
  if (unread !== undefined) {
    throw new Failure(`"${unread}" is one too many. Put a VALUE with blanks in it in quotes; --delete takes none.`);
  }
  if (isRemoval) return { kind: 'remove', path: at };
  if (text === undefined || text.trim() === '')
    throw new Failure('A VALUE is missing. --delete removes what is there.');
  return { kind: 'set', path: at, value: orFail(readValue(text)) };
}

function orFail<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Failure(`${parsed.invalid.reason}. ${parsed.invalid.explanation}`);
}

async function write(name: string, text: string, { io }: Context): Promise<void> {
  const written = await io.writeFile(path.resolve(io.cwd, name), text, 'replace');
  if (written.kind === 'refused') throw new Failure(`${name} cannot be written. ${written.reason}`);
}

function said(sentence: string): Outcome {
  return { status: 0, output: `${oneLine(sentence)}\n` };
}

/** A difference in colour for a terminal, and exactly as it is for programs. */
function shown(diff: string, { io, style }: Context): string {
  if (io.stdout.isTTY !== true) return diff;
  const lines = diff.replaceAll('\r\n', '\n').split('\n');
  return lines.map((line) => paintOf(line, style)(visible(line))).join('\n');
}

function paintOf(line: string, { red, green, dim, bold }: Style): (text: string) => string {
  if (/^(?:---|\+\+\+) /u.test(line)) return bold;
  if (line.startsWith('@@')) return dim;
  return line.startsWith('-') ? red : line.startsWith('+') ? green : (text) => text;
}
