import fc from 'fast-check';
import type { TextStep } from '../../src/document/edit/operations';
import type { PlainValue } from '../../src/domain/intent';
import type { Path } from '../../src/domain/path';
import { placesIn } from './plainEdits';
import type { Plain, PlainPlace } from './plainEdits';

/** Numbers that choose a step in whatever text there is. */
export interface Choice {
  readonly what: number;
  readonly where: number;
  readonly place: number;
  readonly value: PlainValue;
}

const TEXTS = [
  'word',
  'NO',
  'on',
  '12:30',
  '2026-12-01 17:00',
  'a: b',
  'x, y',
  '- dash',
  '@home',
  '# no comment',
  '*star',
  '',
  ' padded ',
  'tab\there',
  'two\nlines',
  'line\n\nand more\n',
  'it’s "so"',
  "it's",
  'ü',
  'null',
  '007',
];

const values: fc.Arbitrary<PlainValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<PlainValue>(...TEXTS) },
  { weight: 1, arbitrary: fc.constantFrom<PlainValue>(5, 1.5, true, false, null) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<PlainValue>(
      [],
      {},
      ['a', 'b c'],
      ['x, y', 'two\nlines'],
      { k: 'v', list: ['x'] },
      [{ a: 1, b: 'two\nlines' }, ['n']],
      { m: { n: {} }, text: 'on' },
    ),
  },
);

export const choices: fc.Arbitrary<Choice> = fc.record({
  what: fc.nat({ max: 1000 }),
  where: fc.nat({ max: 1000 }),
  place: fc.nat({ max: 1000 }),
  value: values,
});

/** The step that was chosen in a text; undefined where the text has no place for it. */
export function stepIn(plain: Plain, { what, where, place, value }: Choice): TextStep | undefined {
  const places = placesIn(plain);
  const entries = places.filter(({ path }) => path.length > 0);
  const pick = (from: readonly PlainPlace[]): PlainPlace | undefined => from[where % from.length];
  switch (what % 8) {
    case 0:
      return on(pick(entries), ({ path }) => ({ kind: 'set', path, value }));
    case 1:
      return on(pick(entries), ({ path }) => ({ kind: 'remove', path }));
    case 2:
      return on(pick(places.filter(isCollection)), (chosen) => addition(chosen, place, value));
    case 3:
      return on(pick(entries), ({ path }) => ({ kind: 'move', path, to: place % sizeOf(places, path.slice(0, -1)) }));
    case 4:
      return on(pick(entries.filter(isKeyed)), ({ path }) => ({ kind: 'rename', path, to: `renamed-${place}` }));
    case 5:
      return on(pick(entries.filter(isUnmet)), ({ path }) => ({ kind: 'tick', path, met: true }));
    case 6:
      return on(pick(entries.filter(isMet)), ({ path }) => ({ kind: 'tick', path, met: false }));
    default:
      return on(pick(places.filter(isOpen)), ({ path }) => ({ kind: 'set', path: [...path, 'new', 'deep'], value }));
  }
}

function on(place: PlainPlace | undefined, step: (place: PlainPlace) => TextStep): TextStep | undefined {
  return place && step(place);
}

function addition({ path, value: at }: PlainPlace, place: number, value: PlainValue): TextStep {
  const key = at.kind === 'mapping' ? { key: `new-${place}` } : {};
  const size = 'entries' in at ? at.entries.length : 0;
  const position = place % 3 === 0 ? {} : { at: place % (size + 1) };
  return { kind: 'add', path, value, ...key, ...position };
}

function sizeOf(places: readonly PlainPlace[], path: Path): number {
  const parent = places.find(
    (other) => other.path.length === path.length && other.path.every((step, i) => step === path[i]),
  );
  return parent && 'entries' in parent.value ? parent.value.entries.length : 1;
}

function isCollection({ value }: PlainPlace): boolean {
  return value.kind === 'list' || value.kind === 'mapping';
}

function isKeyed({ path }: PlainPlace): boolean {
  return typeof path.at(-1) === 'string';
}

function isItem({ path }: PlainPlace): boolean {
  return typeof path.at(-1) === 'number';
}

function isUnmet(place: PlainPlace): boolean {
  const { value } = place;
  return isItem(place) && (value.kind === 'alias' || (value.kind === 'text' && value.value !== null));
}

function isMet(place: PlainPlace): boolean {
  const { value } = place;
  if (!isItem(place) || value.kind !== 'mapping') return false;
  const [only, ...others] = value.entries;
  const isText = only?.value.kind === 'text' && only.value.value !== null;
  return only?.key === 'met' && others.length === 0 && isText;
}

/** Whether new keys can be put in there. */
function isOpen({ value }: PlainPlace): boolean {
  return value.kind === 'mapping' || (value.kind === 'text' && value.value === null);
}

/** The step that takes another back; undefined where none can, because a plain value cannot say what was there. */
export function inverseOf(plain: Plain, step: TextStep): TextStep | undefined {
  const known = (path: Path): PlainPlace | undefined => placesIn(plain).find((place) => isSame(place.path, path));
  switch (step.kind) {
    case 'add':
      return { kind: 'remove', path: [...step.path, step.key ?? step.at ?? sizeOf(placesIn(plain), step.path)] };
    case 'rename':
      return { kind: 'rename', path: [...step.path.slice(0, -1), step.to], to: String(step.path.at(-1)) };
    case 'tick':
      return { ...step, met: !step.met };
    case 'move':
      if (typeof step.to !== 'number') return undefined;
      return { kind: 'move', path: movedPath(step.path, step.to), to: indexIn(plain, step.path) };
    case 'remove':
    case 'set': {
      const before = known(step.path);
      if (before) return restored(plain, step, before.value);
      const grown = step.path.slice(0, -2);
      const wasNothing = known(grown)?.value.kind === 'text';
      return wasNothing ? { kind: 'set', path: grown, value: null } : { kind: 'remove', path: step.path.slice(0, -1) };
    }
  }
}

function restored(plain: Plain, { kind, path }: TextStep, before: Plain): TextStep | undefined {
  const value = valueOf(before);
  if (value === undefined) return undefined;
  if (kind === 'set') return { kind, path, value };
  const key = path.at(-1);
  const keyed = typeof key === 'string' ? { key } : {};
  return { kind: 'add', path: path.slice(0, -1), value, at: indexIn(plain, path), ...keyed };
}

function indexIn(plain: Plain, path: Path): number {
  const depth = path.length - 1;
  const parent = placesIn(plain).find((place) => isSame(place.path, path.slice(0, depth)))?.value;
  const key = path[depth];
  if (typeof key === 'number' || !parent || !('entries' in parent)) return Number(key);
  return parent.entries.findIndex((entry) => entry.key === key);
}

function movedPath(path: Path, to: number): Path {
  return typeof path.at(-1) === 'number' ? [...path.slice(0, -1), to] : path;
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** The plain value that says the same; undefined where there is none, as for aliases and for keys that JavaScript sorts. */
function valueOf(plain: Plain): PlainValue | undefined {
  if (plain.kind === 'alias') return undefined;
  if (plain.kind === 'text') return plain.value as PlainValue;
  const values = plain.entries.map(({ value }) => valueOf(value));
  if (values.includes(undefined)) return undefined;
  if (plain.kind === 'list') return values as PlainValue[];
  const keys = plain.entries.map(({ key }) => key ?? '');
  const isUnfit = new Set(keys).size < keys.length || keys.some((key) => /^\d+$/u.test(key) || key.startsWith('\0'));
  return isUnfit ? undefined : Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]));
}
