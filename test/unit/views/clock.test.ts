import assert from 'node:assert/strict';
import { nextTick, overlapClock } from '../../../src/views/clock';
import { at } from '../../support/people';
import { peopleText, snapshotOf } from '../../support/snapshots';

/** 1 December 2026 is a Tuesday; Oslo is an hour ahead of UTC and São Paulo three behind. */
const TUESDAY = '2026-12-01';

describe('The overlap clock', () => {
  const ANA = 'ana: { name: Ana Lima, timezone: America/Sao_Paulo, hours: Mon-Fri 09:00-18:00 }';
  const MARIA = 'maria: { name: Maria Berg, timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00 }';
  const KIRAN = 'kiran: { name: Kiran Shrestha, timezone: Asia/Kathmandu, hours: Mon-Fri 15:00-23:00 }';

  const textAt = (
    instant: string,
    people: readonly string[],
    { me, counted }: { readonly me?: string; readonly counted?: readonly string[] } = {},
  ): string | undefined => {
    const snapshot = snapshotOf(peopleText(...people), { at: instant, ...(me !== undefined && { me }) });
    return overlapClock(snapshot, at(instant), counted)?.text;
  };

  describe('for somebody in the file', () => {
    const mine = { me: 'ana' };

    it('says how long everyone still works, me included', () => {
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [ANA, MARIA], mine), '2h 10m overlap');
      // Kiran works until 17:15Z, Maria until 15:00Z.
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [ANA, MARIA, KIRAN], mine), '2h 10m overlap');
      // I stop first.
      const short = 'ana: { timezone: America/Sao_Paulo, hours: Mon-Fri 09:00-11:00 }';
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [short, MARIA], mine), '1h 10m overlap');
    });

    it('names who leaves first while only some work, and how many others do', () => {
      const tess = 'tess: { name: Tess Okafor, timezone: Europe/Oslo, hours: Sat 09:00-10:00 }';
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [ANA, MARIA, tess], mine), 'Maria 2h 10m');
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [ANA, KIRAN, MARIA, tess], mine), 'Maria 2h 10m +1');
    });

    it('names the first in the file where several leave at once', () => {
      const tess = 'tess: { name: Tess, timezone: Europe/Oslo, hours: Mon-Fri 09:00-16:00 }';
      const never = 'nils: { name: Nils, timezone: Europe/Oslo, hours: Sat 09:00-10:00 }';
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [ANA, tess, MARIA, never], mine), 'Tess 2h 10m +1');
    });

    it('counts up to the next time that anybody shares with me', () => {
      // I begin at 12:00Z; Maria works already, and does not count until then.
      assert.equal(textAt(`${TUESDAY}T08:55Z`, [ANA, MARIA], mine), 'Maria in 3h 05m');
      assert.equal(textAt(`${TUESDAY}T15:00Z`, [ANA, MARIA], mine), 'Maria in 21h');
      assert.equal(textAt('2026-12-04T20:00Z', [ANA, MARIA], mine), 'Maria in 2d 16h');
    });

    it('counts the days where that is beyond what the snapshot covers', () => {
      const away = 'maria: { name: Maria, timezone: Europe/Oslo, away: [2026-11-01..2027-01-03] }';
      assert.equal(textAt(`${TUESDAY}T09:00Z`, [ANA, away], mine), 'Maria in 34d');
    });

    it('still knows the time beyond once the last shared time before it is over', () => {
      const away = 'maria: { name: Maria, timezone: Europe/Oslo, away: [2026-12-02..2027-01-03] }';
      const snapshot = snapshotOf(peopleText(ANA, away), { at: `${TUESDAY}T09:00Z`, me: 'ana' });
      assert.equal(overlapClock(snapshot, at('2026-12-08T12:00Z'))?.text, 'Maria in 27d');
    });

    it('says that there is none', () => {
      const nights = 'maria: { name: Maria, timezone: UTC, hours: Mon-Fri 23:00-04:00 }';
      assert.equal(textAt(`${TUESDAY}T09:00Z`, [ANA, nights], mine), 'No overlap');
    });

    it('is not there when there is nobody else, or nobody whose hours are known', () => {
      assert.equal(textAt(`${TUESDAY}T13:00Z`, [ANA], mine), undefined);
      assert.equal(textAt(`${TUESDAY}T13:00Z`, [ANA, 'maria: { name: Maria }'], mine), undefined);
      assert.equal(textAt(`${TUESDAY}T13:00Z`, []), undefined);
    });

    it('leaves out whose hours are not known', () => {
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [ANA, MARIA, 'tess: {}'], mine), '2h 10m overlap');
    });

    it('counts only whom the setting names, but everyone where it names nobody of the project', () => {
      const counted = (...ids: string[]): object => ({ ...mine, counted: ids });
      assert.equal(textAt(`${TUESDAY}T15:30Z`, [ANA, MARIA, KIRAN], counted('kiran')), '1h 45m overlap');
      assert.equal(textAt(`${TUESDAY}T15:30Z`, [ANA, MARIA, KIRAN], counted('maria')), 'Maria in 20h 30m');
      assert.equal(textAt(`${TUESDAY}T15:30Z`, [ANA, MARIA, KIRAN], counted('nobody')), 'Kiran 1h 45m');
      assert.equal(textAt(`${TUESDAY}T15:30Z`, [ANA, MARIA, KIRAN], counted('ana', 'kiran')), '1h 45m overlap');
    });

    it('falls back on when others work where my own zone is missing', () => {
      assert.equal(textAt(`${TUESDAY}T12:50Z`, ['ana: { name: Ana }', MARIA], mine), 'Maria 2h 10m');
    });
  });

  describe('for nobody in the file', () => {
    it('counts everyone', () => {
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [ANA, MARIA]), '2h 10m overlap');
      assert.equal(textAt(`${TUESDAY}T10:00Z`, [ANA, MARIA]), 'Maria 5h');
      assert.equal(textAt(`${TUESDAY}T06:30Z`, [ANA, MARIA]), 'Maria in 30m');
    });

    it('names the only person there is', () => {
      assert.equal(textAt(`${TUESDAY}T12:50Z`, [MARIA]), 'Maria 2h 10m');
    });

    it('looks beyond the snapshot for whoever works first', () => {
      const away = 'maria: { name: Maria, timezone: Europe/Oslo, away: [2026-11-01..2027-01-03] }';
      assert.equal(textAt(`${TUESDAY}T09:00Z`, [away]), 'Maria in 33d');
    });
  });

  describe('on the minute', () => {
    it('counts a begun minute, as the wall clock beside it does', () => {
      assert.equal(textAt(`${TUESDAY}T12:50:59.999Z`, [ANA, MARIA], { me: 'ana' }), '2h 10m overlap');
      assert.equal(textAt(`${TUESDAY}T12:51Z`, [ANA, MARIA], { me: 'ana' }), '2h 09m overlap');
    });

    it('changes sides at the very minute', () => {
      assert.equal(textAt(`${TUESDAY}T11:59:59Z`, [ANA, MARIA], { me: 'ana' }), 'Maria in 1m');
      assert.equal(textAt(`${TUESDAY}T12:00Z`, [ANA, MARIA], { me: 'ana' }), '3h overlap');
      assert.equal(textAt(`${TUESDAY}T14:59:59Z`, [ANA, MARIA], { me: 'ana' }), '1m overlap');
    });

    it('ticks when the next one begins', () => {
      assert.equal(nextTick(at(`${TUESDAY}T12:50Z`)), at(`${TUESDAY}T12:51Z`));
      assert.equal(nextTick(at(`${TUESDAY}T12:50:59.999Z`)), at(`${TUESDAY}T12:51Z`));
    });
  });

  describe('in little room', () => {
    it('shortens a long name', () => {
      const long = 'maria: { name: Bartholomäus-Maximilian, timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00 }';
      assert.equal(textAt(`${TUESDAY}T06:00Z`, [long, ANA]), 'Bartholomäus-Ma… in 1h');
    });

    it('never takes more than 22 characters, however many people there are', () => {
      const people = Array.from(
        { length: 100 },
        (_, i) =>
          `p${i}: { name: Nebukadnezar${i}, timezone: UTC, hours: Mon-Fri 0${i % 8}:0${i % 10}-1${i % 10}:3${i % 7} }`,
      );
      const snapshot = snapshotOf(peopleText(...people), { at: `${TUESDAY}T00:00Z` });
      for (let hour = 0; hour < 24; hour++) {
        const text = overlapClock(snapshot, at(`${TUESDAY}T${String(hour).padStart(2, '0')}:17Z`))?.text ?? '';
        assert.ok(text.length > 0 && text.length <= 22, text);
      }
    });

    it('says so where the others never stop', () => {
      const always = 'maria: { name: Maria, timezone: UTC, hours: Mon-Sun 00:00-24:00 }';
      const too = 'ana: { name: Ana, timezone: UTC, hours: Mon-Sun 00:00-24:00 }';
      assert.equal(textAt(`${TUESDAY}T09:00Z`, [always, too]), 'Overlap all day');
      assert.equal(textAt(`${TUESDAY}T09:00Z`, [always]), 'Maria now');
    });
  });

  it('is heard as a sentence', () => {
    const spokenAt = (instant: string, people: readonly string[]): string | undefined =>
      overlapClock(snapshotOf(peopleText(...people), { at: instant, me: 'ana' }), at(instant))?.spoken;
    const tess = 'tess: { name: Tess, timezone: Europe/Oslo, hours: Sat 09:00-10:00 }';
    assert.equal(spokenAt(`${TUESDAY}T12:50Z`, [ANA, MARIA]), 'Everyone works for another 2h 10m.');
    assert.equal(spokenAt(`${TUESDAY}T12:50Z`, [ANA, MARIA, tess]), 'Maria works for another 2h 10m.');
    assert.equal(
      spokenAt(`${TUESDAY}T12:50Z`, [ANA, MARIA, KIRAN, tess]),
      'Maria works for another 2h 10m, with 1 other.',
    );
    assert.equal(spokenAt(`${TUESDAY}T08:55Z`, [ANA, MARIA]), 'Shared working time with Maria begins in 3h 05m.');
  });

  it('follows a clock change', () => {
    // Oslo leaves summer time on 25 October 2026 at 03:00 and is an hour closer to São Paulo until then.
    assert.equal(textAt('2026-10-23T12:30Z', [ANA, MARIA], { me: 'ana' }), '1h 30m overlap');
    assert.equal(textAt('2026-10-26T12:30Z', [ANA, MARIA], { me: 'ana' }), '2h 30m overlap');
    assert.equal(textAt('2026-10-23T20:00Z', [ANA, MARIA], { me: 'ana' }), 'Maria in 2d 16h');
  });
});
