import assert from 'node:assert/strict';
import { freeDays } from '../../../../src/domain/time/freeDays';
import { formatDate } from '../../../../src/domain/values/calendarDate';
import { day, person } from '../../../support/people';

describe('Free days', () => {
  const december = { first: day('2026-12-01'), last: day('2026-12-31') };
  const spans = (text: Parameters<typeof person>[0]): readonly string[] =>
    freeDays(person(text), december).map(({ first, last }) => `${formatDate(first)}..${formatDate(last)}`);

  it('are those without working hours', () => {
    assert.deepEqual(spans({ timezone: 'UTC', hours: 'Tue-Sun 09:00-17:00' }), [
      '2026-12-07..2026-12-07',
      '2026-12-14..2026-12-14',
      '2026-12-21..2026-12-21',
      '2026-12-28..2026-12-28',
    ]);
  });

  it('are joined with days off and public holidays beside them', () => {
    assert.deepEqual(
      spans({ timezone: 'UTC', away: ['2026-12-21..2026-12-24'], holidays: { '2026-12-25': 'Christmas' } }),
      ['2026-12-05..2026-12-06', '2026-12-12..2026-12-13', '2026-12-19..2026-12-27'],
    );
  });

  it('are not those on which work that began the day before goes on', () => {
    assert.deepEqual(spans({ timezone: 'UTC', hours: 'Mon-Sun 22:00-06:00' }), []);
  });
});
