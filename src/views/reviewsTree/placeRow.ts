import type { CodePlace } from '../../domain/checkpoints/codePlace';
import type { Icon } from '../icon';
import { dotted, oneLine } from '../text';
import { type CheckpointName, type Group, type ReviewNode, type ReviewsContext, nameOf, reviewKey } from './reviewNode';

/** `session.ts:41`, counted from one as editors do, and `line 41` below the row of the file. */
function placeText({ file, line }: CodePlace, group: Group): string {
  return group === fileGroup(file) ? `line ${line + 1}` : `${fileName(file)}:${line + 1}`;
}

/** The group of everything in one file. */
export function fileGroup(file: string): Group {
  return `file ${file}`;
}

export function fileName(file: string): string {
  return oneLine(file.slice(file.lastIndexOf('/') + 1));
}

/** The folders that a file is in; undefined for one at the top. */
export function folderName(file: string): string | undefined {
  const end = file.lastIndexOf('/');
  return end < 0 ? undefined : oneLine(file.slice(0, end));
}

/** A place of a checkpoint in code. */
export function placeRow(
  { folder }: ReviewsContext,
  checkpoint: CheckpointName,
  place: CodePlace,
  group: Group,
): ReviewNode {
  const target = { folder, checkpoint, place };
  return {
    key: reviewKey(target, group),
    kind: 'place',
    label: group === fileGroup(place.file) ? `Line ${place.line + 1}` : placeText(place, group),
    description:
      dotted(oneLine(place.text), group === fileGroup(place.file) ? undefined : folderName(place.file)) ?? '',
    icon: { name: 'comment' },
    spoken: [`Line ${place.line + 1} of ${place.file}`, oneLine(place.text)].filter(Boolean).join(', '),
    tooltip: () => ({ title: `${place.file}:${place.line + 1}`, paragraphs: place.text === '' ? [] : [place.text] }),
    target,
  };
}

const LOOSE_ICONS: Readonly<Record<'mention' | 'unknown', Icon>> = {
  mention: { name: 'mention', colour: 'charts.blue' },
  unknown: { name: 'question', colour: 'problemsWarningIcon.foreground' },
};

/** A place that belongs to no checkpoint of the agreement. */
export function loosePlaceRow(context: ReviewsContext, place: CodePlace, group: Group): ReviewNode {
  const kind = place.id === undefined ? 'mention' : 'unknown';
  const who = place.people.map((person) => nameOf(context, person)).join(', ');
  const label = place.id ?? (oneLine(place.text) || who);
  const about = kind === 'unknown' ? 'not in the agreement' : who === label ? undefined : who;
  const target = { folder: context.folder, place };
  const description = dotted(about, placeText(place, group)) ?? '';
  return {
    key: reviewKey(target, group),
    kind,
    label,
    description,
    icon: LOOSE_ICONS[kind],
    spoken: `${kind === 'mention' ? 'Mention' : 'Unknown checkpoint'}: ${label}, ${description}`,
    tooltip: () => ({
      title: `${place.file}:${place.line + 1}`,
      paragraphs: [
        kind === 'mention'
          ? `Asks ${who}, and is no checkpoint of the agreement.`
          : `There is no checkpoint "${place.id}" in the agreement.`,
        ...(place.text === '' ? [] : [place.text]),
      ],
    }),
    target,
  };
}
