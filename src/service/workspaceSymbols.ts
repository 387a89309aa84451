import type { SymbolInformation } from 'vscode-languageserver';
import { plainLetters } from '../domain/values/plainLetters';
import { SYMBOL_KINDS, detailOf } from './documentSymbols';
import { idsIn } from './ids';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** The entries of all agreements whose id and detail hold the letters of a query in their order; all of them for an empty one. */
export function workspaceSymbols(agreements: readonly ReadText[], query: string): SymbolInformation[] {
  const wanted = plainLetters(query);
  return agreements.flatMap((read) =>
    idsIn(read).flatMap(({ kind, id, role, node }) => {
      if (role === 'reference') return [];
      const detail = detailOf(node, kind);
      const name = detail === '' ? id : `${id} · ${detail}`;
      if (!holdsInOrder(plainLetters(name), wanted)) return [];
      const location = { uri: read.text.uri, range: rangeIn(read, node.extent) };
      return [{ name, kind: SYMBOL_KINDS[kind], containerName: String(node.path.at(-2)), location }];
    }),
  );
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}
