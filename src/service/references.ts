import type { Location, Position } from 'vscode-languageserver';
import { idAt, mentionsOf } from './ids';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** Every place that refers to what the id at a position names, and where it is defined if that is asked for. */
export function referencesAt(read: ReadText, position: Position, withDefinition: boolean): Location[] {
  const mention = idAt(read, read.text.offsetAt(position));
  if (!mention) return [];
  return mentionsOf(read, mention)
    .filter(({ role }) => withDefinition || role === 'reference')
    .map(({ span }) => ({ uri: read.text.uri, range: rangeIn(read, span) }));
}
