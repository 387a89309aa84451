import { Composer, Lexer, Parser, isAlias, isNode, visit } from 'yaml';
import type { Alias, CST, Document, Node, YAMLParseError } from 'yaml';
import type { TextSpan } from '../domain/finding';
import type { ProblemCode } from '../domain/problemCodes';
import { MAX_DEPTH } from './limits';

/** The syntax tree of a text, as far as it could be built. */
export interface Syntax {
  /** The content of the first document; null when there is none. */
  readonly root: Node | null;
  /** What each alias stands for. An alias without an anchor before it is not in here. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** The first thing that is wrong; what follows it in the text is not to be relied on. */
  readonly fault?: SyntaxFault;
}

export interface SyntaxFault {
  readonly code: ProblemCode & ('yaml-syntax' | 'too-deep' | 'multiple-documents');
  readonly message: string;
  readonly span: TextSpan;
}

/** Parses YAML 1.2 with the core schema. Never throws, and never recurses deeper than the limit whatever the text holds. */
export function parseSyntax(text: string): Syntax {
  const syntax = compose(text);
  if (syntax.fault?.message !== TABS) return syntax;
  // Taken for one blank each, tabs in front of lines give the tree that was meant.
  const untabbed = text.replaceAll(/^[ \t]+/gmu, (indent) => ' '.repeat(indent.length));
  return { ...compose(untabbed), fault: syntax.fault };
}

function compose(text: string): Syntax {
  const { tokens, tooDeep } = parseTokens(text);
  // A `%YAML 1.1` directive would bring other booleans and merge keys; naming the schema keeps it out.
  const composer = new Composer({
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const documents = composer.compose(tokens);
  const first = documents.next().value;
  if (!first) return { root: null, targets: new Map(), ...(tooDeep && { fault: tooDeep }) };
  const fault = tooDeep ?? firstFault(first, text) ?? faultOfSecondDocument(documents.next().value, text);
  return { root: first.contents, targets: resolveAliases(first), ...(fault && { fault }) };
}

/** The concrete syntax, up to the place where it becomes too deep: the parser is fed token by token so that its stack stays bounded. */
function parseTokens(text: string): { readonly tokens: readonly CST.Token[]; readonly tooDeep?: SyntaxFault } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) {
      const message = `This nests more than ${MAX_DEPTH} levels deep. An agreement needs six: remove the nesting here.`;
      const tooDeep: SyntaxFault = { code: 'too-deep', message, span: { start, end: parser.offset } };
      return { tokens: [...tokens, ...parser.end()], tooDeep };
    }
  }
  return { tokens: [...tokens, ...parser.end()] };
}

function firstFault(document: Document.Parsed, text: string): SyntaxFault | undefined {
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return error && { code: 'yaml-syntax', message: explain(error), span: visiblePart(error.pos, text) };
}

/** What can be seen of a span on one line: the parser points at indentation too, over the ends of lines, and behind the text. */
function visiblePart([start, end]: readonly [number, number], text: string): TextSpan {
  const [blanks = ''] = /^ */u.exec(text.slice(start, lineEnd(text, start))) ?? [];
  const from = start + blanks.length;
  const to = lineEnd(text, from);
  return from < to ? { start: from, end: Math.min(Math.max(end, from + 1), to) } : { start, end: Math.min(end, to) };
}

function lineEnd(text: string, start: number): number {
  const breaks = /[\r\n]|$/gu;
  breaks.lastIndex = start;
  return breaks.exec(text)?.index ?? text.length;
}

function faultOfSecondDocument(second: Document.Parsed | void, text: string): SyntaxFault | undefined {
  if (!second) return undefined;
  const [start] = second.range;
  return {
    code: 'multiple-documents',
    message: 'A second YAML document starts here. Only the first one is read: remove the `---` or what follows it.',
    span: { start, end: lineEnd(text, start) },
  };
}

const TABS = 'YAML is indented with spaces, and a tab stands here. Replace the tabs with spaces.';

/** Frequent slips in words for people who do not write YAML every day, by what the parser says of them. */
const SLIPS: readonly (readonly [parser: RegExp, people: string])[] = [
  [/^Tabs /u, TABS],
  [/^Implicit /u, 'A colon is missing here. An entry is a key, a colon, a space and a value.'],
  [/^Missing closing /u, 'A quotation mark that opens before this place is never closed.'],
  [/^Missing , /u, 'A comma is missing before this item.'],
  [/end with a ([\]}])$/u, 'A bracket that opens before this place is never closed: "$1" is missing.'],
  [/ cannot start with /u, 'Text that begins with this character goes in quotes.'],
  [/^Nested mappings /u, 'A second `:` on this line makes it ambiguous. Put the text in quotes.'],
  [/^Invalid escape /u, 'In double quotes a backslash has a meaning of its own. Write two, or use single quotes.'],
  [
    /same column|^A block sequence /u,
    'This line is indented differently from its neighbours. Align it with the entries it belongs to.',
  ],
  [/^(?:Alias|Anchor) /u, 'Text that begins with `*` or `&` goes in quotes.'],
];

/** What is wrong: in words for people where the slip is a frequent one, in the parser's own where it is not. */
function explain({ message }: YAMLParseError): string {
  for (const [parser, people] of SLIPS) {
    const match = parser.exec(message);
    if (match) return people.replace('$1', match[1] ?? '');
  }
  return `This is not valid YAML: ${message.replace(/\.$/u, '')}.`;
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
