import { Composer, Lexer, Parser, Schema, isAlias, isNode, visit } from 'yaml';
import type { Alias, CST, Document, Node } from 'yaml';
import type { TextSpan } from '../domain/finding';
import { MAX_DEPTH, MAX_REPAIRED } from './limits';
import { repairsOf } from './repairs';
import { faultOfSecondDocument, firstFault, neverClosed } from './syntaxFaults';
import type { SyntaxFault } from './syntaxFaults';

/** The syntax tree of a text, as far as it could be built. */
export interface Syntax {
  /** The content of the first document; null when there is none. */
  readonly root: Node | null;
  /** What each alias stands for. An alias without an anchor before it is not in here. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** The first thing that is wrong; what follows it in the text is not to be relied on. */
  readonly fault?: SyntaxFault;
  /** What was left out to read past the fault, if that could be done: all else is in the tree. */
  readonly lost?: TextSpan;
}

/** Parses YAML 1.2 with the core schema. Never throws, and never recurses deeper than the limit whatever the text holds. */
export function parseSyntax(text: string): Syntax {
  return mend(text, compose(text, MAX_DEPTH), MAX_DEPTH);
}

/** Reads past the fault of a text that was parsed to a depth, if it is a slip that can be left out. */
export function mend(text: string, syntax: Syntax, depth: number): Syntax {
  const { root, fault } = syntax;
  if (fault?.code !== 'yaml-syntax' || text.length > MAX_REPAIRED) return syntax;
  for (const { text: repaired, lost, isOpening = false } of repairsOf(text, fault.span.start, root)) {
    const mended = compose(repaired, depth);
    if (mended.fault) continue;
    return { ...mended, fault: lost && isOpening ? neverClosed(lost) : fault, ...(lost && { lost }) };
  }
  return syntax;
}

/** One for all texts. A `%YAML 1.1` directive would bring other booleans and merge keys; naming the schema keeps it out. */
const CORE = new Schema({ schema: 'core', merge: false, resolveKnownTags: false });

/** Parses as `parseSyntax` does, and leaves a text with a slip as it is. Nesting beyond `depth` levels is a fault. */
export function compose(text: string, depth: number): Syntax {
  const { tokens, tooDeep } = parseTokens(text, depth);
  const composer = new Composer({ schema: CORE, uniqueKeys: false, prettyErrors: false });
  const documents = composer.compose(tokens);
  const first = documents.next().value;
  if (!first) return { root: null, targets: new Map(), ...(tooDeep && { fault: tooDeep }) };
  const fault = tooDeep ?? firstFault(first, text) ?? faultOfSecondDocument(documents.next().value, text);
  const targets = text.includes('&') ? resolveAliases(first) : NO_TARGETS;
  return { root: first.contents, targets, ...(fault && { fault }) };
}

/** Of a text without an anchor. */
const NO_TARGETS: ReadonlyMap<Alias, Node> = new Map();

/** The concrete syntax, up to the place where it becomes too deep: the parser is fed token by token so that its stack stays bounded. */
export function parseTokens(
  text: string,
  depth = MAX_DEPTH,
): { readonly tokens: readonly CST.Token[]; readonly tooDeep?: SyntaxFault } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > depth) {
      const message = `This nests more than ${depth} levels deep. An agreement needs six: remove the nesting here.`;
      const tooDeep: SyntaxFault = { code: 'too-deep', message, span: { start, end: parser.offset } };
      return { tokens: [...tokens, ...parser.end()], tooDeep };
    }
  }
  return { tokens: [...tokens, ...parser.end()] };
}

/** Pairs aliases with the anchor that stands last before them, in one walk over the tree. */
function resolveAliases(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (isNode(node) && 'anchor' in node && node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}
