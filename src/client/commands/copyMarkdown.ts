import { type Disposable, commands, env, window } from 'vscode';
import { ZoneTables } from '../../domain/time/zoneTables';
import { markdownReport } from '../../views/markdownReport';
import { rowsCalledOn } from '../calledOn';
import { commandIds } from '../commandIds';
import type { Services } from '../services';

/** Registers `Collab: Copy as Markdown`: the rows it is called on with all below them, or the whole agreement. */
export function registerCopyMarkdown({ store, tree }: Services): Disposable {
  return commands.registerCommand(commandIds.copyMarkdown, async (row: unknown, selected: unknown) => {
    const rows = rowsCalledOn(tree, row, selected);
    const [first] = rows;
    const project = first ? store.readableIn(first.target.folder) : store.current;
    if (project === undefined) return;
    const paths = first ? rows.map(({ target }) => target.path) : [[]];
    const context = { project: project.state.snapshot.project, zones: new ZoneTables() };
    await env.clipboard.writeText(markdownReport(context, paths));
    window.setStatusBarMessage('$(check) Copied as Markdown', 4000);
  });
}
