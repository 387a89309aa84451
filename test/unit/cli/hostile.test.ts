import assert from 'node:assert/strict';
import { hostileAgreement } from '../../support/hostile';
import { collab } from './harness';

/** What a terminal would obey or hide, or what would turn the direction of the text around it; all but the end of a line. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('Hostile texts on a terminal', () => {
  for (const line of [
    'check',
    'hours',
    'overlap',
    'slots',
    'forecast',
    'checkpoints',
    'set deliverables.form.status blocked --dry-run',
  ]) {
    it(`are spelled out by collab ${line}`, async () => {
      const { stdout, stderr } = await collab(line, { files: hostileAgreement, now: '2026-11-24T13:20Z' });
      assert.notEqual(stdout + stderr, '');
      assert.doesNotMatch(stdout, UNSAFE);
      assert.doesNotMatch(stderr, UNSAFE);
    });
  }
});
