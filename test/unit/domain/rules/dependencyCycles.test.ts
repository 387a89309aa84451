import assert from 'node:assert/strict';
import { dependencyCycles } from '../../../../src/domain/rules/dependencyCycles';
import { referencesIn } from '../../../../src/domain/format/values';
import { formatPath } from '../../../../src/domain/path';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';

describe('dependencyCycles', () => {
  function circlesIn(after: Readonly<Record<string, readonly string[]>>) {
    const deliverables = new Map(Object.entries(after).map(([id, ids]) => [id, { title: id, after: ids }]));
    const agreement = { deliverables };
    const references = () => [...referencesIn(agreement)];
    return [...dependencyCycles({ agreement, references, zones: new ZoneTables(), hasUnread: () => false })];
  }

  const placesOf = (after: Readonly<Record<string, readonly string[]>>) =>
    circlesIn(after).map(({ place, related = [] }) =>
      [place, ...related.map((other) => other.place)].map(({ path }) => formatPath(path)),
    );

  it('tells each circle once, at its first entry in the file, and where it goes on', () => {
    assert.deepEqual(placesOf({ start: ['c'], a: ['b'], b: ['c'], c: ['a'], d: ['a', 'b'] }), [
      ['deliverables.a.after.0', 'deliverables.b.after.0', 'deliverables.c.after.0'],
    ]);
  });

  it('tells two circles that share a deliverable', () => {
    assert.deepEqual(placesOf({ a: ['b', 'c'], b: ['a'], c: ['a'] }), [
      ['deliverables.a.after.0', 'deliverables.b.after.0'],
      ['deliverables.a.after.1', 'deliverables.c.after.0'],
    ]);
  });

  it('sees a deliverable that comes after itself', () => {
    const [circle] = circlesIn({ a: ['a'] });
    assert.equal(circle?.message, '"a" comes after itself, so it can never start.');
  });

  it('finds none where paths meet without one, or lead to nothing', () => {
    assert.deepEqual(circlesIn({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['ghost'] }), []);
  });

  it('follows chains as long as a file, and names a few of a great circle', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `d${index}`);
    const chain = Object.fromEntries(ids.map((id, index) => [id, [`d${index + 1}`]]));
    assert.deepEqual(circlesIn(chain), []);
    const [circle] = circlesIn({ ...chain, d19999: ['d0'] });
    assert.match(circle?.message ?? '', /: d0 after d1 after .* after d8 after … after d0\.$/u);
    assert.equal(circle?.related?.length, 8);
  });
});
