/** A calendar date without a zone: whole days since 1970-01-01 in the proleptic Gregorian calendar. */
export type EpochDay = number;

/** 0 is Monday and 6 is Sunday, as in the order of ISO 8601. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
