import type { EpochDay } from './calendarDate';
import type { ZoneId } from './zone';

/** A span of calendar days, both ends included. */
export interface Span {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

/** A stay in another zone: `2026-12-05..2026-12-12 Europe/Lisbon`. */
export interface Travel {
  readonly span: Span;
  readonly zone: ZoneId;
}
