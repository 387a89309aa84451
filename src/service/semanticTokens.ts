import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import { nodesIn, withinQuotes } from '../document/outline';
import type { OutlineNode } from '../document/outline';
import type { TextSpan } from '../domain/finding';
import type { ValueFormat } from '../domain/format/grammars';
import { shapeOf } from '../domain/format/shape';
import { idsIn } from './ids';
import type { ReadText } from './readText';

/** What tokens are; the names of ids are those of the entries they belong to. */
const TOKEN_TYPES = [
  'person',
  'deliverable',
  'checkpoint',
  'change',
  'checkin',
  'concern',
  'zone',
  'region',
  'date',
  'time',
  'weekday',
  'duration',
  'status',
  'glob',
] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

/** The one modifier: on an id where its entry is defined. */
const DECLARATION = 1;

/** The numbers that tokens are sent as, by their index. */
export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: ['declaration'],
};

interface Token extends TextSpan {
  readonly type: TokenType;
  readonly modifiers: number;
}

/**
 * Tells ids, zones, dates and so on apart. An id that names nothing, and a word that is no status, get no token, so that they do
 * not look as if they were right.
 */
export function semanticTokens(read: ReadText): SemanticTokens {
  const { text } = read.document;
  // A token is on one line, as most editors want them; what goes on below is no id or value that anybody means.
  const tokens = [...idTokens(read), ...valueTokens(read)]
    .filter(({ start, end }) => !/[\r\n]/u.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type, modifiers } of tokens) {
    const position = read.text.positionAt(start);
    const isSameLine = position.line === line;
    data.push(
      position.line - line,
      position.character - (isSameLine ? character : 0),
      end - start,
      TOKEN_TYPES.indexOf(type),
      modifiers,
    );
    ({ line, character } = position);
  }
  return { data };
}

function idTokens(read: ReadText): Token[] {
  const mentions = idsIn(read);
  const defined = new Set(mentions.flatMap(({ kind, id, role }) => (role === 'definition' ? [`${kind} ${id}`] : [])));
  return mentions.flatMap(({ kind, id, role, span }) => {
    if (!defined.has(`${kind} ${id}`)) return [];
    return [{ ...span, type: kind, modifiers: role === 'definition' ? DECLARATION : 0 }];
  });
}

function valueTokens({ document }: ReadText): Token[] {
  return [...nodesIn(document.outline())].flatMap((node) => tokensOf(node, document.text));
}

function tokensOf({ part, value, text: said = '' }: OutlineNode, text: string): Token[] {
  const span = value && withinQuotes(value, text);
  // What is written in escapes or over several lines does not line up with what it says.
  if (!span || !part || text.slice(span.start, span.end) !== said) return [];
  const shape = shapeOf(part);
  if (shape.kind === 'choice') return shape.choices.includes(said) ? [{ ...span, type: 'status', modifiers: 0 }] : [];
  if (shape.kind !== 'value') return [];
  const whole = WHOLE[shape.format];
  if (whole) return [{ ...span, type: whole, modifiers: 0 }];
  return COMPOSED.has(shape.format) ? partsOf(said, span.start) : [];
}

/** Formats of which a whole text is one token. */
const WHOLE: Partial<Record<ValueFormat, TokenType>> = {
  zone: 'zone',
  region: 'region',
  duration: 'duration',
  glob: 'glob',
};

/** Formats of several parts. */
const COMPOSED: ReadonlySet<ValueFormat> = new Set(['date', 'moment', 'span', 'travel', 'hours', 'schedule']);

const PARTS =
  /(?<date>\d{4}-\d{2}-\d{2})|(?<time>\d{1,2}:\d{2}(?::\d{2})?)|(?<weekday>\b(?:mon|tue|wed|thu|fri|sat|sun)\b)|(?<zone>\b[a-z]+(?:\/[\w+-]+)+|\bUTC\b)/giu;

function partsOf(said: string, from: number): Token[] {
  return [...said.matchAll(PARTS)].map(({ index, 0: found, groups = {} }) => {
    const type = (['date', 'time', 'weekday', 'zone'] as const).find((name) => groups[name] !== undefined) ?? 'zone';
    return { start: from + index, end: from + index + found.length, type, modifiers: 0 };
  });
}
