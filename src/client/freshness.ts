import type { Disposable } from 'vscode';
import { DAY } from '../domain/time/units';
import type { Services } from './services';

/** How long before the end of the time they cover snapshots are asked for anew. */
const MARGIN = 7 * DAY;

/** Has the server look ahead again before the time ends that the snapshots cover, asking once for each such time. */
export function keepSnapshotsFresh({ store, server, ticker }: Services): Disposable {
  let asked = Number.NEGATIVE_INFINITY;
  return ticker.whenever(() => {
    const ends = store.readable.map(({ state }) => state.snapshot.window.end);
    const first = Math.min(...ends);
    if (first === Number.POSITIVE_INFINITY || first <= asked || Date.now() < first - MARGIN) return;
    asked = first;
    void server.refresh();
  });
}
