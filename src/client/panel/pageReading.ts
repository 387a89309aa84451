import { type FromPage, PAGE_COMMANDS } from '../../protocol/panel';
import { STATUSES } from '../../views/choices';

/** Reads what a page says; undefined for anything it never would. Nothing but these shapes gets past here. */
export function readFromPage(message: unknown): FromPage | undefined {
  return isFromPage(message) ? message : undefined;
}

function isFromPage(message: unknown): message is FromPage {
  if (!isRecord(message) || typeof message['kind'] !== 'string') return false;
  const shape = SHAPES.get(message['kind']);
  return shape !== undefined && Object.entries(shape).every(([field, isValid]) => isValid(message[field]));
}

type Check = (value: unknown) => boolean;

const LONGEST_TEXT = 20_000;
const DEEPEST_PATH = 8;
/** More minutes than the longest day has. */
const MOST_MINUTES = 26 * 60;

const text: Check = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...choices: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && choices.includes(value);

const index: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const minute: Check = (value) => index(value) && Number(value) <= MOST_MINUTES;
const range = { from: minute, until: minute };
const flag: Check = (value) => typeof value === 'boolean';
const date: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const path: Check = (value) =>
  Array.isArray(value) &&
  value.length <= DEEPEST_PATH &&
  value.every((step) => text(step) || Number.isSafeInteger(step));

/** The fields of every message, by its kind. */
const SHAPES: ReadonlyMap<string, Readonly<Record<string, Check>>> = new Map(
  Object.entries<Readonly<Record<string, Check>>>({
    ready: { date: optional(date) },
    showDay: { date: optional(date) },
    reveal: { path },
    setStatus: { deliverable: text, status: oneOf(...STATUSES) },
    tick: { deliverable: text, criterion: index, text, met: flag },
    decide: { change: text, decision: oneOf('acceptChange', 'declineChange') },
    weigh: range,
    copyInvitation: range,
    saveMeeting: range,
    run: { command: oneOf(...PAGE_COMMANDS) },
  }),
);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
