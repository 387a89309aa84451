import assert from 'node:assert/strict';
import { foldingRanges } from '../../../src/service/foldingRanges';
import { dedent } from '../../support/dedent';
import { serviceContext } from '../../support/serviceContext';

describe('Folding', () => {
  it('takes entries of several lines, comments and regions together', () => {
    assert.deepEqual(
      foldsOf(dedent`
        # Written by people,
        # read by people.
        project: Storefront
        # region People
        people:
          ana:
            timezone: Europe/Oslo
            away:
              - 2026-12-24

          # The client
          bo: {timezone: Europe/Oslo}
        # endregion
        scope:
          in: [
            Checkout,
          ]
        goal: |
          One line
          # and no comment
          # at all

        client: Nordlys
      `),
      ['0-1 comment', '3-12 region', '4-11', '5-8', '7-8', '13-16', '14-16', '17-20'],
    );
  });

  it('has nothing to do with one line', () => {
    assert.deepEqual(foldsOf('project: Storefront\npeople: {ana: {timezone: Europe/Oslo}}\n'), []);
  });

  it('leaves markers without a partner alone', () => {
    assert.deepEqual(foldsOf('# endregion\nproject: Storefront\n# region\n'), []);
  });
});

function foldsOf(text: string): readonly string[] {
  return foldingRanges(serviceContext(text))
    .toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
    .map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`);
}
