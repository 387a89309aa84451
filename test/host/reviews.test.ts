import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';
import { agreement, folder, openEditor, restore, testAccess, write } from './access';
import { type Answer, Answers } from './answers';

const TEXT = `project: Harbour
timezone: Europe/Madrid
people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid }
  maria: { name: Maria Lopes, timezone: America/Sao_Paulo }
deliverables:
  map:
    title: Map of berths
  form:
    title: Booking form
    owner: ana
    reviewers: [maria]
    paths: [reviewed/**]
    acceptance: [met: A guest can pick a berth]
`;

/** A file, where the cursor stands in it, and the comment that is expected as a line of its own. */
interface Sample {
  readonly file: string;
  /** The cursor is at the mark. */
  readonly text: string;
  readonly comment: string;
  /** The line below it. */
  readonly above: string;
}

const SAMPLES: readonly Sample[] = [
  {
    file: 'a.ts',
    text: 'function f() {\n  return g(\n    |a,\n  );\n}\n',
    comment: '  // REVIEW(look): Look',
    above: '  return g(',
  },
  {
    file: 'a.tsx',
    text: 'const a = (\n  <ul>\n    |<li>x</li>\n  </ul>\n);\n',
    comment: '    {/* REVIEW(look): Look */}',
    above: '    <li>x</li>',
  },
  { file: 'a.py', text: 'def f():\r\n    return 1|\r\n', comment: '    # REVIEW(look): Look', above: '    return 1' },
  { file: 'a.go', text: 'func f() {\n\treturn| 1\n}\n', comment: '\t// REVIEW(look): Look', above: '\treturn 1' },
  {
    file: 'a.rs',
    text: "fn f<'a>() {\n\tlet b = '(';\n\t|g();\n}\n",
    comment: '\t// REVIEW(look): Look',
    above: '\tg();',
  },
  {
    file: 'a.html',
    text: '<ul>\r\n\t<li\r\n\t\t|id="a">\r\n</ul>\r\n',
    comment: '\t<!-- REVIEW(look): Look -->',
    above: '\t<li',
  },
  { file: 'b.html', text: '<script>\n  |f();\n</script>\n', comment: '  // REVIEW(look): Look', above: '  f();' },
  { file: 'a.css', text: 'a {\n  |color: red;\n}\n', comment: '  /* REVIEW(look): Look */', above: '  color: red;' },
  { file: 'a.sql', text: 'SELECT a\nFROM b|;\n', comment: '-- REVIEW(look): Look', above: 'FROM b;' },
  { file: 'a.yaml', text: 'run: >-\n  one\n  |two\n', comment: '# REVIEW(look): Look', above: 'run: >-' },
  { file: 'a.md', text: '# A\n\nOne\n|two\n', comment: '<!-- REVIEW(look): Look -->', above: 'One' },
  { file: 'a.sh', text: '|#!/bin/sh\nls\n', comment: '# REVIEW(look): Look', above: 'ls' },
  {
    file: 'a.vue',
    text: '<template>\n  <p/>\n</template>\n<script setup lang="ts">\nconst a = `\n|b`;\n</script>\n',
    comment: '// REVIEW(look): Look',
    above: 'const a = `',
  },
];

const LOOK: readonly Answer[] = [{ pick: 'Booking form' }, { type: 'Look' }, 'accept'];

