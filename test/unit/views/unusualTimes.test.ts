import assert from 'node:assert/strict';
import { unusualTimes } from '../../../src/views/unusualTimes';
import { viewerClock } from '../../../src/views/wallClock';
import { at } from '../../support/people';
import { type SnapshotOptions, peopleText, snapshotOf, utcClock } from '../../support/snapshots';

const ana = (more = ''): string =>
  `ana: { name: Ana Lima, timezone: America/Sao_Paulo, hours: "Mon-Fri 09:00-18:00"${more} }`;
const maria = (more = ''): string =>
  `maria: { name: Maria Berg, timezone: Europe/Oslo, hours: "Mon-Fri 08:00-16:00"${more} }`;
const jonas = (more = ''): string =>
  `jonas: { name: Jonas Lie, timezone: Europe/Oslo, hours: "Mon-Fri 09:00-15:00"${more} }`;

describe('Remarks on unusual days', () => {
  const remarks = (people: readonly string[], options: SnapshotOptions, later = options.at): readonly string[] => {
    const snapshot = snapshotOf(peopleText(...people), options);
    return unusualTimes(snapshot, at(later), viewerClock(snapshot, utcClock)).map(({ text }) => text);
  };
  /** A Tuesday. */
  const tuesday = { at: '2026-11-24T13:00Z', me: 'ana' };

  it('are not made on days like any other', () => {
    assert.deepEqual(remarks([ana(), maria(), jonas()], tuesday), []);
    assert.deepEqual(
      remarks([ana(), maria(', away: [2026-11-28..2026-11-29]')], { ...tuesday, at: '2026-11-27T13:00Z' }),
      [],
    );
  });

  it('say who is away, several in one sentence', () => {
    assert.deepEqual(
      remarks([ana(), maria(', away: [2026-11-24]'), jonas(', away: [2026-11-24..2026-11-25]')], tuesday),
      ['Today Maria and Jonas are away.', 'Tomorrow Jonas is away.'],
    );
    assert.deepEqual(remarks([ana(), maria(', away: [2026-11-24..2026-11-27]')], tuesday), [
      'Today and tomorrow Maria is away.',
    ]);
    assert.deepEqual(remarks([ana(', away: [2026-11-25]'), maria(), jonas()], tuesday), ['Tomorrow you are away.']);
  });

  it('name public holidays', () => {
    const holidays = { '2026-11-25': 'Day of the Sea' };
    assert.deepEqual(remarks([ana(), maria(', holidays: "NO"'), jonas(', holidays: "NO"')], { ...tuesday, holidays }), [
      'Tomorrow Maria and Jonas have a holiday, Day of the Sea.',
    ]);
    assert.deepEqual(remarks([ana(', holidays: BR'), maria()], { ...tuesday, holidays }), [
      'Tomorrow you have a holiday, Day of the Sea.',
    ]);
  });

  it('explain what changed clocks and journeys do', () => {
    const october = { at: '2026-10-27T13:00Z', me: 'ana' };
    assert.deepEqual(remarks([ana(), maria(), jonas()], october), [
      'Today and tomorrow 1h more with Maria and Jonas: clocks changed in Oslo on Sunday, which lasts until 28 Mar.',
    ]);
    assert.deepEqual(remarks([ana(), maria()], { ...october, at: '2026-11-03T13:00Z' }), [
      'Today and tomorrow 1h more with Maria: clocks changed in Oslo on 25 Oct, which lasts until 28 Mar.',
    ]);
    assert.deepEqual(remarks([ana(', travel: [2026-11-25 Europe/Lisbon]'), maria()], tuesday), [
      'Tomorrow 3h more with Maria: you are in Lisbon.',
    ]);
    assert.deepEqual(remarks([ana(), maria(', travel: [2026-11-25 Asia/Kathmandu]')], tuesday), [
      'Tomorrow no time with Maria: now in Kathmandu.',
    ]);
  });

  it('say until when a clock change makes a difference', () => {
    const mei = 'mei: { name: Mei, timezone: Australia/Sydney, hours: "Mon-Fri 12:00-20:00" }';
    const march = { at: '2026-03-31T13:00Z', me: 'maria' };
    assert.deepEqual(remarks([mei, maria()], march), [
      'Today and tomorrow 1h more with Mei: clocks changed in Oslo on Sunday, which lasts until 5 Apr.',
    ]);
    const always = 'mei: { name: Mei, timezone: Etc/UTC, hours: "Mon-Fri 07:00-15:00" }';
    const casablanca = 'omar: { name: Omar, timezone: Africa/Casablanca, hours: "Mon-Fri 07:00-15:00" }';
    assert.deepEqual(remarks([always, casablanca], { at: '2026-02-17T13:00Z', me: 'omar' }), [
      'Today and tomorrow 1h more with Mei: clocks changed in Casablanca on Sunday, which lasts until 22 Mar.',
    ]);
  });

  it('are about work alone as long as nobody knows who is looking', () => {
    const nobody = { at: '2026-11-24T13:00Z' };
    assert.deepEqual(remarks([ana(), maria(', away: [2026-11-24]')], nobody), ['Today Maria is away.']);
    const late = ana(', travel: [2026-11-25 Etc/UTC]').replace('09:00-18:00', '22:00-24:00');
    assert.deepEqual(remarks([late], nobody), ['Tomorrow Ana works 2h more: now in UTC.']);
  });

  it('follow my calendar past midnight', () => {
    const people = [ana(), maria(', away: [2026-11-26]')];
    assert.deepEqual(remarks(people, tuesday), []);
    assert.deepEqual(remarks(people, tuesday, '2026-11-25T13:00Z'), ['Tomorrow Maria is away.']);
    assert.deepEqual(remarks(people, tuesday, '2026-11-26T13:00Z'), ['Today Maria is away.']);
  });

  it('name three people at most, and say whose line has more', () => {
    const crowd = Array.from(
      { length: 9 },
      (_, i) => `p${i}: { name: P${i}, timezone: Europe/Oslo, away: [2026-11-24] }`,
    );
    assert.deepEqual(remarks([ana(), ...crowd], tuesday), ['Today P0, P1 and 7 others are away.']);
    const snapshot = snapshotOf(peopleText(ana(), ...crowd), tuesday);
    assert.equal(unusualTimes(snapshot, at(tuesday.at), viewerClock(snapshot, utcClock))[0]?.person, 'p0');
  });
});
