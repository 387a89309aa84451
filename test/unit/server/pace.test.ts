import assert from 'node:assert/strict';
import { Pace } from '../../../src/server/pace';

describe('Work that can wait', () => {
  /** A clock that stands still, so that pauses are none. */
  const standing = () => 0;

  /** Work that ends when it is told to, and what of it has begun. */
  function works() {
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const work = (name: string) => () => {
      begun.push(name);
      return new Promise<void>((resolve) => void ends.set(name, resolve));
    };
    return { begun, work, end: (name: string) => ends.get(name)?.() };
  }

  it('is done one piece at a time, and of what is asked for meanwhile the last', async () => {
    const { begun, work, end } = works();
    const pace = new Pace(standing);
    const first = pace.ask('a', work('first'));
    await Promise.resolve();
    const second = pace.ask('a', work('second'));
    const third = pace.ask('a', work('third'));
    assert.deepEqual(begun, ['first']);
    end('first');
    await first;
    await untilBegun(begun, 'third');
    assert.deepEqual(begun, ['first', 'third']);
    end('third');
    await Promise.all([second, third]);
  });

  it('does not hold up work about something else', async () => {
    const { begun, work } = works();
    const pace = new Pace(standing);
    void pace.ask('a', work('a'));
    void pace.ask('b', work('b'));
    await untilBegun(begun, 'b');
    assert.deepEqual(begun, ['a', 'b']);
  });

  it('goes on after a failure, of which those who asked hear', async () => {
    const pace = new Pace(standing);
    await assert.rejects(
      pace.ask('a', () => Promise.reject(new Error('Gone.'))),
      /Gone/u,
    );
    let isDone = false;
    await pace.ask('a', async () => {
      await Promise.resolve();
      isDone = true;
    });
    assert.ok(isDone);
  });

  it('leaves three times as long for everything else as it took', async () => {
    let now = 0;
    const pace = new Pace(() => now);
    const work = async () => {
      await Promise.resolve();
      now += 10;
    };
    await pace.ask('a', work);
    const before = performance.now();
    await pace.ask('a', work);
    assert.ok(performance.now() - before >= 29);
  });

  async function untilBegun(begun: readonly string[], name: string): Promise<void> {
    while (!begun.includes(name)) await new Promise(setImmediate);
  }
});
