import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Heap } from '../../../../src/domain/forecast/heap';

describe('A heap', () => {
  it('gives back what was put in, the first by its order first, however adding and taking alternate', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant('take' as const))), (steps) => {
        const heap = new Heap<number>((one, other) => one < other);
        const plain: number[] = [];
        for (const step of steps) {
          if (step === 'take') {
            assert.equal(heap.take(), plain.shift());
          } else {
            heap.add(step);
            plain.push(step);
            plain.sort((one, other) => one - other);
          }
          assert.equal(heap.first, plain[0]);
        }
      }),
    );
  });
});
