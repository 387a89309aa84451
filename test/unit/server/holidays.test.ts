import assert from 'node:assert/strict';
import type { Region } from '../../../src/domain/values/region';
import { formatDate, parseDate } from '../../../src/domain/values/calendarDate';
import { publicHolidays } from '../../../src/server/holidays';

function nameOn(region: Region, text: string): string | undefined {
  const date = parseDate(text);
  assert.ok(date.ok);
  return publicHolidays(region)?.nameOn(date.value);
}

describe('public holidays', () => {
  it('names them in English, on the date they fall on in their region', () => {
    assert.equal(nameOn({ country: 'NO' }, '2026-05-17'), 'Constitution Day');
    assert.equal(nameOn({ country: 'BR' }, '2026-09-07'), 'Independence Day');
    assert.equal(nameOn({ country: 'NO' }, '2026-05-18'), undefined);
  });

  it('leaves out days that are observed without being days off', () => {
    assert.equal(nameOn({ country: 'NO' }, '2026-12-24'), undefined);
    assert.equal(nameOn({ country: 'NO' }, '2026-02-14'), undefined);
  });

  it('knows subdivisions', () => {
    assert.equal(nameOn({ country: 'GB', subdivision: 'SCT' }, '2026-01-02'), 'January 2nd');
    assert.equal(nameOn({ country: 'GB' }, '2026-01-02'), undefined);
  });

  it('gives the days on which a holiday is made up for', () => {
    assert.match(nameOn({ country: 'US' }, '2026-07-03') ?? '', /^Independence Day/u);
  });

  it('counts every day of a holiday that lasts several', () => {
    const ramadanFeast = [0, 1, 2].map((day) => publicHolidays({ country: 'TR' })?.nameOn(20_532 + day));
    assert.deepEqual(formatDate(20_532), '2026-03-20');
    assert.ok(
      ramadanFeast.every((name) => name !== undefined),
      ramadanFeast.join(),
    );
  });

  it('knows none for a country without data', () => {
    assert.equal(publicHolidays({ country: 'NP' }), undefined);
  });
});
