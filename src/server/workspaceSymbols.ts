import type { Connection } from 'vscode-languageserver';
import { workspaceSymbols } from '../service/workspaceSymbols';
import type { Agreements } from './agreements';

/** Finds entries in the agreements of all folders, whether they are open or not. */
export function serveWorkspaceSymbols(connection: Connection, agreements: Pick<Agreements, 'texts'>): void {
  connection.onWorkspaceSymbol(async ({ query }) => workspaceSymbols(await agreements.texts(), query));
}
