import assert from 'node:assert/strict';
import { type CommentTokens, writeReviewComment } from '../../../../src/domain/checkpoints/reviewComment';
import { type CommentedLanguage, commentSpot } from '../../../../src/domain/code/commentSpot';
import { dedent } from '../../../support/dedent';

const SLASHES: CommentTokens = { line: '//', block: ['/*', '*/'] };
const HTML: CommentTokens = { block: ['<!--', '-->'] };

/** As the extensions that come with the editor say it. */
const TOKENS: Readonly<Record<string, CommentTokens>> = {
  typescript: SLASHES,
  javascript: SLASHES,
  typescriptreact: SLASHES,
  'jsx-tags': { block: ['{/*', '*/}'] },
  go: SLASHES,
  rust: SLASHES,
  python: { line: '#', block: ['"""', '"""'] },
  html: HTML,
  markdown: HTML,
  css: { block: ['/*', '*/'] },
  scss: SLASHES,
  sql: { line: '--', block: ['/*', '*/'] },
  yaml: { line: '#' },
  shellscript: { line: '#' },
  ruby: { line: '#' },
  php: SLASHES,
};

function languageNamed(name: string): CommentedLanguage | undefined {
  const id = name === 'ts' ? 'typescript' : name;
  const tokens = TOKENS[id];
  return tokens && { id, tokens };
}

/** The text with a comment for its line that begins with `▶`, which is left out. */
function commented(language: string, text: string, file = 'file'): string {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('▶'));
  assert.ok(line >= 0);
  const plain = lines.map((one) => one.replace('▶', ''));
  const spot = commentSpot(plain, line, file, language, languageNamed);
  if (!spot) return 'none';
  const comment = writeReviewComment({ id: 'a', people: [], text: '' }, spot.tokens);
  return plain.toSpliced(spot.line, 0, spot.indent + comment).join('\n');
}

/** The line of the comment and the one below it. */
function place(language: string, text: string, file?: string): string {
  const lines = commented(language, text, file).split('\n');
  const at = lines.findIndex((line) => line.includes('REVIEW'));
  return lines.slice(at, at + 2).join('\n');
}

