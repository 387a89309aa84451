import assert from 'node:assert/strict';
import type { PlannedGuest, PlannedSlot } from '../../../src/domain/project/planning';
import type { Band } from '../../../src/domain/time/burden';
import { type SlotOrder, slotRows } from '../../../src/views/meetingSlots';
import { between, wall } from '../../support/people';
import { peopleText, snapshotOf, utcClock } from '../../support/snapshots';

const PEOPLE = [
  'ana: { name: Ana Lima, timezone: America/Sao_Paulo }',
  'kiran: { name: Kiran, timezone: Asia/Kathmandu }',
];

/** The best time first, the day after the other two. */
const SLOTS = [
  slot(
    '2026-12-02T10:00Z/2026-12-02T11:00Z',
    0,
    guest('ana', '2026-12-02 07:00', 'working'),
    guest('kiran', '2026-12-02 15:45', 'working'),
  ),
  slot(
    '2026-12-01T11:00Z/2026-12-01T12:00Z',
    60,
    guest('ana', '2026-12-01 08:00', 'near'),
    guest('kiran', '2026-12-01 16:45', 'working'),
  ),
  slot(
    '2026-12-01T19:00Z/2026-12-01T20:00Z',
    780,
    guest('ana', '2026-12-01 16:00', 'awake'),
    guest('kiran', '2026-12-02 00:45', 'night'),
  ),
];

describe('Times for a meeting', () => {
  it('come under headings that say whom they suit', () => {
    assert.deepEqual(shown(SLOTS, 'burden'), [
      '# In everyone’s working hours',
      'circle-filled | Wed 2 Dec 10:00–11:00 | everyone works | Ana 07:00 · Kiran 15:45',
      '# Outside somebody’s working hours',
      'circle-outline | Tue 1 Dec 11:00–12:00 | 1 of 2 work | Ana 08:00, just outside hours · Kiran 16:45',
      'eye-closed | Tue 1 Dec 19:00–20:00 | 0 of 2 work | Ana 16:00, outside hours · Kiran Wed 00:45, at night',
    ]);
  });

  it('leave out by burden what overlaps something better, and nothing day by day', () => {
    const spans = ['2026-12-01T12:00Z/2026-12-01T13:00Z', '2026-12-01T12:15Z/2026-12-01T13:15Z'];
    const touching = '2026-12-01T13:00Z/2026-12-01T14:00Z';
    const slots = [...spans, touching].map((span) => slot(span, 0, guest('ana', '2026-12-01 09:00', 'working')));
    assert.equal(shown(slots, 'burden').length, 1 + 2);
    assert.equal(shown(slots, 'day').length, 1 + 3);
  });

  it('come day by day', () => {
    assert.deepEqual(
      shown(SLOTS, 'day').map((row) => row.split(' | ').slice(0, 2).join(' | ')),
      [
        '# Tuesday 1 December 2026',
        'circle-outline | Tue 1 Dec 11:00–12:00',
        'eye-closed | Tue 1 Dec 19:00–20:00',
        '# Wednesday 2 December 2026',
        'circle-filled | Wed 2 Dec 10:00–11:00',
      ],
    );
  });

  it('are those of the clock of whoever is looking', () => {
    const [first] = SLOTS;
    assert.ok(first);
    const viewer = { start: wall('2026-12-01 23:30'), end: wall('2026-12-02 00:30') };
    assert.deepEqual(shown([{ ...first, viewer }], 'day'), [
      '# Tuesday 1 December 2026',
      'circle-filled | Tue 1 Dec 23:30–Wed 00:30 | everyone works | Ana Wed 07:00 · Kiran Wed 15:45',
    ]);
  });

  it('are shown as they are for whoever they suit least', () => {
    const icons = (['working', 'near', 'awake', 'off', 'night'] as const).map((band) => {
      const people = [guest('ana', '2026-12-01 12:00', 'working'), guest('kiran', '2026-12-01 12:00', band)];
      return shown([slot('2026-12-01T11:00Z/2026-12-01T12:00Z', 1, ...people)], 'day')[1]?.split(' ')[0];
    });
    assert.deepEqual(icons, ['circle-filled', 'circle-outline', 'clock', 'circle-slash', 'eye-closed']);
  });

  it('are none where none was found', () => {
    assert.deepEqual(shown([], 'burden'), []);
  });
});

function shown(slots: readonly PlannedSlot[], order: SlotOrder): readonly string[] {
  const snapshot = snapshotOf(peopleText(...PEOPLE), { at: '2026-12-01T07:00Z' });
  return slotRows(slots, order, snapshot, utcClock).map((row) => {
    if (row.kind === 'heading') return `# ${row.label}`;
    return [row.icon.name, row.label, row.cost, row.guests.map(({ text }) => text).join(' · ')].join(' | ');
  });
}

function slot(span: string, burden: number, ...guests: readonly PlannedGuest[]): PlannedSlot {
  return { ...between(span), burden, guests };
}

function guest(person: string, start: string, band: Band): PlannedGuest {
  return { person, start: wall(start), band };
}
