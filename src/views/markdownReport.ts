import type { Path } from '../domain/path';
import type { Deliverable } from '../domain/project/project';
import {
  type ReportContext,
  changeBullet,
  checkinBullet,
  checkpointBullet,
  concernBullet,
  criterionBullet,
  deliverableBullet,
  dependencyBullet,
  personBullet,
} from './markdownBullets';
import { type Bullet, markdownList, markdownText } from './markdownText';

/**
 * Parts of an agreement as Markdown, to paste into an issue, a mail or a chat: entries as items of a list, sections with a heading.
 *
 * @param paths what to write down; the empty path is the whole agreement. What lies within another of them comes with it.
 */
export function markdownReport(context: ReportContext, paths: readonly Path[]): string {
  const outer = paths.filter((path) => !paths.some((other) => other !== path && isWithin(path, other)));
  const blocks = outer.map((path) => blockAt(context, path));
  const text = blocks.reduce((before, block, index) => {
    const isList = !block.startsWith('#') && !blocks[index - 1]?.startsWith('#');
    return before === '' || block === '' ? before + block : before + (isList ? '\n' : '\n\n') + block;
  }, '');
  return `${text}\n`;
}

function isWithin(path: Path, outer: Path): boolean {
  return path.length >= outer.length && outer.every((step, depth) => path[depth] === step);
}

/** What stands at a path, without an end of line; empty when nothing does. */
function blockAt(context: ReportContext, path: Path): string {
  if (path.length === 0) return wholeAgreement(context);
  const below = SECTIONS.filter((one) => isWithin(one.path, path));
  if (below.length > 0) return joined(below.map((one) => headed(one, one.bullets(context, []))));
  const section = SECTIONS.find((one) => isWithin(path, one.path));
  if (section === undefined) return path[0] === 'goal' ? markdownText(context.project.goal ?? '') : '';
  return markdownList(section.bullets(context, path.slice(section.path.length))).join('\n');
}

/** A part of the agreement that has a heading of its own. */
interface Section {
  readonly path: Path;
  readonly heading: string;
  /** The items of the whole section, or of what stands at a path below it. */
  readonly bullets: (context: ReportContext, below: Path) => readonly Bullet[];
}

const SECTIONS: readonly Section[] = [
  scopeSection('in', 'In scope'),
  scopeSection('out', 'Out of scope'),
  scopeSection('assumptions', 'Assumptions'),
  {
    path: ['scope', 'changes'],
    heading: 'Changes',
    bullets: (context, below) =>
      chosen(context.project.scope.changes, below).map((change) => changeBullet(context, change)),
  },
  {
    path: ['deliverables'],
    heading: 'Deliverables',
    bullets: (context, below) =>
      chosen(context.project.deliverables, below).flatMap((deliverable) =>
        below.length < 2 ? [deliverableBullet(context, deliverable)] : partOf(context, deliverable, below.slice(1)),
      ),
  },
  {
    path: ['quality'],
    heading: 'Definition of done',
    bullets: ({ project: { quality } }) => quality.map((text) => ({ line: markdownText(text) })),
  },
  {
    path: ['people'],
    heading: 'People',
    bullets: ({ project: { people } }, below) => chosen(people, below).map(personBullet),
  },
  {
    path: ['communication', 'checkins'],
    heading: 'Check-ins',
    bullets: (context, below) =>
      chosen(context.project.checkins, below).map((checkin) => checkinBullet(context, checkin)),
  },
  {
    path: ['concerns'],
    heading: 'Concerns',
    bullets: (context, below) =>
      chosen(context.project.concerns, below).map((concern) => concernBullet(context, concern)),
  },
];

function scopeSection(part: 'in' | 'out' | 'assumptions', heading: string): Section {
  return {
    path: ['scope', part],
    heading,
    bullets: ({ project: { scope } }, [index]) =>
      scope[part]
        .filter((_, place) => index === undefined || place === index)
        .map((text) => ({ line: markdownText(text) })),
  };
}

/** The entry that a path names, or all of them when it names none. */
function chosen<E extends { readonly id: string }>(entries: readonly E[], [id]: Path): readonly E[] {
  return entries.filter((entry) => id === undefined || entry.id === id);
}

/** One item of what stands below a deliverable. */
function partOf(context: ReportContext, deliverable: Deliverable, [list, step]: Path): readonly Bullet[] {
  if (list === 'checkpoints') {
    return chosen(deliverable.checkpoints, step === undefined ? [] : [step]).map((checkpoint) =>
      checkpointBullet(context, checkpoint),
    );
  }
  const criterion = list === 'acceptance' ? deliverable.acceptance[Number(step)] : undefined;
  if (criterion) return [criterionBullet(criterion)];
  const dependency = list === 'after' ? deliverable.after[Number(step)] : undefined;
  return dependency === undefined ? [] : [dependencyBullet(context, dependency)];
}

function headed({ heading }: Section, bullets: readonly Bullet[]): string {
  return bullets.length === 0 ? '' : [`## ${heading}`, '', ...markdownList(bullets)].join('\n');
}

function wholeAgreement(context: ReportContext): string {
  const { name = 'Agreement', client, goal } = context.project;
  return joined([
    `# ${markdownText(name)}`,
    client === undefined ? '' : `For ${markdownText(client)}`,
    goal === undefined ? '' : markdownText(goal),
    ...SECTIONS.map((section) => headed(section, section.bullets(context, []))),
  ]);
}

function joined(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}
