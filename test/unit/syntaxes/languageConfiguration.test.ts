import assert from 'node:assert/strict';
import {
  folding,
  indentationRules,
  onEnterRules,
  wordPattern,
} from '../../../syntaxes/collab.language-configuration.json';

interface EnterRule {
  readonly beforeText: { readonly pattern: string };
  readonly afterText?: { readonly pattern: string };
  readonly action: { readonly indent: string; readonly appendText?: string };
}

describe('The language configuration', () => {
  describe('on Enter', () => {
    const cases: readonly (readonly [before: string, after: string, action: string])[] = [
      ['people:', '', 'indent'],
      ['  ana: # from home', '', 'indent'],
      ['  "ana":', '', 'indent'],
      ['    defaults: &base', '', 'indent'],
      ['    description: |', '', 'indent'],
      ['    description: >-', '', 'indent'],
      ['    title: Checkout', '', 'as before'],
      ['    link: https://example.com', '', 'as before'],
      ['    - Native apps', '', 'none "- "'],
      ['    - met: Passwords are hashed', '', 'none "- "'],
      ['    - 2026-12-24..2027-01-03', '', 'none "- "'],
      ['    - https://example.com', '', 'none "- "'],
      ['    - Native', ' apps', 'none "- "'],
      ['    - met:', '', 'indent'],
      ['    - |', '', 'as before'],
      ['    - [', '', 'as before'],
      ['    - ', '', 'as before'],
      ['# A comment that', ' goes on', 'none "# "'],
      ['# A comment that is done', '', 'as before'],
    ];
    for (const [before, after, expected] of cases) {
      it(`does ${expected} after '${before}'${after === '' ? '' : ` and before '${after}'`}`, () => {
        const rule = (onEnterRules as readonly EnterRule[]).find(
          ({ beforeText, afterText }) =>
            new RegExp(beforeText.pattern, 'u').test(before) && new RegExp(afterText?.pattern ?? '', 'u').test(after),
        );
        const { indent, appendText } = rule?.action ?? { indent: 'as before' };
        assert.equal(appendText === undefined ? indent : `${indent} "${appendText}"`, expected);
      });
    }
  });

  it('indents lines that are shifted as a whole by the same rule as Enter', () => {
    assert.equal(indentationRules.increaseIndentPattern, onEnterRules[1]?.beforeText.pattern);
  });

  it('keeps ids, zones, dates and times of day whole as words', () => {
    const line = '- token-expiry: 2026-12-01 17:00 America/Sao_Paulo, Mon-Fri 9:00-12:00 Etc/GMT+5 é';
    assert.deepEqual(line.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)), [
      'token-expiry',
      '2026-12-01',
      '17:00',
      'America/Sao_Paulo',
      'Mon-Fri',
      '9:00',
      '12:00',
      'Etc/GMT+5',
      'é',
    ]);
  });

  it('folds what stands between region markers', () => {
    assert.match('  # region People', new RegExp(folding.markers.start, 'u'));
    assert.match('#endregion', new RegExp(folding.markers.end, 'u'));
  });
});
