import type { ForecastChange } from '../domain/forecast/whatIf';
import type { Intent } from '../domain/intent';
import type { Snapshot } from '../domain/project/snapshot';
import type { ForecastWords } from '../views/forecast';
import { changeText, movedDates } from '../views/forecastChanges';
import { forecastWords } from '../views/forecastWords';
import { viewerClock } from '../views/wallClock';
import { machineClock, withoutIcons } from './display';
import { askOne } from './questions';
import type { Row, Step } from './quickSteps';
import type { Services } from './services';
import type { Subject } from './subject';

/** More changes than this nobody reads in a list. */
const MOST_SHOWN = 30;

/** What each of these intents would do to the forecast; none where nobody can tell. */
export async function whatIf(
  { store, server }: Pick<Services, 'store' | 'server'>,
  { folder }: Subject,
  intents: readonly Intent[],
): Promise<readonly (readonly ForecastChange[])[]> {
  const file = store.fileIn(folder.uri.toString());
  const result = file && (await server.whatIf({ file: file.toString(), intents }));
  if (result?.kind !== 'answered') return intents.map(() => []);
  return result.answer.map((answer) => (answer.kind === 'changes' ? answer.changes : []));
}

/** People, deliverables and moments in the words of whoever looks. */
export function wordsFor(snapshot: Snapshot): ForecastWords {
  return forecastWords(snapshot, Date.now(), viewerClock(snapshot, machineClock));
}

/**
 * A step that shows which dates an intent would move, before it is written. Where it moves none there is nothing to ask, and the step
 * is passed over.
 *
 * @param intentOf makes the intent from the answers so far; undefined where nothing will be written.
 * @param go what the row says that goes ahead.
 */
export function showMovedDates<S>(
  services: Pick<Services, 'store' | 'server'>,
  subject: Subject,
  {
    title,
    go,
    intentOf,
  }: { readonly title: string; readonly go: string; readonly intentOf: (state: S) => Intent | undefined },
): Step<S> {
  return async (state, place) => {
    const intent = intentOf(state);
    const [changes = []] = intent ? await whatIf(services, subject, [intent]) : [];
    const moved = movedDates(changes);
    if (moved.length === 0) return state;
    const words = wordsFor(subject.state.snapshot);
    const rows: readonly Row<true>[] = [
      { value: true, label: go, alwaysShow: true },
      ...moved.slice(0, MOST_SHOWN).map((change) => ({ label: `$(blank) ${withoutIcons(changeText(change, words))}` })),
    ];
    return askOne<S, true>({
      title,
      prompt: 'These dates would move. Enter goes ahead, Escape leaves everything as it is.',
      rows: () => rows,
      answer: (answered) => answered,
    })(state, place);
  };
}
