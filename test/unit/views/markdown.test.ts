import assert from 'node:assert/strict';
import { escapeMarkdown, tooltipMarkdown } from '../../../src/views/markdown';
import { dedent } from '../../support/dedent';

describe('Tooltips as Markdown', () => {
  it('are a title, paragraphs, a table, remarks and links', () => {
    const gap = '\u2003\u2060';
    const noBreak = '\u00A0';
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
        | Local${noBreak}time${gap} | 10 h |

        A remark

        [Web](https://example.com) · [Open](command:collab.openAgreement)
      `.trimEnd(),
    );
  });

  it('leave out a table without a head', () => {
    assert.equal(tooltipMarkdown({ title: 'Ana', table: { head: [], rows: [] } }), '**Ana**');
  });

  const written: Readonly<Record<string, string>> = {
    '**bold**': String.raw`\*\*bold\*\*`,
    '_so_ and __so__': String.raw`\_so\_ and \_\_so\_\_`,
    '[x](command:workbench.action.quit)': String.raw`\[x\](command:workbench.action.quit)`,
    '![x](https://example.com/x.png)': String.raw`!\[x\](https\://example.com/x.png)`,
    '[x]: https://example.com': String.raw`\[x\]: https\://example.com`,
    '<b onclick=x>': String.raw`\<b onclick=x\>`,
    '<https://example.com>': String.raw`\<https\://example.com\>`,
    'https://example.com': String.raw`https\://example.com`,
    'WWW.example.com': String.raw`WWW\.example.com`,
    'ana@example.com': String.raw`ana\@example.com`,
    '&lt;b&gt;': String.raw`\&lt;b\&gt;`,
    '$(zap)': String.raw`\$(zap)`,
    '`code`': String.raw`\`code\``,
    '~~x~~': String.raw`\~\~x\~\~`,
    '# x': String.raw`\# x`,
    '- x': String.raw`\- x`,
    '1. x': String.raw`1\. x`,
    '> x': String.raw`\> x`,
    '---': String.raw`\---`,
    '***': String.raw`\*\*\*`,
    'a | b': String.raw`a \| b`,
    [String.raw`\[x](y)`]: String.raw`\\\[x\](y)`,
    'Tue 13:37 in Oslo (UTC+1), by token-expiry or snake_case.':
      'Tue 13:37 in Oslo (UTC+1), by token-expiry or snake_case.',
  };
  for (const [text, escaped] of Object.entries(written)) {
    it(`show ${text} as it is`, () => assert.equal(escapeMarkdown(text), escaped));
  }

  it('keep a text on its line and cut it short', () => {
    assert.equal(tooltipMarkdown({ title: 'x'.repeat(1000) }).length, '****'.length + 120);
    assert.equal(escapeMarkdown('a\n\n# b'), 'a # b');
    assert.equal(escapeMarkdown('x'.repeat(1000)).length, 500);
  });

  it('keep an address from ending early', () => {
    const link = tooltipMarkdown({
      title: 'Ana',
      links: [{ kind: 'address', label: 'a](b', address: 'https://example.com/a)b<c>"d|e' }],
    });
    assert.equal(link, String.raw`**Ana**` + '\n\n' + String.raw`[a\](b](https://example.com/a%29b%3Cc%3E%22d%7Ce)`);
  });
});
