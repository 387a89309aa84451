import assert from 'node:assert/strict';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { at, between, wall, writtenInstant } from '../../../support/people';
import { clockChangesByTemporal } from '../../../support/temporalOracle';
import { ZONES } from '../../../support/timeArbitraries';

/** A clock change, and wall times around it with the instants they mean. */
interface Turn {
  readonly what: string;
  readonly zone: string;
  readonly at: string;
  readonly wallTimes: Readonly<Record<string, string>>;
}

const TURNS: readonly Turn[] = [
  {
    what: 'Oslo skips 02:00 to 03:00 in spring',
    zone: 'Europe/Oslo',
    at: '2026-03-29T01:00Z',
    wallTimes: {
      '2026-03-29 01:59': '2026-03-29T00:59Z',
      '2026-03-29 02:00': '2026-03-29T01:00Z',
      '2026-03-29 02:30': '2026-03-29T01:30Z',
      '2026-03-29 03:00': '2026-03-29T01:00Z',
    },
  },
  {
    what: 'Oslo repeats 02:00 to 03:00 in autumn',
    zone: 'Europe/Oslo',
    at: '2026-10-25T01:00Z',
    wallTimes: {
      '2026-10-25 01:59': '2026-10-24T23:59Z',
      '2026-10-25 02:30': '2026-10-25T00:30Z',
      '2026-10-25 03:00': '2026-10-25T02:00Z',
    },
  },
  {
    what: 'New York skips 02:00 to 03:00 in spring',
    zone: 'America/New_York',
    at: '2026-03-08T07:00Z',
    wallTimes: { '2026-03-08 02:30': '2026-03-08T07:30Z', '2026-03-08 03:00': '2026-03-08T07:00Z' },
  },
  {
    what: 'New York repeats 01:00 to 02:00 in autumn',
    zone: 'America/New_York',
    at: '2026-11-01T06:00Z',
    wallTimes: { '2026-11-01 01:30': '2026-11-01T05:30Z', '2026-11-01 02:00': '2026-11-01T07:00Z' },
  },
  {
    what: 'São Paulo skipped midnight when its last summer time began',
    zone: 'America/Sao_Paulo',
    at: '2018-11-04T03:00Z',
    wallTimes: { '2018-11-04 00:00': '2018-11-04T03:00Z', '2018-11-04 00:30': '2018-11-04T03:30Z' },
  },
  {
    what: 'São Paulo repeated the hour before midnight when it ended',
    zone: 'America/Sao_Paulo',
    at: '2019-02-17T02:00Z',
    wallTimes: { '2019-02-16 23:30': '2019-02-17T01:30Z', '2019-02-17 00:00': '2019-02-17T03:00Z' },
  },
  {
    what: 'Lord Howe skips half an hour in spring',
    zone: 'Australia/Lord_Howe',
    at: '2026-10-03T15:30Z',
    wallTimes: { '2026-10-04 02:15': '2026-10-03T15:45Z', '2026-10-04 02:30': '2026-10-03T15:30Z' },
  },
  {
    what: 'Lord Howe repeats half an hour in autumn',
    zone: 'Australia/Lord_Howe',
    at: '2026-04-04T15:00Z',
    wallTimes: { '2026-04-05 01:45': '2026-04-04T14:45Z', '2026-04-05 02:00': '2026-04-04T15:30Z' },
  },
  {
    what: 'Chatham skips 02:45 to 03:45 in spring',
    zone: 'Pacific/Chatham',
    at: '2026-09-26T14:00Z',
    wallTimes: { '2026-09-27 03:00': '2026-09-26T14:15Z', '2026-09-27 03:45': '2026-09-26T14:00Z' },
  },
  {
    what: 'Chatham repeats 02:45 to 03:45 in autumn',
    zone: 'Pacific/Chatham',
    at: '2026-04-04T14:00Z',
    wallTimes: { '2026-04-05 03:00': '2026-04-04T13:15Z', '2026-04-05 03:45': '2026-04-04T15:00Z' },
  },
  {
    what: 'Casablanca leaves its summer time for Ramadan',
    zone: 'Africa/Casablanca',
    at: '2026-02-15T02:00Z',
    wallTimes: { '2026-02-15 02:30': '2026-02-15T01:30Z', '2026-02-15 03:00': '2026-02-15T03:00Z' },
  },
  {
    what: 'Casablanca returns to it five weeks later',
    zone: 'Africa/Casablanca',
    at: '2026-03-22T02:00Z',
    wallTimes: { '2026-03-22 02:30': '2026-03-22T02:30Z', '2026-03-22 03:00': '2026-03-22T02:00Z' },
  },
  {
    what: 'Cairo skips the first hour of a day in spring',
    zone: 'Africa/Cairo',
    at: '2026-04-23T22:00Z',
    wallTimes: { '2026-04-24 00:00': '2026-04-23T22:00Z', '2026-04-24 00:30': '2026-04-23T22:30Z' },
  },
  {
    what: 'Troll moves by two hours',
    zone: 'Antarctica/Troll',
    at: '2026-03-29T01:00Z',
    wallTimes: { '2026-03-29 02:30': '2026-03-29T02:30Z', '2026-03-29 03:00': '2026-03-29T01:00Z' },
  },
  {
    what: 'Apia went from the east of the date line to its west and skipped a whole day',
    zone: 'Pacific/Apia',
    at: '2011-12-30T10:00Z',
    wallTimes: {
      '2011-12-29 23:59': '2011-12-30T09:59Z',
      '2011-12-30 00:00': '2011-12-30T10:00Z',
      '2011-12-30 12:00': '2011-12-30T22:00Z',
      '2011-12-31 00:00': '2011-12-30T10:00Z',
    },
  },
  {
    what: 'Tehran skipped the first hour of its last summer time',
    zone: 'Asia/Tehran',
    at: '2022-03-21T20:30Z',
    wallTimes: { '2022-03-22 00:30': '2022-03-21T21:00Z', '2022-03-22 01:00': '2022-03-21T20:30Z' },
  },
  {
    what: 'Tehran repeated the last hour of a day when it ended',
    zone: 'Asia/Tehran',
    at: '2022-09-21T19:30Z',
    wallTimes: { '2022-09-21 23:30': '2022-09-21T19:00Z', '2022-09-22 00:00': '2022-09-21T20:30Z' },
  },
];