describe('The place for a comment', () => {
  it('is above the statement, with its indentation', () => {
    assert.equal(
      commented(
        'typescript',
        dedent`
        function f() {
          const a = 1;
          ▶return a;
        }
      `,
      ),
      dedent`
        function f() {
          const a = 1;
          // REVIEW(a):
          return a;
        }
      `,
    );
    assert.equal(place('go', 'func f() {\n\t▶return 1\n}'), '\t// REVIEW(a):\n\treturn 1');
    assert.equal(place('sql', 'SELECT a,\n  ▶b\nFROM t;'), '  -- REVIEW(a):\n  b');
  });

  it('is above the beginning of a statement on several lines', () => {
    const call = 'const a = f(\n  one,\n  ▶two,\n);';
    assert.equal(place('typescript', call), '// REVIEW(a):\nconst a = f(');
    assert.equal(place('typescript', 'a\n  .b()\n  ▶.c();'), '// REVIEW(a):\na');
    assert.equal(place('typescript', 'const a =\n  ▶b;'), '// REVIEW(a):\nconst a =');
    assert.equal(place('python', 'f(\n    a,\n    ▶b,\n)'), '# REVIEW(a):\nf(');
    assert.equal(place('typescript', 'if (a) {\n  b();\n▶}'), '// REVIEW(a):\nif (a) {');
    assert.equal(place('shellscript', 'curl \\\n  ▶-s "$a"'), '# REVIEW(a):\ncurl \\');
  });

  it('is among the entries of a block and of an object', () => {
    assert.equal(place('typescript', 'const a = {\n  b: 1,\n  ▶c: 2,\n};'), '  // REVIEW(a):\n  c: 2,');
    assert.equal(place('typescript', 'describe("a", () => {\n  ▶it("b");\n});'), '  // REVIEW(a):\n  it("b");');
    assert.equal(place('typescript', 'switch (a) {\n  case 1:\n    ▶b();\n}'), '    // REVIEW(a):\n    b();');
    assert.equal(place('css', 'a {\n  color: red;\n  ▶margin: 0;\n}'), '  /* REVIEW(a): */\n  margin: 0;');
    assert.equal(place('scss', 'a {\n  b: c;\n  ▶.d { e: f }\n}'), '  // REVIEW(a):\n  .d { e: f }');
  });

  it('is never inside a text', () => {
    assert.equal(place('typescript', 'const a = `\n  ${f({\n    b\n  })}\n  ▶text\n`;'), '// REVIEW(a):\nconst a = `');
    assert.equal(place('python', 'def f():\n    """Says\n    ▶what.\n    """'), '    # REVIEW(a):\n    """Says');
    assert.equal(place('go', 'a := `\n▶b`'), '// REVIEW(a):\na := `');
    assert.equal(place('yaml', 'run: |\n  one\n  ▶two\n'), '# REVIEW(a):\nrun: |');
    assert.equal(place('yaml', 'a:\n  - run: >-\n      one\n      ▶two\n'), '  # REVIEW(a):\n  - run: >-');
    assert.equal(place('sql', "SELECT 'a\n▶b' FROM t;"), "-- REVIEW(a):\nSELECT 'a");
  });

  it('is never inside a here document, and is below where one ends', () => {
    for (const begun of ['cat <<EOF', 'cat <<-EOF', "cat << 'EOF' > a", 'cat <<\\EOF | b', `f "$(cat <<'EOF'`]) {
      const text = `${begun}\n  it's (\n▶b\nEOF\ng`;
      assert.equal(place('shellscript', text), `# REVIEW(a):\n${begun}`);
      assert.equal(place('shellscript', text.replace('▶', '').replace('EOF\ng', '▶EOF\ng')), `# REVIEW(a):\n${begun}`);
    }
    assert.equal(place('shellscript', "cat <<EOF\n  it's (\nEOF\n▶g"), '# REVIEW(a):\ng');
    assert.equal(place('shellscript', 'cat <<A <<B\nA\nb\n▶c\nB'), '# REVIEW(a):\ncat <<A <<B');
    assert.equal(place('shellscript', 'cat <<A <<B\nA\nB\n▶g'), '# REVIEW(a):\ng');
    assert.equal(place('php', "<?php\nf(<<<EOT\n  it's\n▶b\n  EOT);"), '// REVIEW(a):\nf(<<<EOT');
    assert.equal(place('php', '<?php\nf(<<<EOT\n  (\n  EOT);\n▶g();'), '// REVIEW(a):\ng();');
    assert.equal(place('ruby', 'f <<~SQL\n  a (\n▶b\nSQL'), '# REVIEW(a):\nf <<~SQL');
  });

  it('takes what only looks like a here document for what it is', () => {
    assert.equal(place('shellscript', 'cat <<<EOF\n▶g'), '# REVIEW(a):\ng');
    assert.equal(place('shellscript', 'a=$((b << c))\n▶g'), '# REVIEW(a):\ng');
    assert.equal(place('shellscript', '# cat <<EOF\n▶g'), '# REVIEW(a):\ng');
    assert.equal(place('shellscript', 'echo "a <<EOF"\n▶g'), '# REVIEW(a):\ng');
    assert.equal(place('ruby', 'list << ITEM\n▶g'), '# REVIEW(a):\ng');
  });

  it('is not misled by signs in texts, patterns, comments and names', () => {
    assert.equal(place('typescript', "f('(');\n▶g();"), '// REVIEW(a):\ng();');
    assert.equal(place('typescript', 'f(/[("]/);\n▶g();'), '// REVIEW(a):\ng();');
    assert.equal(place('typescript', '// it (\n▶g();'), '// REVIEW(a):\ng();');
    assert.equal(
      place('rust', "fn f<'a>(x: &'a str) {\n    let c = '(';\n    ▶g();\n}"),
      '    // REVIEW(a):\n    g();',
    );
    assert.equal(place('rust', 'let a = "one (\ntwo";\n▶g();'), '// REVIEW(a):\ng();');
    assert.equal(place('typescript', 'const a = b < c;\n▶g();'), '// REVIEW(a):\ng();');
  });

  const TSX = [
    'return (',
    '  <ul className="a">',
    '    {items.map((item) => (',
    '      <li',
    '        key={item}',
    '      >',
  ];

  it('knows where elements stand in code', () => {
    const tsx = (...lines: readonly string[]): string => place('typescriptreact', [...TSX, ...lines].join('\n'));
    assert.equal(
      tsx("        Don't", '        ▶<b>x</b>', '      </li>'),
      '        {/* REVIEW(a): */}\n        <b>x</b>',
    );
    assert.equal(tsx('        ▶{item}', '      </li>'), '        {/* REVIEW(a): */}\n        {item}');
    assert.equal(
      place('typescriptreact', TSX.join('\n').replace('<li', '▶<li')),
      '    {/* REVIEW(a): */}\n    {items.map((item) => (',
    );
    assert.equal(place('typescriptreact', TSX.join('\n').replace('<ul', '▶<ul')), '// REVIEW(a):\nreturn (');
    assert.equal(tsx('      </li>', '    ))}', '  </ul>', ');', '▶f();'), '// REVIEW(a):\nf();');
    assert.equal(place('typescriptreact', 'const f = <T,>(a: T) => a;\n▶g();'), '// REVIEW(a):\ng();');
    assert.equal(place('typescriptreact', 'const a = <A b={() => { c(); }} />;\n▶g();'), '// REVIEW(a):\ng();');
  });

  it('is outside of tags and comments of a page, and in the language of a script or a style', () => {
    assert.equal(place('html', '<body>\n  <a\n    ▶href="x">'), '  <!-- REVIEW(a): -->\n  <a');
    assert.equal(place('html', '<script>\n  ▶f();\n</script>'), '  // REVIEW(a):\n  f();');
    assert.equal(place('html', '<style>\n  ▶a { b: c }\n</style>'), '  /* REVIEW(a): */\n  a { b: c }');
    assert.equal(place('html', '<script>f()</script>\n▶<p>'), '<!-- REVIEW(a): -->\n<p>');
    const vue = '<template>\n  <p>\n</template>\n<script setup lang="ts">\nconst a = `\n  b`;\n</script>';
    assert.equal(place('plaintext', vue.replace('  b', '  ▶b'), 'App.vue'), '// REVIEW(a):\nconst a = `');
    assert.equal(place('plaintext', vue.replace('<p>', '▶<p>'), 'App.vue'), '  <!-- REVIEW(a): -->\n  <p>');
    assert.equal(place('php', '<?php\nf();\n▶g();'), '// REVIEW(a):\ng();');
    assert.equal(place('php', '<?php\nf(\n  a,\n  ▶b\n);'), '// REVIEW(a):\nf(');
    assert.equal(place('php', '<p>\n  ▶<b>\n<?php\nf();'), '  <!-- REVIEW(a): -->\n  <b>');
  });

  it('is above a paragraph, in the language of a block of code, and in the head of a page', () => {
    assert.equal(place('markdown', '# A\n\nOne\n▶two'), '<!-- REVIEW(a): -->\nOne');
    assert.equal(place('markdown', '# A\n▶One'), '<!-- REVIEW(a): -->\nOne');
    assert.equal(place('markdown', 'A\n\n```ts\nf();\n▶g();\n```\n'), '// REVIEW(a):\ng();');
    assert.equal(place('markdown', 'A\n\n```nobody\n▶g();\n```\n'), '<!-- REVIEW(a): -->\n```nobody');
    assert.equal(place('markdown', '---\ntitle: A\n▶b: c\n---\nd'), '# REVIEW(a):\nb: c');
  });

  it('is below a line that has to be the first', () => {
    assert.equal(commented('shellscript', '▶#!/bin/sh\nls'), '#!/bin/sh\n# REVIEW(a):\nls');
    assert.equal(commented('php', '▶<?php\nf();'), '<?php\n// REVIEW(a):\nf();');
    assert.equal(commented('html', '▶<!doctype html>\n<p>'), '<!doctype html>\n<!-- REVIEW(a): -->\n<p>');
    assert.equal(
      commented('python', '#!/usr/bin/python\n# -*- coding: utf-8 -*-\n▶a = 1').split('\n')[2],
      '# REVIEW(a):',
    );
  });

  it('does not exist in a language without comments', () => {
    assert.equal(commented('json', '{▶}'), 'none');
    assert.equal(commented('plaintext', '▶a', 'notes.txt'), 'none');
  });

  it('is found soon, whatever the text is', () => {
    const deep = '('.repeat(50_000).split('').join('\n');
    const started = process.cpuUsage();
    place('typescript', `${deep}\n▶a`);
    place('typescriptreact', `${'<a '.repeat(100_000)}\n▶a`);
    place('html', `${'<script '.repeat(50_000)}\n▶a`);
    const { user, system } = process.cpuUsage(started);
    assert.ok(user + system < 4_000_000, `${user + system} µs`);
  });
});
