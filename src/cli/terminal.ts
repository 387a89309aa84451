/** What a terminal would obey or hide, or what would turn the direction of the text around it. */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Signs that take two columns, in the ranges of Unicode's East Asian Width that people's names and emoji come from. */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation})/u;

/**
 * Text of a file as it may be shown on a terminal: control characters, escape sequences and marks that change the direction of
 * writing are spelled out as `\u001b`, so that a file can neither repaint the screen nor read differently from what it says.
 */
export function visible(text: string): string {
  return text.replaceAll(UNSAFE, escapeOf);
}

/** The same on one line, with all white space as single spaces. */
export function oneLine(text: string): string {
  return visible(text.replaceAll(/\s+/gu, ' ').trim());
}

/** A value as JSON with a line end. It parses to the same value, and is as safe on a terminal as visible text. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replaceAll(UNSAFE, (sign) => (sign === '\n' ? sign : escapeOf(sign)))}\n`;
}

function escapeOf(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** How many columns a visible text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    width += WIDE.test(segment) ? 2 : 1;
  }
  return width;
}