describe('zones by name', () => {
  const zones = new ZoneTables();

  for (const { what, zone, at: change, wallTimes } of TURNS) {
    it(what, () => {
      const rules = zones.rulesOf(zone);
      const near = { start: at(change) - 60_000, end: at(change) + 60_000 };
      assert.deepEqual(
        rules.changesIn(near).map((found) => writtenInstant(found.at)),
        [change],
      );
      for (const [text, instant] of Object.entries(wallTimes)) {
        assert.equal(writtenInstant(rules.instantOf(wall(text))), instant, text);
      }
    });
  }

  it('Kathmandu is 5:45 ahead all year', () => {
    const rules = zones.rulesOf('Asia/Kathmandu');
    assert.deepEqual(rules.changesIn(between('2024-01-01T00:00Z/2031-01-01T00:00Z')), []);
    assert.equal(writtenInstant(rules.instantOf(wall('2026-07-01 09:00'))), '2026-07-01T03:15Z');
  });

  it('reads a link like the zone it points to', () => {
    const noon = wall('2026-07-01 12:00');
    assert.equal(zones.rulesOf('Asia/Calcutta').instantOf(noon), zones.rulesOf('Asia/Kolkata').instantOf(noon));
  });

  it('knows offsets with seconds in old years', () => {
    assert.equal(zones.rulesOf('Africa/Monrovia').offsetAt(at('1971-06-01T00:00Z')), -(44 * 60 + 30) * 1000);
  });

  it('goes as far as the dates of the format do', () => {
    const rules = zones.rulesOf('Europe/Oslo');
    assert.equal(writtenInstant(rules.instantOf(wall('9999-07-01 12:00'))), '9999-07-01T10:00Z');
    assert.equal(rules.wallTimeAt(rules.instantOf(wall('0001-01-01 12:00'))), wall('0001-01-01 12:00'));
  });

  it('reads a zone that nobody knows as UTC', () => {
    assert.equal(zones.rulesOf('Mars/Olympus_Mons').instantOf(wall('2026-07-01 12:00')), at('2026-07-01T12:00Z'));
  });

  it('takes offsets from any source', () => {
    const change = at('2026-05-05T05:05:05Z');
    const odd = new ZoneTables(() => (instant) => (instant < change ? 3_600_000 : 7_200_000));
    assert.deepEqual(odd.rulesOf('Odd/Zone').changesIn(between('2026-01-01T00:00Z/2027-01-01T00:00Z')), [
      { at: change, before: 3_600_000, after: 7_200_000 },
    ]);
  });

  it('finds every clock change of every zone from 2020 to 2042, however close together', function () {
    this.timeout(60_000);
    const span = between('2020-01-01T00:00Z/2043-01-01T00:00Z');
    for (const zone of ZONES) {
      const found = zones
        .rulesOf(zone)
        .changesIn(span)
        .map((change) => change.at);
      assert.deepEqual(found, clockChangesByTemporal(zone, span), zone);
    }
  });
});
