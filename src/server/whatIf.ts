import type { Connection } from 'vscode-languageserver';
import { WHAT_IF, type WhatIfParams, type WhatIfResult } from '../protocol/whatIf';
import { whatIf } from '../service/whatIf';
import type { Surroundings } from './agreements';

/** More questions at once than this nobody looks at the answers of. */
const MOST_INTENTS = 50;

/** Answers what changes of an agreement would do to its forecast, from the current text, open or on disk. */
export function serveWhatIf(
  connection: Connection,
  {
    sources,
    zones,
    holidays,
    forecasts,
    now,
  }: Pick<Surroundings, 'sources' | 'zones' | 'holidays' | 'forecasts' | 'now'>,
): void {
  connection.onRequest<WhatIfResult, void>(WHAT_IF, async ({ file, intents }: WhatIfParams) => {
    const source = await sources.read(file);
    if (source.kind === 'absent') return { kind: 'refused', reason: 'The agreement is not there any more.' };
    if (source.kind === 'refused') return { kind: 'refused', reason: source.reason };
    const { document } = source;
    const holidaysOf = await holidays.forPeople(document.agreement);
    const context = { document, zones, holidaysOf, forecasts, now: now() };
    const answer = intents
      .slice(0, MOST_INTENTS)
      .map((intent) => whatIf(context, intent, (text) => sources.readCopy(source.text, text)));
    return { kind: 'answered', answer };
  });
}
