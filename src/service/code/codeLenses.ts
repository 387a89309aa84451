import type { CodeLens } from 'vscode-languageserver';
import { dotted, oneLine } from '../../views/text';
import { nameIn } from '../facts/circumstances';
import type { ShowPlacesCommand } from '../codeLenses';
import { checkpointIn, reviewersOf } from './checkpoints';
import { type CodeText, commentsOf, rangeOnLine } from './codeContext';
import { referencesInCode } from './navigation';

/** More names than this are counted. */
const MOST_NAMES = 2;

/** Above comments that name a checkpoint: where its review stands, and whom it waits for; leads to all its places. */
export function codeLensesInCode(context: CodeText, showPlaces: ShowPlacesCommand): CodeLens[] {
  const { agreement, text, file } = context;
  return commentsOf(context, file).flatMap(({ line, comment }) => {
    const known = comment.id && checkpointIn(agreement, comment.id.word);
    if (!known || !comment.id) return [];
    const status = known.checkpoint.status ?? 'open';
    const waiting = status === 'open' ? reviewersOf(agreement, known).map((person) => nameIn(agreement, person)) : [];
    const names = waiting.slice(0, MOST_NAMES).join(', ');
    const more = waiting.length > MOST_NAMES ? ` +${waiting.length - MOST_NAMES}` : '';
    const who = names === '' ? undefined : `waits for ${names}${more}`;
    const title = dotted(oneLine(known.checkpoint.title ?? '') || known.id, who ?? status.replaceAll('-', ' ')) ?? '';
    const position = { line, character: comment.id.start };
    const command =
      showPlaces === undefined
        ? { title, command: '' }
        : { title, command: showPlaces, arguments: [text.uri, position, referencesInCode(context, position, true)] };
    return [{ range: rangeOnLine(line, comment), command }];
  });
}
