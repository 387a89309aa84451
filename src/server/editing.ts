import type { Connection } from 'vscode-languageserver';
import { EDIT, type EditParams, type EditResult } from '../protocol/editing';
import { editAgreement } from '../service/editing';
import type { Surroundings } from './agreements';

/** Answers how a text has to change, for the version of it that whoever asks has before them and for no other. */
export function serveEditing(connection: Connection, { open, sources }: Pick<Surroundings, 'open' | 'sources'>): void {
  connection.onRequest<EditResult, void>(EDIT, async ({ file, version, intent, seen }: EditParams) => {
    const source = await sources.read(file);
    if ((open.get(file)?.version ?? null) !== version) return { kind: 'stale' };
    if (source.kind === 'absent') return { kind: 'refused', reason: 'The agreement is not there any more.' };
    if (source.kind === 'refused') return { kind: 'refused', reason: source.reason };
    const answer = editAgreement(source, intent, seen);
    return answer.kind === 'edits' ? { ...answer, version } : answer;
  });
}
