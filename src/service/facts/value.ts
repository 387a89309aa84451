import { grammars } from '../../domain/format/grammars';
import type { ValueFormat } from '../../domain/format/grammars';
import type { Parsed } from '../../domain/parsed';
import type { Path } from '../../domain/path';
import { weekText } from '../../views/hoursTyped';
import type { Tooltip } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { availabilityIn, deliverableIn, fileZone } from './circumstances';
import { dateFacts, spanFacts, travelFacts } from './days';
import { deliverableFacts } from './deliverable';
import { durationFacts } from './duration';
import { globFacts } from './glob';
import { momentFacts } from './moment';
import { personFacts } from './person';
import { regionFacts } from './region';
import { scheduleFacts } from './schedule';
import { weekTable } from './week';
import { zoneFacts } from './zone';

/** Explains a text that stands at a path, if it can be read. */
type Explain = (context: ServiceContext, text: string, path: Path) => Tooltip | undefined;

const EXPLANATIONS: Readonly<Partial<Record<ValueFormat, Explain>>> = {
  person: reading(grammars.person, personFacts),
  deliverable: reading(grammars.deliverable, deliverableFacts),
  zone: reading(grammars.zone, zoneFacts),
  date: reading(grammars.date, dateFacts),
  moment: reading(grammars.moment, (context, moment, path) => {
    const deliverable = path[0] === 'deliverables' ? deliverableIn(context, String(path[1])) : undefined;
    return momentFacts(context, moment, path.at(-1) === 'due' ? 'end' : 'start', deliverable);
  }),
  span: reading(grammars.span, (context, span, path) => spanFacts(context, span, String(path[1]))),
  travel: reading(grammars.travel, (context, travel, path) => travelFacts(context, travel, String(path[1]))),
  duration: reading(grammars.duration, durationFacts),
  hours: reading(grammars.hours, (context, hours, path) => {
    const availability = availabilityIn(context, String(path[1]));
    return { title: weekText(hours), ...(availability && { table: weekTable(context, { ...availability, hours }) }) };
  }),
  schedule: reading(grammars.schedule, (context, schedule, path) =>
    scheduleFacts(context, schedule, zoneOfCheckin(context, path)),
  ),
  region: reading(grammars.region, regionFacts),
  glob: reading(grammars.glob, (_, glob) => globFacts(glob)),
};

/** What is known of a text of that format at a path; undefined for one that cannot be read, and where there is nothing to add. */
export function valueFacts(
  context: ServiceContext,
  format: ValueFormat,
  text: string,
  path: Path,
): Tooltip | undefined {
  return EXPLANATIONS[format]?.(context, text, path);
}

function reading<T>(
  parse: (text: string) => Parsed<T>,
  explain: (context: ServiceContext, value: T, path: Path) => Tooltip | undefined,
): Explain {
  return (context, text, path) => {
    const parsed = parse(text);
    return parsed.ok ? explain(context, parsed.value, path) : undefined;
  };
}

function zoneOfCheckin(context: ServiceContext, path: Path): string {
  const checkins = context.document.agreement.communication?.checkins;
  return checkins?.get(String(path.at(-2)))?.timezone ?? fileZone(context);
}
