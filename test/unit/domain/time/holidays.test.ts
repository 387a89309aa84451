import assert from 'node:assert/strict';
import { dayOff, workingIntervals } from '../../../../src/domain/time/workingTime';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { type PersonText, between, day, person, written } from '../../../support/people';

describe('days off', () => {
  const zones = new ZoneTables();
  const worked = (text: PersonText, span: string): string[] =>
    written(workingIntervals(person(text), between(span), zones));

  it('leaves out every day of an absence, both ends included', () => {
    assert.deepEqual(
      worked({ timezone: 'Etc/UTC', away: ['2026-11-24..2026-11-26'] }, '2026-11-23T00:00Z/2026-11-28T00:00Z'),
      ['2026-11-23T09:00Z/2026-11-23T17:00Z', '2026-11-27T09:00Z/2026-11-27T17:00Z'],
    );
  });

  it('leaves out a public holiday on the calendar of the person, not that of UTC', () => {
    const kiwi = {
      timezone: 'Pacific/Auckland',
      hours: 'Mon-Tue 08:00-10:00',
      holidays: { '2026-04-27': 'Anzac Day' },
    };
    assert.deepEqual(worked(kiwi, '2026-04-26T00:00Z/2026-04-29T00:00Z'), ['2026-04-27T20:00Z/2026-04-27T22:00Z']);
  });

  it('lets a night that began the day before run to its end', () => {
    const nurse = { timezone: 'Etc/UTC', hours: 'Mon-Fri 22:00-06:00', holidays: { '2026-12-25': 'Christmas Day' } };
    assert.deepEqual(worked(nurse, '2026-12-24T12:00Z/2026-12-26T12:00Z'), ['2026-12-24T22:00Z/2026-12-25T06:00Z']);
  });

  it('says which of the two it is, absence first', () => {
    const ana = person({
      timezone: 'America/Sao_Paulo',
      away: ['2026-12-24..2026-12-25'],
      holidays: { '2026-12-25': 'Natal', '2027-01-01': 'Confraternização Universal' },
    });
    assert.deepEqual(dayOff(ana, day('2026-12-25')), { kind: 'away' });
    assert.deepEqual(dayOff(ana, day('2027-01-01')), { kind: 'holiday', name: 'Confraternização Universal' });
    assert.equal(dayOff(ana, day('2027-01-02')), undefined);
  });
});
