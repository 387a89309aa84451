import assert from 'node:assert/strict';
import { ZoneTables } from '../../../src/domain/time/zoneTables';
import { parseMoment } from '../../../src/domain/values/moment';
import { readMoment } from '../../../src/views/momentInWords';
import { at } from '../../support/people';

describe('A moment in words', () => {
  const zones = new ZoneTables();
  /** A Sunday, noon in Oslo. */
  const NOON = at('2026-11-22T11:00Z');
  const read = (text: string, now = NOON, zone = 'Europe/Oslo') => readMoment(text, { now, zone, zones });
  const meaning = (text: string, now = NOON, zone = 'Europe/Oslo'): string => {
    const reading = read(text, now, zone);
    return 'value' in reading ? reading.value : `? ${reading.mistake}`;
  };

  it('is written as the file writes it, without a time where none was said', () => {
    const expected = {
      'next Friday 17:00': '2026-11-27 17:00',
      friday: '2026-11-27',
      tomorrow: '2026-11-23',
      'tomorrow at 9': '2026-11-23 09:00',
      'by Fri 5pm': '2026-11-27 17:00',
      'the day after tomorrow': '2026-11-24',
      'day after tomorrow 17:00': '2026-11-24 17:00',
      'in two weeks': '2026-12-06',
      'in 10 days': '2026-12-02',
      'in 3 hours': '2026-11-22 15:00',
      '1 December': '2026-12-01',
      'dec 1st at 5pm': '2026-12-01 17:00',
      'end of month': '2026-11-30',
      noon: '2026-11-22 12:00',
      '18:30': '2026-11-22 18:30',
      'fri 17.30': '2026-11-27 17:30',
    };
    const justBefore = NOON - 60_000;
    for (const [words, moment] of Object.entries(expected)) {
      assert.equal(meaning(words, words === 'noon' ? justBefore : NOON), moment, words);
      assert.ok(parseMoment(moment).ok);
    }
  });

  it('lies ahead', () => {
    assert.equal(meaning('1 November'), '2027-11-01');
    assert.equal(meaning('09:00'), '2026-11-23 09:00');
    assert.equal(meaning('sunday 9am'), '2026-11-29 09:00');
    assert.equal(meaning('today'), '2026-11-22');
    for (const past of ['yesterday', 'last friday', '2 days ago'])
      assert.match(meaning(past), /^\? That time has passed/);
  });

  it('may be in the grammar of the file, then also in the past', () => {
    assert.equal(meaning(' 2026-12-01 17:00 America/Sao_Paulo '), '2026-12-01 17:00 America/Sao_Paulo');
    assert.equal(meaning('2026-12-01T17:00+01:00'), '2026-12-01T17:00+01:00');
    assert.equal(meaning('2026-11-01'), '2026-11-01');
    assert.equal(meaning('1.12.2026 17:00'), '2026-12-01 17:00');
    assert.equal(meaning('1 December 2026'), '2026-12-01');
  });

  it('is read on the clock of the file', () => {
    const late = at('2026-11-22T23:30Z');
    assert.equal(meaning('tomorrow', late, 'Europe/Oslo'), '2026-11-24');
    assert.equal(meaning('tomorrow', late, 'America/Sao_Paulo'), '2026-11-23');
    assert.equal(meaning('in 1 hour', late, 'Asia/Kathmandu'), '2026-11-23 06:15');
  });

  it('counts elapsed time across a clock change', () => {
    assert.equal(meaning('in 3 hours', at('2026-03-28T23:30Z'), 'Europe/Oslo'), '2026-03-29 04:30');
  });

  it('says what was understood', () => {
    const hint = (text: string, now = NOON): string | undefined => {
      const reading = read(text, now);
      return 'value' in reading ? reading.hint : undefined;
    };
    assert.equal(hint('1 dec 17:00'), 'Tuesday 1 December 2026, 17:00 in Europe/Oslo · in 9 days');
    assert.equal(hint('1 dec'), 'The end of Tuesday 1 December 2026 in Europe/Oslo · in 9 days');
    assert.equal(hint('tomorrow 8am'), 'Monday 23 November 2026, 08:00 in Europe/Oslo · tomorrow');
    assert.equal(hint('15:00'), 'Sunday 22 November 2026, 15:00 in Europe/Oslo · today, in 3h');
    assert.equal(hint('2026-12-01 17:00 Asia/Tokyo'), 'Tuesday 1 December 2026, 17:00 in Asia/Tokyo · in 9 days');
    assert.equal(hint('2026-11-20'), 'The end of Friday 20 November 2026 in Europe/Oslo · 2 days ago');
    assert.equal(hint('2026-12-01T17:00Z'), 'Tuesday 1 December 2026, 18:00 in Europe/Oslo · in 9 days');
  });

  it('is refused where it could be meant differently, and says what to write', () => {
    assert.match(meaning('12/1'), /slashes mean different days/);
    assert.match(meaning('01/12/2026'), /slashes mean different days/);
    assert.match(meaning('12-1'), /needs its year/);
    assert.match(meaning('1.12'), /can be a date or a time/);
    assert.match(meaning('17.10'), /can be a date or a time/);
    assert.match(meaning('5pm UTC'), /Leave the time zone out/);
  });

  it('is refused unless every word is understood', () => {
    for (const text of [
      '',
      'soon',
      'day after tomorrow or so',
      '1-3 December',
      'a week from friday',
      '5pm EST',
      '31 feb',
    ]) {
      assert.match(meaning(text), /^\? \S/, text);
    }
  });
});
