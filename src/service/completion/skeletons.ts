import { CompletionItemKind } from 'vscode-languageserver';
import { referencesIn } from '../../domain/format/values';
import { formatDate, weekdayOf } from '../../domain/values/calendarDate';
import { slugOf } from '../../domain/values/id';
import type { ServiceContext } from '../context';
import { viewerToday } from '../facts/circumstances';
import type { Candidate, Question } from './candidate';
import { literal } from './items';

/** A whole entry with the gaps that make it somebody's own. */
interface Skeleton {
  readonly label: string;
  readonly documentation: string;
  /** The id to begin with. */
  readonly id: string;
  /** Fields and their values, in which gaps are numbered from 2. */
  readonly fields: readonly (readonly [key: string, snippet: string])[];
}

/** A new entry for the mapping of ids with that key, under the id that is typed, and entries for ids that others refer to in vain. */
export function entryCandidates(key: string, question: Question): readonly Candidate[] {
  const { context, cursor } = question;
  const skeleton = cursor.hasColon ? undefined : skeletonFor(key, context);
  if (!skeleton) return [];
  const id = slugOf(cursor.text);
  const missing = missingIds(key, context).filter((name) => !cursor.others.includes(name));
  return [
    candidateFor(skeleton, skeleton.label, id ?? freeId(skeleton.id, cursor.others), question),
    ...missing.map((name) => candidateFor(skeleton, name, name, question)),
  ];
}

function candidateFor({ documentation, fields }: Skeleton, label: string, id: string, { cursor }: Question): Candidate {
  const body = cursor.isInFlow
    ? ` { ${fields.map(([key, value]) => `${key}: ${quotedInFlow(value)}`).join(', ')} }`
    : fields.map(([key, value]) => `\n  ${key}: ${value}`).join('');
  return {
    label,
    kind: CompletionItemKind.Snippet,
    beside: label === id ? 'is referred to and not there yet' : id,
    documentation,
    writes: { kind: 'yaml', snippet: `\${1:${literal(id)}}:${body}` },
  };
}

/** A comma ends a value in braces. */
function quotedInFlow(snippet: string): string {
  return /,(?![^|]*\|\})/u.test(snippet) ? `"${snippet}"` : snippet;
}

function skeletonFor(key: string, context: ServiceContext): Skeleton | undefined {
  const today = viewerToday(context);
  const date = formatDate(today);
  const person = personGap(context);
  switch (key) {
    case 'people':
      return {
        label: 'New person',
        documentation: 'Somebody who works on the project or decides about it.',
        id: 'new-person',
        fields: [
          ['name', '${2:Name}'],
          ['timezone', `\${3:${context.zone}}`],
          ['hours', '${4:Mon-Fri 09:00-17:00}'],
        ],
      };
    case 'deliverables':
      return {
        label: 'New deliverable',
        documentation: 'Something that is handed over and accepted.',
        id: 'new-deliverable',
        fields: [
          ['title', '${2:Title}'],
          ...(person ? [['owner', person(3)] as const] : []),
          ['estimate', '${4:3d}'],
          ['due', `\${5:${formatDate(today - weekdayOf(today) + 11)}}`],
        ],
      };
    case 'checkins':
      return {
        label: 'New check-in',
        documentation: 'A meeting that comes round.',
        id: 'weekly',
        fields: [
          ['title', '${2:Weekly check-in}'],
          ['every', '${3:Fri 13:00}'],
          ['for', '${4:30m}'],
        ],
      };
    case 'changes':
      return {
        label: 'New change',
        documentation: 'A change to the agreed scope.',
        id: 'new-change',
        fields: [
          ['title', '${2:Title}'],
          ['asked', `\${3:${date}}`],
          ...(person ? [['by', person(4)] as const] : []),
          ['status', '${5|proposed,accepted,declined|}'],
        ],
      };
    case 'checkpoints':
      return {
        label: 'New checkpoint',
        documentation: 'A named promise that something is reviewed before work goes on.',
        id: 'new-checkpoint',
        fields: [['title', '${2:Title}']],
      };
    case 'concerns':
      return {
        label: 'New concern',
        documentation: 'A worry said aloud while it is small.',
        id: 'new-concern',
        fields: [['title', '${2:Title}'], ['raised', `\${3:${date}}`], ...(person ? [['by', person(4)] as const] : [])],
      };
    default:
      return undefined;
  }
}

/** More than this is no choice any more. */
const MOST_CHOICES = 20;

/** A gap for a person, me first; undefined where there is nobody. */
function personGap({ document, me }: ServiceContext): ((number: number) => string) | undefined {
  const ids = [...(document.agreement.people?.keys() ?? [])].filter((id) => /^[a-z0-9-]+$/u.test(id));
  const ranked = [...ids.filter((id) => id === me), ...ids.filter((id) => id !== me)].slice(0, MOST_CHOICES);
  return ranked.length === 0 ? undefined : (number) => `\${${number}|${ranked.join(',')}|}`;
}

/** Ids of people and deliverables that something refers to and that stand nowhere. */
function missingIds(key: string, { document: { agreement } }: ServiceContext): readonly string[] {
  const target = key === 'people' ? 'person' : key === 'deliverables' ? 'deliverable' : undefined;
  if (target === undefined) return [];
  const known = key === 'people' ? agreement.people : agreement.deliverables;
  const missing = new Set<string>();
  for (const reference of referencesIn(agreement)) {
    if (reference.target === target && !known?.has(reference.id)) missing.add(reference.id);
  }
  return [...missing];
}

function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
