import { parseDocument } from '../../src/document/document';
import { parseDate } from '../../src/domain/values/calendarDate';
import type { Snapshot } from '../../src/domain/project/snapshot';
import { takeSnapshot } from '../../src/domain/project/takeSnapshot';
import { ZoneTables } from '../../src/domain/time/zoneTables';
import type { WallClock } from '../../src/views/wallClock';
import { at } from './people';

/** What a snapshot in a test is taken with, beside the text. */
export interface SnapshotOptions {
  /** The instant it is taken at, such as `2026-12-01T09:00Z`. */
  readonly at: string;
  readonly me?: string;
  /** Public holidays of every region, by date. */
  readonly holidays?: Readonly<Record<string, string>>;
}

/** The snapshot of an agreement in the words of the file. */
export function snapshotOf(text: string, { at: instant, me, holidays = {} }: SnapshotOptions): Snapshot {
  const zones = new ZoneTables();
  const names = new Map(
    Object.entries(holidays).map(([date, name]) => {
      const parsed = parseDate(date);
      if (!parsed.ok) throw new Error(parsed.invalid.reason);
      return [parsed.value, name];
    }),
  );
  return takeSnapshot(parseDocument(text, { zones }).agreement, {
    now: at(instant),
    zones,
    holidaysOf: () => ({ nameOn: (date) => names.get(date) }),
    me,
  });
}

/** An agreement of these people, one line of fields in braces for each: `ana: { timezone: Europe/Oslo }`. */
export function peopleText(...people: readonly string[]): string {
  return ['project: Storefront', 'people:', ...people.map((person) => `  ${person}`), ''].join('\n');
}

/** A clock that shows UTC, for machines of nobody in particular. */
export const utcClock: WallClock = { wallTimeAt: (instant) => instant };
