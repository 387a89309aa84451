import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import fc from 'fast-check';
import { commentsInText, placeOf } from '../../../../src/domain/checkpoints/codePlace';
import { LONGEST_LINE, reviewCommentsIn, writeReviewComment } from '../../../../src/domain/checkpoints/reviewComment';

describe('A review comment', () => {
  it('names a checkpoint, people, or both', () => {
    assert.deepEqual(read('// REVIEW(token-expiry): is 30 minutes right?'), ['token-expiry: is 30 minutes right?']);
    assert.deepEqual(read('// REVIEW(token-expiry @maria @kiran): hm'), ['token-expiry @maria @kiran: hm']);
    assert.deepEqual(read('// REVIEW(@maria): hm'), ['@maria: hm']);
    assert.deepEqual(read('//REVIEW(auth):'), ['auth:']);
    assert.deepEqual(read('// REVIEW( auth   @maria ): hm'), ['auth @maria: hm']);
  });

  it('tells where each of its words stands', () => {
    const line = '  /* REVIEW(auth @maria): why? */ go();';
    const [comment] = reviewCommentsIn(line);
    assert.ok(comment?.id);
    const columns = [comment, comment.id, ...comment.people, comment.text];
    assert.deepEqual(
      columns.map(({ start, end }) => line.slice(start, end)),
      ['REVIEW(auth @maria): why?', 'auth', 'maria', 'why?'],
    );
  });

  it('stands in the comments of any language', () => {
    const comments = [
      '// ~', '# ~', '#~', '/* ~ */', '{/* ~ */}', '<!-- ~ -->', '-- ~', '--[[ ~ ]]', '--[[ ~ --]]', '{- ~ -}', '(* ~ *)',
      '; ~', ';; ~', ';~', '% ~', '%% ~', '! ~', "' ~", '" ~', 'REM ~', 'rem ~', ':: ~', '{{!-- ~ --}}', '{{! ~ }}', '{# ~ #}',
      '<%-- ~ --%>', '<%# ~ %>', '@* ~ *@', '<# ~ #>', '#| ~ |#', '#= ~ =#', '*> ~', 'dnl ~', '\\ ~', '⍝ ~', '/// ~', '//! ~',
      'x = 1 # ~', 'x = 1; // ~', 'x = 1 ; ~', 'x = 1 % ~', "x = 1 ' ~", 'rm -rf build # ~', 'a { } /* ~ */ b { }',
      '# also ~', '/* a */ /* ~ */', ' * ~', '   ~', '~', '""" ~ """', '- ~', '1. ~', '> ~',
    ]; // prettier-ignore
    for (const comment of comments) {
      assert.deepEqual(read(comment.replace('~', 'REVIEW(auth): why?')), ['auth: why?'], comment);
    }
    assert.deepEqual(read(' REVIEW(auth): why? */'), ['auth: why?']);
  });

  it('stands nowhere else, as far as a line can tell', () => {
    const lines = [
      'class REVIEW(base):',
      'if REVIEW(auth):',
      'case REVIEW(auth): break;',
      'return open ? REVIEW(auth): 0;',
      'const text = "REVIEW(auth): why?";',
      "const text = 'REVIEW(auth): why?';",
      'const text = `REVIEW(auth): why?`;',
      '  "REVIEW(auth): why?",',
      'Write REVIEW(auth): and a question.',
      '`REVIEW(auth):` is how it begins.',
      'see https://example.com/REVIEW(auth): why?',
      '/* closed */ REVIEW(auth): why?',
    ];
    for (const line of lines) assert.deepEqual(read(line), [], line);
  });

  it('is written in one way only', () => {
    const heads = [
      'REVIEW():', 'REVIEW( ):', 'REVIEW(Foo):', 'REVIEW(foo_bar):', 'REVIEW(a--b):', 'REVIEW(-a):', 'REVIEW(@):', 'REVIEW(@Maria):',
      'REVIEW(@maria)', 'REVIEW(auth) :', 'REVIEW (auth):', 'review(auth):', 'Review(auth):', 'PREVIEW(auth):', '_REVIEW(auth):',
      'CODE-REVIEW(auth):', 'ØREVIEW(auth):', 'REVIEW(@maria auth):', 'REVIEW(auth, @maria):', 'REVIEW(auth maria):', 'REVIEW(auth:',
      'REVIEW(auth)', 'REVIEW((auth)):', 'REVIEW[auth]:', 'REVIEW: auth', 'REVIEW(auth)(@maria):', `REVIEW(${'@a '.repeat(33)}):`,
    ]; // prettier-ignore
    for (const head of heads) assert.deepEqual(read(`// ${head} why?`), [], head);
  });

  it('may stand beside another one', () => {
    assert.deepEqual(read('/* REVIEW(one): a */ /* REVIEW(two): b */'), ['one: a', 'two: b']);
    assert.deepEqual(read('// REVIEW(): REVIEW(two): b'), ['two: b']);
  });

  it('is not looked for in lines that nobody reads', () => {
    const line = '// REVIEW(auth): why?';
    assert.equal(read(line.padEnd(LONGEST_LINE)).length, 1);
    assert.equal(read(line.padEnd(LONGEST_LINE + 1)).length, 0);
  });

  it('takes little time, whatever the line', () => {
    for (const part of [
      'REVIEW(',
      'REVIEW(a):',
      '/* REVIEW(a): ',
      ' ',
      '@',
      'REVIEW( ',
      '// ',
      '*/',
      '-- REVIEW(a):',
    ]) {
      const line = part.repeat(LONGEST_LINE).slice(0, LONGEST_LINE);
      const began = performance.now();
      reviewCommentsIn(line);
      assert.ok(performance.now() - began < 100, part);
    }
  });

  it('is in none of the libraries that this project is built with', () => {
    const { resolve } = createRequire(__filename);
    let files = 0;
    for (const name of ['typescript', 'yaml', 'luxon', 'date-holidays']) {
      const folder = path.dirname(resolve(`${name}/package.json`));
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:[cm]?[jt]s|md)$/u.test(file)) continue;
        files++;
        const found = readFileSync(path.join(folder, file), 'utf8')
          .split('\n')
          .flatMap((line) => read(line));
        assert.deepEqual(found, [], `${name}/${file}`);
      }
    }
    assert.ok(files > 300);
  });
});

