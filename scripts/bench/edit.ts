import assert from 'node:assert/strict';
import { applyIntent } from '../../src/document/edit/applyIntent';
import { parseDocument } from '../../src/document/document';
import type { Intent } from '../../src/domain/intent';
import { ZoneTables } from '../../src/domain/time/zoneTables';
import { agreementOf } from './lib/agreement';
import { type Result, coldTime, medianTime, report } from './lib/measure';

/** Somewhat more than 10,000 lines. */
const text = agreementOf(600, false);
assert.ok(text.split('\n').length > 10_000);

// The server has read the text before anybody can ask for an edit of it; from there everything is measured, the check of the result too.
const document = parseDocument(text, { zones: new ZoneTables() });

function carryOut(intent: Intent): void {
  const result = applyIntent(document, intent);
  assert.ok(result.ok && result.edits.length > 0);
}

const path = ['deliverables', 'berth-0300'];
const intents: readonly (readonly [what: string, intent: Intent])[] = [
  ['set a status', { kind: 'set', path: [...path, 'status'], value: 'blocked' }],
  ['set a field that is not there', { kind: 'set', path: [...path, 'remaining'], value: '2h' }],
  ['set a section that is not there', { kind: 'set', path: ['quality'], value: ['Tests pass on CI'] }],
  [
    'add a deliverable',
    { kind: 'add', path: ['deliverables'], key: 'new', value: { title: 'New', due: '2027-02-01' } },
  ],
  ['remove a deliverable', { kind: 'remove', path }],
  ['move a deliverable up', { kind: 'move', path, to: 'up' }],
  ['move a deliverable to the top', { kind: 'move', path, to: 0 }],
  ['tick a criterion', { kind: 'tick', path: [...path, 'acceptance', 0], met: true }],
  ['rename a deliverable', { kind: 'rename', path, to: 'pier' }],
  ['rename a person everywhere', { kind: 'rename', path: ['people', 'ana'], to: 'eva' }],
];

const [[, first]] = intents as [(typeof intents)[number]];
const cold = coldTime(() => carryOut(first));
const results: readonly Result[] = [
  { what: 'the very first intent', value: cold },
  ...intents.map(([what, intent]) => ({ what, value: medianTime(() => carryOut(intent), 500), limit: 50 })),
];
console.log(`An intent on a file of ${text.split('\n').length} lines`);
report(results);
