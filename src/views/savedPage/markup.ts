import { oneLine } from '../text';

/** HTML that is safe to put into a page: made by {@link markup}, or a text of our own that holds nothing of anybody else's. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What may stand in a template: texts are escaped, lists follow one another, nothing is left out. */
export type Part = string | number | Markup | undefined | readonly Part[];

/** HTML from a template. Every text in it is escaped and put on one line, so that no text of a file can be markup, in an attribute or outside. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((before, string, index) => `${before}${htmlOf(parts[index - 1])}${string}`));
}

function htmlOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'object') return part.map(htmlOf).join('');
  return oneLine(String(part)).replaceAll(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
