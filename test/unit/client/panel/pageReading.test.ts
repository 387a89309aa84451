import assert from 'node:assert/strict';
import { readFromPage } from '../../../../src/client/panel/pageReading';

describe('Reading what a page says', () => {
  const said = [
    { kind: 'ready' },
    { kind: 'ready', date: '2026-11-24' },
    { kind: 'showDay' },
    { kind: 'reveal', path: ['deliverables', 'auth', 'acceptance', 0] },
    { kind: 'reveal', path: [] },
    { kind: 'setStatus', deliverable: 'auth', status: 'in-review' },
    { kind: 'run', command: 'shareProject' },
    { kind: 'tick', deliverable: 'auth', criterion: 0, text: 'It works', met: true },
    { kind: 'decide', change: 'map', decision: 'declineChange' },
    { kind: 'weigh', from: 0, until: 1500 },
    { kind: 'copyInvitation', from: 60, until: 120 },
    { kind: 'saveMeeting', from: 60, until: 120 },
  ];
  for (const message of said) {
    it(`takes ${JSON.stringify(message)}`, () => assert.deepEqual(readFromPage(message), message));
  }

  const never: readonly unknown[] = [
    undefined,
    null,
    'ready',
    [],
    {},
    { kind: 'constructor' },
    { kind: 'toString' },
    { kind: '__proto__' },
    { kind: 'ready', date: 'today' },
    { kind: 'reveal' },
    { kind: 'reveal', path: 'deliverables' },
    { kind: 'reveal', path: [{}] },
    { kind: 'reveal', path: ['deliverables', 0.5] },
    { kind: 'reveal', path: Array.from({ length: 9 }, () => 'x') },
    { kind: 'setStatus', deliverable: 'auth', status: 'done' },
    { kind: 'setStatus', deliverable: 7, status: 'accepted' },
    { kind: 'tick', deliverable: 'auth', criterion: -1, text: 'It works', met: true },
    { kind: 'decide', change: 'map', decision: 'removeChange' },
    { kind: 'weigh', from: 0, until: Number.POSITIVE_INFINITY },
    { kind: 'weigh', from: -1, until: 30 },
    { kind: 'run', command: 'workbench.action.quit' },
  ];
  for (const message of never) {
    it(`refuses ${JSON.stringify(message) ?? 'nothing'}`, () => assert.equal(readFromPage(message), undefined));
  }
});
