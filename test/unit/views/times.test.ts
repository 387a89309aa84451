import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/units';
import { dayText, dayTimeText, roughSpanText, spanText, timeText, whenText } from '../../../src/views/times';
import { at, day } from '../../support/people';

describe('Texts of times', () => {
  it('write a time of day with two digits each, also before 1970', () => {
    assert.equal(timeText(at('2026-12-01T09:05Z')), '09:05');
    assert.equal(timeText(at('1969-12-31T23:59:59Z')), '23:59');
  });

  it('name a day of the six that follow, and others by their date', () => {
    const today = day('2026-12-01');
    assert.equal(dayText(today, today), 'today');
    assert.equal(dayText(day('2026-12-02'), today), 'Wed');
    assert.equal(dayText(day('2026-12-07'), today), 'Mon');
    assert.equal(dayText(day('2026-12-08'), today), '8 Dec');
    assert.equal(dayText(day('2026-11-30'), today), '30 Nov');
    assert.equal(dayText(day('2027-01-04'), today), '4 Jan');
  });

  it('name the year only of a date that is so far away that another one is nearer', () => {
    const today = day('2026-12-01');
    assert.equal(dayText(day('2027-06-01'), today), '1 Jun');
    assert.equal(dayText(day('2027-06-02'), today), '2 Jun 2027');
    assert.equal(dayText(day('2026-06-02'), today), '2 Jun');
    assert.equal(dayText(day('2026-06-01'), today), '1 Jun 2026');
  });

  it('name a day with its time', () => {
    const now = at('2026-12-01T18:42Z');
    assert.equal(dayTimeText(at('2026-12-01T19:00Z'), now), 'today 19:00');
    assert.equal(dayTimeText(at('2026-12-07T09:00Z'), now), 'Mon 09:00');
    assert.equal(dayTimeText(at('2026-12-18T09:00Z'), now), '18 Dec 09:00');
  });

  it('name a time of today alone, and leave it out where only the date counts', () => {
    const now = at('2026-12-01T18:42Z');
    assert.equal(whenText(at('2026-12-01T19:00Z'), now), '19:00');
    assert.equal(whenText(at('2026-12-02T00:00Z'), now), '24:00');
    assert.equal(whenText(at('2026-12-02T00:30Z'), now), 'Wed 00:30');
    assert.equal(whenText(at('2026-12-07T09:00Z'), now), 'Mon 09:00');
    assert.equal(whenText(at('2026-12-08T09:00Z'), now), '8 Dec');
  });

  it('write how long something takes, a begun minute as a whole one', () => {
    assert.equal(spanText(1), '1m');
    assert.equal(spanText(45 * MINUTE), '45m');
    assert.equal(spanText(4 * HOUR), '4h');
    assert.equal(spanText(2 * HOUR + 4.5 * MINUTE), '2h 05m');
    assert.equal(spanText(23 * HOUR + 59.5 * MINUTE), '1d');
    assert.equal(spanText(64 * HOUR), '2d 16h');
    assert.equal(spanText(12.9 * DAY), '12d');
  });

  it('write what is past in its largest unit', () => {
    assert.equal(roughSpanText(59.9 * MINUTE), '59m');
    assert.equal(roughSpanText(3.9 * HOUR), '3h');
    assert.equal(roughSpanText(2.9 * DAY), '2d');
  });
});
