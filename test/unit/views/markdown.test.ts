import assert from 'node:assert/strict';
import { escapeMarkdown, tooltipMarkdown } from '../../../src/views/markdown';
import { dedent } from '../../support/dedent';

describe('Tooltips as Markdown', () => {
  it('are a title, paragraphs, a table, remarks and links', () => {
    const gap = '\u2003\u2060';
    assert.equal(
      tooltipMarkdown({
        title: 'Ana',
        paragraphs: ['backend'],
        table: { head: ['', 'Now'], rows: [['Local time', '10 h']] },
        remarks: ['A remark'],
        links: [
          { kind: 'address', label: 'Web', address: 'https://example.com' },
          { kind: 'command', label: 'Open', command: 'collab.openAgreement' },
        ],
      }),
      dedent`
        **Ana**

        backend

        | ${gap} | Now |
        | :-- | :-- |
        | Local time${gap} | 10 h |

        A remark

        [Web](https://example.com) · [Open](command:collab.openAgreement)
      `.trimEnd(),
    );
  });

  it('leave out a table without a head', () => {
    assert.equal(tooltipMarkdown({ title: 'Ana', table: { head: [], rows: [] } }), '**Ana**');
  });

  for (const text of [
    '**bold**',
    '[x](command:workbench.action.quit)',
    '![x](https://example.com/x.png)',
    '<b onclick=x>',
    '<https://example.com>',
    'https://example.com',
    'www.example.com',
    'ana@example.com',
    '&lt;b&gt;',
    '$(zap)',
    '`code`',
    '~~x~~',
    '# x',
    '- x',
    '1. x',
    '> x',
    'a | b',
    String.raw`\[x](y)`,
  ]) {
    it(`show ${text} as it is`, () => {
      const escaped = escapeMarkdown(text);
      assert.equal(escaped.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'), text);
      assert.doesNotMatch(escaped.replaceAll(/\\./g, ''), /[!-/:-@[-`{-~]/);
    });
  }

  it('keep a text on its line and cut it short', () => {
    assert.equal(tooltipMarkdown({ title: 'x'.repeat(1000) }).length, '****'.length + 120);
    assert.equal(escapeMarkdown('a\n\n# b'), String.raw`a \# b`);
    assert.equal(escapeMarkdown('x'.repeat(1000)).length, 500);
  });

  it('keep an address from ending early', () => {
    const link = tooltipMarkdown({
      title: 'Ana',
      links: [{ kind: 'address', label: 'a](b', address: 'https://example.com/a)b<c>"d|e' }],
    });
    assert.equal(link, String.raw`**Ana**` + '\n\n' + String.raw`[a\]\(b](https://example.com/a%29b%3Cc%3E%22d%7Ce)`);
  });
});
