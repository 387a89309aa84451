import assert from 'node:assert/strict';
import type ICAL from 'ical.js';
import { writeCalendar } from '../../../../src/domain/calendar/calendar';
import {
  type Guest,
  type Meeting,
  calendarOfMeeting,
  meetingInvitation,
} from '../../../../src/domain/calendar/meeting';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { dedent } from '../../../support/dedent';
import { eventsOf, instantOf, readCalendar } from '../../../support/icalendar';
import { type PersonText, at, between, person } from '../../../support/people';

describe('an invitation to a meeting', () => {
  const zones = new ZoneTables();

  it('tells everyone the date and time on their own clock', () => {
    assert.equal(
      meetingInvitation(meeting(), zones),
      dedent`
        Meeting for Storefront rebuild
        45 minutes

        Ana Lima: Tuesday 1 December 2026, 15:15–16:00 (Sao Paulo)
        Maria Berg: Tuesday 1 December 2026, 19:15–20:00 (Oslo)
        kiran: Wednesday 2 December 2026, 00:00–00:45 (Kathmandu)

        Join: https://meet.example.com/room
      `,
    );
  });

  it('goes by where people are that day, and says on which day it ends', () => {
    const travelling = guest('ana', {
      timezone: 'America/Sao_Paulo',
      travel: ['2026-12-01..2026-12-05 Europe/Lisbon'],
    });
    const late = { ...meeting([travelling]), ...between('2026-12-01T22:30Z/2026-12-02T00:30Z') };
    assert.match(meetingInvitation(late, zones), /^ana: Tuesday 1 December 2026, 22:30–Wednesday 00:30 \(Lisbon\)$/m);
  });

  it('says how long in hours and minutes', () => {
    const lasting = (span: string): string | undefined =>
      meetingInvitation({ ...meeting(), ...between(span) }, zones).split('\n')[1];
    assert.equal(lasting('2026-12-01T10:00Z/2026-12-01T10:01Z'), '1 minute');
    assert.equal(lasting('2026-12-01T10:00Z/2026-12-01T11:00Z'), '1 hour');
    assert.equal(lasting('2026-12-01T10:00Z/2026-12-01T12:30Z'), '2 hours 30 minutes');
  });

  it('keeps every person on one line, and does without a project name and a room', () => {
    const { start, end } = meeting();
    const people = [{ ...guest('ana', { timezone: 'UTC' }), name: 'Ana\r\nLima\u0007' }];
    assert.equal(
      meetingInvitation({ project: {}, people, start, end }, zones),
      'Meeting\n45 minutes\n\nAna Lima: Tuesday 1 December 2026, 18:15–19:00 (UTC)\n',
    );
  });
});

describe('the calendar of a meeting', () => {
  const zones = new ZoneTables();
  const written = (of: Meeting, organizer?: string): string =>
    writeCalendar(calendarOfMeeting(of, zones, organizer), at('2026-11-22T12:00Z'), zones);

  it('holds the meeting at its instant, with the invitation and the room', () => {
    const calendar = readCalendar(written(meeting()));
    assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
    const [event, ...more] = eventsOf(calendar);
    assert.ok(event);
    assert.equal(more.length, 0);
    assert.equal(event.summary, 'Meeting for Storefront rebuild');
    assert.deepEqual([event.startDate, event.endDate].map(instantOf), ['2026-12-01T18:15Z', '2026-12-01T19:00Z']);
    assert.equal(event.location, 'https://meet.example.com/room');
    assert.ok(meetingInvitation(meeting(), zones).endsWith(event.description));
    assert.equal(instantOf(event.component.getFirstPropertyValue('dtstamp') as ICAL.Time), '2026-11-22T12:00Z');
  });

  it('names nobody’s address unless somebody with an address asks the others', () => {
    for (const organizer of [undefined, 'kiran', 'nobody']) {
      assert.doesNotMatch(written(meeting(), organizer), /mailto|ORGANIZER|ATTENDEE/);
    }
    const calendar = readCalendar(written(meeting(), 'maria'));
    assert.equal(calendar.getFirstPropertyValue('method'), null);
    const [event] = eventsOf(calendar);
    assert.equal(event?.organizer, 'mailto:maria+work@example.com');
    assert.deepEqual(
      event.attendees.map((attendee) => [attendee.getFirstParameter('cn'), attendee.getFirstValue()]),
      [
        ['Ana Lima', 'mailto:ana%23@example.com'],
        ['Maria Berg', 'mailto:maria+work@example.com'],
      ],
    );
  });

  it('is the same event for the same people at the same time, in whatever order, however long', () => {
    const uid = (of: Meeting): string => eventsOf(readCalendar(written(of)))[0]!.uid;
    const { people, start, end } = meeting();
    assert.equal(uid({ ...meeting(), people: people.toReversed(), end: end + 900_000 }), uid(meeting()));
    assert.notEqual(uid({ ...meeting(), start: start - 900_000 }), uid(meeting()));
    assert.notEqual(uid({ ...meeting(), people: people.slice(1) }), uid(meeting()));
    assert.notEqual(
      uid({ ...meeting(), project: { name: 'Storefront rebuild', client: 'Nordlys AS' } }),
      uid(meeting()),
    );
  });

  it('links only to https, in characters that an address may have', () => {
    const link = (link: string) =>
      eventsOf(readCalendar(written({ ...meeting(), link })))[0]?.component.getFirstPropertyValue('url');
    assert.equal(link('https://møte.example.com/rom?a=b,c;d'), 'https://m%C3%B8te.example.com/rom?a=b,c;d');
    assert.equal(link('https://example.com/\uD800'), 'https://example.com/%EF%BF%BD');
    for (const refused of ['http://example.com', 'javascript:alert(1)', 'https://example.com/\r\nATTACH:x']) {
      assert.equal(link(refused), null);
    }
  });
});

function meeting(people: readonly Guest[] = team()): Meeting {
  return {
    ...between('2026-12-01T18:15Z/2026-12-01T19:00Z'),
    project: { name: 'Storefront rebuild' },
    people,
    link: 'https://meet.example.com/room',
  };
}

function team(): readonly Guest[] {
  return [
    { ...guest('ana', { timezone: 'America/Sao_Paulo' }), name: 'Ana Lima', email: 'ana#@example.com' },
    { ...guest('maria', { timezone: 'Europe/Oslo' }), name: 'Maria Berg', email: 'maria+work@example.com' },
    guest('kiran', { timezone: 'Asia/Kathmandu' }),
  ];
}

function guest(id: string, text: PersonText): Guest {
  return { id, name: id, availability: person(text) };
}
