import type { CodePlace } from '../../domain/checkpoints/codePlace';
import type { Review } from '../../domain/checkpoints/reviews';
import type { Id } from '../../domain/values/id';
import type { Icon } from '../icon';
import { presenceIcon, presenceOf, presenceText } from '../presence';
import { STATUS_ICONS } from '../projectTree/deliverables';
import { counted, dotted, oneLine } from '../text';
import { checkpointRow } from './checkpointRow';
import { fileGroup, fileName, folderName, loosePlaceRow } from './placeRow';
import { type Group, type ReviewNode, type ReviewsContext, reviewKey } from './reviewNode';

/** What stands together. */
export type Grouping = 'reviewer' | 'deliverable' | 'file';

/** The topmost rows for one agreement, as they are grouped; what is settled stands last and closed. */
export function groupRows(context: ReviewsContext, grouping: Grouping): readonly ReviewNode[] {
  const { reviews, changed } = context;
  const isSettled = ({ checkpoint }: Review): boolean =>
    checkpoint.status === 'approved' && !changed.has(checkpoint.id);
  const live = reviews.checkpoints.filter((review) => !isSettled(review)).toSorted(byUrgency);
  const settled = reviews.checkpoints.filter((review) => isSettled(review));
  const groups = { reviewer: byReviewer, deliverable: byDeliverable, file: byFile }[grouping](context, live);
  return [...groups, unknownGroup(context), approvedGroup(context, settled)].filter(
    (row): row is ReviewNode => row?.children !== undefined && row.children().length > 0,
  );
}

/** Open ones first, else as they stand in the file. */
function byUrgency(one: Review, other: Review): number {
  return Number(one.checkpoint.status !== 'open') - Number(other.checkpoint.status !== 'open');
}

function groupRow(
  { folder }: ReviewsContext,
  group: Group,
  row: Pick<ReviewNode, 'label' | 'description' | 'icon' | 'open'>,
  children: readonly ReviewNode[],
): ReviewNode {
  return { key: reviewKey({ folder }, group), kind: 'group', target: { folder }, children: () => children, ...row };
}

function byReviewer(context: ReviewsContext, live: readonly Review[]): readonly ReviewNode[] {
  const { snapshot, reviews } = context;
  const asked = (review: Review): readonly Id[] =>
    review.checkpoint.status === 'open' ? review.waitingOn : review.checkpoint.reviewers;
  const named = [...live.flatMap(asked), ...reviews.mentions.flatMap(({ people }) => people)];
  const people = [...new Set([...snapshot.project.people.map(({ id }) => id), ...named])];
  const nobody = live.filter((review) => asked(review).length === 0);
  return [
    ...people.map((person) => {
      const own = live.filter((review) => asked(review).includes(person));
      const mentions = reviews.mentions.filter((place) => place.people.includes(person));
      return personGroup(context, person, own, mentions);
    }),
    groupRow(
      context,
      'nobody',
      { label: 'Nobody', description: 'has been asked', icon: { name: 'circle-slash' }, open: true },
      nobody.map((review) => checkpointRow(context, review, 'nobody')),
    ),
  ];
}

function personGroup(
  context: ReviewsContext,
  person: Id,
  own: readonly Review[],
  mentions: readonly CodePlace[],
): ReviewNode {
  const { snapshot, now } = context;
  const group = `person ${person}`;
  const waiting = own.filter(({ checkpoint }) => checkpoint.status === 'open').length + mentions.length;
  const member = snapshot.project.people.find(({ id }) => id === person);
  const presence = presenceOf(snapshot, person, now);
  return groupRow(
    context,
    group,
    {
      label: oneLine(member?.name ?? '') || person,
      description:
        dotted(
          person === snapshot.me ? 'you' : undefined,
          waiting === 0 ? undefined : `${waiting} waiting`,
          member ? (person === snapshot.me ? undefined : presenceText(presence)) : 'not in the agreement',
        ) ?? '',
      icon: presenceIcon(member && presence),
      open: true,
    },
    [
      ...own.map((review) => checkpointRow(context, review, group, person)),
      ...mentions.map((place) => loosePlaceRow(context, place, group)),
    ],
  );
}

function byDeliverable(context: ReviewsContext, live: readonly Review[]): readonly ReviewNode[] {
  const deliverables = [...new Set(live.map(({ deliverable }) => deliverable))];
  return [
    ...deliverables.map((deliverable) => {
      const group = `deliverable ${deliverable.id}`;
      const own = live.filter((review) => review.deliverable === deliverable);
      return groupRow(
        context,
        group,
        {
          label: oneLine(deliverable.title) || deliverable.id,
          description: counted(own.length, 'review'),
          icon: STATUS_ICONS[deliverable.status],
          open: true,
        },
        own.map((review) => checkpointRow(context, review, group)),
      );
    }),
    mentionsGroup(context),
  ];
}

/** What a file asks for; gathered in one go, for there may be thousands of files and of places. */
interface InFile {
  readonly reviews: Map<Review, CodePlace[]>;
  readonly mentions: CodePlace[];
}

function byFile(context: ReviewsContext, live: readonly Review[]): readonly ReviewNode[] {
  const files = new Map<string, InFile>();
  const inFile = (file: string): InFile => {
    const found = files.get(file) ?? { reviews: new Map(), mentions: [] };
    files.set(file, found);
    return found;
  };
  for (const review of live) {
    for (const place of review.places) {
      const { reviews } = inFile(place.file);
      const places = reviews.get(review);
      if (places) places.push(place);
      else reviews.set(review, [place]);
    }
  }
  for (const place of context.reviews.mentions) inFile(place.file).mentions.push(place);
  const nowhere = live.filter((review) => review.places.length === 0);
  const row = ([file, { reviews, mentions }]: readonly [string, InFile]): ReviewNode => {
    const group = fileGroup(file);
    return groupRow(
      context,
      group,
      { label: fileName(file), description: folderName(file) ?? '', icon: { name: 'file-code' }, open: true },
      [
        ...Array.from(reviews, ([review, places]) => checkpointRow(context, { ...review, places }, group)),
        ...mentions.map((place) => loosePlaceRow(context, place, group)),
      ],
    );
  };
  return [
    ...[...files].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(row),
    groupRow(
      context,
      'nowhere',
      { label: 'Not in code', description: String(nowhere.length), icon: { name: 'circle-slash' }, open: true },
      nowhere.map((review) => checkpointRow(context, review, 'nowhere')),
    ),
  ];
}

function mentionsGroup(context: ReviewsContext): ReviewNode {
  const { mentions } = context.reviews;
  return groupRow(
    context,
    'mentions',
    { label: 'Mentions', description: String(mentions.length), icon: { name: 'mention' }, open: true },
    mentions.map((place) => loosePlaceRow(context, place, 'mentions')),
  );
}

const WARNING: Icon = { name: 'warning', colour: 'problemsWarningIcon.foreground' };

function unknownGroup(context: ReviewsContext): ReviewNode {
  const { unknown } = context.reviews;
  return groupRow(
    context,
    'unknown',
    { label: 'Unknown checkpoints', description: String(unknown.length), icon: WARNING, open: true },
    unknown.map((place) => loosePlaceRow(context, place, 'unknown')),
  );
}

function approvedGroup(context: ReviewsContext, settled: readonly Review[]): ReviewNode {
  return groupRow(
    context,
    'approved',
    { label: 'Approved', description: String(settled.length), icon: { name: 'pass' }, open: false },
    settled.map((review) => ({ ...checkpointRow(context, review, 'approved'), open: false })),
  );
}
