import assert from 'node:assert/strict';
import { MAX_PROBLEMS } from '../../../src/document/limits';
import { overdueIn } from '../../../src/service/overdue';
import { dedent } from '../../support/dedent';
import { at } from '../../support/people';
import { serviceContext } from '../../support/serviceContext';

const AGREEMENT = dedent`
  project: Storefront
  timezone: Europe/Oslo
  deliverables:
    none: { title: Some day }
    day: { title: A whole day, due: 2026-12-01 }
    hour: { title: Until five, due: 2026-12-02 17:00, status: in-review }
    done: { title: Done, due: 2026-11-01, status: accepted }
    never: { title: Never, due: 2026-11-01, status: dropped }
`;

describe('What is overdue', () => {
  const cases: Readonly<Record<string, readonly [lines: readonly number[], staleAt: string | undefined]>> = {
    '2026-12-01T22:59Z': [[], '2026-12-01T23:00Z'],
    '2026-12-01T23:00Z': [[4], '2026-12-02T16:00Z'],
    '2026-12-02T16:00Z': [[4, 5], undefined],
  };
  for (const [instant, [lines, staleAt]] of Object.entries(cases)) {
    it(`at ${instant} is in lines [${lines.join(', ')}]`, () => {
      const context = serviceContext(AGREEMENT, { at: instant });
      const overdue = overdueIn(context, context.now, context.zones, context.describedAt);
      assert.deepEqual(
        overdue.diagnostics.map(({ range }) => range.start.line),
        lines,
      );
      assert.equal(overdue.staleAt, staleAt === undefined ? undefined : at(staleAt));
    });
  }

  it('is said of as many as an editor lists, and the next one is expected all the same', () => {
    const many = Array.from({ length: MAX_PROBLEMS + 5 }, (_, index) => `  d${index}: { title: One, due: 2026-11-25 }`);
    const context = serviceContext(`${AGREEMENT}${many.join('\n')}\n  next: { title: Next, due: 2027-01-01 }\n`, {
      at: '2026-12-24T00:00Z',
    });
    const { diagnostics, staleAt } = overdueIn(context, context.now, context.zones, context.describedAt);
    assert.equal(diagnostics.length, MAX_PROBLEMS);
    assert.equal(staleAt, at('2027-01-01T23:00Z'));
  });

  it('is said at the date, and what to do', () => {
    const context = serviceContext(AGREEMENT, { at: '2026-12-02T00:00Z' });
    const { diagnostics } = overdueIn(context, context.now, context.zones, (code) => `file:///README.md#${code}`);
    assert.deepEqual(diagnostics, [
      {
        source: 'collab',
        code: 'overdue',
        codeDescription: { href: 'file:///README.md#overdue' },
        severity: 3,
        message: 'The due date has passed. Move it, or say that this is accepted or dropped.',
        range: { start: { line: 4, character: 34 }, end: { line: 4, character: 44 } },
      },
    ]);
  });
});
