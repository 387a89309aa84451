import { Disposable, type QuickPick, QuickPickItemKind } from 'vscode';
import type { Snapshot } from '../domain/project/snapshot';
import { ZoneTables } from '../domain/time/zoneTables';
import { type ChoiceRow, peopleChoices } from '../views/choices';
import type { Reading } from '../views/reading';
import { optional } from '../views/readings';
import { themeIcon, withoutIcons } from './display';
import { type Row, type Step, pickAnyInStep, pickInStep, typeInStep } from './quickSteps';

/** What is asked, in the words of a step. */
export interface Question {
  /** The command that asks, in every step the same. */
  readonly title: string;
  /** The question itself. */
  readonly prompt: string;
}

/** A question whose answer is typed. */
export interface TextQuestion<S, V> extends Question {
  /** An example of an answer. */
  readonly placeholder?: string;
  /** What stands in the box at first, selected. */
  readonly begin?: (state: S) => string;
  readonly read: (text: string, state: S) => Reading<V>;
  readonly answer: (state: S, value: V) => S;
}

/** A step that asks for a text and reads it with every key. */
export function askText<S, V>({ title, prompt, placeholder, begin, read, answer }: TextQuestion<S, V>): Step<S> {
  return (state, place) =>
    typeInStep(
      place,
      (box) => {
        box.title = title;
        box.prompt = prompt;
        if (placeholder !== undefined) box.placeholder = placeholder;
        box.value = begin?.(state) ?? '';
      },
      (text) => read(text, state),
      (value) => answer(state, value),
    );
}

/** A question whose answer is one row of a list. */
export interface Choice<S, V> extends Question {
  readonly rows: (state: S) => readonly Row<V>[];
  /** Whether a row is the answer so far, which the list begins at. */
  readonly isCurrent?: (value: V, state: S) => boolean;
  /** What is said below rows once it is known, by their values. */
  readonly details?: (state: S) => Promise<ReadonlyMap<V, string>>;
  readonly answer: (state: S, value: V) => S;
}

/** A step that asks for one of a few. */
export function askOne<S, V>({ title, prompt, rows, isCurrent, details, answer }: Choice<S, V>): Step<S> {
  return (state, place) =>
    pickInStep<V, S>(
      place,
      (pick) => {
        fill(pick, title, prompt, rows(state));
        const current = pick.items.filter(({ value }) => value !== undefined && isCurrent?.(value, state));
        // Without an active row Enter would do nothing; VS Code begins at the first unless it is told otherwise.
        if (current.length > 0) pick.activeItems = current;
        return details ? [fillIn(pick, details(state))] : [];
      },
      (value) => answer(state, value),
    );
}

/** A question whose answer is any number of rows, also none. */
export interface Selection<S, V> extends Question {
  readonly rows: (state: S) => readonly Row<V>[];
  readonly isSelected: (value: V, state: S) => boolean;
  /** What is said below rows once it is known, by their values. */
  readonly details?: (state: S) => Promise<ReadonlyMap<V, string>>;
  readonly answer: (state: S, values: readonly V[]) => S;
}

/** A step that asks for as many of a few as there are to be. */
export function askSeveral<S, V>({ title, prompt, rows, isSelected, details, answer }: Selection<S, V>): Step<S> {
  return (state, place) =>
    pickAnyInStep<V, S>(
      place,
      (pick) => {
        pick.canSelectMany = true;
        fill(pick, title, prompt, rows(state));
        pick.selectedItems = pick.items.filter(({ value }) => value !== undefined && isSelected(value, state));
        return details ? [fillIn(pick, details(state))] : [];
      },
      (values) => answer(state, values),
    );
}

function fill<V>(pick: QuickPick<Row<V>>, title: string, prompt: string, rows: readonly Row<V>[]): void {
  pick.title = title;
  pick.placeholder = prompt;
  pick.items = rows;
}

/** Adds what comes to be known of rows, as long as the list is there. What is active or ticked stays so. */
function fillIn<V>(pick: QuickPick<Row<V>>, details: Promise<ReadonlyMap<V, string>>): Disposable {
  let isShown = true;
  const fillInOnce = async (): Promise<void> => {
    const known = await details;
    if (!isShown || known.size === 0) return;
    const active = new Set(pick.activeItems.map(({ label }) => label));
    const selected = new Set(pick.selectedItems.map(({ label }) => label));
    pick.keepScrollPosition = true;
    pick.items = pick.items.map((row) => {
      const detail = row.value === undefined ? undefined : known.get(row.value);
      return detail === undefined ? row : { ...row, detail: withoutIcons(detail) };
    });
    pick.activeItems = pick.items.filter(({ label }) => active.has(label));
    if (pick.canSelectMany) pick.selectedItems = pick.items.filter(({ label }) => selected.has(label));
  };
  void fillInOnce();
  return new Disposable(() => {
    isShown = false;
  });
}

/** A choice as a row of a list; its value is the id. */
export function choiceRow({ id, label, description, icon }: ChoiceRow): Row<string> {
  return { value: id, label: withoutIcons(label), description: withoutIcons(description), iconPath: themeIcon(icon) };
}

/** Everybody in the agreement, to choose from. */
export function peopleRows(snapshot: Snapshot): readonly Row<string>[] {
  return peopleChoices(snapshot).map(choiceRow);
}

/** A row to choose that there is nobody, or nothing, set apart from the others. */
export function rowsWithNone<V>(rows: readonly Row<V>[], none: Row<V>): readonly Row<V>[] {
  return [...rows, { label: '', kind: QuickPickItemKind.Separator }, none];
}

/**
 * A question for a moment in natural words. The value is as the file writes it.
 *
 * @returns a step that first loads what understands the words.
 */
export function askMoment<S>(
  { project: { timezone } }: Snapshot,
  question: Omit<TextQuestion<S, string | undefined>, 'read' | 'placeholder'>,
): Step<S> {
  const zones = new ZoneTables();
  return async (state, place) => {
    const { readMoment } = await import('./naturalWords.js');
    const read = optional((text) => readMoment(text, { now: Date.now(), zone: timezone, zones }));
    const placeholder = 'next Friday 17:00, in 2 weeks, 1 December, 2026-12-01 17:00';
    return askText({ ...question, placeholder, read })(state, place);
  };
}
