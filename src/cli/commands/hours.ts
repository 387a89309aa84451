import type { Instant } from '../../domain/time/instant';
import { type LocalTime, localTimeAt, timeIn } from '../../domain/time/whereabouts';
import { type WorkState, stateAt } from '../../domain/time/workState';
import { type Context, command } from '../command';
import { isoInstant, isoLocal, momentText, momentTextBeside } from '../instants';
import { FILE_OPTION, JSON_OPTION, PEOPLE_AND_MOMENTS } from '../options';
import { type Participant, type Question, readQuestion } from '../question';
import type { Paint, Style } from '../style';
import { type Cell, alignColumns } from '../table';
import { oneLine, toJson } from '../terminal';

/** `collab hours`: who works at a moment, and until when. */
export const hours = command({
  name: 'hours',
  summary: 'Show who works now, or at another moment',
  details: PEOPLE_AND_MOMENTS,
  operands: '[IDS…]',
  options: {
    at: { value: 'M', description: 'The moment; now by default.' },
    file: FILE_OPTION,
    json: JSON_OPTION,
  },
  answer: async ({ options: { at, file, json }, operands }, context) => {
    const question = await readQuestion({ file, ids: operands, moment: { option: '--at', text: at } }, context);
    const states = question.people.map((person) => ({
      person,
      state: stateAt(person.availability, question.at, context.zones),
    }));
    const output = json ? toJson(asData(question.at, states)) : asText(question, states, context);
    return { status: 0, output, notes: question.notes };
  },
});

interface PersonState {
  readonly person: Participant;
  readonly state: WorkState;
}

function asData(at: Instant, states: readonly PersonState[]) {
  return {
    at: isoInstant(at),
    people: states.map(({ person: { id, name }, state: { local, state, until } }) => ({
      id,
      name,
      timezone: local.zone,
      local: isoLocal(local),
      state,
      until: until === null ? null : isoInstant(until),
    })),
  };
}

function asText({ at, timezone }: Question, states: readonly PersonState[], context: Context): string {
  const heading = context.style.dim(`${momentText(timeIn(timezone, at, context.zones))} in ${timezone}`);
  if (states.length === 0) return `${heading}\n\nNobody with a time zone is in the file.\n`;
  return `${heading}\n\n${alignColumns(states.map((state) => rowOf(state, context)))}`;
}

function rowOf({ person: { id, name, availability }, state }: PersonState, { style, zones }: Context): readonly Cell[] {
  const { local, until } = state;
  return [
    { text: id, paint: style.bold },
    { text: oneLine(name) },
    { text: momentText(local) },
    { text: local.zone, paint: style.dim },
    { text: wordFor(state), paint: paintFor(state, style) },
    { text: changeText(state, until === null ? undefined : localTimeAt(availability, until, zones)) },
  ];
}

function changeText({ state, local }: WorkState, change: LocalTime | undefined): string {
  if (change === undefined) return 'for at least 366 days';
  return `${state === 'working' ? 'until' : 'back'} ${momentTextBeside(local.date, change)}`;
}

function wordFor({ state, holiday }: WorkState): string {
  return holiday === undefined ? state : `${state} (${oneLine(holiday)})`;
}

function paintFor({ state }: WorkState, { green, yellow, dim }: Style): Paint {
  if (state === 'working') return green;
  return state === 'off' ? dim : yellow;
}
