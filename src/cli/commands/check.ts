import { decodeAgreement } from '../../server/decode';
import { parseDocument } from '../../document/document';
import { closest } from '../../domain/didYouMean';
import { type ReadFile, readFile } from '../agreementFile';
import { type Context, command } from '../command';
import { Failure } from '../failure';
import { type CheckedFile, checkedFile, countOf } from '../formats/checkedFile';
import { formatGithub } from '../formats/github';
import { formatJson } from '../formats/json';
import { formatSarif } from '../formats/sarif';
import { formatText } from '../formats/text';
import { FILE_OPTION } from '../options';

/** `collab check`: what is wrong with agreements. */
export const check = command({
  name: 'check',
  summary: 'Say what is wrong with an agreement',
  details: `
FILES are agreements; without any, the one of --file is checked, or the nearest. The exit status is 1
when there are errors, with --strict also when there are warnings.

F is text (for people), json, github (annotations in a workflow of GitHub Actions) or sarif (2.1.0).`,
  operands: '[FILES…]',
  options: {
    strict: { description: 'Fail on warnings too.' },
    format: { value: 'F', description: 'How to print what was found; text by default.' },
    file: FILE_OPTION,
    json: { description: 'The same as --format json.' },
  },
  answer: async ({ options: { strict, format, file, json }, operands }, context) => {
    const print = formats[chooseFormat(format, json)];
    const names = file === undefined ? operands : [file, ...operands];
    const files: CheckedFile[] = [];
    for (const name of names.length > 0 ? names : [undefined]) {
      files.push(checkOne(await readFile(name, context.io), context));
    }
    const failed = countOf('error', files) > 0 || (strict && countOf('warning', files) > 0);
    return { status: failed ? 1 : 0, output: print(files, context) };
  },
});

type Format = 'text' | 'json' | 'github' | 'sarif';

const formats: Readonly<Record<Format, (files: readonly CheckedFile[], context: Context) => string>> = {
  text: (files, { style, io }) => formatText(files, style, io.stdout.isTTY === true),
  json: formatJson,
  github: formatGithub,
  sarif: (files, { io }) => formatSarif(files, io.cwd),
};

function chooseFormat(typed: string | undefined, json: boolean): Format {
  if (typed === undefined) return json ? 'json' : 'text';
  if (!isFormat(typed)) {
    const meant = closest(typed, Object.keys(formats));
    const hint = meant === undefined ? `Choose ${Object.keys(formats).join(', ')}.` : `Did you mean ${meant}?`;
    throw new Failure(`There is no format "${typed}". ${hint}`);
  }
  if (json && typed !== 'json') throw new Failure(`--json and --format ${typed} ask for two different things.`);
  return typed;
}

function isFormat(word: string): word is Format {
  return Object.hasOwn(formats, word);
}

function checkOne({ name, bytes }: ReadFile, { zones }: Context): CheckedFile {
  const decoded = decodeAgreement(bytes);
  if ('problem' in decoded) return checkedFile(name, '', [decoded.problem]);
  const { text, problems } = parseDocument(decoded.text, { zones });
  return checkedFile(name, text, problems);
}
