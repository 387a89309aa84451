import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/document/document';
import { ZoneTables } from '../../../src/domain/time/zoneTables';
import { noHolidays } from '../../../src/domain/project/availabilityOf';
import type { SlotQuestion } from '../../../src/domain/project/planning';
import { type PlanningContext, exportCalendar, findSlots, prepareMeeting } from '../../../src/service/planning';
import { dedent } from '../../support/dedent';
import { eventsOf, instantOf, readCalendar } from '../../support/icalendar';
import { at, between, wall, writtenInstant } from '../../support/people';

const TEAM = dedent`
  project: Storefront
  timezone: Europe/Oslo
  people:
    ana:
      name: Ana Lima
      timezone: America/Sao_Paulo
      contact: { email: ana@example.com, call: https://meet.example.com/ana }
    maria:
      timezone: Europe/Oslo
      contact: { email: maria@example.com, call: https://meet.example.com/maria }
    kiran: { timezone: Asia/Kathmandu }
    nobody: { name: Nobody }
`;

describe('Planning', () => {
  const contextOf = (text: string): PlanningContext => {
    const zones = new ZoneTables();
    const { agreement } = parseDocument(text, { zones });
    return { agreement, zones, holidaysOf: noHolidays, now: at('2026-12-01T07:00Z') };
  };
  const question: SlotQuestion = {
    people: ['ana', 'maria'],
    minutes: 60,
    from: at('2026-12-01T07:00Z'),
    days: 1,
    top: 2,
  };
  const meeting = { people: ['ana', 'maria'], ...between('2026-12-01T13:00Z/2026-12-01T14:00Z') };

  it('finds the times that ask least, on the clocks of those who come', () => {
    assert.deepEqual(findSlots(contextOf(TEAM), question), [
      {
        ...between('2026-12-01T12:00Z/2026-12-01T13:00Z'),
        burden: 0,
        guests: [
          { person: 'ana', start: wall('2026-12-01 09:00'), band: 'working' },
          { person: 'maria', start: wall('2026-12-01 13:00'), band: 'working' },
        ],
      },
      {
        ...between('2026-12-01T12:15Z/2026-12-01T13:15Z'),
        burden: 0,
        guests: [
          { person: 'ana', start: wall('2026-12-01 09:15'), band: 'working' },
          { person: 'maria', start: wall('2026-12-01 13:15'), band: 'working' },
        ],
      },
    ]);
  });

  it('reads the clock of whoever is looking, through a clock change and whether they come or not', () => {
    const change = { ...question, people: ['ana'], from: at('2027-03-27T23:30Z'), days: 1 / 12, viewer: 'maria' };
    const [slot] = findSlots(contextOf(TEAM), { ...change, minutes: 120 });
    assert.deepEqual(slot?.viewer, { start: wall('2027-03-28 00:30'), end: wall('2027-03-28 03:30') });
  });

  it('leaves out who is unknown or has no time zone, and finds nothing when nobody is left', () => {
    const [slot] = findSlots(contextOf(TEAM), { ...question, people: ['stranger', 'nobody', 'maria'] });
    assert.deepEqual(
      slot?.guests.map(({ person }) => person),
      ['maria'],
    );
    assert.equal(writtenInstant(slot.start), '2026-12-01T08:00Z');
    assert.deepEqual(findSlots(contextOf(TEAM), { ...question, people: ['nobody'] }), []);
  });

  it('invites to the room of the organizer, else of the first who has one', () => {
    const roomFor = (organizer?: string): string | undefined => {
      const papers = prepareMeeting(contextOf(TEAM), { ...meeting, ...(organizer !== undefined && { organizer }) });
      return /^Join: (.*)$/m.exec(papers.invitation)?.[1];
    };
    assert.equal(roomFor('maria'), 'https://meet.example.com/maria');
    assert.equal(roomFor('kiran'), 'https://meet.example.com/ana');
    assert.equal(roomFor(), 'https://meet.example.com/ana');
  });

  it('writes addresses only into the calendar that invites', () => {
    const papers = prepareMeeting(contextOf(TEAM), { ...meeting, organizer: 'ana' });
    assert.doesNotMatch(papers.calendar + papers.invitation, /@example\.com/);
    const [event] = eventsOf(readCalendar(papers.invitingCalendar ?? ''));
    assert.equal(event?.organizer, 'mailto:ana@example.com');
    assert.equal(event.attendees.length, 2);
  });

  it('invites nobody for whom there is no address to ask from, or to ask', () => {
    for (const without of [{}, { organizer: 'kiran' }, { organizer: 'ana', people: ['ana', 'kiran'] }]) {
      assert.equal(prepareMeeting(contextOf(TEAM), { ...meeting, ...without }).invitingCalendar, undefined);
    }
  });

  it('exports due dates and check-ins from now on, and nothing when there are none', () => {
    const text = `${TEAM}communication: { checkins: { demo: { title: Demo, every: Tue 09:00 } } }\n`;
    const [event] = eventsOf(readCalendar(exportCalendar(contextOf(text)) ?? ''));
    assert.equal(event && instantOf(event.startDate), '2026-12-01T08:00Z');
    assert.equal(exportCalendar(contextOf(TEAM)), null);
  });
});
