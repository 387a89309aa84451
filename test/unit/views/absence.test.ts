import assert from 'node:assert/strict';
import { epochDayOf } from '../../../src/domain/values/calendarDate';
import { parseSpan } from '../../../src/domain/values/span';
import type { Span } from '../../../src/domain/values/span';
import { dueMeanwhile, readAway, readTravel, todayFor } from '../../../src/views/absence';
import { at } from '../../support/people';
import { snapshotOf, utcClock } from '../../support/snapshots';

const TEXT = `project: Storefront
timezone: Europe/Oslo
reviewers: [maria]
people:
  ana: { timezone: America/Sao_Paulo }
  maria: { timezone: Europe/Oslo }
  tess: { away: [2026-12-10..2026-12-14], travel: [2026-12-01..2026-12-05 Europe/Lisbon] }
deliverables:
  early: { title: Early, owner: ana, due: 2026-12-24 }
  edge: { title: Edge, owner: ana, due: 2026-12-24 02:00 }
  done: { title: Done, owner: ana, due: 2026-12-24, status: accepted }
  others: { title: Others, owner: tess, reviewers: [ana], due: 2026-12-26 }
  open: { title: Open, owner: ana }
`;

function span(text: string): Span {
  const parsed = parseSpan(text);
  assert.ok(parsed.ok);
  return parsed.value;
}

describe('An absence', () => {
  const snapshot = snapshotOf(TEXT, { at: '2026-12-10T09:00Z', me: 'ana' });

  it('meets what is due on its days, for owners and reviewers', () => {
    assert.deepEqual(dueMeanwhile(snapshot, 'ana', span('2026-12-24..2026-12-28')), ['Early', 'Others']);
    assert.deepEqual(dueMeanwhile(snapshot, 'maria', span('2026-12-24..2026-12-28')), ['Early', 'Edge']);
    assert.deepEqual(dueMeanwhile(snapshot, 'maria', span('2026-12-25..2026-12-28')), []);
  });

  it('goes by the calendar of whoever is away', () => {
    assert.deepEqual(dueMeanwhile(snapshot, 'ana', span('2026-12-23')), ['Edge']);
  });

  it('is told what it meets', () => {
    const reading = readAway({ value: span('2026-12-24..2026-12-28'), hint: '5 days' }, snapshot, 'ana');
    assert.equal('value' in reading && reading.hint, '5 days · due meanwhile: “Early” and “Others”');
    const free = readAway({ value: span('2026-12-27'), hint: 'one day' }, snapshot, 'ana');
    assert.equal('value' in free && free.hint, 'one day');
  });

  it('is not told twice', () => {
    const known = { mistake: 'These days are days off already.' };
    assert.deepEqual(readAway({ value: span('2026-12-12') }, snapshot, 'tess'), known);
    assert.ok('value' in readAway({ value: span('2026-12-12..2026-12-16') }, snapshot, 'tess'));
  });
});

describe('A stay elsewhere', () => {
  const snapshot = snapshotOf(TEXT, { at: '2026-12-10T09:00Z', me: 'ana' });

  it('shares no day with another', () => {
    assert.deepEqual(readTravel({ value: span('2026-12-05..2026-12-06') }, snapshot, 'tess'), {
      mistake:
        'There is a stay in Lisbon from Tuesday 1 December 2026 to Saturday 5 December 2026 · 5 days. Choose days beside it.',
    });
    assert.ok('value' in readTravel({ value: span('2026-12-06') }, snapshot, 'tess'));
    assert.ok('value' in readTravel({ value: span('2026-12-05') }, snapshot, 'ana'));
  });
});

describe('Today', () => {
  it('is the date on the calendar of the person, else of whoever looks, else of the machine', () => {
    const late = at('2026-12-10T23:30Z');
    const snapshot = snapshotOf(TEXT, { at: '2026-12-10T09:00Z', me: 'maria' });
    assert.equal(todayFor(snapshot, 'ana', late, utcClock), epochDayOf(2026, 12, 10));
    assert.equal(todayFor(snapshot, undefined, late, utcClock), epochDayOf(2026, 12, 11));
    const stranger = snapshotOf(TEXT, { at: '2026-12-10T09:00Z' });
    assert.equal(todayFor(stranger, undefined, late, utcClock), epochDayOf(2026, 12, 10));
  });
});
