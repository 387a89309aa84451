import assert from 'node:assert/strict';
import { unknownHolidays } from '../../../src/service/unknownHolidays';
import { dedent } from '../../support/dedent';
import { serviceContext } from '../../support/serviceContext';

const AGREEMENT = dedent`
  project: Storefront
  people:
    maria: { timezone: Europe/Oslo, holidays: "NO" }
    kiran: { timezone: Asia/Kathmandu, holidays: NP }
    zoe: { timezone: UTC }
    bo: { timezone: UTC, holidays: XX }
`;

describe('Holidays that nobody knows', () => {
  it('are told at the region, with what to do', () => {
    const context = serviceContext(AGREEMENT);
    const nepalUnknown = ({ country }: { readonly country: string }) =>
      country === 'NP' ? undefined : { nameOn: () => undefined };
    assert.deepEqual(
      unknownHolidays(context, nepalUnknown, (code) => `file:///README.md#${code}`),
      [
        {
          source: 'collab',
          code: 'unknown-holidays',
          codeDescription: { href: 'file:///README.md#unknown-holidays' },
          severity: 3,
          message:
            'The public holidays of Nepal are not known here, so they count as working days. Write those that matter under "away:".',
          range: { start: { line: 3, character: 47 }, end: { line: 3, character: 49 } },
        },
      ],
    );
  });
});
