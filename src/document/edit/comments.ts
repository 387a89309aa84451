import type { CST } from 'yaml';
import type { TextSpan } from '../../domain/finding';

/** Every comment of a concrete syntax tree, in the order of the text. Trees that were read are shallow, so it may recurse. */
export function* commentsIn(tokens: readonly CST.Token[]): Generator<TextSpan> {
  for (const token of tokens) {
    if (token.type === 'comment') yield { start: token.offset, end: token.offset + token.source.length };
    else yield* commentsIn(partsOf(token));
  }
}

/** The tokens that a token is made of. */
function partsOf(token: CST.Token): readonly CST.Token[] {
  switch (token.type) {
    case 'document':
      return [...token.start, ...(token.value ? [token.value] : []), ...(token.end ?? [])];
    case 'block-scalar':
      return token.props;
    case 'block-map':
    case 'block-seq':
      return token.items.flatMap(partsOfItem);
    case 'flow-collection':
      return [...token.items.flatMap(partsOfItem), ...token.end];
    default:
      return 'end' in token ? (token.end ?? []) : [];
  }
}

function partsOfItem({ start, key, sep = [], value }: CST.CollectionItem): readonly CST.Token[] {
  return [...start, ...(key ? [key] : []), ...sep, ...(value ? [value] : [])];
}
