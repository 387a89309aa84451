import assert from 'node:assert/strict';
import { momentText } from '../../../../src/domain/project/momentText';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { at } from '../../../support/people';

describe('A moment for an agreement', () => {
  const zones = new ZoneTables();
  const text = (instant: string, timezone: string): string => momentText(at(instant), { timezone }, zones);

  it('is what the clock of the agreement shows, in whole minutes', () => {
    assert.equal(text('2026-11-22T13:05:59Z', 'Europe/Oslo'), '2026-11-22 14:05');
    assert.equal(text('2026-11-22T23:30Z', 'Europe/Oslo'), '2026-11-23 00:30');
  });

  it('has an offset where the clock shows that time twice, and where no zone may be named', () => {
    assert.equal(text('2026-10-25T00:30Z', 'Europe/Oslo'), '2026-10-25 02:30');
    assert.equal(text('2026-10-25T01:30Z', 'Europe/Oslo'), '2026-10-25T01:30Z');
    assert.equal(text('2026-11-22T13:05Z', 'UTC'), '2026-11-22T13:05Z');
  });
});
