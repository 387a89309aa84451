import type { PlainValue } from '../../domain/intent';
import type { Path } from '../../domain/path';
import { NOTHING, modelFrom, scalar } from './model';
import type { EntryModel, ListModel, MappingModel, Model } from './model';
import type { PlainStep } from './plainStep';

/** What a text that says `model` has to say after a step; undefined when the step does not fit. */
export function intended(model: Model, step: PlainStep): Model | undefined {
  switch (step.kind) {
    case 'set':
      return put(model, step.path, step.value, step.at);
    case 'remove':
      return inParent(model, step.path, (entries, index) => entries.toSpliced(index, 1));
    case 'move':
      return inParent(model, step.path, (entries, index) => moved(entries, index, step.to));
    case 'rename':
      return inParent(model, step.path, (entries, index) => {
        const entry = entries[index];
        return entry ? entries.with(index, { ...entry, key: { ...entry.key, ...scalar(step.to) } }) : entries;
      });
    case 'tick':
      return inParent(model, step.path, (entries, index) => {
        const entry = entries[index];
        return entry ? entries.with(index, { ...entry, value: ticked(entry.value, step.met) }) : entries;
      });
  }
}

/** Lists are dealt with as mappings whose keys do not matter. */
type Entries = readonly EntryModel[];

function entriesOf(model: Model): Entries | undefined {
  if (model.kind === 'mapping') return model.entries;
  return model.kind === 'list' ? model.items.map((value) => ({ key: NOTHING, value })) : undefined;
}

function withEntries(model: ListModel | MappingModel, entries: Entries): Model {
  return model.kind === 'mapping' ? { ...model, entries } : { ...model, items: entries.map(({ value }) => value) };
}

function indexIn(model: Model, step: string | number): number {
  if (model.kind === 'list') return Number(step);
  if (model.kind !== 'mapping') return -1;
  return model.entries.findIndex(({ key }) => key.kind === 'scalar' && key.text === String(step));
}

/** Changes the entries around the last step of a path. */
function inParent(model: Model, path: Path, change: (entries: Entries, index: number) => Entries): Model | undefined {
  const [step, ...deeper] = path;
  if (step === undefined || (model.kind !== 'list' && model.kind !== 'mapping')) return undefined;
  const entries = entriesOf(model) ?? [];
  const index = indexIn(model, step);
  const entry = entries[index];
  if (!entry) return undefined;
  if (deeper.length === 0) return withEntries(model, change(entries, index));
  const value = inParent(entry.value, deeper, change);
  return value && withEntries(model, entries.with(index, { ...entry, value }));
}

function put(model: Model, path: Path, value: PlainValue, at: number | undefined): Model | undefined {
  const [step, ...deeper] = path;
  if (step === undefined) return { ...modelFrom(value), anchor: model.anchor };
  if (model.kind === 'scalar' && model.type === 'null') {
    const empty: Model = typeof step === 'number' ? { kind: 'list', items: [] } : { kind: 'mapping', entries: [] };
    return put({ ...empty, anchor: model.anchor }, path, value, at);
  }
  if (model.kind !== 'list' && model.kind !== 'mapping') return undefined;
  const entries = entriesOf(model) ?? [];
  const index = indexIn(model, step);
  const entry = entries[index];
  const inner = put(entry?.value ?? NOTHING, deeper, value, entry ? at : undefined);
  if (!inner) return undefined;
  if (entry) return withEntries(model, entries.with(index, { ...entry, value: inner }));
  const place = at === undefined ? entries.length : Math.min(Math.max(at, 0), entries.length);
  return withEntries(model, entries.toSpliced(place, 0, { key: scalar(String(step)), value: inner }));
}

function moved(entries: Entries, index: number, to: 'up' | 'down' | number): Entries {
  const target = to === 'up' ? index - 1 : to === 'down' ? index + 1 : to;
  return entries.toSpliced(index, 1).toSpliced(target, 0, ...entries.slice(index, index + 1));
}

/** An anchor of the item stays where it is: on the text when that is wrapped, on the item when it is unwrapped. */
function ticked(model: Model, met: boolean): Model {
  if (met)
    return model.kind === 'mapping' ? model : { kind: 'mapping', entries: [{ key: scalar('met'), value: model }] };
  const [marked] = model.kind === 'mapping' ? model.entries : [];
  return marked ? { ...marked.value, anchor: model.anchor ?? marked.value.anchor } : model;
}
