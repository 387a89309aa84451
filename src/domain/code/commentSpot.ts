import { type CommentTokens } from '../checkpoints/reviewComment';
import { languageOf, regionAt } from './regionAt';
import { signsOf } from './signs';
import { statementAt } from './statementAt';

/** Where a comment about some lines goes, and how it is written there. */
export interface CommentSpot {
  /** It becomes the line above this one, counted from zero. */
  readonly line: number;
  /** The blanks it begins with, those of the line below it. */
  readonly indent: string;
  readonly tokens: CommentTokens;
}

/** A language that has comments. */
export interface CommentedLanguage {
  /** What the editor calls it. */
  readonly id: string;
  readonly tokens: CommentTokens;
}

/** The language with an id, or another name, such as how names of its files end; undefined where it has no comments, or is not known. */
export type LanguageNamed = (name: string) => CommentedLanguage | undefined;

/** How comments stand among the children of an element, where no language says so itself. */
const AMONG_ELEMENTS: CommentTokens = { block: ['{/*', '*/}'] };

/**
 * The place for a comment about what begins at a line: above the statement that the line is part of.
 *
 * @param file the name of the file.
 * @param language the id that the editor has for its language.
 * @returns undefined where the language there has no comments.
 */
export function commentSpot(
  lines: readonly string[],
  line: number,
  file: string,
  language: string,
  languageNamed: LanguageNamed,
): CommentSpot | undefined {
  const own = languageOf(file, language);
  const from = belowFirstLine(lines, line);
  const region = regionAt(lines, from, own);
  const inner = region.language ?? (own === 'php' ? 'html' : own);
  const known = languageNamed(inner);
  if (known === undefined) {
    // A stretch in a language that nobody knows is looked at from outside.
    return region.first === 0 ? undefined : commentSpot(lines, region.first - 1, file, language, languageNamed);
  }
  const { line: above, amongElements } = statementOf(lines, region.first, from, known);
  const at = belowFirstLine(lines, above);
  return {
    line: at,
    indent: indentAt(lines, at),
    tokens: amongElements ? (languageNamed('jsx-tags')?.tokens ?? AMONG_ELEMENTS) : known.tokens,
  };
}

function statementOf(
  lines: readonly string[],
  first: number,
  line: number,
  { id, tokens }: CommentedLanguage,
): { readonly line: number; readonly amongElements: boolean } {
  if (id === 'markdown' || id === 'mdx') {
    return { line: paragraphAt(lines, first, line), amongElements: false };
  }
  const statement = statementAt(lines, first, line, signsOf(id, tokens));
  return id === 'yaml' ? { ...statement, line: outOfBlockText(lines, first, statement.line) } : statement;
}

/** Where a paragraph begins; a comment in the middle would part it in two. */
function paragraphAt(lines: readonly string[], first: number, line: number): number {
  let at = line;
  while (at > first && lines[at]?.trim() !== '' && continuesParagraph(lines[at - 1] ?? '')) at--;
  return at;
}

function continuesParagraph(before: string): boolean {
  return before.trim() !== '' && !/^\s*(?:#|```|~~~|<!--.*-->\s*$)/u.test(before);
}

/** The key of a text in lines that a line of YAML is part of; else the line itself. */
function outOfBlockText(lines: readonly string[], first: number, line: number): number {
  let found = line;
  let indent = indentAt(lines, line).length;
  for (let at = line - 1; at >= first && indent > 0; at--) {
    const text = lines[at] ?? '';
    const own = text.length - text.trimStart().length;
    if (text.trim() === '' || own >= indent) continue;
    if (/(?:^|[\s:])[|>][-+\d]{0,2}\s*(?:#.*)?$/u.test(text)) found = at;
    indent = own;
  }
  return found;
}

/** First lines that have to stay first: what runs the file, what declares it, and how it is encoded. */
const FIRST = /^(?:\uFEFF?#!|<\?xml\b|<\?php\s*$|<!doctype\b|%YAML|#.*coding[:=])/iu;

function belowFirstLine(lines: readonly string[], line: number): number {
  let at = line;
  while (at < 2 && at < lines.length && FIRST.test(lines[at] ?? '')) at++;
  return at;
}

/** The indentation of a line, of a blank one that of the next that is not. */
function indentAt(lines: readonly string[], line: number): string {
  for (let at = line; at < lines.length; at++) {
    const text = lines[at] ?? '';
    if (text.trim() !== '') return /^[ \t]*/u.exec(text)?.[0] ?? '';
  }
  return '';
}
