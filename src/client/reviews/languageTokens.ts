import { parse } from 'jsonc-parser';
import { type Extension, Uri, extensions, workspace } from 'vscode';
import type { CommentedLanguage, LanguageNamed } from '../../domain/code/commentSpot';
import { type ContributedLanguage, commentsIn, isMeant } from '../../domain/code/languageConfiguration';

/** A language as one extension contributes it. */
interface Contribution extends ContributedLanguage {
  readonly configuration?: unknown;
}

interface Contributed {
  readonly extension: Extension<unknown>;
  readonly language: Contribution;
}

/**
 * How comments are written in languages, as the language configurations of all installed extensions say it.
 *
 * @param names ids of languages, or what else they are called.
 */
export async function languageTokens(names: readonly string[]): Promise<LanguageNamed> {
  const all = extensions.all.flatMap((extension) =>
    languagesOf(extension).map((language) => ({ extension, language })),
  );
  const known = await Promise.all(
    [...new Set(names)].map(async (name): Promise<readonly [string, CommentedLanguage | undefined]> => [
      name,
      await languageNamed(name, all),
    ]),
  );
  const languages = new Map(known);
  return (name) => languages.get(name);
}

/** Where several extensions speak of a language, the last one that speaks of its comments counts, as in the editor. */
async function languageNamed(name: string, all: readonly Contributed[]): Promise<CommentedLanguage | undefined> {
  const { id } = (
    all.find(({ language }) => language.id === name) ?? all.find(({ language }) => isMeant(language, name))
  )?.language ?? { id: name };
  const own = all.filter(({ language }) => language.id === id && typeof language.configuration === 'string');
  for (const { extension, language } of own.toReversed()) {
    const file = Uri.joinPath(extension.extensionUri, String(language.configuration));
    const tokens = commentsIn(await readJson(file), String(id));
    if (tokens) return { id: String(id), tokens };
  }
  return undefined;
}

function languagesOf({ packageJSON }: Extension<unknown>): readonly Contribution[] {
  const { contributes } = packageJSON as { readonly contributes?: { readonly languages?: unknown } };
  const languages = contributes?.languages;
  return Array.isArray(languages)
    ? languages.filter((language) => typeof language === 'object' && language !== null)
    : [];
}

/** The content of a file that may hold comments; undefined where it cannot be read. */
async function readJson(file: Uri): Promise<unknown> {
  try {
    return parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
  } catch {
    return undefined;
  }
}
