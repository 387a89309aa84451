import type { Hover, MarkupContent, Position } from 'vscode-languageserver';
import type { Cursor } from '../../document/cursor/cursor';
import { cursorAt } from '../../document/cursor/cursorAt';
import { partAt } from '../../domain/format/partAt';
import { shapeOf } from '../../domain/format/shape';
import type { ServiceContext } from '../context';
import { entryFacts } from '../facts/entry';
import { valueFacts } from '../facts/value';
import { keyDocumentation } from '../keyDocumentation';
import type { EditorAbilities } from '../languageService';
import { factsMarkup, ownMarkup } from '../markup';
import { rangeIn } from '../readText';

/** What is known of the key or the value at a position, in the zone of who asks. */
export function hoverAt(context: ServiceContext, position: Position, abilities: EditorAbilities): Hover | undefined {
  const cursor = cursorAt(context.document.text, context.text.offsetAt(position));
  if (!cursor || cursor.span.start === cursor.span.end) return undefined;
  const contents =
    cursor.kind === 'key' ? aboutKey(context, cursor, abilities) : aboutValue(context, cursor, abilities);
  return contents && { range: rangeIn(context, cursor.span), contents };
}

/** Of an id what is known of its entry, of any other key what it is for. */
function aboutKey(
  context: ServiceContext,
  { path, part, text }: Cursor,
  abilities: EditorAbilities,
): MarkupContent | undefined {
  const container = partAt(path.slice(0, -1));
  const shape = container && shapeOf(container);
  if (!part || !shape) return undefined;
  if (shape.kind === 'entries') {
    const facts = entryFacts(context, path);
    return facts && factsMarkup(facts, abilities);
  }
  const isRequired = shape.kind === 'fields' && shape.required.includes(text);
  return ownMarkup(keyDocumentation(part, isRequired), abilities);
}

function aboutValue(
  context: ServiceContext,
  { path, part, text }: Cursor,
  abilities: EditorAbilities,
): MarkupContent | undefined {
  const shape = part && shapeOf(part);
  if (shape?.kind === 'choice') {
    const meaning = shape.meanings[shape.choices.indexOf(text)];
    return meaning === undefined ? undefined : ownMarkup(`**${text}**\n\n${meaning}`, abilities);
  }
  const facts = shape?.kind === 'value' ? valueFacts(context, shape.format, text, path) : undefined;
  return facts && factsMarkup(facts, abilities);
}