describe('Reviews', () => {
  let access: TestAccess;
  let answers: Answers;
  let original: string;

  const reviewed = (file: string): vscode.Uri => vscode.Uri.joinPath(folder().uri, 'reviewed', file);
  const uri = (): string => folder().uri.toString();
  const onDisk = (): Promise<string> => readFile(agreement().fsPath, 'utf8');
  const places = (): readonly string[] =>
    (access.services.places.indexOf(uri())?.places ?? [])
      .filter(({ file }) => file.startsWith('reviewed/'))
      .map(({ file, line }) => `${file}:${line}`);

  /** Waits until the server has told of places that fulfil something. */
  const untilPlaces = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      await new Promise<void>((resolve) => {
        const subscription = access.services.places.onDidChange(() => {
          subscription.dispose();
          resolve();
        });
      });
    }
  };

  const untilAgreement = async (part: string): Promise<void> => {
    while (!JSON.stringify(access.store.current?.state.snapshot.project ?? {}).includes(part)) {
      await new Promise<void>((resolve) => {
        const subscription = access.store.onDidChange(() => {
          subscription.dispose();
          resolve();
        });
      });
    }
  };

  /** What follows an approval goes on after the command has ended. */
  const untilSaved = async (document: vscode.TextDocument): Promise<void> => {
    while (document.isDirty) {
      await new Promise<void>((resolve) => {
        const subscription = vscode.workspace.onDidSaveTextDocument(() => {
          subscription.dispose();
          resolve();
        });
      });
    }
  };

  /** What a file says with its unsaved work. */
  const inEditor = async (file: vscode.Uri): Promise<string> => (await openEditor(file)).document.getText();

  /** Opens a file with the cursor at the mark, which is left out. */
  const open = async (file: string, text: string): Promise<vscode.TextEditor> => {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder().uri, 'reviewed'));
    await writeFile(reviewed(file).fsPath, text.replace('|', ''));
    const editor = await openEditor(reviewed(file));
    const cursor = editor.document.positionAt(text.indexOf('|'));
    editor.selection = new vscode.Selection(cursor, cursor);
    return editor;
  };

  before(async () => {
    access = await testAccess();
    original = await onDisk();
    answers = new Answers();
    await vscode.workspace.getConfiguration('collab').update('me', 'maria', vscode.ConfigurationTarget.Workspace);
  });

  beforeEach(() => write(TEXT));

  afterEach(async () => {
    await restore(TEXT);
    await rm(vscode.Uri.joinPath(folder().uri, 'reviewed').fsPath, { recursive: true, force: true });
    await untilPlaces(() => places().length === 0);
  });

  after(async () => {
    answers.restore();
    await vscode.workspace.getConfiguration('collab').update('me', undefined, vscode.ConfigurationTarget.Workspace);
    await rm(vscode.Uri.joinPath(folder().uri, '.vscode').fsPath, { recursive: true, force: true });
    await restore(original);
  });

  for (const { file, text, comment, above } of SAMPLES) {
    it(`are inserted into ${file}, found, approved and removed`, async () => {
      const { document } = await open(file, text);
      const plain = text.replace('|', '');
      const lines = (): readonly string[] => document.getText().split(/\r\n|\n/u);

      await answers.run('collab.insertCheckpoint', [], ...LOOK);
      const at = lines().findIndex((line) => line.includes('REVIEW'));
      assert.deepEqual(lines().slice(at, at + 2), [comment, above]);
      assert.equal(document.getText().includes('\r\n'), plain.includes('\r\n'));
      assert.equal(/[^\r]\n/u.test(document.getText()), /[^\r]\n/u.test(plain));
      assert.match(await onDisk(), /checkpoints:\n {6}look:\n {8}title: Look\n {8}status: open\n {8}requested: \d{4}/);
      await untilPlaces(() => places().includes(`reviewed/${file}:${at}`));

      await untilAgreement('"id":"look"');
      answers.button = 'Remove 1 Comment';
      await answers.run('collab.approveCheckpoint', [uri(), 'look']);
      assert.match(await onDisk(), /status: approved\n(?:.*\n)* {8}reviewed: .*\n {8}by: maria\n/);
      await untilPlaces(() => places().length === 0);
      assert.equal(document.getText(), plain);
      await untilSaved(document);
    });
  }

  it('are written above every cursor, in a file with unsaved work, which is left to its user to save', async () => {
    const editor = await open('a.ts', 'one();\n|two();\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'zero();\n'));
    editor.selections = [new vscode.Selection(0, 0, 0, 0), new vscode.Selection(2, 0, 2, 3)];
    await answers.run('collab.insertCheckpoint', [], ...LOOK);
    const comment = '// REVIEW(look): Look\n';
    assert.equal(editor.document.getText(), `${comment}zero();\none();\n${comment}two();\n`);
    assert.equal(editor.document.isDirty, true);
    await untilPlaces(() => places().length === 2);
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  it('ask for changes with a note, and are reopened', async () => {
    await write(`${TEXT}    checkpoints: { look: { title: Look } }\n`);
    await answers.run('collab.requestChanges', [uri(), 'look'], { type: 'Larger letters' });
    assert.match(
      await onDisk(),
      /look: \{ title: Look, status: changes-requested, reviewed: .*, by: maria, note: Larger letters \}/,
    );
    await untilAgreement('"note":"Larger letters"');
    await answers.run('collab.reopenCheckpoint', [uri(), 'look']);
    assert.match(await onDisk(), /look: \{ title: Look, status: open, requested: [^,]* \}/);
  });

  it('are mentions first, and checkpoints once they are promoted', async () => {
    const { document } = await open('a.py', '|one()\n');
    const people: Answer = { pickSeveral: ['Ana Ruiz', 'Maria Lopes'] };
    await answers.run('collab.insertMention', [], people, { type: 'Why one?' });
    assert.match(document.getText(), /^# REVIEW\((?:@ana @maria|@maria @ana)\): Why one\?\none\(\)\n$/);
    assert.equal(await onDisk(), TEXT);
    await answers.run(
      'collab.promoteMention',
      [uri(), 'reviewed/a.py', 0],
      { pick: 'Booking form' },
      { type: 'Ones' },
      'accept',
    );
    assert.match(document.getText(), /^# REVIEW\(ones @/);
    assert.match(await onDisk(), /ones:\n {8}title: Ones\n {8}reviewers: \[(?:ana, maria|maria, ana)\]\n/);
  });

  it('are promoted one by one where several stand on a line', async () => {
    const { document } = await open(
      'a.ts',
      '|/* REVIEW(@maria): One */ /* REVIEW(@maria): Two */ /* REVIEW(@ana): Three */\n',
    );
    const second = document.getText().indexOf('REVIEW', 10);
    const [deliverable, title] = [{ pick: 'Booking form' }, { type: 'Twos' }] as const;
    await answers.run('collab.promoteMention', [uri(), 'reviewed/a.ts', 0, second], deliverable, title, 'accept');
    assert.match(
      document.getText(),
      /^\/\* REVIEW\(@maria\): One \*\/ \/\* REVIEW\(twos @maria\): Two \*\/ \/\* REVIEW\(@ana\)/,
    );
  });

  it('offer acceptance when nothing else is left, and accept', async () => {
    await write(`${TEXT}    checkpoints: { look: { title: Look } }\n`);
    answers.button = 'Mark as Accepted';
    await answers.run('collab.approveCheckpoint', [uri(), 'look']);
    await untilAgreement('"status":"accepted"');
    assert.match(
      answers.told.join('\n'),
      /“Look” is approved\. Nothing but its acceptance is left of “Booking form”\./,
    );
  });

  it('are refused where a language has no comments, and where there is no such checkpoint', async () => {
    const { document } = await open('a.json', '{|}');
    await answers.run('collab.insertCheckpoint', []);
    assert.match(answers.warnings.join(), /^JSON has no comments/);
    assert.equal(document.getText(), '{}');
    await answers.run('collab.approveCheckpoint', [uri(), 'nothing']);
    assert.match(answers.warnings.join(), /^There is no checkpoint "nothing" in the agreement/);
  });

  it('show as changed once their code is not as it was approved, without git too', async () => {
    const { document } = await open('a.ts', '|one();\ntwo();\n');
    await answers.run('collab.insertCheckpoint', [], ...LOOK);
    await untilPlaces(() => places().length === 1);
    await untilAgreement('"id":"look"');
    answers.button = undefined;
    await answers.run('collab.approveCheckpoint', [uri(), 'look']);
    await untilAgreement('"seen"');
    const { changed } = await access.reviews.loaded();
    assert.equal(changed.in(uri()).size, 0);
    const noticed = new Promise<void>((resolve) => {
      const subscription = changed.onDidChange(() => {
        subscription.dispose();
        resolve();
      });
    });
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(1, 0, 1, 3), 'other');
    await vscode.workspace.applyEdit(edit);
    await noticed;
    assert.deepEqual([...changed.in(uri())], ['look']);
    await answers.run('collab.showChangesSinceReview', [uri(), 'look']);
    assert.match(answers.warnings.join(), /is in no git repository, or git cannot be run/);
  });

  it('are shown in the view, in the explorer, and in editors', async () => {
    await open('a.ts', '|// REVIEW(look): here\none();\n// REVIEW(@maria): and here\n// REVIEW(lok):\n');
    await write(`${TEXT}    checkpoints: { look: { title: Look } }\n`);
    await untilPlaces(() => places().length === 3);
    await untilAgreement('"id":"look"');
    const views = await access.reviews.loaded();
    assert.deepEqual(views.marks.linesOf(reviewed('a.ts')), { open: [0, 2], attention: [3], approved: [] });
    assert.equal(views.decorations.decorationOf(reviewed('a.ts'))?.badge, '2');
    assert.equal(views.tree.badge, 2);
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      reviewed('a.ts'),
    );
    const titles = lenses.flatMap(({ command }) => command?.title ?? []);
    for (const title of ['Approve', 'Request Changes', 'Promote to a Checkpoint']) {
      assert.ok(titles.includes(title), titles.join());
    }
    await vscode.commands.executeCommand('collab.nextCheckpoint');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 0);
  });

  it('are taken back in one step, in every file', async () => {
    const { document } = await open('a.ts', '|one();\n');
    await answers.run('collab.insertCheckpoint', [], ...LOOK);
    assert.notEqual(await onDisk(), TEXT);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'one();\n');
    assert.equal(await inEditor(agreement()), TEXT);
  });

  it('are removed from all files in one step, and brought back in one', async () => {
    const comment = '// REVIEW(look):\n';
    const first = await open('a.ts', `|${comment}one();\n`);
    const second = await open('b.ts', `|two();\n${comment}`);
    await write(`${TEXT}    checkpoints: { look: { title: Look } }\n`);
    await untilPlaces(() => places().length === 2);
    await untilAgreement('"id":"look"');
    await answers.run('collab.removeReviewComments', [uri(), 'look']);
    assert.deepEqual([first.document.getText(), second.document.getText()], ['one();\n', 'two();\n']);
    await vscode.commands.executeCommand('undo');
    assert.equal(first.document.getText(), `${comment}one();\n`);
    assert.equal(second.document.getText(), `two();\n${comment}`);
  });

  it('follow the ids of their checkpoints and of people, in one step', async () => {
    const code = '// REVIEW(look @maria): @maria, look\none(); // REVIEW(@ana @maria): look\n// REVIEW(lookup):\n';
    const { document } = await open('a.ts', `|${code}`);
    await open('b.py', '|# REVIEW(look):\n');
    const before = `${TEXT}    checkpoints: { look: { title: Look } }\n`;
    await write(before);
    await untilPlaces(() => places().length === 4);
    await untilAgreement('"id":"look"');
    await answers.run('collab.renameId', [], { pick: 'Look' }, { type: 'first-look' });
    assert.equal(document.getText(), code.replace('(look @', '(first-look @'));
    assert.equal(await inEditor(reviewed('b.py')), '# REVIEW(first-look):\n');
    assert.equal(await onDisk(), before.replace('look:', 'first-look:'));
    await openEditor(document.uri);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(
      [document.getText(), await inEditor(reviewed('b.py')), await inEditor(agreement())],
      [code, '# REVIEW(look):\n', before],
    );
    await vscode.workspace.saveAll();
    await untilAgreement('"id":"look"');
    await untilPlaces(() => places().length === 4);
    await answers.run('collab.renameId', [], { pick: 'Maria Lopes' }, { type: 'mar' });
    assert.equal(document.getText(), code.replace('(look @maria', '(look @mar').replace('@ana @maria', '@ana @mar'));
    assert.match(await onDisk(), /reviewers: \[mar\]/);
    // VS Code keeps what a command has read open, unseen, also after the files are gone.
    const edit = new vscode.WorkspaceEdit();
    for (const file of ['a.ts', 'b.py']) edit.replace(reviewed(file), new vscode.Range(0, 0, 9, 0), '');
    await vscode.workspace.applyEdit(edit);
    await vscode.workspace.saveAll();
  });

  it('have links in hovers that run what they say, and nothing else, whatever the file is called', async () => {
    const { document } = await open('a)b(c.ts', '|// REVIEW(@maria): [x](command:workbench.action.quit)\n');
    await untilPlaces(() => places().length === 1);
    await access.reviews.loaded();
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 5),
    );
    const texts = hovers.flatMap(({ contents }) => contents).filter((text) => text instanceof vscode.MarkdownString);
    const links = texts.find(({ isTrusted }) => isTrusted);
    assert.deepEqual(links?.isTrusted, { enabledCommands: ['collab.promoteMention'] });
    const [, command, args = ''] = /^\[[\w ]+\]\(command:([\w.]+)\?([^()\s]+)\)$/u.exec(links.value) ?? [];
    assert.equal(command, 'collab.promoteMention');
    assert.deepEqual(JSON.parse(decodeURIComponent(args)), [uri(), 'reviewed/a)b(c.ts', 0, 3]);
  });

  it('lead to what git knows of the code from when it was reviewed', async () => {
    const { document } = await open('a.ts', '|// REVIEW(look): here\none();\n');
    await write(
      `${TEXT}    checkpoints: { look: { title: Look, status: approved, reviewed: 2026-01-05 10:00, by: maria } }\n`,
    );
    await untilPlaces(() => places().length === 1);
    const git = (...args: readonly string[]): unknown =>
      execFileSync('git', ['-C', folder().uri.fsPath, ...args], {
        env: { ...process.env, GIT_COMMITTER_DATE: '2026-01-04T10:00:00Z' },
      });
    try {
      git('init', '--quiet');
      git('add', 'reviewed');
      git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '--quiet', '--message', 'One');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(1, 0, 1, 3), 'other');
      await vscode.workspace.applyEdit(edit);
      await answers.run('collab.showChangesSinceReview', [uri(), 'look']);
      const { input, label } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      assert.equal(label, 'a.ts: since the review of Look');
      assert.ok(input instanceof vscode.TabInputTextDiff);
      assert.equal(input.modified.toString(), document.uri.toString());
      const then = await vscode.workspace.openTextDocument(input.original);
      assert.equal(then.getText(), '// REVIEW(look): here\none();\n');
    } finally {
      await rm(vscode.Uri.joinPath(folder().uri, '.git').fsPath, { recursive: true, force: true });
    }
  });
});
