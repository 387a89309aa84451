import { type Disposable, commands } from 'vscode';
import { type ScopePart, addToScope } from '../../domain/intents/scope';
import type { Path } from '../../domain/path';
import { readText } from '../../views/readings';
import { commandIds } from '../commandIds';
import { askOne, askText } from '../questions';
import { type Row, type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';

const TITLE = 'Add to Scope';

interface Addition {
  readonly part: ScopePart;
  readonly text?: string;
}

/** Registers `Collab: Add to Scope`: to what is delivered, to what is not, or to what is assumed. */
export function registerAddToScope({ store, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.addToScope, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const part = partAt(subject.target?.path ?? []);
    const steps = part === undefined ? [askPart, askLine] : [askLine];
    const addition = await askInSteps<Addition>(steps, { part: part ?? 'in' });
    if (addition?.text === undefined) return;
    await editor.change({
      folder: subject.folder.uri.toString(),
      intent: addToScope(addition.part, addition.text),
      focus: subject.target ? 'kept' : 'file',
    });
  });
}

const askPart: Step<Addition> = askOne<Addition, ScopePart>({
  title: TITLE,
  prompt: 'What do you want to write down?',
  rows: () => PARTS,
  isCurrent: (part, addition) => part === addition.part,
  answer: (addition, part) => ({ ...addition, part }),
});

const PARTS: readonly Row<ScopePart>[] = [
  { value: 'in', label: 'In Scope', description: 'something the project delivers' },
  { value: 'out', label: 'Out of Scope', description: 'something it does not deliver' },
  { value: 'assumptions', label: 'Assumption', description: 'something the plan relies on' },
];

const PROMPTS: Readonly<Record<ScopePart, string>> = {
  in: 'What does the project deliver?',
  out: 'What does the project not deliver?',
  assumptions: 'What does the plan rely on?',
};

const askLine: Step<Addition> = (addition, place) =>
  askText<Addition, string>({
    title: TITLE,
    prompt: PROMPTS[addition.part],
    begin: ({ text = '' }) => text,
    read: readText,
    answer: (state, text) => ({ ...state, text }),
  })(addition, place);

/** The list that a row stands for or in. */
function partAt([section, part]: Path): ScopePart | undefined {
  return section === 'scope' ? PARTS.find(({ value }) => value === part)?.value : undefined;
}
