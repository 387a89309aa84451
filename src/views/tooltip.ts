import { oneLine } from './text';

/** What appears when the pointer rests on something. All texts are plain: whoever renders it escapes them. */
export interface Tooltip {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly table?: Table;
  /** Stand below the table. */
  readonly remarks?: readonly string[];
  readonly links?: readonly Link[];
}

/** Rows have as many cells as the head. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is known of something, one fact below the other; the first is the head and stands out. */
export function factTable(facts: readonly (readonly [name: string, fact: string | undefined])[]): Table {
  const [head = [], ...rows] = facts.flatMap(([name, fact]) => (fact ? [[name, fact]] : []));
  return { head, rows };
}

/** Leads to a page or an address, or runs one of our own commands. */
export type Link =
  | { readonly kind: 'address'; readonly label: string; readonly address: string }
  | { readonly kind: 'command'; readonly label: string; readonly command: string };

/** A link to an address from the file; undefined unless it is https or mailto, for nothing else is ever opened. */
export function linkTo(label: string, address: string | undefined): Link | undefined {
  if (address === undefined || !/^(?:https:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address)) return undefined;
  return { kind: 'address', label: oneLine(label), address };
}
