import { isAlias, isMap, isScalar, visit } from 'yaml';
import type { Node } from 'yaml';
import type { TSchema } from 'typebox/type';
import type { TextSpan } from '../../domain/finding';
import type { Leak } from '../../domain/rules/leak';
import { leakRules } from '../../domain/rules/rules';
import type { Path } from '../../domain/path';
import { ParsedContent } from '../content';
import type { Written } from '../content';
import { hasUnreadableCharacters } from '../faults';
import { outlineOf } from '../outline';
import type { OutlineNode } from '../outline';
import type { Problem } from '../problem';
import { readPart } from '../reading/readAgreement';
import type { Shared } from '../reading/reader';
import { Reporter } from '../reading/reporter';
import { textOf } from '../reading/scalars';
import { blank } from '../repairs';
import { moved, spanOf } from '../spans';
import type { Syntax } from '../syntax';
import type { SyntaxFault } from '../syntaxFaults';
import { pieceSyntaxOf } from './pieceSyntax';
import type { PieceSyntax } from './pieceSyntax';

/** Tabs in front of lines, what only some take for the end of a line, and what ends or directs a document: all may reach beyond a piece. */
const FAR_REACHING = /^ *\t|\r(?!\n)|[\u2028\u2029]|^(?:---|\.\.\.|%)/mu;

/** What may be an anchor, an alias or a tag: whatever begins like one, and much else. */
const REFERRING = /(?:^|[\s,:[\]{}])[!&*]/u;

/** Where a piece belongs. */
export interface PieceContext {
  readonly name: string;
  /** What the definition says about the mapping that it is an entry of, and where the mapping stands. */
  readonly schema: TSchema;
  readonly path: Path;
  /** The keys that stand before it. */
  readonly before: ReadonlySet<string>;
  /** The same for all stretches of one place that mean the same wherever they stand there. */
  readonly place: string;
}

/** A slip in a piece, and what was left out to read past it. */
export interface Slip {
  readonly fault: SyntaxFault;
  readonly lost: TextSpan;
}

/** One entry of a mapping that was parsed and read by itself. Offsets count from a beginning of its own. */
export class Piece {
  /** How far before the stretch that was parsed the piece begins. */
  readonly lead: number;
  /** What is wrong with its syntax. */
  readonly slip: Slip | undefined;
  readonly key: TextSpan;
  /** From the key to the end of what stands below it. */
  readonly extent: TextSpan;
  /** What was read; undefined when nothing of it is valid. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly leaks: readonly Leak[];
  readonly #content: ParsedContent;
  readonly #syntax: Syntax;
  readonly #context: Pick<PieceContext, 'schema' | 'path'>;
  #outline: { readonly start: number; readonly node: OutlineNode | undefined } | undefined;

  private constructor(
    { text, lead, syntax }: PieceSyntax,
    key: TextSpan,
    { schema, path }: PieceContext,
    { value, problems }: { readonly value: unknown; readonly problems: readonly Problem[] },
  ) {
    const { fault, lost } = syntax;
    this.lead = lead;
    this.slip = fault && lost && { fault, lost };
    this.key = key;
    this.value = value;
    this.problems = problems;
    this.leaks = leaksIn(text);
    this.extent = syntax.root ? spanOf(syntax.root) : key;
    this.#content = new ParsedContent(syntax);
    this.#syntax = syntax;
    this.#context = { schema, path };
  }

  /**
   * Parses a stretch of a text. Undefined unless it is certain that it means the same there as by itself: that it is one whole
   * entry, that a fault in it does not reach beyond it, and that nothing in it refers to or is referred to from elsewhere.
   */
  static parse(text: string, context: PieceContext, shared: Shared): Piece | undefined {
    if (isFarReaching(text)) return undefined;
    // A text of its own: one that was cut from another keeps all of that in memory.
    const own = JSON.parse(JSON.stringify(text)) as string;
    const parsed = pieceSyntaxOf(own, context.path.length > 0);
    if (!parsed) return undefined;
    const { text: whole, lead, syntax } = parsed;
    const { root, lost } = syntax;
    if (!isMap(root) || root.flow || root.items.length !== 1 || !standsAlone(root, whole)) return undefined;
    const key = root.items[0]?.key;
    if (!isScalar(key) || key.type !== 'PLAIN' || textOf(key) !== context.name) return undefined;
    const span = spanOf(key as Node);
    const readable = lost ? blank(whole, lost) : whole;
    if (readable.slice(lead, span.start).trim() !== '') return undefined;
    const reporter = new Reporter(() => true);
    const value = readPart({ text: whole, syntax, ...context }, reporter, shared);
    return reporter.isOverfull ? undefined : new Piece(parsed, span, context, { value, problems: reporter.problems });
  }

  /** What stands at a path below the mapping of which this is an entry. */
  find(path: Path): Written | undefined {
    return this.#content.find(path);
  }

  /** The outline of the entry in a text in which it begins at an offset. */
  outlineAt(start: number): OutlineNode | undefined {
    if (this.#outline?.start !== start) {
      const { schema: part, path } = this.#context;
      this.#outline = { start, node: outlineOf(this.#syntax, { path, part, start }).children[0] };
    }
    return this.#outline.node;
  }
}

/** What a part of a text holds that nobody should read. */
export function leaksIn(text: string): readonly Leak[] {
  return leakRules.flatMap((rule) => [...rule(text)]);
}

/** Whether a part of a text has something in it that may give what follows another meaning. */
export function isFarReaching(text: string): boolean {
  return FAR_REACHING.test(text) || hasUnreadableCharacters(text);
}

/** Whether the tree of a text has neither anchors nor aliases nor tags. */
function standsAlone(root: Node, text: string): boolean {
  if (!REFERRING.test(text)) return true;
  let isAlone = true;
  visit(root, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined && node.tag === undefined) return undefined;
      isAlone = false;
      return visit.BREAK;
    },
  });
  return isAlone;
}

/** A problem of a part of a text as a problem of the whole, where the part begins at an offset. */
export function movedProblem(problem: Problem, offset: number): Problem {
  const related = problem.related.map(({ span, message }) => ({ span: moved(span, offset), message }));
  return { ...problem, span: moved(problem.span, offset), related };
}
