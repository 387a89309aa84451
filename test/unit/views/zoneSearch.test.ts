import assert from 'node:assert/strict';
import { parseZone } from '../../../src/domain/values/zone';
import { ZoneSearch } from '../../../src/views/zoneSearch';
import { cpuTimeOf } from '../../support/cpuTime';

const NOVEMBER = Date.UTC(2026, 10, 22, 12);

describe('The search for a time zone', () => {
  const search = new ZoneSearch(NOVEMBER, ['Europe/Oslo', 'Asia/Kathmandu', 'Europe/Oslo']);
  const first = (typed: string): string | undefined => search.rows(typed)[0]?.zone;

  for (const [typed, zone] of [
    ['sao', 'America/Sao_Paulo'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['SAO_PAULO', 'America/Sao_Paulo'],
    ['paulo', 'America/Sao_Paulo'],
    ['america/sao', 'America/Sao_Paulo'],
    ['oslo norway', 'Europe/Oslo'],
    ['Norway/Oslo', 'Europe/Oslo'],
    ['norge', 'Europe/Oslo'],
    ['Nepal', 'Asia/Kathmandu'],
    ['new y', 'America/New_York'],
    ['us', 'America/New_York'],
    ['uk', 'Europe/London'],
    ['san fr', 'America/Los_Angeles'],
    ['mumbai', 'Asia/Kolkata'],
    ['calcutta', 'Asia/Kolkata'],
    ['Kiev', 'Europe/Kyiv'],
    ['CET', 'Europe/Berlin'],
    ['IST', 'Asia/Kolkata'],
    ['utc', 'UTC'],
    ['+5:45', 'Asia/Kathmandu'],
    ['UTC-3', 'America/Sao_Paulo'],
    ['gmt+1', 'Europe/Berlin'],
    ['Europe/Olso', 'Europe/Oslo'],
    ['ulaan', 'Asia/Ulaanbaatar'],
    ['baatar', 'Asia/Ulaanbaatar'],
  ] as const) {
    it(`leads from ${typed} to ${zone}`, () => assert.equal(first(typed), zone));
  }

  it('shows the clock, the distance from UTC and the country', () => {
    assert.deepEqual(search.rows('san francisco')[0], {
      zone: 'America/Los_Angeles',
      label: 'San Francisco',
      description: '04:00 · UTC−8 · United States · America/Los_Angeles',
    });
    assert.equal(search.rows('kathmandu')[0]?.description, '17:45 · UTC+5:45 · Nepal · Asia/Kathmandu');
    assert.equal(search.rows('utc')[0]?.description, '12:00 · UTC');
  });

  it('goes by the offset of now, not of winter', () => {
    const july = new ZoneSearch(Date.UTC(2026, 6, 1, 12));
    assert.ok(july.rows('+2').some(({ zone }) => zone === 'Europe/Oslo'));
    assert.ok(!search.rows('+2').some(({ zone }) => zone === 'Europe/Oslo'));
  });

  it('begins with the zones that are likely, each once', () => {
    const zones = search.rows('  ').map(({ zone }) => zone);
    assert.deepEqual(zones.slice(0, 2), ['Europe/Oslo', 'Asia/Kathmandu']);
    assert.equal(new Set(zones).size, zones.length);
    assert.ok(zones.length > 20);
  });

  it('finds nothing for what is no place', () => {
    for (const typed of ['zzzz', '🙂', 'x'.repeat(10_000), '+99']) assert.deepEqual(search.rows(typed), []);
  });

  it('lets a zone be likely that the runtime does not list', () => {
    const [row] = new ZoneSearch(NOVEMBER, ['Etc/GMT+5']).rows('');
    assert.deepEqual(row, { zone: 'Etc/GMT+5', label: 'Etc/GMT+5', description: '07:00 · UTC−5' });
  });

  it('finds every zone by its id, and offers only what the file may hold', () => {
    for (const listed of Intl.supportedValuesOf('timeZone')) {
      const rows = search.rows(listed);
      const same = (zone: string): string =>
        new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
      assert.ok(
        rows.some(({ zone }) => same(zone) === same(listed)),
        listed,
      );
      for (const { zone } of rows) assert.ok(parseZone(zone).ok, zone);
    }
  });

  it('keeps up with typing', () => {
    const words = Intl.supportedValuesOf('timeZone').map((zone) => zone.slice(zone.indexOf('/') + 1));
    let keys = 0;
    const taken = cpuTimeOf(() => {
      for (const word of words) {
        for (let length = 1; length <= Math.min(word.length, 6); length++, keys++) search.rows(word.slice(0, length));
      }
    });
    assert.ok(taken / keys < 16, 'A key takes longer than a frame.');
  });
});
