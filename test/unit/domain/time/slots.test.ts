import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Availability } from '../../../../src/domain/time/availability';
import { meetingSlots } from '../../../../src/domain/time/meetingSlots';
import { HOUR, MINUTE } from '../../../../src/domain/time/units';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { at, between, person, writtenInstant } from '../../../support/people';
import { bandByTemporal, workingTimeByTemporal } from '../../../support/temporalOracle';
import { teamAndInstant } from '../../../support/timeArbitraries';

const WEIGHTS: Readonly<Record<string, number>> = { working: 0, near: 1, awake: 3, off: 10, night: 10 };
const BANDS = ['working', 'near', 'awake', 'off', 'night'];

describe('meeting slots', () => {
  const zones = new ZoneTables();
  const oslo = person({ timezone: 'Europe/Oslo', away: ['2026-11-24'] });
  const newYork = person({ timezone: 'America/New_York' });
  const told = (people: readonly Availability[], span: string, minutes: number, top = 1): string[] =>
    meetingSlots(people, between(span), minutes, zones, top).map(({ start, end, burden, people }) => {
      const each = people.map((one) => `${one.band} ${one.burden}`).join(', ');
      return `${writtenInstant(start)}/${writtenInstant(end)}: ${burden} (${each})`;
    });

  it('costs nothing while everybody works, the earliest first', () => {
    assert.deepEqual(told([oslo, newYork], '2026-11-23T00:00Z/2026-11-24T00:00Z', 60, 3), [
      '2026-11-23T14:00Z/2026-11-23T15:00Z: 0 (working 0, working 0)',
      '2026-11-23T14:15Z/2026-11-23T15:15Z: 0 (working 0, working 0)',
      '2026-11-23T14:30Z/2026-11-23T15:30Z: 0 (working 0, working 0)',
    ]);
  });

  it('costs one a minute within two hours of working time, three while awake and ten at night', () => {
    const hourFrom = (time: string): string[] => told([newYork], `2026-11-23T${time}Z/2026-11-24T04:00Z`, 60);
    assert.deepEqual(hourFrom('22:30'), ['2026-11-23T22:30Z/2026-11-23T23:30Z: 60 (near 60)']);
    assert.deepEqual(told([newYork], '2026-11-23T23:30Z/2026-11-24T00:30Z', 60), [
      '2026-11-23T23:30Z/2026-11-24T00:30Z: 120 (awake 120)',
    ]);
    assert.deepEqual(told([newYork], '2026-11-24T02:30Z/2026-11-24T03:30Z', 60), [
      '2026-11-24T02:30Z/2026-11-24T03:30Z: 390 (night 390)',
    ]);
  });

  it('costs ten a minute on a day off, even next to working time', () => {
    assert.deepEqual(told([oslo], '2026-11-24T08:00Z/2026-11-24T08:30Z', 30), [
      '2026-11-24T08:00Z/2026-11-24T08:30Z: 300 (off 300)',
    ]);
  });

  it('goes easy on whoever bears most where the sum is the same', () => {
    const morning = person({ timezone: 'Etc/UTC', hours: 'Mon 08:00-12:00' });
    const afternoon = person({ timezone: 'Etc/UTC', hours: 'Mon 13:00-17:00' });
    const span = '2026-11-23T10:00Z/2026-11-23T14:00Z';
    const equal = told([morning, morning, morning, afternoon], span, 60, 99).filter((slot) => slot.includes(': 180 '));
    assert.deepEqual(equal, [
      '2026-11-23T13:00Z/2026-11-23T14:00Z: 180 (near 60, near 60, near 60, working 0)',
      '2026-11-23T10:00Z/2026-11-23T11:00Z: 180 (working 0, working 0, working 0, awake 180)',
    ]);
  });

  it('follows a clock that jumps in the middle of a day', () => {
    // From 06:30 to 07:30, so that the day begins at the jump and ends at what was 21:00 before.
    const jump = at('2026-11-23T06:30Z');
    const jumping = new ZoneTables(() => (instant) => (instant < jump ? 0 : HOUR));
    const guest = person({ timezone: 'Etc/UTC', hours: 'Thu 09:00-17:00' });
    const day = between('2026-11-23T05:00Z/2026-11-23T22:00Z');
    const cost = (start: string): number | undefined =>
      meetingSlots([guest], day, 60, jumping, 99).find((slot) => slot.start === at(start))?.burden;
    assert.equal(cost('2026-11-23T06:00Z'), 30 * 10 + 30 * 3);
    assert.equal(cost('2026-11-23T20:30Z'), 30 * 3 + 30 * 10);
  });

  it('starts on a quarter of an hour and lies wholly in the span', () => {
    const slots = meetingSlots([oslo], between('2026-11-23T10:05Z/2026-11-23T11:29Z'), 30, zones, 99);
    assert.deepEqual(
      slots.map(({ start }) => writtenInstant(start)),
      ['2026-11-23T10:15Z', '2026-11-23T10:30Z', '2026-11-23T10:45Z'],
    );
  });

  it('says what the clock shows to each when it starts', () => {
    const [slot] = meetingSlots([oslo, newYork], between('2026-11-23T14:00Z/2026-11-23T15:00Z'), 60, zones, 1);
    assert.deepEqual(
      slot?.people.map(({ local }) => [local.zone, local.time / HOUR]),
      [
        ['Europe/Oslo', 15],
        ['America/New_York', 9],
      ],
    );
  });

  it('is empty without people, without length, and where the meeting does not fit', () => {
    const day = between('2026-11-23T00:00Z/2026-11-24T00:00Z');
    assert.deepEqual(meetingSlots([], day, 60, zones, 10), []);
    assert.deepEqual(meetingSlots([oslo], day, 0, zones, 10), []);
    assert.deepEqual(meetingSlots([oslo], day, -15, zones, 10), []);
    assert.deepEqual(meetingSlots([oslo], day, 25 * 60, zones, 10), []);
  });

  it('weighs every minute as the definition does, near clock changes and journeys too', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(teamAndInstant(), fc.integer({ min: 1, max: 60 }), ([people, start], length) => {
        const span = { start, end: start + length * MINUTE + HOUR };
        const around = { start: span.start - 3 * HOUR, end: span.end + 3 * HOUR };
        const worked = people.map((one) => workingTimeByTemporal(one, around));
        for (const slot of meetingSlots(people, span, length, zones, 9)) {
          for (const [index, one] of slot.people.entries()) {
            const bands = Array.from({ length }, (_, minute) =>
              bandByTemporal(people[index]!, slot.start + minute * MINUTE, worked[index]!),
            );
            assert.equal(
              one.burden,
              bands.reduce((sum, band) => sum + WEIGHTS[band]!, 0),
            );
            assert.equal(
              one.band,
              BANDS.findLast((band) => bands.includes(band)),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
