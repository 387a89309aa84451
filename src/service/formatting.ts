import type { TextEdit } from 'vscode-languageserver';
import { tidied } from '../document/tidy/tidy';
import { outlineOfText } from '../document/outline';
import { textEditsIn } from './readText';
import type { ReadText } from './readText';

/** Makes the text neater where that can be shown to leave alone what it says; a text with a slip in its YAML stays as it is. */
export function formatting(read: ReadText): TextEdit[] {
  return textEditsIn(read, tidied(read.document.text, outlineOfText));
}
