import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import type { FolderEntry } from '../../../../src/domain/code/folderEntry';
import { folderAskedAt } from '../../../../src/service/completion/paths';
import { createLanguageService } from '../../../../src/service/languageService';
import { accepted } from '../../../support/accept';
import { marked } from '../../../support/marked';
import { parse } from '../../../support/parse';
import { serviceContext } from '../../../support/serviceContext';

const FOLDER = 'test/fixtures/completion';

/** Sets a fixture's text apart from what is expected there. */
const SUGGESTIONS = '--- suggestions\n';
const ACCEPTED = '--- the first one accepted\n';

/** What the folders hold beside the agreements of the fixtures; none of it is sorted. */
const FOLDERS: Readonly<Record<string, readonly FolderEntry[]>> = {
  '': ['package.json', 'src/', '@types/', '.github/', '2026', '!odd.ts', 'été/'].map(folderEntry),
  src: ['index.ts', 'auth/', '[id]/', 'a: b.ts', "it's.ts", 'step 10.ts', 'step 9.ts', '$lib/', 'a,b.ts'].map(
    folderEntry,
  ),
};

function folderEntry(name: string): FolderEntry {
  return { name: name.replace(/\/$/u, ''), isFolder: name.endsWith('/') };
}

/** More suggestions than this are only counted. */
const MOST_LISTED = 12;

/** Fixtures whose expectations are written anew with `UPDATE=1`, for somebody to read. */
const isUpdating = process.env['UPDATE'] === '1';

describe('Completion', () => {
  const service = createLanguageService({ snippets: true, markdown: true, labelDetails: true });

  for (const file of readdirSync(FOLDER)) {
    const fixture = readFileSync(path.join(FOLDER, file), 'utf8');
    const [text = ''] = fixture.split(SUGGESTIONS);

    it(`suggests what can stand there: ${path.basename(file, '.yaml').replaceAll('-', ' ')}`, () => {
      const { context, items } = suggestionsAt(text);
      const [first] = items;
      const expected = `${text}${SUGGESTIONS}${listed(items)}${first ? ACCEPTED + accepted(context.text, first) : ''}`;
      if (isUpdating) writeFileSync(path.join(FOLDER, file), expected);
      else assert.equal(fixture, expected);
    });

    it(`suggests nothing that is wrong there: ${path.basename(file, '.yaml').replaceAll('-', ' ')}`, () => {
      const { context, items } = suggestionsAt(text);
      for (const item of items) {
        const after = accepted(context.text, item);
        const start = context.text.offsetAt((item.textEdit as TextEdit).range.start);
        const end = start + after.length - context.text.getText().length;
        const wrong = parse(after).problems.filter(
          ({ severity, span }) => severity === 'error' && start <= span.start && span.end <= end,
        );
        assert.deepEqual(wrong, [], item.label);
      }
    });
  }

  it('suggests nothing before the quote that opens a text, or behind the one that closes it', () => {
    for (const text of [
      'people: { ana: { timezone: UTC, away: [<|>"2026-12-24"] } }',
      'people: { ana: { timezone: UTC, away: ["2026-12-24"<|>] } }',
      'people:\n  ana:\n    <|>"role": all\n',
      'people:\n  ana:\n    "role"<|>: all\n',
      'timezone: <|>"Europe/Oslo"\n',
    ]) {
      assert.deepEqual(suggestionsAt(text).items, [], text);
    }
    assert.notDeepEqual(suggestionsAt('timezone: "<|>Europe/Oslo"\n').items, []);
    assert.notDeepEqual(suggestionsAt('people: { ana: { away: ["2026-12-<|>"] } }').items, []);
  });

  it('are found by the beginnings of their names in editors that go by how a suggestion begins', () => {
    const people = 'people:\n  jo: { timezone: UTC, name: Ana Berg }\n';
    const cases: readonly (readonly [before: string, typed: string, after: string, found: string])[] = [
      ['people:\n  ana:\n    timezone: UTC\n    holidays: ', 'bra', '', 'BR'],
      ['people:\n  ana:\n    timezone: UTC\n    holidays: ', 'united k', '', 'GB'],
      [`${people}reviewers: [`, 'ber', ']', 'jo'],
      [`${people}reviewers: `, 'ber', '', 'jo'],
      [`${people}deliverables: { a: { due: `, 'fri', ' } }', '2026-11-27'],
      [`${people}deliverables: { a: { due: `, '24 dec', ' } }', '2026-12-24'],
      [`${people}deliverables: { a: { due: `, 'december 2', ' } }', '2026-12-02'],
      [`${people}concerns: { a: { raised: `, '24 ', '} }', '2026-11-24'],
    ];
    for (const [before, typed, after, found] of cases) {
      const { items } = suggestionsAt(`${before}${typed}<|>${after}`);
      const first = items.find(({ filterText = '' }) => filterText.toLowerCase().startsWith(typed));
      assert.equal(first?.label, found, typed);
    }
  });

  function suggestionsAt(text: string) {
    const { text: whole, offset } = marked(text);
    const context = serviceContext(whole, { at: '2026-11-24T13:10Z', me: 'maria', zone: 'Europe/Oslo' });
    const folder = folderAskedAt(whole, offset);
    const entries = folder === undefined ? [] : (FOLDERS[folder] ?? []);
    const list = service.completionsAt(context, context.text.positionAt(offset), entries);
    return { context, ...list };
  }
});

/** One line each, as an editor shows them. */
function listed(items: readonly CompletionItem[]): string {
  const lines = items
    .slice(0, MOST_LISTED)
    .map(({ label, labelDetails }) => [label, labelDetails?.description].filter(Boolean).join(' · '));
  const left = items.length - lines.length;
  return [...lines, ...(left > 0 ? [`and ${left} more`] : [])].map((line) => `${line}\n`).join('');
}
