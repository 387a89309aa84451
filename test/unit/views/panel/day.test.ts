import assert from 'node:assert/strict';
import type { DayModel } from '../../../../src/views/panel/day';
import { panelOf } from '../../../support/panel';
import { peopleText } from '../../../support/snapshots';

/** A Tuesday, 10:20 in São Paulo and 14:20 in Oslo. */
const NOW = '2026-11-24T13:20Z';

const ANA = 'ana: { name: Ana Lima, timezone: America/Sao_Paulo, hours: "Mon-Fri 09:00-12:00, 13:00-18:00" }';
const MARIA = 'maria: { name: Maria, timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00 }';

function dayOf(
  people: readonly string[],
  options: { readonly at?: string; readonly me?: string; readonly date?: string } = {},
): DayModel {
  return panelOf(peopleText(...people), { at: NOW, ...options }).day;
}

describe('The day of the panel', () => {
  it('is a day on my clock, with working time, time shared with me and now', () => {
    const { title, nearness, minutes, now, lanes, summary } = dayOf([ANA, MARIA], { me: 'ana' });
    assert.deepEqual([title, nearness, minutes, now], ['Tuesday 24 November 2026', 'Today', 1440, 620]);
    assert.equal(summary, 'Both work 09:00–12:00 (3h).');
    assert.deepEqual(lanes, [
      {
        person: 'ana',
        name: 'Ana Lima',
        isMe: true,
        place: 'Sao Paulo',
        time: '10:20',
        state: 'until 12:00',
        isWorking: true,
        ruler: 0,
        working: [
          { from: 540, until: 720, text: '09:00–12:00' },
          { from: 780, until: 1080, text: '13:00–18:00' },
        ],
        shared: [],
        daysOff: [],
        spoken: 'Works 09:00–12:00, 13:00–18:00 (8h), 09:00–12:00, 13:00–18:00 on their clock.',
        amount: '8h',
        amountOf: '',
      },
      {
        person: 'maria',
        name: 'Maria',
        isMe: false,
        place: 'Oslo · 4h ahead',
        time: '14:20',
        state: 'until 16:00',
        isWorking: true,
        ruler: 1,
        working: [{ from: 240, until: 720, text: '04:00–12:00' }],
        shared: [{ from: 540, until: 720, text: '09:00–12:00' }],
        daysOff: [],
        spoken: 'Works 04:00–12:00 (8h), 08:00–16:00 on their clock; with you 09:00–12:00 (3h).',
        amount: '3h',
        amountOf: 'with you',
      },
    ]);
  });

  it('has one ruler for all whose clocks show the same', () => {
    const { rulers } = dayOf([ANA, MARIA, 'jonas: { timezone: Europe/Madrid }'], { me: 'ana' });
    assert.deepEqual(
      rulers.map(({ place, pieces }) => ({ place, pieces })),
      [
        { place: 'Sao Paulo · UTC−3', pieces: [{ from: 0, wall: 0 }] },
        { place: 'Oslo · UTC+1', pieces: [{ from: 0, wall: 240 }] },
      ],
    );
    assert.deepEqual(rulers[1]?.ticks[20], { at: 1200, hour: 0, label: 'Wed' });
  });

  it('puts the ticks of a clock with odd minutes where its hours begin', () => {
    const { rulers } = dayOf([ANA, 'kiran: { timezone: Asia/Kathmandu }'], { me: 'ana' });
    assert.deepEqual(rulers[1]?.ticks[0], { at: 15, hour: 9, label: '09' });
  });

  it('has 23 hours where clocks go forward, and one of them is not on the ruler', () => {
    const { minutes, remark, rulers, lanes } = dayOf([MARIA.replace('Mon-Fri 08:00', 'Mon-Sun 01:00')], {
      me: 'maria',
      at: '2026-03-29T10:00Z',
    });
    assert.deepEqual([minutes, remark], [1380, 'Clocks go forward: this day has 23 hours.']);
    assert.deepEqual(
      rulers[0]?.ticks.slice(1, 4).map(({ at, label }) => [at, label]),
      [
        [60, '01'],
        [120, '03'],
        [180, '04'],
      ],
    );
    assert.deepEqual(lanes[0]?.working, [{ from: 60, until: 900, text: '01:00–16:00' }]);
  });

  it('has 25 hours where clocks go back, and one of them twice', () => {
    const { minutes, remark, rulers } = dayOf([MARIA], { me: 'maria', at: '2026-10-25T10:00Z' });
    assert.deepEqual([minutes, remark], [1500, 'Clocks go back: this day has 25 hours.']);
    assert.deepEqual(
      rulers[0]?.ticks.slice(1, 5).map(({ label }) => label),
      ['01', '02', '02', '03'],
    );
  });

  it('is drawn past midnight for those who work at night', () => {
    const { lanes } = dayOf(['kiran: { timezone: UTC, hours: Sun-Thu 22:00-06:00 }'], { me: 'kiran' });
    assert.deepEqual(lanes[0]?.working, [
      { from: 0, until: 360, text: '00:00–06:00' },
      { from: 1320, until: 1440, text: '22:00–24:00' },
    ]);
  });

  it('says what kind of day off somebody has, as far as it is on my day', () => {
    const people = [ANA, MARIA.replace(' }', ', holidays: "NO", away: [2026-11-24] }')];
    const away = dayOf(people, { me: 'ana' }).lanes[1];
    assert.deepEqual(away?.daysOff, [{ from: 0, until: 1200, text: 'Away' }]);
    assert.deepEqual([away.spoken, away.amount], ['Does not work; Away.', '']);
  });

  it('names who comes closest to all where all is nobody', () => {
    const tess = 'tess: { timezone: America/Los_Angeles }';
    const { summary, together } = dayOf([ANA, MARIA, tess], { me: 'ana' });
    assert.equal(summary, 'Never everyone at once; 2 of 3 work 09:00–12:00, 14:00–18:00 (7h).');
    assert.deepEqual(together, [
      { from: 540, until: 720, count: 2, all: false },
      { from: 840, until: 1080, count: 2, all: false },
    ]);
  });

  it('is another day when one is asked for, without now or what people do now', () => {
    const { nearness, now, lanes } = dayOf([ANA, MARIA], { me: 'ana', date: '2026-11-25' });
    assert.deepEqual([nearness, now, lanes[1]?.state, lanes[1]?.isWorking], ['Tomorrow', null, '', false]);
    assert.equal(dayOf([ANA], { date: '2026-11-23' }).nearness, 'Yesterday');
    assert.equal(dayOf([ANA], { date: '2026-11-30' }).nearness, '');
  });

  it('shows somebody without a time zone, of whom nobody can tell anything', () => {
    const { lanes } = dayOf([ANA, 'tess: { name: Tess }'], { me: 'ana' });
    assert.deepEqual([lanes[1]?.place, lanes[1]?.ruler], ['no time zone', null]);
    assert.equal(lanes[1]?.spoken, 'Nobody can tell when they work.');
  });

  it('is that of the machine for somebody who is not in the file', () => {
    const { rulers, lanes, now } = dayOf([MARIA]);
    assert.deepEqual([rulers[0]?.place, now], ['Your clock', 800]);
    assert.deepEqual([lanes[0]?.shared, lanes[0]?.amount], [[], '8h']);
  });

  it('asks for time zones as long as nobody has one', () => {
    const { summary, rulers } = dayOf(['ana: { name: Ana Lima }']);
    assert.equal(summary, 'Working hours can be drawn once people have a time zone.');
    assert.deepEqual(
      rulers.map(({ place }) => place),
      ['Your clock'],
    );
  });
});
