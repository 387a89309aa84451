import assert from 'node:assert/strict';
import { type UnusualDay, unusualDay } from '../../../../src/domain/time/unusualDay';
import { HOUR } from '../../../../src/domain/time/units';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { formatDate } from '../../../../src/domain/values/calendarDate';
import { type PersonText, day, person } from '../../../support/people';

describe('unusual days', () => {
  const zones = new ZoneTables();
  const oslo: PersonText = { timezone: 'Europe/Oslo' };
  const newYork: PersonText = { timezone: 'America/New_York' };
  const told = (ana: PersonText, maria: PersonText, date: string): string => {
    const unusual = unusualDay([person(ana), person(maria)], day(date), 'Europe/Oslo', zones);
    return unusual ? written(unusual) : 'as usual';
  };

  /** `1h more than 2h: clocks changed 2026-03-08 in America/New_York`. */
  const written = ({ shared, usual, reasons }: UnusualDay): string => {
    const difference = Math.abs(shared - usual) / HOUR;
    const because = reasons.map((reason) => {
      if (reason.kind === 'clocks') {
        const lasts = reason.until === undefined ? '' : ` until ${formatDate(reason.until)}`;
        return `clocks changed ${formatDate(reason.date)} in ${reason.zones.join(' and ')}${lasts}`;
      }
      const name = ['Ana', 'Maria'][reason.person] ?? '?';
      if (reason.kind === 'away') return `${name} away`;
      return reason.kind === 'travel' ? `${name} in ${reason.zone}` : `${name} on holiday, ${reason.name}`;
    });
    return `${difference}h ${shared < usual ? 'less' : 'more'} than ${usual / HOUR}h: ${because.join(', ')}`;
  };

  it('says nothing on a day like any other', () => {
    assert.equal(told(newYork, oslo, '2026-11-23'), 'as usual');
    assert.equal(told(newYork, oslo, '2026-11-22'), 'as usual');
  });

  it('names the zone whose clocks have changed and the day on which they did', () => {
    assert.equal(
      told(newYork, oslo, '2026-03-09'),
      '1h more than 2h: clocks changed 2026-03-08 in America/New_York until 2026-03-29',
    );
    const kathmandu = { timezone: 'Asia/Kathmandu' };
    assert.equal(
      told(kathmandu, oslo, '2026-10-28'),
      '1h less than 4.25h: clocks changed 2026-10-25 in Europe/Oslo until 2027-03-28',
    );
    assert.equal(
      told(kathmandu, oslo, '2026-11-04'),
      '1h less than 4.25h: clocks changed 2026-10-25 in Europe/Oslo until 2027-03-28',
    );
  });

  it('names the last change where one was followed by another', () => {
    assert.equal(
      told(newYork, oslo, '2026-03-30'),
      '1h less than 3h: clocks changed 2026-03-29 in Europe/Oslo until 2026-10-25',
    );
  });

  it('names every zone that changed on that day', () => {
    const people = [person(newYork), person(oslo), person({ timezone: 'Europe/Athens' })];
    const unusual = unusualDay(people, day('2026-03-31'), 'Europe/Oslo', zones);
    assert.deepEqual(unusual?.reasons, [
      { kind: 'clocks', zones: ['Europe/Oslo', 'Europe/Athens'], date: day('2026-03-29'), until: day('2026-10-25') },
    ]);
  });

  it('names the next change that makes a difference, wherever it is', () => {
    const sydney = { timezone: 'Australia/Sydney', hours: 'Mon-Fri 12:00-20:00' };
    assert.equal(
      told(sydney, oslo, '2026-03-31'),
      '1h more than 1h: clocks changed 2026-03-29 in Europe/Oslo until 2026-04-05',
    );
    assert.equal(
      told({ timezone: 'Africa/Casablanca', hours: 'Mon-Fri 13:00-17:00' }, oslo, '2026-02-17'),
      '1h less than 4h: clocks changed 2026-02-15 in Africa/Casablanca until 2026-03-22',
    );
  });

  it('passes over a change that makes no difference to the day', () => {
    const always = { timezone: 'Australia/Sydney', hours: 'Mon-Sun 00:00-24:00' };
    const people = [person(always), person(oslo), person({ timezone: 'Asia/Kathmandu' })];
    const [reason] = unusualDay(people, day('2026-03-31'), 'Europe/Oslo', zones)?.reasons ?? [];
    assert.deepEqual(reason, {
      kind: 'clocks',
      zones: ['Europe/Oslo'],
      date: day('2026-03-29'),
      until: day('2026-10-25'),
    });
  });

  it('takes the new hours for usual after two weeks', () => {
    assert.equal(told({ timezone: 'Asia/Kathmandu' }, oslo, '2026-11-11'), 'as usual');
  });

  it('says who is away, on holiday or elsewhere', () => {
    const natal = { '2026-12-25': 'Første juledag' };
    assert.equal(told(newYork, { ...oslo, away: ['2026-11-24'] }, '2026-11-24'), '2h less than 2h: Maria away');
    assert.equal(
      told(newYork, { ...oslo, holidays: natal }, '2026-12-25'),
      '2h less than 2h: Maria on holiday, Første juledag',
    );
    assert.equal(
      told({ ...newYork, travel: ['2026-11-23..2026-11-27 Europe/Lisbon'] }, oslo, '2026-11-25'),
      '5h more than 2h: Ana in Europe/Lisbon',
    );
  });

  it('names everybody who alone would make a difference', () => {
    assert.equal(
      told({ ...newYork, away: ['2026-11-24'] }, { ...oslo, away: ['2026-11-24'] }, '2026-11-24'),
      '2h less than 2h: Ana away, Maria away',
    );
  });

  it('does not mind an absence that costs nothing', () => {
    // Saturday in Kiritimati begins while it is Friday in Oslo, after Friday's hours.
    const kiritimati = { timezone: 'Pacific/Kiritimati', hours: 'Sat 00:00-04:00', away: ['2026-11-29'] };
    assert.equal(told(kiritimati, { ...oslo, hours: 'Fri 09:00-17:00' }, '2026-11-27'), 'as usual');
  });

  it('gives times and reasons as data', () => {
    const people = [person(newYork), person({ ...oslo, away: ['2026-11-24'] })];
    assert.deepEqual(unusualDay(people, day('2026-11-24'), 'Europe/Oslo', zones), {
      date: day('2026-11-24'),
      shared: 0,
      usual: 2 * HOUR,
      reasons: [{ kind: 'away', person: 1 }],
    });
  });

  it('is never unusual for nobody', () => {
    assert.equal(unusualDay([], day('2026-11-24'), 'Europe/Oslo', zones), undefined);
  });
});
