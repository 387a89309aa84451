import assert from 'node:assert/strict';
import { meetingHorizons, meetingLengths, meetingPeople } from '../../../src/views/meetingChoices';
import { at } from '../../support/people';
import { peopleText, snapshotOf, utcClock } from '../../support/snapshots';

describe('The choices for a meeting', () => {
  it('are all people of whom anybody can say when they work', () => {
    const instant = '2026-12-01T11:00Z';
    const text = peopleText(
      'ana: { name: Ana Lima, timezone: America/Sao_Paulo }',
      'tess: {}',
      'maria: { timezone: Europe/Oslo }',
    );
    const snapshot = snapshotOf(text, { at: instant, me: 'maria' });
    assert.deepEqual(
      meetingPeople(snapshot, at(instant), utcClock).map(({ person, name, state }) => `${person} | ${name} | ${state}`),
      ['ana | Ana Lima | 08:00 · back 09:00', 'maria | maria · you | 12:00 · until 17:00'],
    );
  });

  it('are usual lengths', () => {
    assert.deepEqual(labelsFor(''), [
      '15 minutes',
      '30 minutes',
      '45 minutes',
      '1 hour',
      '1 hour 30 minutes',
      '2 hours',
    ]);
    assert.deepEqual(labelsFor('a lot'), labelsFor(''));
  });

  it('begin with the length that was typed', () => {
    assert.deepEqual(labelsFor(' 1h15m ').slice(0, 2), ['1 hour 15 minutes', '15 minutes']);
    assert.deepEqual(
      meetingLengths('1h').map(({ minutes, typed }) => (typed ? `${minutes} typed` : minutes)),
      ['60 typed', 15, 30, 45, 90, 120],
    );
  });

  it('are no meetings without length, or of more than half a day', () => {
    for (const typed of ['0m', '0.2m', '13h', '2w']) assert.deepEqual(labelsFor(typed), labelsFor(''));
    assert.equal(labelsFor('12h')[0], '12 hours');
  });

  it('are stretches of time, the shortest first', () => {
    const days = meetingHorizons.map((horizon) => horizon.days);
    assert.deepEqual(
      days,
      days.toSorted((a, b) => a - b),
    );
  });
});

function labelsFor(typed: string): readonly string[] {
  return meetingLengths(typed).map(({ label }) => label);
}
