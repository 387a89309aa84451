import assert from 'node:assert/strict';
import { reviewerChoices } from '../../../src/views/reviewerChoices';
import { viewerClock } from '../../../src/views/wallClock';
import { at } from '../../support/people';
import { snapshotOf, utcClock } from '../../support/snapshots';

/** A Tuesday; in Oslo it is 10:00 and in São Paulo 06:00. */
const NOW = '2026-12-01T09:00Z';

const snapshot = snapshotOf(
  `project: Storefront
timezone: UTC
people:
  ana: { name: Ana Lima, timezone: America/Sao_Paulo, responds: 4h }
  maria: { name: Maria Berg, timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00, responds: 8h }
  kai: { name: Kai, timezone: Asia/Tokyo, away: [2026-11-01..2026-12-31] }
  nia: { name: Nia }
deliverables:
  auth: { title: Login, owner: ana, reviewers: [maria], checkpoints: { keys: { title: Keys } } }
`,
  { at: NOW, me: 'ana' },
);

describe('Reviewers to choose from', () => {
  const context = { snapshot, now: at(NOW), clock: viewerClock(snapshot, utcClock) };

  it('stand with when they could answer, on their clock and mine', () => {
    assert.deepEqual(
      reviewerChoices(context, undefined).map(({ label, description }) => `${label}: ${description}`),
      [
        'Ana Lima: could answer by today 13:00 · you',
        'Maria Berg: could answer by Wed 10:00 (your 06:00) · 1 review waiting',
        'Kai: not before 1 Jan',
        'Nia: no time zone',
      ],
    );
  });

  it('end with whoever owns the deliverable', () => {
    const [deliverable] = snapshot.project.deliverables;
    const last = reviewerChoices(context, deliverable).at(-1);
    assert.equal(last?.id, 'ana');
    assert.match(last.description, /owns the deliverable$/);
  });
});
