import type { Disposable } from 'vscode';
import { freshUntil } from '../domain/forecast/forecast';
import type { Snapshot } from '../domain/project/snapshot';
import type { Instant } from '../domain/time/instant';
import { DAY } from '../domain/time/units';
import type { Services } from './services';

/**
 * How long before the end of the time they cover snapshots are asked for anew. They cover three weeks and are asked for every
 * day, because what they say of the next days depends on today.
 */
const MARGIN = 20 * DAY;

/**
 * Has the server look ahead again when a day has passed, or when somebody on whom the forecast depends has started or stopped working,
 * asking once for each.
 */
export function keepSnapshotsFresh({ store, server, ticker }: Services): Disposable {
  let asked = Number.NEGATIVE_INFINITY;
  return ticker.whenever(() => {
    const due = Math.min(...store.readable.map(({ state: { snapshot } }) => dueOf(snapshot)));
    if (due === Number.POSITIVE_INFINITY || due <= asked || Date.now() < due) return;
    asked = due;
    void server.refresh();
  });
}

/** When a snapshot is to be made anew. */
function dueOf({ window, forecast }: Snapshot): Instant {
  return Math.min(window.end - MARGIN, freshUntil(forecast));
}
