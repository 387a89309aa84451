import type { TextStep } from '../../../document/edit/operations';
import type { OutlineNode } from '../../../document/outline';
import { shapeOf } from '../../../domain/format/shape';
import type { ServiceContext } from '../../context';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { childNamed, nameOf, nodeOf } from '../problemNode';

/** Adds a key that has to be there, with a value that is right as far as anybody can know. */
export const missingKey: QuickFix = {
  codes: ['missing-key'],
  fixesFor: (problem, context) => {
    const isTop = !problem.path.includes('.');
    const node = isTop ? context.document.outline() : nodeOf(context, problem).node;
    // Field names hold no dots.
    const name = problem.path.slice(problem.path.lastIndexOf('.') + 1);
    const value = valueFor(name, node, context);
    if (value === undefined) return [];
    const path = [...node.path, name];
    const step = { kind: 'set', path, value, at: placeAmong(node, name) } as const;
    const steps = name === 'every' ? [step, ...zoneSteps(node, context)] : [step];
    return [{ title: `Add "${name}: ${value}"`, isPreferred: true, edits: bySteps(context, ...steps) }];
  },
};

/** A check-in follows a clock; in a file that names none, its own. */
function zoneSteps(node: OutlineNode, { document, zone }: ServiceContext): readonly TextStep[] {
  if (document.agreement.timezone !== undefined || childNamed(node, 'timezone')) return [];
  return [{ kind: 'set', path: [...node.path, 'timezone'], value: zone }];
}

/** What a required key probably holds; undefined for keys that are not required anywhere. */
export function valueFor(name: string, node: OutlineNode, context: ServiceContext): string | undefined {
  switch (name) {
    case 'project':
      return folderOf(context.text.uri);
    case 'title':
      return inWords(nameOf(node));
    case 'timezone':
      return context.document.agreement.timezone ?? context.zone;
    case 'every':
      return 'Mon 10:00';
    default:
      return undefined;
  }
}

/** The index at which a key stands where the definition has it: behind those of the others that come before it there. */
export function placeAmong({ part, children }: OutlineNode, name: string): number {
  const shape = part && shapeOf(part);
  const order = shape?.kind === 'fields' ? Object.keys(shape.properties) : [];
  const before = new Set(order.slice(0, order.indexOf(name)));
  return children.findLastIndex((child) => before.has(nameOf(child))) + 1;
}

/** `token-expiry` as people say it: `Token expiry`. */
function inWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of the folder that holds a file. */
function folderOf(uri: string): string {
  const name = decoded(uri.split('/').at(-2) ?? '').trim();
  return name === '' ? 'Untitled' : name;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
