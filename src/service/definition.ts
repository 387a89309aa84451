import type { Location, Position } from 'vscode-languageserver';
import { idAt, mentionsOf } from './ids';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** Where what the id at a position names is defined: once, unless a checkpoint's id is there twice. */
export function definitionsAt(read: ReadText, position: Position): Location[] {
  const mention = idAt(read, read.text.offsetAt(position));
  if (!mention) return [];
  return mentionsOf(read, mention)
    .filter(({ role }) => role === 'definition')
    .map(({ span }) => ({ uri: read.text.uri, range: rangeIn(read, span) }));
}
