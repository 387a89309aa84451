import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '../../src/document/document';
import { ForecastCache } from '../../src/domain/forecast/forecastCache';
import { ZoneTables } from '../../src/domain/time/zoneTables';
import type { ServiceContext } from '../../src/service/context';
import { at, day } from './people';

/** Who asks in a test, when, and where. */
export interface Asker {
  /** Such as `2026-11-24T09:00Z`. */
  readonly at?: string;
  readonly me?: string;
  /** Their zone, where they are nobody. */
  readonly zone?: string;
  /** Public holidays of every region, by date. */
  readonly holidays?: Readonly<Record<string, string>>;
}

/** What the language service needs to answer about a text. */
export function serviceContext(
  text: string,
  { at: instant = '2026-11-24T09:00Z', me, zone = 'UTC', holidays = {} }: Asker = {},
): ServiceContext {
  const zones = new ZoneTables();
  const names = new Map(Object.entries(holidays).map(([date, name]) => [day(date), name]));
  return {
    text: TextDocument.create('file:///project/.collab.yaml', 'collab', 1, text),
    document: parseDocument(text, { zones }),
    now: at(instant),
    zones,
    holidaysOf: () => ({ nameOn: (date) => names.get(date) }),
    forecasts: new ForecastCache(),
    zone,
    describedAt: () => undefined,
    ...(me !== undefined && { me }),
  };
}
