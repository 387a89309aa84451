import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/document/edit/textEdit';
import { outlineOfText } from '../../../../src/document/outline';
import { tidied } from '../../../../src/document/tidy/tidy';
import { dedent } from '../../../support/dedent';

describe('Tidying', () => {
  it('mends blanks and indentation, and keeps comments, quotes and texts', () => {
    assert.equal(
      tidy(dedent`
        project:   Storefront${'   '}
        # People
        people:
            # Ana
            ana:
                name :  "Ana  Lima"   # from  home
                timezone: Europe/Oslo
                away:
                -   2026-12-24
                -   2026-12-25

            bo: {timezone: Europe/Oslo}
        deliverables:
              auth:
                 title: Login
                 description: |
                     First${'  '}
                       indented
                 acceptance:
                     - met:   Passwords are hashed
                     -   Sessions expire
                 after: [ cart,pay ,legal ]


      `),
      dedent`
        project: Storefront
        # People
        people:
          # Ana
          ana:
            name: "Ana  Lima"   # from  home
            timezone: Europe/Oslo
            away:
            - 2026-12-24
            - 2026-12-25

          bo: {timezone: Europe/Oslo}
        deliverables:
          auth:
            title: Login
            description: |
                First${'  '}
                  indented
            acceptance:
            - met: Passwords are hashed
            - Sessions expire
            after: [cart, pay, legal]
      `,
    );
  });

  const kept: readonly (readonly [why: string, text: string])[] = [
    ['is tidy', 'project: Storefront\npeople:\n  ana: {timezone: Europe/Oslo}\n'],
    ['has a slip in its YAML', 'project:   "Storefront\n'],
    ['holds two documents', 'project:   Storefront\n---\nproject:   Boots\n'],
    ['says how far a block text is indented', 'goal: |2\n    two\n  more\nproject: Storefront\n'],
    ['is empty', ''],
  ];
  for (const [why, text] of kept) {
    it(`leaves a text alone that ${why}`, () => {
      assert.equal(tidy(text), text);
    });
  }

  it('keeps line breaks as they are', () => {
    assert.equal(tidy('project:  A\r\nquality:\r\n    - B \r\n'), 'project: A\r\nquality:\r\n  - B\r\n');
  });

  it('keeps blank lines that a text holds on to', () => {
    const text = 'project: A\ngoal: |+\n  Sell\n\n\n';
    assert.equal(tidy(text), text);
  });

  it('goes no further the second time', () => {
    for (const text of fixtures()) {
      const once = tidy(text);
      assert.equal(tidy(once), once);
    }
  });

  it('changes nothing that is said, whatever the indentation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 5 }), (unit, dashes) => {
        const pad = (depth: number): string => ' '.repeat(depth);
        const text = [
          'scope:',
          `${pad(unit)}in:`,
          `${pad(unit + dashes)}- Checkout # all of it`,
          `${pad(unit + dashes)}-  Receipt`,
          `${pad(unit)}# What else`,
          `${pad(unit)}changes: {a: {title:   "x  y"}}`,
          '',
        ].join('\n');
        assert.equal(
          tidy(text),
          [
            'scope:',
            '  in:',
            `${dashes === 0 ? '  ' : '    '}- Checkout # all of it`,
            `${dashes === 0 ? '  ' : '    '}- Receipt`,
            '  # What else',
            '  changes: {a: {title: "x  y"}}',
            '',
          ].join('\n'),
        );
      }),
    );
  });
});

function tidy(text: string): string {
  return applyEdits(text, tidied(text, outlineOfText));
}

function fixtures(): readonly string[] {
  const folder = 'test/fixtures/problems';
  const sample = readFileSync('samples/storefront/.collab.yaml', 'utf8');
  return [sample, ...readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))];
}
