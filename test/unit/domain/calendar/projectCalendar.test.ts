import assert from 'node:assert/strict';
import fc from 'fast-check';
import type ICAL from 'ical.js';
import { parseDocument } from '../../../../src/document/document';
import { writeCalendar } from '../../../../src/domain/calendar/calendar';
import { calendarOfProject } from '../../../../src/domain/calendar/projectCalendar';
import { resolveProject } from '../../../../src/domain/project/resolveProject';
import { occurrences } from '../../../../src/domain/time/occurrences';
import { DAY, MINUTE } from '../../../../src/domain/time/units';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import type { Weekday } from '../../../../src/domain/values/calendarDate';
import { type Schedule, formatSchedule } from '../../../../src/domain/values/schedule';
import { dedent } from '../../../support/dedent';
import { eventsOf, instantOf, occurrencesBefore, readCalendar, wallOf } from '../../../support/icalendar';
import { at } from '../../../support/people';
import { ZONES } from '../../../support/timeArbitraries';

describe('the calendar of a project', () => {
  const zones = new ZoneTables();
  const calendarOf = (text: string, from = '2026-11-22T12:00Z'): string => {
    const project = resolveProject(parseDocument(text, { zones }).agreement, zones);
    return writeCalendar(calendarOfProject(project, at(from), zones), at(from), zones);
  };
  const read = (text: string, from?: string): ICAL.Event[] => eventsOf(readCalendar(calendarOf(text, from)));

  it('shows a due date all day long', () => {
    const [event] = read(dedent`
      project: Shop
      deliverables:
        auth: { title: Login, due: 2026-12-01 }
    `);
    assert.equal(event?.summary, 'Due: Login');
    assert.equal(event.startDate.toString(), '2026-12-01');
    assert.equal(event.endDate.toString(), '2026-12-02');
    assert.equal(event.component.getFirstPropertyValue('transp'), 'TRANSPARENT');
  });

  it('shows a due moment as the half hour before it', () => {
    const [event] = read(dedent`
      project: Shop
      timezone: Europe/Oslo
      deliverables:
        auth: { title: Login, due: 2026-12-01 17:00 }
    `);
    assert.deepEqual(spanOf(event), ['2026-12-01T15:30Z', '2026-12-01T16:00Z']);
  });

  it('leaves out what is accepted, dropped or has no due date', () => {
    const events = read(dedent`
      project: Shop
      deliverables:
        auth: { title: Login, due: 2026-12-01, status: accepted }
        cart: { title: Cart, due: 2026-12-02, status: dropped }
        mail: { title: Mail }
        shop: { title: Shop, due: 2026-12-04, status: blocked }
    `);
    assert.deepEqual(
      events.map(({ summary }) => summary),
      ['Due: Shop'],
    );
  });

  it('says whose work it is, who accepts it and where to read more', () => {
    const [event] = read(dedent`
      project: Shop
      client: Nordlys AS
      people:
        ana: { name: Ana Lima, timezone: America/Sao_Paulo }
        maria: { name: Maria Berg, timezone: Europe/Oslo }
      deliverables:
        auth:
          title: Login
          description: Sessions too
          owner: ana
          reviewers: [maria, kiran]
          due: 2026-12-01
          links: [https://example.com/auth]
    `);
    assert.deepEqual(event?.description.split('\n'), [
      'Shop for Nordlys AS',
      'Owner: Ana Lima',
      'Accepted by: Maria Berg and kiran',
      'Sessions too',
      'https://example.com/auth',
    ]);
  });

  it('keeps a check-in at its time of day through clock changes', () => {
    const [event] = read(dedent`
      project: Shop
      communication:
        checkins:
          demo: { title: Demo, every: Fri 13:00, for: 45m, timezone: Europe/Oslo, link: https://meet.example.com/demo }
    `);
    assert.equal(event?.location, 'https://meet.example.com/demo');
    assert.equal(event.component.getFirstPropertyValue('url'), 'https://meet.example.com/demo');
    assert.deepEqual(spanOf(event), ['2026-11-27T12:00Z', '2026-11-27T12:45Z']);
    const shown = Array.from(occurrencesBefore(event, Date.UTC(2027, 10)), instantOf);
    assert.deepEqual([shown.at(17), shown.at(18)], ['2027-03-26T12:00Z', '2027-04-02T11:00Z']);
    assert.deepEqual([shown.at(-1), shown.length], ['2027-10-29T11:00Z', 49]);
  });

  it('begins with the check-in that comes next, in weeks that count', () => {
    const starts = (every: string, from: string): string => {
      const text = `project: Shop\ncommunication: { checkins: { demo: { title: Demo, every: "${every}" } } }\n`;
      return instantOf(read(text, from)[0]!.startDate);
    };
    assert.equal(starts('Fri 13:00', '2026-11-27T13:00Z'), '2026-11-27T13:00Z');
    assert.equal(starts('Fri 13:00', '2026-11-27T13:01Z'), '2026-12-04T13:00Z');
    assert.equal(starts('Fri 13:00 every 2 weeks from 2026-11-06', '2026-11-22T12:00Z'), '2026-12-04T13:00Z');
    assert.equal(starts('Mon 10:00 every 3 weeks from 2027-01-06', '2026-11-22T12:00Z'), '2027-01-25T10:00Z');
    assert.equal(starts('2nd Tue 10:00', '2026-11-22T12:00Z'), '2026-12-08T10:00Z');
    assert.equal(starts('last Fri 16:00', '2026-11-22T12:00Z'), '2026-11-27T16:00Z');
  });

  it('lets a check-in of no length have none', () => {
    const text = calendarOf(dedent`
      project: Shop
      communication: { checkins: { ping: { title: Ping, every: Fri 13:00, for: 0m } } }
    `);
    assert.doesNotMatch(text, /DURATION|DTEND/);
    assert.equal(eventsOf(readCalendar(text)).length, 1);
  });

  it('gives the same event the same identifier, and different events different ones', () => {
    const uids = (project: string, from?: string): string[] => {
      const text = dedent`
        project: ${project}
        deliverables:
          demo: { title: Demo, due: 2026-12-01 }
          auth: { title: Login, due: 2026-12-01 }
        communication: { checkins: { demo: { title: Demo, every: Fri 13:00 } } }
      `;
      return read(text, from).map(({ uid }) => uid);
    };
    assert.deepEqual(uids('Shop', '2027-02-01T00:00Z'), uids('Shop'));
    assert.equal(new Set([...uids('Shop'), ...uids('Shop 2')]).size, 6);
    for (const uid of uids('Shop')) assert.match(uid, /^(?:due|checkin)-[0-9a-f]{16}@collab$/);
  });

  it('cannot be made to hold anything else by what a file says', () => {
    const hostile = String.raw`"Login\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:https://evil.example.com\u0000; \\n, \uD800"`;
    const text = calendarOf(dedent`
      project: ${hostile}
      client: ${hostile}
      people: { ana: { name: ${hostile}, timezone: Europe/Oslo } }
      deliverables:
        auth: { title: ${hostile}, description: ${hostile}, owner: ana, due: 2026-12-01, links: ["javascript:alert(1)"] }
      communication:
        checkins:
          demo: { title: ${hostile}, every: Fri 13:00, link: "https://evil.example.com/\uD800\r\nATTACH:x" }
    `);
    const calendar = readCalendar(text);
    const names = calendar
      .getAllSubcomponents('vevent')
      .map((event) => event.getAllProperties().map(({ name }) => name));
    const common = ['uid', 'dtstamp', 'dtstart'];
    assert.deepEqual(names, [
      [...common, 'dtend', 'summary', 'description', 'transp'],
      [...common, 'duration', 'rrule', 'summary', 'description', 'transp'],
    ]);
    assert.equal(
      eventsOf(calendar)[0]?.summary,
      String.raw`Due: Login END:VEVENT BEGIN:VEVENT ATTACH:https://evil.example.com ; \n,`,
    );
    assert.doesNotMatch(text, /javascript/);
  });

  it('leaves out what lies beyond the years that a calendar can hold', () => {
    const events = read(dedent`
      project: Shop
      deliverables:
        first: { title: First, due: 0000-01-01T00:00+01:00 }
        early: { title: Early, due: 0000-01-02 }
        late: { title: Late, due: 9999-12-30 }
        last: { title: Last, due: 9999-12-31 }
      communication:
        checkins:
          never: { title: Never, every: Mon 10:00 every 3 weeks from 9999-12-28 }
          once: { title: Once, every: Tue 10:00 every 3 weeks from 9999-12-28 }
    `);
    assert.deepEqual(
      events.map(({ summary }) => summary),
      ['Due: Early', 'Due: Late', 'Once'],
    );
  });

  it('repeats any check-in when the agreement has it, in any zone', () => {
    fc.assert(
      fc.property(anySchedule, fc.constantFrom(...ZONES), anyInstant, (schedule, zone, from) => {
        const text = `project: Shop\ncommunication: { checkins: { demo: { title: Demo, timezone: ${zone}, every: "${formatSchedule(schedule)}" } } }\n`;
        const [event] = read(text, new Date(from).toISOString());
        const rules = zones.rulesOf(zone);
        const end = from + 4 * 366 * DAY;
        const expected = occurrences(schedule, zone, { start: from, end }, zones);
        const found: number[] = [];
        for (const time of occurrencesBefore(event!, rules.wallTimeAt(end))) {
          const instant = rules.instantOf(wallOf(time));
          if (instant < end) found.push(instant);
          if (isUnambiguous(wallOf(time))) assert.equal(time.toUnixTime() * 1000, instant);
        }
        assert.deepEqual(found, expected);

        /** The library reads times that a clock change skips or repeats another way than the standard. */
        function isUnambiguous(wall: number): boolean {
          const near = { start: wall - 2 * DAY, end: wall + 2 * DAY };
          return rules
            .changesIn(near)
            .every(
              ({ at: change, before, after }) =>
                wall < change + Math.min(before, after) || wall >= change + Math.max(before, after),
            );
        }
      }),
      { numRuns: 300 },
    );
  });
});

