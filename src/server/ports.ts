import type { DescribedAt } from '../service/diagnostics';
import type { HolidaySource } from '../domain/project/availabilityOf';
import type { Code } from './places/ports';

/** Reads files wherever they are. */
export interface Disk {
  read(uri: string): Promise<FileContent>;
}

/** What there is at a URI. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  /** There is something, and it cannot be read; the reason is a sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Knows who commits in a folder. */
export interface Identity {
  /** The e-mail address that git signs commits with there; undefined when it cannot be told. */
  emailIn(folder: string): Promise<string | undefined>;
}

/** What the server needs from the machine it runs on. */
export interface Ports {
  readonly disk: Disk;
  readonly identity: Identity;
  /** Finds review comments in folders, with the tools of the editor where its own folder is known. */
  readonly codeFor: (editorFolder: string | undefined) => Code;
  /** Brings the public holidays of all regions, a megabyte of data. Asked once, when a file first names a region. */
  readonly loadHolidays: () => Promise<HolidaySource>;
  /** Told the length of an agreement, in UTF-16 code units, before it is read. */
  readonly makeRoomFor: (length: number) => void;
  readonly describedAt: DescribedAt;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}
