import assert from 'node:assert/strict';
import { describeUnusualDay } from '../../../../src/domain/time/describeUnusualDay';
import { unusualDay } from '../../../../src/domain/time/unusualDay';
import { HOUR } from '../../../../src/domain/time/units';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { type PersonText, day, person } from '../../../support/people';

describe('unusual days', () => {
  const zones = new ZoneTables();
  const oslo: PersonText = { timezone: 'Europe/Oslo' };
  const newYork: PersonText = { timezone: 'America/New_York' };
  const told = (ana: PersonText, maria: PersonText, date: string): string => {
    const unusual = unusualDay([person(ana), person(maria)], day(date), 'Europe/Oslo', zones);
    return unusual ? describeUnusualDay(unusual, ['Ana', 'Maria']) : 'as usual';
  };

  it('says nothing on a day like any other', () => {
    assert.equal(told(newYork, oslo, '2026-11-23'), 'as usual');
    assert.equal(told(newYork, oslo, '2026-11-22'), 'as usual');
  });

  it('names the zone whose clocks have changed and the day on which they did', () => {
    assert.equal(
      told(newYork, oslo, '2026-03-09'),
      '1h more overlap than usual: clocks changed in New York on Sunday.',
    );
    const kathmandu = { timezone: 'Asia/Kathmandu' };
    assert.equal(told(kathmandu, oslo, '2026-10-28'), '1h less overlap than usual: clocks changed in Oslo on Sunday.');
    assert.equal(
      told(kathmandu, oslo, '2026-11-04'),
      '1h less overlap than usual: clocks changed in Oslo on 2026-10-25.',
    );
  });

  it('names the last change where one was followed by another', () => {
    assert.equal(told(newYork, oslo, '2026-03-30'), '1h less overlap than usual: clocks changed in Oslo on Sunday.');
  });

  it('names every zone that changed on that day', () => {
    const people = [person(newYork), person(oslo), person({ timezone: 'Europe/Athens' })];
    const unusual = unusualDay(people, day('2026-03-31'), 'Europe/Oslo', zones);
    assert.deepEqual(unusual?.reasons, [
      { kind: 'clocks', zones: ['Europe/Oslo', 'Europe/Athens'], date: day('2026-03-29') },
    ]);
    assert.equal(
      describeUnusualDay(unusual, []),
      '1h less overlap than usual: clocks changed in Oslo and Athens on Sunday.',
    );
  });

  it('takes the new hours for usual after two weeks', () => {
    assert.equal(told({ timezone: 'Asia/Kathmandu' }, oslo, '2026-11-11'), 'as usual');
  });

  it('says who is away, on holiday or elsewhere', () => {
    const natal = { '2026-12-25': 'Første juledag' };
    assert.equal(
      told(newYork, { ...oslo, away: ['2026-11-24'] }, '2026-11-24'),
      'No overlap, usually 2h: Maria is away.',
    );
    assert.equal(
      told(newYork, { ...oslo, holidays: natal }, '2026-12-25'),
      'No overlap, usually 2h: Maria has a holiday, Første juledag.',
    );
    assert.equal(
      told({ ...newYork, travel: ['2026-11-23..2026-11-27 Europe/Lisbon'] }, oslo, '2026-11-25'),
      '5h more overlap than usual: Ana is in Lisbon.',
    );
  });

  it('names everybody who alone would make a difference', () => {
    assert.equal(
      told({ ...newYork, away: ['2026-11-24'] }, { ...oslo, away: ['2026-11-24'] }, '2026-11-24'),
      'No overlap, usually 2h: Ana is away, Maria is away.',
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
