import type { CodeLens, Command, Location } from 'vscode-languageserver';
import type { OutlineNode } from '../document/outline';
import type { TextSpan } from '../domain/finding';
import { forecastText, isWorthTelling } from '../views/forecast';
import type { ServiceContext } from './context';
import { forecastIn } from './facts/forecast';
import { idsIn } from './ids';
import type { IdKind, IdMention } from './ids';
import { rangeIn } from './readText';
import type { ReadText } from './readText';

/** What lenses can and should tell. */
export interface LensAbilities {
  readonly showPlaces: ShowPlacesCommand;
  /** Whether forecasts are wanted. */
  readonly withForecast: boolean;
}

/** How the editor is asked to list places; arguments are a URI, a position and LSP locations. Undefined where it cannot. */
export type ShowPlacesCommand = string | undefined;

/**
 * Above people and deliverables: how often they are referred to; above deliverables also how many reviews are waiting, and when they are
 * forecast to be accepted.
 */
export function codeLenses(context: ServiceContext, { showPlaces, withForecast }: LensAbilities): CodeLens[] {
  const read: ReadText = context;
  const forecasts = withForecast ? forecastTexts(context) : new Map<string, string>();
  const mentions = idsIn(read);
  const references = new Map<string, IdMention[]>();
  for (const mention of mentions) {
    if (mention.role === 'definition') continue;
    const key = keyOf(mention);
    const others = references.get(key);
    if (others) others.push(mention);
    else references.set(key, [mention]);
  }
  return mentions.flatMap((mention) => {
    if (mention.role === 'reference' || !isCounted(mention.kind)) return [];
    const places = (references.get(keyOf(mention)) ?? []).map(({ span }) => span);
    const waiting = mention.kind === 'deliverable' ? waitingReviews(mention.node) : [];
    const forecast = mention.kind === 'deliverable' ? forecasts.get(mention.id) : undefined;
    const lens = (title: string, spans: readonly TextSpan[]): CodeLens => ({
      range: rangeIn(read, mention.span),
      command: commandFor(read, mention.span, title, spans, showPlaces),
    });
    return [
      lens(counted(places.length, 'reference'), places),
      ...(waiting.length > 0 ? [lens(`${counted(waiting.length, 'review')} waiting`, waiting)] : []),
      ...(forecast === undefined ? [] : [lens(forecast, [])]),
    ];
  });
}

/** By the ids of deliverables: `lands Thu 11:00, 2h late: waits for Maria`. What has no owner or no estimate yet has none. */
function forecastTexts(context: ServiceContext): ReadonlyMap<string, string> {
  const { forecast, words, why } = forecastIn(context);
  const planned = forecast.deliverables.filter(({ obstacle }) => isWorthTelling(obstacle));
  return new Map(planned.map((one) => [one.id, forecastText(one, why(one), words)]));
}

function isCounted(kind: IdKind): boolean {
  return kind === 'person' || kind === 'deliverable';
}

function keyOf({ kind, id }: IdMention): string {
  return `${kind} ${id}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The keys of a deliverable's checkpoints that are open, which they are when they do not say otherwise. */
function waitingReviews({ children }: OutlineNode): readonly TextSpan[] {
  const checkpoints = children.find(({ path }) => path.at(-1) === 'checkpoints')?.children ?? [];
  return checkpoints.flatMap(({ key, path, children: fields }) => {
    const status = fields.find((field) => field.path.at(-1) === 'status')?.text ?? 'open';
    return key && status === 'open' && !String(path.at(-1)).startsWith('x-') ? [key] : [];
  });
}

/** A lens that leads nowhere has a command without a name, as the protocol has it. */
function commandFor(
  read: ReadText,
  at: TextSpan,
  title: string,
  spans: readonly TextSpan[],
  showPlaces: ShowPlacesCommand,
): Command {
  if (showPlaces === undefined || spans.length === 0) return { title, command: '' };
  const { uri } = read.text;
  const locations: Location[] = spans.map((span) => ({ uri, range: rangeIn(read, span) }));
  return { title, command: showPlaces, arguments: [uri, rangeIn(read, at).start, locations] };
}
