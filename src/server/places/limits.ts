/** More review comments in one folder than this are not listed. */
export const MOST_COMMENTS = 5000;

/** More entries of one folder than this are not suggested. */
export const MOST_ENTRIES = 1000;

/** Larger files are data or generated code, and not looked at; in bytes. */
export const MOST_BYTES = 4 * 1024 * 1024;
