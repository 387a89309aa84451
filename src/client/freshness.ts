import type { Disposable } from 'vscode';
import { DAY } from '../domain/time/units';
import type { Services } from './services';

/**
 * How long before the end of the time they cover snapshots are asked for anew. They cover three weeks and are asked for every
 * day, because what they say of the next days depends on today.
 */
const MARGIN = 20 * DAY;

/** Has the server look ahead again when a day has passed, asking once for each. */
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
