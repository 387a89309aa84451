import type { Interval } from '../../domain/time/instant';
import { type Intervals, totalOf } from '../../domain/time/intervals';
import { type NoOverlap, nextOverlap } from '../../domain/time/nextOverlap';
import { overlap as overlapOf } from '../../domain/time/overlap';
import { MINUTE } from '../../domain/time/units';
import { workingIntervals } from '../../domain/time/workingTime';
import { formatDuration } from '../../domain/values/duration';
import { counted } from '../../views/text';
import { wholeNumber } from '../arguments';
import { type Context, command } from '../command';
import { isoInstant } from '../instants';
import { DAYS_OPTION, FILE_OPTION, FROM_OPTION, JSON_OPTION, PEOPLE_AND_MOMENTS } from '../options';
import { type Question, readQuestion } from '../question';
import { intervalText, spanFrom, spanText } from '../span';
import { alignColumns } from '../table';
import { oneLine, toJson } from '../terminal';

/** `collab overlap`: when people work at the same time. */
export const overlap = command({
  name: 'overlap',
  summary: 'Show when people work at the same time',
  details: PEOPLE_AND_MOMENTS,
  operands: '[IDS…]',
  options: {
    from: FROM_OPTION,
    days: DAYS_OPTION,
    quorum: { value: 'K', description: 'How many of them have to work; all by default.' },
    file: FILE_OPTION,
    json: JSON_OPTION,
  },
  answer: async ({ options: { from, days, quorum, file, json }, operands }, context) => {
    const question = await readQuestion({ file, ids: operands, moment: { option: '--from', text: from } }, context);
    const shared = sharedTime(question, spanFrom(question.at, days), quorum, context);
    const output = json ? toJson(asData(shared)) : asText(shared, context);
    return { status: 0, output, notes: question.notes };
  },
});

/** When enough people work at once within a span. */
interface SharedTime {
  readonly question: Question;
  readonly span: Interval;
  readonly quorum: number;
  readonly windows: Intervals;
}

function sharedTime(question: Question, span: Interval, typed: string | undefined, { zones }: Context): SharedTime {
  const { people } = question;
  const quorum = wholeNumber('--quorum', typed, { byDefault: people.length });
  const working = people.map(({ availability }) => workingIntervals(availability, span, zones));
  return { question, span, quorum, windows: overlapOf(working, quorum) };
}

function asData({ question, span, quorum, windows }: SharedTime) {
  return {
    people: question.people.map(({ id }) => id),
    from: isoInstant(span.start),
    to: isoInstant(span.end),
    quorum,
    minutes: totalOf(windows) / MINUTE,
    windows: windows.map(({ start, end }) => ({ start: isoInstant(start), end: isoInstant(end) })),
  };
}

function asText(shared: SharedTime, context: Context): string {
  const { question, span, windows } = shared;
  const { style, zones } = context;
  const heading = `${style.bold(whoIsMeant(shared))}\n${style.dim(spanText(span, question.timezone, zones))}\n`;
  if (windows.length === 0) return `${heading}\n${whyNone(shared, context)}\n`;
  const rows = windows.map((window) => [
    { text: intervalText(window, question.timezone, zones) },
    { text: formatDuration((window.end - window.start) / MINUTE) },
  ]);
  const total = `${formatDuration(totalOf(windows) / MINUTE)} in ${counted(windows.length, 'window')}.`;
  return `${heading}\n${alignColumns(rows)}\n${total}\n`;
}

function whoIsMeant({ question: { people }, quorum }: SharedTime): string {
  const names = enumerated(people.map(({ name }) => name));
  return quorum === people.length ? names : `At least ${quorum} of ${names}`;
}

/** When the next shared working time is, or why there never is any. */
function whyNone({ question, span, quorum }: SharedTime, { zones }: Context): string {
  const availabilities = question.people.map(({ availability }) => availability);
  const next = nextOverlap(availabilities, span.end, zones, quorum);
  return next.kind === 'found'
    ? `No shared working time. The next is on ${intervalText(next.interval, question.timezone, zones)}.`
    : `No shared working time${reasonOf(next.because, question)}.`;
}

function reasonOf(because: NoOverlap['because'], { people }: Question): string {
  switch (because.kind) {
    case 'nobody':
      return ', because nobody with a time zone is in the file';
    case 'quorum':
      return `, because ${counted(because.people, 'person is', 'people are')} too few for ${because.quorum} at once`;
    case 'no-working-time': {
      const idle = enumerated(because.people.map((place) => people[place]?.name ?? ''));
      return ` in the next 366 days, because ${idle} ${because.people.length === 1 ? 'has' : 'have'} none at all`;
    }
    case 'hours-never-meet':
      return ' in the next 366 days either, because their hours never meet';
  }
}

/** `Ana`, `Ana and Maria`, `Ana, Maria and Kiran`. */
function enumerated(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names.map(oneLine));
}
