import assert from 'node:assert/strict';
import { lengthText, timeAt } from '../../../src/webview/dayClock';

describe('The clock of a day', () => {
  const weekdays = ['Mon', 'Tue', 'Wed'];

  it('runs on from where a piece begins, over midnight with the name of the day', () => {
    const kathmandu = [{ from: 0, wall: 525 }];
    assert.equal(timeAt(kathmandu, 60, weekdays), '09:45');
    assert.equal(timeAt(kathmandu, 1000, weekdays), 'Wed 01:25');
    assert.equal(timeAt([{ from: 0, wall: -180 }], 0, weekdays), 'Mon 21:00');
  });

  it('jumps where clocks change', () => {
    const oslo = [
      { from: 0, wall: 0 },
      { from: 120, wall: 180 },
    ];
    assert.deepEqual([timeAt(oslo, 119, weekdays), timeAt(oslo, 120, weekdays)], ['01:59', '03:00']);
  });

  it('tells lengths in hours and minutes', () => {
    assert.deepEqual([45, 60, 75].map(lengthText), ['45m', '1h', '1h 15m']);
  });
});