const anyDay = fc.integer({ min: 0, max: 6 }).map((day) => day as Weekday);
const anyMinute = fc.integer({ min: 0, max: 1439 });
const anyInstant = fc
  .integer({ min: at('2024-01-01T00:00Z') / MINUTE, max: at('2027-01-01T00:00Z') / MINUTE })
  .map((minute) => minute * MINUTE);
const anyAnchor = fc.integer({ min: at('2023-01-01T00:00Z') / DAY, max: at('2028-01-01T00:00Z') / DAY });

const anyDays = fc.uniqueArray(anyDay, { minLength: 1, maxLength: 4 }).map((days) => days.toSorted((a, b) => a - b));

const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ kind: fc.constant('weekly' as const), days: anyDays, minute: anyMinute, everyWeeks: fc.constant(1) }),
  fc.record({
    kind: fc.constant('weekly' as const),
    days: anyDays,
    minute: anyMinute,
    everyWeeks: fc.integer({ min: 1, max: 9 }),
    anchor: anyAnchor,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    nth: fc.constantFrom(...([1, 2, 3, 4, 5, 'last'] as const)),
    day: anyDay,
    minute: anyMinute,
  }),
);

function spanOf(event: ICAL.Event | undefined): readonly string[] {
  assert.ok(event);
  return [instantOf(event.startDate), instantOf(event.endDate)];
}
