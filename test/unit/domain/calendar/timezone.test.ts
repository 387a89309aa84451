import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { writeComponent } from '../../../../src/domain/calendar/component';
import { timezoneComponent } from '../../../../src/domain/calendar/timezone';
import type { Interval } from '../../../../src/domain/time/instant';
import { HOUR, MINUTE, SECOND } from '../../../../src/domain/time/units';
import type { ZoneRules } from '../../../../src/domain/time/zoneRules';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { dedent } from '../../../support/dedent';
import { readCalendar, wallOf } from '../../../support/icalendar';
import { writtenInstant } from '../../../support/people';

const YEARS: Interval = { start: Date.UTC(2024, 0, 2), end: Date.UTC(2030, 11, 30) };

const ZONES = dedent`
  Africa/Cairo Africa/Casablanca Africa/El_Aaiun Africa/Johannesburg Africa/Lagos Africa/Nairobi
  America/Anchorage America/Argentina/Buenos_Aires America/Asuncion America/Chicago America/Havana
  America/Los_Angeles America/Mexico_City America/New_York America/Nuuk America/Santiago America/Sao_Paulo
  America/Scoresbysund America/St_Johns Antarctica/Troll Antarctica/Vostok Asia/Almaty Asia/Beirut
  Asia/Calcutta Asia/Gaza Asia/Jerusalem Asia/Kathmandu Asia/Tehran Asia/Tokyo Atlantic/Azores
  Australia/Adelaide Australia/Lord_Howe Australia/Sydney Europe/Chisinau Europe/Dublin Europe/Lisbon
  Europe/Oslo Pacific/Apia Pacific/Auckland Pacific/Chatham Pacific/Easter Pacific/Kiritimati
  Pacific/Marquesas Pacific/Norfolk UTC
`
  .trim()
  .split(/\s+/);

describe('time zones in a calendar', () => {
  const zones = new ZoneTables();

  it('are written with a daylight saving time and what holds before it', () => {
    const span = { start: Date.UTC(2026, 5), end: Date.UTC(2026, 6) };
    assert.equal(
      writeComponent(timezoneComponent('Australia/Lord_Howe', span, zones)).replaceAll('\r\n', '\n'),
      dedent`
        BEGIN:VTIMEZONE
        TZID:Australia/Lord_Howe
        BEGIN:DAYLIGHT
        DTSTART:20260101T000000
        TZOFFSETFROM:+1100
        TZOFFSETTO:+1100
        TZNAME:+11
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20260405T020000
        TZOFFSETFROM:+1100
        TZOFFSETTO:+1030
        TZNAME:+1030
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20261004T020000
        TZOFFSETFROM:+1030
        TZOFFSETTO:+1100
        TZNAME:+11
        END:DAYLIGHT
        END:VTIMEZONE
      `,
    );
  });

  it('are written with what holds all year where clocks never change', () => {
    const span = { start: Date.UTC(2026, 5), end: Date.UTC(2027, 6) };
    assert.deepEqual(
      writeComponent(timezoneComponent('America/Sao_Paulo', span, zones))
        .split('\r\n')
        .slice(2, 8),
      [
        'BEGIN:STANDARD',
        'DTSTART:20260101T000000',
        'TZOFFSETFROM:-0300',
        'TZOFFSETTO:-0300',
        'TZNAME:-03',
        'END:STANDARD',
      ],
    );
  });

  it('have digits for the seconds of old and for the last year that can be written', () => {
    const lines = (zone: string, year: number): string[] => {
      const span = { start: Date.UTC(year, 5), end: Date.UTC(year, 5) };
      return writeComponent(timezoneComponent(zone, span, zones)).split('\r\n');
    };
    assert.deepEqual(lines('Europe/Amsterdam', 1800).slice(3, 7), [
      'DTSTART:18000101T000000',
      'TZOFFSETFROM:+001730',
      'TZOFFSETTO:+001730',
      'TZNAME:+001730',
    ]);
    assert.equal(lines('Europe/Oslo', 9999).filter((line) => line.startsWith('DTSTART:9999')).length, 3);
  });

  for (const zone of ZONES) {
    it(`mean the same to others in ${zone}`, () => {
      const rules = zones.rulesOf(zone);
      const read = reading(writeComponent(timezoneComponent(zone, YEARS, zones)));
      assert.deepEqual(
        onsetsOf(read.component),
        rules.changesIn({ start: instantOfNewYear(rules, 2024), end: instantOfNewYear(rules, 2031) }).map(onset),
      );
      for (const instant of instantsToTry(rules)) {
        const wall = rules.wallTimeAt(instant);
        if (!happensOnce(rules, instant)) continue;
        const time = ICAL.Time.fromData({ ...civil(wall), isDate: false }, read);
        assert.equal(writtenInstant(time.toUnixTime() * SECOND), writtenInstant(instant));
        assert.equal(wallOf(time), wall);
      }
    });
  }
});

function reading(component: string): ICAL.Timezone {
  const calendar = readCalendar(`BEGIN:VCALENDAR\r\n${component}END:VCALENDAR\r\n`);
  return new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
}

/** The clock changes that the library finds written: the instant, and the offsets before and after in minutes. */
function onsetsOf(timezone: ICAL.Component): unknown[] {
  return timezone
    .getAllSubcomponents()
    .slice(1)
    .map((observance) => {
      const [before, after] = ['tzoffsetfrom', 'tzoffsetto'].map(
        (name) => (observance.getFirstPropertyValue(name) as ICAL.UtcOffset).toSeconds() * SECOND,
      );
      return onset({
        at: wallOf(observance.getFirstPropertyValue('dtstart') as ICAL.Time) - before!,
        before: before!,
        after: after!,
      });
    });
}

function onset({ at, before, after }: { at: number; before: number; after: number }): unknown {
  return `${writtenInstant(at)} ${before / MINUTE} ${after / MINUTE}`;
}

function instantOfNewYear(rules: ZoneRules, year: number): number {
  return rules.instantOf(Date.UTC(year, 0, 1));
}

/** Times of day all through the years, and every quarter of an hour around each clock change. */
function* instantsToTry(rules: ZoneRules): Generator<number> {
  for (let instant = YEARS.start; instant < YEARS.end; instant += 31 * HOUR + 7 * MINUTE) yield instant;
  for (const { at } of rules.changesIn(YEARS)) {
    for (let instant = at - 6 * HOUR; instant <= at + 6 * HOUR; instant += 15 * MINUTE) {
      yield instant;
      yield instant - SECOND;
    }
  }
}

/** Whether a clock shows that time only once. Of a time that it shows twice the library takes the second, unlike RFC 5545. */
function happensOnce(rules: ZoneRules, instant: number): boolean {
  const wall = rules.wallTimeAt(instant);
  const change = rules.changesIn({ start: instant - 3 * HOUR, end: instant + 3 * HOUR })[0];
  return change === undefined || wall - change.before < change.at !== wall - change.after >= change.at;
}

function civil(wall: number) {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
