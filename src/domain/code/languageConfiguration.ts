import type { CommentTokens } from '../checkpoints/reviewComment';

/** What an extension says of a language, as far as it is needed here; anything may be missing. */
export interface ContributedLanguage {
  readonly id?: unknown;
  readonly aliases?: unknown;
  readonly extensions?: unknown;
}

/** Languages whose editor colours comments although nothing that reads them allows any. */
const WITHOUT_COMMENTS = new Set(['json']);

/** Whether a language is meant by a name: its id, another name of it, or how names of its files end. */
export function isMeant({ id, aliases, extensions }: ContributedLanguage, name: string): boolean {
  const word = name.toLowerCase();
  return (
    id === name ||
    texts(aliases).some((alias) => alias.toLowerCase() === word) ||
    texts(extensions).some((extension) => extension.toLowerCase() === `.${word}`)
  );
}

/**
 * How comments are written, as a language configuration says it; undefined where it says nothing that could be written.
 *
 * @param configuration the content of the file, whatever that is.
 */
export function commentsIn(configuration: unknown, language: string): CommentTokens | undefined {
  if (WITHOUT_COMMENTS.has(language)) return undefined;
  const comments = fieldOf(configuration, 'comments');
  const line = lineSign(fieldOf(comments, 'lineComment'));
  const [opener, closer] = texts(fieldOf(comments, 'blockComment'));
  const block: CommentTokens['block'] = opener && closer ? [opener, closer] : undefined;
  if (line === undefined && block === undefined) return undefined;
  return { ...(line !== undefined && { line }), ...(block && { block }) };
}

/** A sign, or since 2025 an object that holds it. */
function lineSign(value: unknown): string | undefined {
  const sign = typeof value === 'string' ? value : fieldOf(value, 'comment');
  return typeof sign === 'string' && sign !== '' ? sign : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
