import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Siblings, moveByOne, moveToEnd, moveToPlaceOf, resettle } from '../../../../src/domain/intents/moving';
import type { MoveIntent } from '../../../../src/domain/intent';

describe('Moving entries', () => {
  const named: Siblings = { parent: ['deliverables'], keys: ['a', 'b', 'c', 'd', 'e'] };
  const items: Siblings = { parent: ['scope', 'in'], keys: [0, 1, 2, 3, 4] };
  const letters = (text: string): ReadonlySet<string> => new Set(text);

  /** The order that the steps make of the entries, carried out one after the other. */
  const result = ({ keys }: Siblings, steps: readonly MoveIntent[]): readonly (string | number)[] =>
    steps.reduce<readonly (string | number)[]>((order, { path, to }) => {
      const step = path.at(-1);
      const from = typeof step === 'number' ? step : order.indexOf(step ?? '');
      const index = to === 'up' ? from - 1 : to === 'down' ? from + 1 : to;
      return order.toSpliced(from, 1).toSpliced(index, 0, ...order.slice(from, from + 1));
    }, keys);

  it('goes by one, and stays at the ends', () => {
    const by = (moved: string, to: 'up' | 'down'): string =>
      result(named, moveByOne(named, letters(moved), to)).join('');
    assert.equal(by('c', 'up'), 'acbde');
    assert.equal(by('c', 'down'), 'abdce');
    assert.equal(by('cd', 'up'), 'acdbe');
    assert.equal(by('bd', 'down'), 'acbed');
    assert.equal(by('ab', 'up'), 'abcde');
    assert.equal(by('ac', 'up'), 'acbde');
    assert.equal(by('e', 'down'), 'abcde');
  });

  it('goes to the place of another entry', () => {
    const to = (moved: string, target: string): string =>
      result(named, moveToPlaceOf(named, letters(moved), target)).join('');
    assert.equal(to('a', 'd'), 'bcdae');
    assert.equal(to('d', 'a'), 'dabce');
    assert.equal(to('bd', 'a'), 'bdace');
    assert.equal(to('ae', 'c'), 'bcaed');
    assert.equal(to('ab', 'b'), 'abcde');
  });

  it('goes behind all others', () => {
    assert.equal(result(named, moveToEnd(named, letters('ac'))).join(''), 'bdeac');
  });

  it('takes one step for each entry that is elsewhere afterwards, and names items by where they stand by then', () => {
    assert.deepEqual(moveToPlaceOf(named, letters('a'), 'e'), [{ kind: 'move', path: ['deliverables', 'a'], to: 4 }]);
    assert.deepEqual(moveToEnd(items, new Set([0, 2])), [
      { kind: 'move', path: ['scope', 'in', 0], to: 4 },
      { kind: 'move', path: ['scope', 'in', 1], to: 4 },
    ]);
  });

  it('loses nothing and keeps the order of what moves and of what stays', () => {
    const index = fc.nat({ max: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(index, { minLength: 1 }), index, (chosen, target) => {
        const moved = new Set(chosen);
        for (const steps of [
          moveToPlaceOf(items, moved, target),
          moveToEnd(items, moved),
          moveByOne(items, moved, 'up'),
          moveByOne(items, moved, 'down'),
        ]) {
          const order = result(items, steps);
          for (const isOf of [
            (key: string | number) => moved.has(Number(key)),
            (key: string | number) => !moved.has(Number(key)),
          ]) {
            assert.deepEqual(order.filter(isOf), items.keys.filter(isOf));
          }
        }
      }),
    );
  });

  it('goes from list to list', () => {
    const apps = { path: ['scope', 'in', 0], text: 'Apps' };
    const search = { path: ['scope', 'in', 2], text: 'Search' };
    assert.deepEqual(resettle([apps, search], ['scope', 'out'], 1), [
      { kind: 'add', path: ['scope', 'out'], value: 'Apps', at: 1 },
      { kind: 'add', path: ['scope', 'out'], value: 'Search', at: 2 },
      { kind: 'remove', path: ['scope', 'in', 2] },
      { kind: 'remove', path: ['scope', 'in', 0] },
    ]);
  });
});
