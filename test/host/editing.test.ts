import assert from 'node:assert/strict';
import { chmod, readFile, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';
import { agreement, openEditor, testAccess, treeItem, treeLines, until, write } from './access';
import { type Answer, Answers } from './answers';

const TEXT = `# The agreement of the harbour.
project: Harbour
timezone: Europe/Madrid

people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid } # lives by the sea
  maria:
    name: Maria Lopes
    timezone: America/Sao_Paulo

scope:
  in:
    - Booking
    - Payment # by card
    - Search
  out:
    - Native apps

deliverables:
  # Comes first.
  form:
    title: Booking form
    owner: ana
    reviewers: [maria]
    acceptance:
      - A guest can pick a berth
      - met: It works with a keyboard

  map:
    title: Map of berths
    after: [form]
`;

describe('Editing the agreement', () => {
  let access: TestAccess;
  let answers: Answers;

  const file = (): string => agreement().fsPath;
  const onDisk = (): Promise<string> => readFile(file(), 'utf8');
  const inEditor = (): string => vscode.window.activeTextEditor?.document.getText() ?? '';
  const key = (label: string): string => treeItem(access, label).key;

  before(async () => {
    access = await testAccess();
    answers = new Answers();
  });

  beforeEach(() => write(TEXT));

  after(() => answers.restore());

  const DELIVERABLE: readonly Answer[] = [
    { type: 'Payment & refunds' },
    { pick: 'Maria Lopes' },
    { type: '2026-12-18 17:00' },
    { type: '5d' },
  ];

  it('adds a deliverable, saved, with the cursor at it, and takes it back in one step', async () => {
    await answers.run('collab.addDeliverable', [], ...DELIVERABLE);
    const expected = `${TEXT}
  payment-refunds:
    title: Payment & refunds
    owner: maria
    status: planned
    estimate: 5d
    due: 2026-12-18 17:00
`;
    assert.equal(await onDisk(), expected);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.isDirty, false);
    assert.equal(editor?.document.getText(editor.selection), 'payment-refunds:');
    await vscode.commands.executeCommand('undo');
    assert.equal(inEditor(), TEXT);
  });

  it('takes words for a due date, only a title where nothing else is known, and gives every id once', async () => {
    await answers.run(
      'collab.addDeliverable',
      [],
      { type: 'Form' },
      { pick: 'Nobody yet' },
      { type: '' },
      { type: '' },
    );
    assert.ok((await onDisk()).endsWith('\n  form-2:\n    title: Form\n    status: planned\n'));
    await answers.run('collab.setDueDate', [key('Map of berths')], { type: 'tomorrow 17:00' });
    assert.match(await onDisk(), /\n {4}due: \d{4}-\d\d-\d\d 17:00\n/);
    assert.match(answers.messages[0] ?? '', /, 17:00 in Europe\/Madrid · tomorrow$/);
  });

  it('goes back, with what was answered before', async () => {
    await answers.run(
      'collab.addDeliverable',
      [],
      { type: 'Search' },
      'back',
      'accept',
      { pick: 'Ana Ruiz' },
      'back',
      'accept',
      { type: '' },
      { type: '2 days' },
      'again',
    );
    assert.ok(
      (await onDisk()).endsWith(
        '  search:\n    title: Search\n    owner: ana\n    status: planned\n    estimate: 2d\n',
      ),
    );
  });

  it('leaves nothing behind when it is left, at whichever step', async () => {
    const flows: readonly (readonly [string, readonly string[], readonly Answer[]])[] = [
      ['collab.addDeliverable', [], DELIVERABLE],
      ['collab.setStatus', [], [{ pick: 'Booking form' }, { pick: 'blocked' }]],
      ['collab.setDueDate', [], [{ pick: 'Booking form' }, { type: '2026-12-18' }]],
      ['collab.setOwner', [], [{ pick: 'Booking form' }, { pick: 'Nobody' }]],
      ['collab.setReviewers', [], [{ pick: 'Booking form' }, { pickSeveral: [] }]],
      ['collab.addCriterion', [], [{ pick: 'Booking form' }, { type: 'It is fast' }]],
      ['collab.tickCriteria', [], [{ pick: 'Booking form' }, { pickSeveral: [] }]],
      ['collab.renameId', [], [{ pick: 'Booking form' }, { type: 'booking' }]],
      ['collab.remove', [], [{ pick: 'Native apps' }]],
    ];
    for (const [command, args, steps] of flows) {
      for (let step = 0; step < steps.length; step++) {
        await answers.run(command, args, ...steps.slice(0, step), 'cancel');
        assert.equal(await onDisk(), TEXT, `${command}, step ${step + 1}`);
        assert.equal(vscode.window.visibleTextEditors.length, 0, command);
      }
    }
  });

  it('sets what deliverables say, several at once in one step', async () => {
    const rows = [key('Booking form'), key('Map of berths')];
    await answers.run('collab.setStatus', [rows[0], rows], { pick: 'in progress' });
    const inProgress = TEXT.replace('    acceptance:\n', '    status: in-progress\n    acceptance:\n').replace(
      '    after: [form]\n',
      '    status: in-progress\n    after: [form]\n',
    );
    assert.equal(await onDisk(), inProgress);
    assert.equal(inEditor(), inProgress);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('undo');
    assert.equal(inEditor(), TEXT);
  });

  it('sets owner and reviewers, and takes what is not wanted away', async () => {
    await answers.run('collab.setOwner', [], { pick: 'Booking form' }, { pick: 'Nobody' });
    assert.equal(await onDisk(), TEXT.replace('    owner: ana\n', ''));
    await answers.run(
      'collab.setReviewers',
      [],
      { pick: 'Booking form' },
      { pickSeveral: ['Maria Lopes', 'Ana Ruiz'] },
    );
    assert.match(await onDisk(), /\n {4}reviewers: \[(?:maria, ana|ana, maria)\]\n/);
    await answers.run('collab.setReviewers', [], { pick: 'Booking form' }, { pickSeveral: [] });
    assert.match(await onDisk(), /\n {4}reviewers: \[\]\n/);
  });

  it('adds and ticks acceptance criteria', async () => {
    await answers.run('collab.addCriterion', [key('Booking form')], { type: 'It says: welcome' });
    const added = TEXT.replace(/(- met: It works.*\n)/, '$1      - "It says: welcome"\n');
    assert.equal(await onDisk(), added);
    await until(access, () => treeLines(access).some((line) => line.includes('It says: welcome')));
    await answers.run('collab.tickCriteria', [key('Booking form')], {
      pickSeveral: ['A guest can pick a berth', 'It says: welcome'],
    });
    assert.equal(
      await onDisk(),
      added
        .replace('- A guest', '- met: A guest')
        .replace('- met: It works', '- It works')
        .replace('- "It says', '- met: "It says'),
    );
  });

  it('renames an id in all places', async () => {
    await answers.run('collab.renameId', [key('Booking form')], { type: 'Booking' }, 'again');
    assert.equal(await onDisk(), TEXT.replace('  form:\n', '  booking:\n').replace('[form]', '[booking]'));
  });

  it('moves entries up and down with their comments, and only within their list', async () => {
    await answers.run('collab.moveDown', [key('Payment')]);
    const moved = TEXT.replace('    - Payment # by card\n    - Search\n', '    - Search\n    - Payment # by card\n');
    assert.equal(await onDisk(), moved);
    await until(access, () => key('Payment').includes('2'));
    await answers.run('collab.moveDown', [key('Payment')]);
    assert.equal(await onDisk(), moved);
    await answers.run('collab.moveUp', [key('Payment')]);
    assert.equal(await onDisk(), TEXT);
  });

  const drop = async (from: readonly string[], onto: string): Promise<void> => {
    const data = new vscode.DataTransfer();
    access.tree.handleDrag(from.map(key), data);
    access.tree.handleDrop(key(onto), data);
  };

  it('moves what is dragged', async () => {
    await drop(['Map of berths'], 'Booking form');
    await until(
      access,
      () =>
        treeLines(access).findIndex((line) => line.includes('Map of berths')) <
        treeLines(access).findIndex((line) => line.includes('Booking form')),
    );
    await drop(['Booking', 'Search'], 'Native apps');
    await until(access, () => access.store.current?.state.snapshot.project.scope.out.length === 3);
    assert.deepEqual(access.store.current?.state.snapshot.project.scope.out, ['Booking', 'Search', 'Native apps']);
    assert.match(inEditor(), /\n {2}in:\n {4}- Payment # by card\n {2}out:\n/);
  });

  it('leaves everything where it is when it is dropped among others', async () => {
    await drop(['Ana Ruiz'], 'Booking form');
    await answers.run('collab.moveUp', [key('Map of berths')]);
    assert.match(await onDisk(), /people:\n {2}ana/);
  });

  it('removes an entry, and asks where it is named elsewhere', async () => {
    await answers.run('collab.remove', [key('Native apps')]);
    assert.deepEqual(answers.warnings, []);
    assert.equal(await onDisk(), TEXT.replace('  out:\n    - Native apps\n', '  out: []\n'));
    await answers.run('collab.remove', [key('Booking form')]);
    assert.match(answers.warnings[0] ?? '', /^The agreement names "Booking form" in 1 other place\./);
    assert.match(await onDisk(), /Booking form/);
    answers.button = 'Remove Everywhere';
    await answers.run('collab.remove', [key('Booking form')]);
    answers.button = undefined;
    assert.match(await onDisk(), /\ndeliverables:\n {2}# Comes first\.\n\n {2}map:\n {4}title: Map of berths\n$/);
  });

  describe('beside somebody who types', () => {
    const typeAt = (text: string) => async (): Promise<void> => {
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), text));
    };

    const blocked = (text: string): string =>
      text.replace('    after: [form]\n', '    status: blocked\n    after: [form]\n');

    /** Does something between the server's answer and the change of the text, as often as the server is asked. */
    const between = async (act: () => Promise<void>, run: () => Promise<void>): Promise<number> => {
      const { server } = access.services;
      const edit = server.edit.bind(server);
      let asked = 0;
      server.edit = async (params) => {
        const answer = await edit(params);
        asked++;
        await act();
        return answer;
      };
      try {
        await run();
      } finally {
        server.edit = edit;
      }
      return asked;
    };

    it('works on what was typed before, and leaves it unsaved', async () => {
      await openEditor(agreement());
      await typeAt('# Typed.\n')();
      await answers.run('collab.setStatus', [], { pick: 'Map of berths' }, { pick: 'blocked' });
      const typed = TEXT.replace('project:', '# Typed.\nproject:');
      assert.equal(inEditor(), blocked(typed));
      assert.equal(vscode.window.activeTextEditor?.document.isDirty, true);
      assert.equal(await onDisk(), TEXT);
      await vscode.commands.executeCommand('undo');
      assert.equal(inEditor(), typed);
    });

    it('tries again on what was typed meanwhile, once, and loses no key', async () => {
      await openEditor(agreement());
      let times = 0;
      const once = async (): Promise<void> => {
        if (times++ === 0) await typeAt('# Typed.\n')();
      };
      const asked = await between(once, () =>
        answers.run('collab.setStatus', [], { pick: 'Map of berths' }, { pick: 'blocked' }),
      );
      assert.equal(asked, 2);
      assert.equal(inEditor(), blocked(TEXT.replace('project:', '# Typed.\nproject:')));
      assert.equal(await onDisk(), TEXT, 'What was typed is for its writer to save.');
    });

    it('gives up where somebody types all the time, and loses no key', async () => {
      await openEditor(agreement());
      const asked = await between(typeAt('# Typed.\n'), () =>
        answers.run('collab.setStatus', [], { pick: 'Map of berths' }, { pick: 'blocked' }),
      );
      assert.equal(asked, 2);
      assert.equal(inEditor(), TEXT.replace('project:', '# Typed.\n# Typed.\nproject:'));
      assert.deepEqual(answers.warnings, ['.collab.yaml was changed at the same moment; try again.']);
    });

    it('loses no key that is on its way while the change is made', async () => {
      await openEditor(agreement());
      const typing: Promise<void>[] = [];
      const start = (): Promise<void> => {
        typing.push(typeAt('# Typed.\n')().catch(() => undefined));
        return Promise.resolve();
      };
      await between(start, () => answers.run('collab.setStatus', [], { pick: 'Map of berths' }, { pick: 'blocked' }));
      await Promise.all(typing);
      const text = inEditor();
      const kept = text.replaceAll('# Typed.\n', '');
      assert.ok(kept === TEXT || kept === blocked(TEXT), text);
    });

    it('makes changes one after the other', async () => {
      await Promise.all([
        answers.run('collab.moveDown', [key('Payment')]),
        answers.run('collab.moveDown', [key('Booking form')]),
      ]);
      assert.match(await onDisk(), /- Search\n {4}- Payment # by card\n[^]*map:[^]*form:/);
    });

    it('changes no other item in the place of the one that was seen', async () => {
      const row = key('Payment');
      await openEditor(agreement());
      let times = 0;
      const typeItem = async (): Promise<void> => {
        if (times++ > 0) return;
        await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(12, 0), '    - Boats\n'));
      };
      await between(typeItem, () => answers.run('collab.remove', [row]));
      assert.deepEqual(answers.warnings, [
        'The list has changed since you looked at it; try again on what it says now.',
      ]);
      assert.equal(inEditor(), TEXT.replace('    - Booking\n', '    - Boats\n    - Booking\n'));
    });
  });

  it('keeps line ends as they are', async () => {
    await write(TEXT.replaceAll('\n', '\r\n'));
    await answers.run('collab.setOwner', [key('Map of berths')], { pick: 'Ana Ruiz' });
    assert.equal(
      await onDisk(),
      TEXT.replace('    after: [form]\n', '    owner: ana\n    after: [form]\n').replaceAll('\n', '\r\n'),
    );
  });

  describe('is refused with what to do', () => {
    const refused = async (): Promise<string> => {
      await answers.run('collab.moveDown', [key('Payment')]);
      assert.equal(answers.warnings.length, 1);
      return answers.warnings[0] ?? '';
    };

    it('where the file is read-only', async () => {
      await chmod(file(), 0o444);
      try {
        assert.equal(await refused(), '.collab.yaml is read-only; make it writable to change it.');
        assert.equal(vscode.window.visibleTextEditors.length, 0);
      } finally {
        await chmod(file(), 0o644);
      }
    });

    it('where the file is not there any more', async () => {
      const row = key('Payment');
      await rm(file());
      await answers.run('collab.moveDown', [row]);
      assert.match(
        answers.warnings[0] ?? '',
        /^There is no \.collab\.yaml any more; |^Open a folder whose \.collab\.yaml can be read/,
      );
    });

    it('where git left a conflict, or a part cannot be read', async () => {
      const conflict = '<<<<<<< HEAD\ngoal: One\n=======\ngoal: Two\n>>>>>>> other\n';
      for (const [text, reason] of [
        [TEXT.replace('people:\n', `${conflict}people:\n`), /merge conflict/],
        [TEXT.replace('project: Harbour', 'project: "Harbour'), /^Mend /],
      ] as const) {
        await write(text);
        await answers.run('collab.setStatus', []);
        assert.match(answers.warnings[0] ?? '', reason);
        assert.equal(await onDisk(), text);
      }
    });

    it('where the folder is not trusted', async () => {
      const trusted = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
      Object.defineProperty(vscode.workspace, 'isTrusted', { get: () => false, configurable: true });
      try {
        assert.match(await refused(), /^Trust this folder to change its \.collab\.yaml/);
      } finally {
        Object.defineProperty(vscode.workspace, 'isTrusted', trusted ?? { value: true });
      }
      assert.equal(await onDisk(), TEXT);
    });
  });

  it('copies a row, a section or everything as Markdown', async () => {
    await answers.run('collab.copyMarkdown', [key('Payment')]);
    assert.equal(await vscode.env.clipboard.readText(), '- Payment\n');
    await answers.run('collab.copyMarkdown', []);
    assert.match(await vscode.env.clipboard.readText(), /^# Harbour\n\n## In scope\n\n- Booking\n/);
  });
});
