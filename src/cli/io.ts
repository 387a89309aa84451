import type { HolidaySource } from '../domain/project/availabilityOf';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/values/zone';
import type { Code } from '../server/places/ports';
import type { Disk } from '../server/ports';

/** Everything that a command may know of the world or do to it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The working folder, as an absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The zone of this machine. */
  readonly timezone: ZoneId;
  readonly now: () => Instant;
  readonly disk: Disk;
  /** Finds review comments in the files of a folder. */
  readonly code: Code;
  readonly writeFile: WriteFile;
  /** Brings the public holidays of all regions. Asked when a file names a region. */
  readonly loadHolidays: () => Promise<HolidaySource>;
  /** Who git takes the user for in that folder; nobody where git does not know or is not there. */
  readonly gitUser: (folder: string) => Promise<GitUser>;
  /** Starts the language server on this process's own standard streams, and resolves once it listens; it ends with its input. */
  readonly serveEditor: () => Promise<void>;
}

/** A stream that is only ever written to. */
export interface Output {
  readonly isTTY?: boolean;
  /** How wide the terminal is, in columns; nobody knows of anything else. */
  readonly columns?: number;
  write(text: string): unknown;
}

export interface GitUser {
  readonly name?: string;
  readonly email?: string;
}

/**
 * Writes a whole file at once: whoever reads it meanwhile gets the old text or the new one. `create` leaves alone whatever is
 * already there. The path is absolute.
 */
export type WriteFile = (file: string, text: string, mode: 'create' | 'replace') => Promise<Written>;

/** Whether it was written, and if not, why; the reason is a sentence. */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'refused'; readonly reason: string };
