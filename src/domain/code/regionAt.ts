/** The part of a text that a line belongs to, which may be written in another language than the rest. */
export interface CodeRegion {
  /** The first line that belongs to it, counted from zero. */
  readonly first: number;
  /** What the text itself calls the language, such as `ts`; undefined where it is that of the file. */
  readonly language?: string;
}

/** Languages of files that hold elements for scripts and styles. */
const WITH_SCRIPTS = new Set(['html', 'vue', 'svelte', 'astro', 'php', 'handlebars', 'razor']);

/** The language of a file with single-file components that no extension knows, by how its name ends. */
const COMPONENTS = /\.(?:vue|svelte|astro)$/u;

/**
 * The language that a file is taken for: the editor's, or that of its name where the editor takes a file of components for plain text.
 */
export function languageOf(file: string, language: string): string {
  return language === 'plaintext' && COMPONENTS.test(file) ? 'html' : language;
}

/** The region in which a line begins. */
export function regionAt(lines: readonly string[], line: number, language: string): CodeRegion {
  if (WITH_SCRIPTS.has(language)) return scriptAt(lines, line, language);
  return language === 'markdown' || language === 'mdx' ? fencedAt(lines, line) : { first: 0 };
}

const OPENING = /<(script|style)\b([^>]*)>|<\?(php)\b/giu;

function scriptAt(lines: readonly string[], line: number, language: string): CodeRegion {
  let closer: string | undefined;
  let region: CodeRegion = { first: 0 };
  for (let at = 0; at < line; at++) {
    const text = (lines[at] ?? '').slice(0, LONGEST_LINE);
    for (let column = 0; column < text.length;) {
      if (closer === undefined) {
        OPENING.lastIndex = column;
        const found = OPENING.exec(text);
        if (!found) break;
        const [whole, element, attributes = ''] = found;
        if (!element && language !== 'php') break;
        closer = element ? `</${element.toLowerCase()}` : '?>';
        region = { first: at + 1, language: element ? languageIn(element, attributes) : 'php' };
        column = found.index + whole.length;
      } else {
        const end = text.toLowerCase().indexOf(closer, column);
        if (end < 0) break;
        column = end + closer.length;
        closer = undefined;
        region = { first: at + 1 };
      }
    }
  }
  return closer === undefined ? { first: 0 } : region;
}

/** More of a line is not looked at. */
const LONGEST_LINE = 10_000;

function languageIn(element: string, attributes: string): string {
  const [, named] = /\blang\s*=\s*["']?([\w-]+)/iu.exec(attributes) ?? [];
  if (named !== undefined) return named;
  if (/\btype\s*=\s*["']?[\w/]*typescript/iu.test(attributes)) return 'typescript';
  return element.toLowerCase() === 'style' ? 'css' : 'javascript';
}

const FENCE = /^\s{0,12}(?:[-*+>]\s+)?(`{3,}|~{3,})\s*([\w+#-]*)/u;

function fencedAt(lines: readonly string[], line: number): CodeRegion {
  const isHeaded = lines[0]?.trim() === '---';
  let fence: string | undefined = isHeaded ? '---' : undefined;
  let region: CodeRegion = isHeaded ? { first: 1, language: 'yaml' } : { first: 0 };
  for (let at = isHeaded ? 1 : 0; at < line; at++) {
    const text = lines[at] ?? '';
    if (fence === undefined) {
      const [, sign, language = ''] = FENCE.exec(text) ?? [];
      if (sign === undefined) continue;
      fence = sign;
      region = { first: at + 1, language };
    } else if (
      text.trim().startsWith(fence) &&
      text
        .trim()
        .slice(fence.length)
        .replaceAll(fence[0] ?? '', '') === ''
    ) {
      fence = undefined;
      region = { first: at + 1 };
    }
  }
  return closesHere(lines[line] ?? '', fence) ? { first: 0 } : region;
}

/** The line that closes a fence belongs to what is around it. */
function closesHere(text: string, fence: string | undefined): boolean {
  return fence !== undefined && text.trim() === fence;
}
