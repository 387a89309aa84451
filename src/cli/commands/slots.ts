import type { Band } from '../../domain/time/burden';
import type { Interval } from '../../domain/time/instant';
import { type MeetingSlot, meetingSlots } from '../../domain/time/meetingSlots';
import { timeIn } from '../../domain/time/whereabouts';
import { type Minutes, parseDuration } from '../../domain/values/duration';
import { wholeNumber } from '../arguments';
import { type Context, command } from '../command';
import { Failure } from '../failure';
import { momentTextBeside, isoInstant, isoLocal } from '../instants';
import { DAYS_OPTION, FILE_OPTION, FROM_OPTION, JSON_OPTION, PEOPLE_AND_MOMENTS } from '../options';
import { type Question, readQuestion } from '../question';
import { intervalText, spanFrom, spanText } from '../span';
import type { Paint, Style } from '../style';
import { type Cell, alignColumns } from '../table';
import { oneLine, toJson } from '../terminal';

/** `collab slots`: times for a meeting, those first that ask least of people. */
export const slots = command({
  name: 'slots',
  summary: 'Find times for a meeting, least burden first',
  details: `
A minute of working time is no burden. Within two hours of it, a minute counts 1; otherwise 3 between
07:00 and 22:00, and 10 at night and on days off.
${PEOPLE_AND_MOMENTS}`,
  operands: '[IDS…]',
  options: {
    for: { value: 'D', description: 'How long the meeting takes, such as 30m or 1h30m. Required.' },
    from: FROM_OPTION,
    days: DAYS_OPTION,
    top: { value: 'N', description: 'How many times to show; 10 by default.' },
    file: FILE_OPTION,
    json: JSON_OPTION,
  },
  answer: async ({ options, operands }, context) => {
    const { from, days, file, json } = options;
    const length = readLength(options.for);
    const top = wholeNumber('--top', options.top, { byDefault: 10 });
    const question = await readQuestion({ file, ids: operands, moment: { option: '--from', text: from } }, context);
    const span = spanFrom(question.at, days);
    const availabilities = question.people.map(({ availability }) => availability);
    const found = { question, span, slots: meetingSlots(availabilities, span, length, context.zones, top) };
    const output = json ? toJson(asData(found)) : asText(found, context);
    return { status: 0, output, notes: question.notes };
  },
});

interface Found {
  readonly question: Question;
  readonly span: Interval;
  readonly slots: readonly MeetingSlot[];
}

function readLength(text: string | undefined): Minutes {
  if (text === undefined) throw new Failure('--for is missing: it says how long the meeting takes, such as --for 30m.');
  const length = parseDuration(text);
  if (!length.ok) throw new Failure(`--for: ${length.invalid.reason}. ${length.invalid.explanation}`);
  if (length.value === 0) throw new Failure('--for: A meeting takes more than no time at all.');
  return length.value;
}

function asData({ question: { people }, span, slots }: Found) {
  return {
    people: people.map(({ id }) => id),
    from: isoInstant(span.start),
    to: isoInstant(span.end),
    slots: slots.map((slot) => ({
      start: isoInstant(slot.start),
      end: isoInstant(slot.end),
      burden: slot.burden,
      people: slot.people.map(({ local, band, burden }, place) => ({
        id: people[place]?.id,
        local: isoLocal(local),
        band,
        burden,
      })),
    })),
  };
}

function asText({ question, span, slots }: Found, context: Context): string {
  const { style, zones } = context;
  const heading = style.dim(spanText(span, question.timezone, zones));
  if (slots.length === 0) return `${heading}\n\nNo time fits.\n`;
  const titles = ['Meeting', 'Burden', ...question.people.map(({ name }) => oneLine(name))];
  const header = titles.map((text) => ({ text, paint: style.bold }));
  return `${heading}\n\n${alignColumns([header, ...slots.map((slot) => rowOf(slot, question, context))])}`;
}

function rowOf(slot: MeetingSlot, { timezone }: Question, { style, zones }: Context): readonly Cell[] {
  const { date } = timeIn(timezone, slot.start, zones);
  return [
    { text: intervalText(slot, timezone, zones) },
    { text: String(slot.burden) },
    ...slot.people.map(({ local, band }) => ({
      text: band === 'working' ? momentTextBeside(date, local) : `${momentTextBeside(date, local)} ${band}`,
      paint: paintFor(band, style),
    })),
  ];
}

function paintFor(band: Band, { green, dim, yellow, red }: Style): Paint {
  switch (band) {
    case 'working':
      return green;
    case 'near':
      return dim;
    case 'awake':
      return yellow;
    case 'off':
    case 'night':
      return red;
  }
}
