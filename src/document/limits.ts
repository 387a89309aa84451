/** The largest file that is read, in bytes of UTF-8. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** The deepest nesting of collections in the syntax tree. The format itself needs six levels. */
export const MAX_DEPTH = 100;

/** How many nodes are read through aliases at the most: an agreement repeats a few lists, an attack repeats millions. */
export const MAX_ALIASED_NODES = 10_000;

/** How many problems of a file are listed. People mend a few at a time, and nothing is served by sending more. */
export const MAX_PROBLEMS = 1000;

/** The longest text, in UTF-16 units, that is parsed again with a slip blanked out. Beyond it, that takes longer than typing on. */
export const MAX_REPAIRED = 256 * 1024;
