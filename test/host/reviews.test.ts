import assert from 'node:assert/strict';
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
});
