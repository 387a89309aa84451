import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DAY, HOUR, MINUTE } from '../../src/domain/time/units';
import type { TestAccess } from '../../src/client/extension';
import { type Answer, Answers } from './answers';
import { agreement, openEditor, testAccess, treeItem, treeLines, until, write } from './access';

/** People who always work, so that it does not matter when the test runs. */
const ALWAYS = 'timezone: UTC, hours: Mon-Sun 00:00-24:00';

/** A project whose only deliverable takes four hours and two more for the answer. */
const project = (due: string, more = ''): string => `project: Harbour
timezone: UTC
people:
  ana: { name: Ana Ruiz, ${ALWAYS} }
  bo: { name: Bo Ek, ${ALWAYS}, responds: 2h }
scope:
  changes:
    pay: { title: Pay online, asked: 2026-11-01, effort: 30h, status: proposed }
deliverables:
  form:
    title: Booking form
    owner: ana
    reviewers: [bo]
    remaining: 4h
    due: ${due}
${more}`;

describe('The forecast', () => {
  let access: TestAccess;
  let answers: Answers;

  before(async () => {
    access = await testAccess();
  });

  beforeEach(() => {
    answers = new Answers();
  });

  afterEach(async () => {
    answers.restore();
    await vscode.workspace.getConfiguration('collab').update('me', undefined, vscode.ConfigurationTarget.Workspace);
  });

  const show = async (text: string): Promise<vscode.TextEditor> => {
    await write(text);
    await until(access, () => access.store.current?.state.snapshot.project.name === 'Harbour');
    return openEditor(agreement());
  };
  const row = (): string => treeLines(access).find((line) => line.includes('Booking form')) ?? '';

  it('follows a due date that is changed in the editor, within a second, in the tree, lenses, hints and problems', async () => {
    const editor = await show(project(moment(2 * DAY)));
    await until(access, () => !/late/.test(row()));
    const begin = editor.document.getText().indexOf('due: ') + 'due: '.length;
    const start = editor.document.positionAt(begin);
    const began = Date.now();
    await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 16)), moment(5 * HOUR)));
    await until(access, () => / · (?:59m|1h) late/.test(row()));
    const lenses = await titlesOfLenses();
    const hints = await labelsOfHints(editor.document);
    const took = Date.now() - began;
    assert.ok(
      lenses.some((title) => /^lands .*, (?:59m|1h) late: takes another 4h of work$/.test(title)),
      lenses.join('\n'),
    );
    assert.ok(
      hints.some((label) => /^lands .*late$/.test(label)),
      hints.join('\n'),
    );
    assert.ok(took < 1000, `It took ${took} ms.`);
    await problem('forecast-late');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      agreement(),
      new vscode.Range(start, start),
    );
    assert.ok(
      actions.some(({ title }) => title.startsWith('Hand it over for review now: lands ')),
      actions.map(({ title }) => title).join('\n'),
    );
  });

  it('puts what needs attention on top when it is asked to', async () => {
    await show(project(moment(2 * DAY), '  map: { title: Map, owner: ana, remaining: 30h, due: 2020-01-01 }\n'));
    const titles = (): readonly string[] =>
      treeLines(access).flatMap((line) => /^ {2}(Booking form|Map)\b/.exec(line)?.[1] ?? []);
    await until(access, () => titles().length === 2);
    assert.deepEqual(titles(), ['Booking form', 'Map']);
    await vscode.commands.executeCommand('collab.sortByRisk');
    assert.deepEqual(titles(), ['Map', 'Booking form']);
    await vscode.commands.executeCommand('collab.sortByFile');
    assert.deepEqual(titles(), ['Booking form', 'Map']);
  });

  it('shows which dates a change request moves before it is accepted, and leaves them alone otherwise', async () => {
    const editor = await show(project(moment(2 * DAY), '    status: planned\n    after: []\n'));
    const before = editor.document.getText();
    const { key } = treeItem(access, 'Pay online');
    const accept = (last: Answer): Promise<void> =>
      answers.run(
        'collab.acceptChange',
        [key],
        { pick: 'Accept and Add It as a Deliverable' },
        { pick: 'Ana Ruiz' },
        last,
      );
    await accept('cancel');
    assert.equal(editor.document.getText(), before);
    await accept({ pick: 'Accept Change Request' });
    assert.match(editor.document.getText(), /owner: ana\s+status: planned\s+estimate: 30h/);
  });

  it('says in the status bar what is to be handed over within two hours, and only that', async () => {
    const configuration = vscode.workspace.getConfiguration('collab');
    await configuration.update('me', 'ana', vscode.ConfigurationTarget.Workspace);
    await show(project(moment(2 * DAY)));
    await until(access, () => access.store.current?.state.snapshot.me === 'ana');
    assert.equal(access.handOver.text, undefined);
    await write(project(moment(3 * HOUR)));
    await until(access, () => access.handOver.text !== undefined);
    assert.match(access.handOver.text ?? '', /^\$\([\w-]+\) Hand over Booking form by (?:\w+ )?\d\d:\d\d$/);
  });

  async function titlesOfLenses(): Promise<readonly string[]> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      agreement(),
    );
    return lenses.map(({ command }) => command?.title ?? '');
  }

  async function labelsOfHints(document: vscode.TextDocument): Promise<readonly string[]> {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      all,
    );
    return hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
  }
});

/** So long from now, to the minute, as the file writes it. */
function moment(ahead: number): string {
  return new Date(Math.floor((Date.now() + ahead) / MINUTE) * MINUTE).toISOString().slice(0, 16).replace('T', ' ');
}

/** Settles once the agreement has a problem of that kind. */
async function problem(code: string): Promise<void> {
  const isThere = (): boolean => vscode.languages.getDiagnostics(agreement()).some((one) => codeOf(one) === code);
  if (isThere()) return;
  await new Promise<void>((resolve) => {
    const subscription = vscode.languages.onDidChangeDiagnostics(() => {
      if (!isThere()) return;
      subscription.dispose();
      resolve();
    });
  });
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