describe('A review comment that is written', () => {
  it('takes the signs of the language', () => {
    const request = { id: 'auth', people: ['maria'], text: 'why?' };
    assert.equal(writeReviewComment(request, { line: '//', block: ['/*', '*/'] }), '// REVIEW(auth @maria): why?');
    assert.equal(writeReviewComment(request, { block: ['<!--', '-->'] }), '<!-- REVIEW(auth @maria): why? -->');
    assert.equal(writeReviewComment(request, {}), 'REVIEW(auth @maria): why?');
    assert.equal(writeReviewComment({ people: ['ana', 'maria'], text: '' }, { line: '#' }), '# REVIEW(@ana @maria):');
  });

  it('stays on its line and in its comment', () => {
    const request = { id: 'auth', people: [], text: ' a\n*/ b\t-->\r\n' };
    assert.equal(writeReviewComment(request, { block: ['/*', '*/'] }), '/* REVIEW(auth): a   b --> */');
    assert.equal(writeReviewComment(request, { line: '//' }), '// REVIEW(auth): a */ b -->');
  });

  it('is read as what it was to say', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,4}){0,2}$/);
    const tokens = fc.constantFrom(
      { line: '//' },
      { line: '#' },
      { block: ['/*', '*/'] as const },
      { block: ['<!--', '-->'] as const },
    );
    const people = fc.uniqueArray(id, { maxLength: 3 });
    const text = fc.stringMatching(/^[\w ?!.,-]{0,30}\w$/);
    fc.assert(
      fc.property(id, people, text, tokens, (id, people, text, tokens) => {
        const line = `    ${writeReviewComment({ id, people, text }, tokens)}`;
        const [found] = commentsInText(`\n\r\n\r${line}\r\n`);
        assert.ok(found);
        const { start, end, ...said } = placeOf({ file: 'a.ts', ...found });
        assert.deepEqual(said, { file: 'a.ts', line: 3, id, people, text: text.replaceAll(/\s+/gu, ' ').trim() });
        assert.ok(line.slice(start, end).startsWith('REVIEW('));
      }),
    );
  });
});

/** What a line asks, as `id @person: text`. */
function read(line: string): readonly string[] {
  return reviewCommentsIn(line).map(({ id, people, text }) => {
    const names = [...(id ? [id.word] : []), ...people.map(({ word }) => `@${word}`)].join(' ');
    return `${names}: ${text.word}`.trim();
  });
}
