import assert from 'node:assert/strict';
import { calendarFileName, meetingFileName } from '../../../src/views/calendarFile';
import { meetingActions } from '../../../src/views/meetingActions';
import { wall } from '../../support/people';
import { peopleText, snapshotOf } from '../../support/snapshots';

const PEOPLE = [
  'ana: { name: Ana Lima, timezone: UTC, contact: { booking: https://calendly.com/ana } }',
  'maria: { timezone: UTC, contact: { booking: maria@example.com } }',
  'kiran: { timezone: UTC }',
];

describe('What can be done with a time for a meeting', () => {
  const labels = (people: readonly string[], canInvite: boolean, me?: string): readonly string[] => {
    const snapshot = snapshotOf(peopleText(...PEOPLE), { at: '2026-12-01T07:00Z', ...(me !== undefined && { me }) });
    return meetingActions(snapshot, people, canInvite).map(({ label, action }) =>
      action.kind === 'book' ? `${label}: ${action.address}` : label,
    );
  };

  it('is to copy the invitation and to save it', () => {
    assert.deepEqual(labels(['kiran'], false), ['Copy Invitation', 'Save as .ics…']);
  });

  it('is to invite where there are addresses', () => {
    assert.deepEqual(labels(['kiran'], true), ['Copy Invitation', 'Save as .ics…', 'Save as .ics with Attendees…']);
  });

  it('is to book the time of the others who come', () => {
    assert.deepEqual(labels(['ana', 'maria', 'kiran'], false).slice(2), [
      'Open Booking Link of Ana Lima: https://calendly.com/ana',
      'Open Booking Link of maria: mailto:maria@example.com',
    ]);
    assert.deepEqual(labels(['ana', 'maria'], false, 'ana').slice(2), [
      'Open Booking Link of maria: mailto:maria@example.com',
    ]);
    assert.deepEqual(labels(['kiran', 'maria'], false, 'maria').slice(2), []);
  });
});

describe('The name of a calendar file', () => {
  it('is that of the project, in letters and digits', () => {
    assert.equal(calendarFileName('Storefront rebuild'), 'storefront-rebuild.ics');
    assert.equal(calendarFileName(' ../Café: "Zürich" 2\u0000/ '), 'café-zürich-2.ics');
    assert.equal(calendarFileName('...'), 'project.ics');
    assert.equal(calendarFileName(undefined), 'project.ics');
    assert.ok(calendarFileName('x'.repeat(500)).length < 70);
  });

  it('has the date of a meeting', () => {
    assert.equal(meetingFileName('Shop', wall('2026-12-01 23:30')), 'shop-2026-12-01.ics');
  });
});
