import assert from 'node:assert/strict';
import { presenceIcon, presenceOf, presenceText } from '../../../src/views/presence';
import { at } from '../../support/people';
import { peopleText, snapshotOf } from '../../support/snapshots';

describe('Presence', () => {
  const textOf = (person: string, instant: string, holidays = {}): string => {
    const snapshot = snapshotOf(peopleText(`ana: ${person}`), { at: instant, holidays });
    return presenceText(presenceOf(snapshot, 'ana', at(instant)));
  };

  it('of who works is their local time and until when', () => {
    const hours = '{ timezone: America/Sao_Paulo, hours: "Mon-Fri 09:00-12:00, 13:00-19:00" }';
    assert.equal(textOf(hours, '2026-12-01T21:42Z'), '18:42 · until 19:00');
    assert.equal(textOf(hours, '2026-12-01T13:00Z'), '10:00 · until 12:00');
  });

  it('of who does not is when they are back, on their own clock', () => {
    const hours = '{ timezone: America/Sao_Paulo, hours: "Mon-Fri 09:00-12:00, 13:00-18:00" }';
    assert.equal(textOf(hours, '2026-12-01T15:00Z'), 'back 13:00');
    assert.equal(textOf(hours, '2026-12-04T21:00Z'), 'back Mon 09:00');
  });

  it('says that somebody is away, and a date that is far', () => {
    const person = '{ timezone: Europe/Oslo, away: [2026-12-01..2027-01-03] }';
    assert.equal(textOf(person, '2026-12-01T09:00Z'), 'away · back 4 Jan');
    assert.equal(textOf('{ timezone: Europe/Oslo, away: [2026-12-01] }', '2026-12-01T09:00Z'), 'away · back Wed 09:00');
  });

  it('names the public holiday, but not over being away', () => {
    const holidays = { '2027-05-17': 'Constitution Day' };
    const person = '{ timezone: Europe/Oslo, holidays: "NO" }';
    assert.equal(textOf(person, '2027-05-17T09:00Z', holidays), 'Constitution Day · back Tue 09:00');
    const away = '{ timezone: Europe/Oslo, holidays: "NO", away: [2027-05-17] }';
    assert.equal(textOf(away, '2027-05-17T09:00Z', holidays), 'away · back Tue 09:00');
  });

  it('counts the first hours of a day off that a night shift runs into', () => {
    const person = '{ timezone: Europe/Oslo, hours: Mon-Fri 22:00-06:00, away: [2026-12-02] }';
    assert.equal(textOf(person, '2026-12-02T01:00Z'), '02:00 · until 06:00');
  });

  it('follows who travels', () => {
    const person = '{ timezone: America/Sao_Paulo, travel: [2026-12-05..2026-12-12 Europe/Lisbon] }';
    assert.equal(textOf(person, '2026-12-07T10:00Z'), '10:00 · until 17:00');
  });

  it('says so where work never ends or never begins', () => {
    const always = '{ timezone: Europe/Oslo, hours: Mon-Sun 00:00-24:00 }';
    assert.equal(textOf(always, '2026-12-01T09:00Z'), '10:00 · working');
    const never = '{ timezone: Europe/Oslo, away: [2026-01-01..2029-12-31] }';
    assert.equal(textOf(never, '2026-12-01T09:00Z'), 'away · no working hours ahead');
  });

  it('ends a day at 24:00', () => {
    assert.equal(textOf('{ timezone: UTC, hours: Mon 12:00-24:00 }', '2026-11-30T13:00Z'), '13:00 · until 24:00');
  });

  it('is unknown without a zone', () => {
    assert.equal(textOf('{ name: Ana }', '2026-12-01T09:00Z'), 'no time zone');
    assert.equal(presenceIcon(undefined).name, 'question');
  });

  it('is known of nobody outside the file', () => {
    const snapshot = snapshotOf(peopleText('ana: { timezone: UTC }'), { at: '2026-12-01T09:00Z' });
    assert.equal(presenceOf(snapshot, 'maria', at('2026-12-01T09:00Z')), undefined);
  });
});
