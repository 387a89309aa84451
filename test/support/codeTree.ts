import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodePlace, byPlace, placeOf } from '../../src/domain/checkpoints/codePlace';
import type { Found } from '../../src/server/places/ports';

/** A folder with files for as long as a test lasts. */
export class CodeTree {
  readonly #root = realpathSync(mkdtempSync(path.join(tmpdir(), 'collab-code-')));
  /** The folder that is looked through; around it there is room for a home and for what lies outside. */
  readonly folder = path.join(this.#root, 'folder');

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    mkdirSync(this.folder);
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  get uri(): string {
    return pathToFileURL(this.folder).href;
  }

  /** An absolute path; `..` leads out of the folder and stays in the tree. */
  at(file: string): string {
    return path.join(this.folder, file);
  }

  uriOf(file: string): string {
    return pathToFileURL(this.at(file)).href;
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), content);
  }

  link(file: string, to: string): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    symlinkSync(this.at(to), this.at(file));
  }

  delete(file: string): void {
    rmSync(this.at(file), { recursive: true });
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

/** `src/a.ts:3:5 auth @maria text`, with lines and columns counted from one, sorted. */
export function placeLines({ comments }: Pick<Found, 'comments'>): readonly string[] {
  return comments.map(placeOf).sort(byPlace).map(placeLine);
}

export function placeLine({ file, line, start, id = '', people, text }: CodePlace): string {
  const words = [id, ...people.map((person) => `@${person}`), text].filter((word) => word !== '');
  return [`${file}:${line + 1}:${start + 1}`, ...words].join(' ');
}

/** A tree with everything that decides which files count, and the places in it; global rules of git stand in `../home`. */
export function wildTree(): { readonly tree: CodeTree; readonly places: readonly string[] } {
  const ask = (name: string): string => `// REVIEW(${name}): why?\n`;
  const tree = new CodeTree({
    'src/plain.ts': `let a = 1;\n\n  ${ask('plain')}`,
    'src/crlf.ts': 'let a = 1;\r\n// REVIEW(crlf @maria): why?\r\n',
    'src/bom.ts': `\uFEFF${ask('bom')}`,
    'src/wide.ts': Buffer.from(`\uFEFF${ask('wide')}`, 'utf16le'),
    'src/emoji.ts': `const s = '😀'; ${ask('emoji')}`,
    'src/same line.ts': '/* REVIEW(one): a */ /* REVIEW(two): b */\n',
    'src/-dashes.ts': ask('dashes'),
    'src/line\nbreak.ts': ask('line-break'),
    'src/near.ts': '// REVIEW: a\n// PREVIEW(b): c\nclass REVIEW(base):\n',
    'src/binary.bin': `\0${ask('binary')}`,
    'src/late.bin': `${'x'.repeat(100_000)}\0\n${ask('late')}`,
    'src/huge.ts': ask('huge') + ' '.repeat(4 * 1024 * 1024),
    'src/long.ts': `${ask('before-long')}${' '.repeat(2000)}${ask('long')}`,
    'src/case.IGN': ask('case'),
    '.github/workflows/ci.yml': '# REVIEW(hidden): why?\n',
    '.gitignore': 'build/\n*.log\n!keep.log\n/rooted.ts\n*.ign\n',
    'build/out.ts': ask('built'),
    'src/build/deep.ts': ask('built-deep'),
    'src/tool/build': ask('a-file-named-build'),
    'src/some.log': ask('log'),
    'src/keep.log': ask('kept-log'),
    'rooted.ts': ask('rooted'),
    'src/rooted.ts': ask('not-rooted'),
    'src/nested/.gitignore': '*.ts\n!mine.ts\n',
    'src/nested/other.ts': ask('nested'),
    'src/nested/mine.ts': ask('nested-mine'),
    'build/.gitignore': '!out.ts\n',
    '.git/config': '',
    '.git/info/exclude': 'secret.ts\n',
    '.git/hooks/hook.ts': ask('git'),
    'src/secret.ts': ask('excluded'),
    'src/mine.swp': ask('global'),
    'src/.ignore': 'plain.ts\n',
    'node_modules/lib/index.ts': ask('library'),
    'packages/a/node_modules/lib.ts': ask('library-deep'),
    'vendor/repo/.git/info/exclude': '*.tmp\n',
    'vendor/repo/own.tmp': ask('of-nested-repository'),
    'vendor/repo/some.log': ask('rules-do-not-reach-in'),
    'generated/a.ts': ask('generated'),
    'src/generated/a.ts': ask('generated-elsewhere'),
    'src/schema.gen.ts': ask('schema-gen'),
    'src/schema.pb.ts': ask('schema-pb'),
    '../outside/away.ts': ask('outside'),
    '../home/.gitconfig': '[core]\n\texcludesfile = ~/rules\n',
    '../home/rules': '*.swp\n',
  });
  tree.link('src/link', '../outside');
  tree.link('src/linked.ts', '../outside/away.ts');
  tree.link('src/loop', 'src');
  const places = [
    '.github/workflows/ci.yml:1:3 hidden why?',
    'src/-dashes.ts:1:4 dashes why?',
    'src/bom.ts:1:4 bom why?',
    'src/case.IGN:1:4 case why?',
    'src/crlf.ts:2:4 crlf @maria why?',
    'src/emoji.ts:1:20 emoji why?',
    'src/generated/a.ts:1:4 generated-elsewhere why?',
    'src/keep.log:1:4 kept-log why?',
    'src/line\nbreak.ts:1:4 line-break why?',
    'src/long.ts:1:4 before-long why?',
    'src/nested/mine.ts:1:4 nested-mine why?',
    'src/plain.ts:3:6 plain why?',
    'src/rooted.ts:1:4 not-rooted why?',
    'src/same line.ts:1:4 one a',
    'src/same line.ts:1:25 two b',
    'src/tool/build:1:4 a-file-named-build why?',
    'src/wide.ts:1:4 wide why?',
    'vendor/repo/some.log:1:4 rules-do-not-reach-in why?',
  ];
  return { tree, places };
}

/** What the editor leaves out of the wild tree. */
export const WILD_EXCLUDES = {
  '**/node_modules': true,
  generated: true,
  '**/*.{gen,pb}.ts': true,
  src: false,
  '*.ts': { when: 'a' },
};
