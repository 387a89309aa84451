import assert from 'node:assert/strict';
import { ZoneTables } from '../../../src/domain/time/zoneTables';
import { formatHours } from '../../../src/domain/values/hours';
import { formatSchedule } from '../../../src/domain/values/schedule';
import { readHours, usualHours } from '../../../src/views/hoursTyped';
import { offersFor } from '../../../src/views/offers';
import type { Reading } from '../../../src/views/reading';
import { readNames } from '../../../src/views/readings';
import { readSchedule, usualSchedules } from '../../../src/views/scheduleTyped';
import { at } from '../../support/people';

/** The reading with its value as the file would have it. */
function told<V>(reading: Reading<V>, write: (value: V) => string): unknown {
  return 'value' in reading ? { ...reading, value: write(reading.value) } : reading;
}

describe('Working hours that are typed', () => {
  it('are told with their total', () => {
    assert.deepEqual(told(readHours('mon-fri 09:00-12:00, 13:00-18:00'), formatHours), {
      value: 'Mon-Fri 09:00-12:00, 13:00-18:00',
      hint: '40h a week',
    });
    assert.deepEqual(told(readHours('Sun-Thu 22:00-06:30'), formatHours), {
      value: 'Sun-Thu 22:00-06:30',
      hint: '42h 30m a week',
    });
  });

  it('are mended where it is clear what is meant', () => {
    assert.deepEqual(readHours('weekdays 9 to 5pm'), {
      mistake:
        '"weekdays" is not a day of the week. Write days as Mon, Tue, Wed, Thu, Fri, Sat or Sun, with a hyphen from the first to the last of several and commas between.',
      suggestion: 'Mon-Fri 09:00-17:00',
    });
    assert.ok('mistake' in readHours('whenever'));
  });

  it('are offered, those kept so far first', () => {
    const offered = usualHours('Tue 10:00-12:00').map(formatHours);
    assert.equal(offered[0], 'Tue 10:00-12:00');
    assert.equal(offered[1], 'Mon-Fri 09:00-17:00');
    assert.equal(new Set(offered).size, offered.length);
  });
});

describe('A schedule that is typed', () => {
  const context = { now: at('2026-11-22T10:00Z'), zone: 'Europe/Oslo', zones: new ZoneTables() };

  it('is told with its next times', () => {
    assert.deepEqual(told(readSchedule('fri 13:00', context), formatSchedule), {
      value: 'Fri 13:00',
      hint: 'Next Fri 27 Nov, Fri 4 Dec and Fri 11 Dec, 13:00 in Europe/Oslo',
    });
    const monthly = readSchedule('last Fri 16:00', context);
    assert.equal(
      'value' in monthly && monthly.hint,
      'Next Fri 27 Nov, Fri 25 Dec and Fri 29 Jan, 16:00 in Europe/Oslo',
    );
  });

  it('is mended where it is clear what is meant', () => {
    const reading = readSchedule('every Friday at 1:30 pm', context);
    assert.equal('mistake' in reading && reading.suggestion, 'Fri 13:30');
    assert.ok('mistake' in readSchedule('sometimes', context));
  });

  it('says so when it never comes', () => {
    const reading = readSchedule('Fri 13:00 every 9 weeks from 2030-01-04', context);
    assert.equal('value' in reading && reading.hint, 'Not once in the coming year');
  });

  it('is offered in forms that the format has', () => {
    const offered = usualSchedules(context).map(formatSchedule);
    assert.ok(offered.includes('Fri 13:00 every 2 weeks from 2026-11-27'), offered.join('\n'));
    assert.equal(offered.length, 5);
  });
});

describe('Names that are typed', () => {
  it('stand between commas', () => {
    assert.deepEqual(readNames(' Maria Berg,Kiran ,, '), { value: ['Maria Berg', 'Kiran'] });
    assert.deepEqual(readNames(''), { value: [] });
  });
});

describe('Offers in a list', () => {
  const offers = (typed: string): readonly unknown[] =>
    offersFor(typed, readHours, formatHours, usualHours().slice(0, 1)).map(
      ({ label, description, typed: own, value }) => [label, description, own, value !== undefined],
    );
  const USUAL = ['Mon-Fri 09:00-17:00', '40h a week', false, true];

  it('are the usual ones while nothing is typed', () => assert.deepEqual(offers(' '), [USUAL]));

  it('begin with what was typed', () => {
    assert.deepEqual(offers('tue 10:00-12:00'), [['Tue 10:00-12:00', '2h a week', true, true], USUAL]);
  });

  it('begin with what is likely to be meant', () => {
    assert.deepEqual(offers('Tuesday 10-12'), [['Tue 10:00-12:00', '2h a week', true, true], USUAL]);
  });

  it('name what is typed and usual once', () => {
    assert.deepEqual(offers('weekdays 9 to 5pm'), [['Mon-Fri 09:00-17:00', '40h a week', true, true]]);
  });

  it('say what is wrong, in a row that cannot be chosen', () => {
    const [mistake, usual] = offers('whenever');
    assert.match(String(mistake), /There are no times|is not a day/);
    assert.deepEqual((mistake as readonly unknown[]).slice(2), [true, false]);
    assert.deepEqual(usual, USUAL);
  });
});
