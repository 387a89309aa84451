import type { DocumentLink } from 'vscode-languageserver';
import { Utils, URI } from 'vscode-uri';
import { nodesIn, withinQuotes } from '../document/outline';
import type { OutlineNode } from '../document/outline';
import { grammars } from '../domain/format/grammars';
import { shapeOf } from '../domain/format/shape';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** Links of the web and mail addresses, and path patterns as links to the folder or file below which they match. */
export function documentLinks(read: ReadText): DocumentLink[] {
  return [...nodesIn(read.document.outline())].flatMap((node) => {
    const link = linkOf(read, node);
    if (!link || !node.value) return [];
    return [{ ...link, range: rangeIn(read, withinQuotes(node.value, read.document.text)) }];
  });
}

function linkOf(read: ReadText, { part, text }: OutlineNode): Pick<DocumentLink, 'target' | 'tooltip'> | undefined {
  const shape = part && shapeOf(part);
  if (shape?.kind !== 'value' || text === undefined) return undefined;
  if (shape.format === 'link' || shape.format === 'contact') {
    const contact = grammars.contact(text);
    if (!contact.ok) return undefined;
    return { target: contact.value.kind === 'link' ? contact.value.url : `mailto:${contact.value.address}` };
  }
  if (shape.format !== 'glob' || !grammars.glob(text).ok) return undefined;
  const folder = folderOf(text);
  const target = Utils.joinPath(Utils.dirname(URI.parse(read.text.uri)), folder).toString();
  return { target, tooltip: folder === '' ? 'The folder of this file' : folder };
}

/** The path up to the first part with a wildcard: `src/auth` for `!src/auth/**`. */
function folderOf(glob: string): string {
  const parts = glob.replace(/^!/u, '').replace(/\/$/u, '').split('/');
  const wild = parts.findIndex((part) => /[*?[{\\]/u.test(part));
  return parts.slice(0, wild < 0 ? parts.length : wild).join('/');
}
