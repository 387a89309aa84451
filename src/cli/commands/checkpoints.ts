import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { closest } from '../../domain/didYouMean';
import { type CodePlace, byPlace, placeOf } from '../../domain/checkpoints/codePlace';
import { type Review, type Reviews, joinReviews, waitingOn } from '../../domain/checkpoints/reviews';
import { resolveProject } from '../../domain/project/resolveProject';
import { DEFAULT_EXCLUDES } from '../../server/places/excludes';
import { counted } from '../../views/text';
import { type AgreementFile, openAgreement } from '../agreementFile';
import { type Context, command } from '../command';
import { Failure } from '../failure';
import { FILE_OPTION, JSON_OPTION } from '../options';
import type { Paint, Style } from '../style';
import { type Cell, alignColumns } from '../table';
import { oneLine, toJson } from '../terminal';

/** `collab checkpoints`: reviews in the agreement, and where the code asks for them. */
export const checkpoints = command({
  name: 'checkpoints',
  summary: 'List review checkpoints in the file and in the code',
  details: `
Reviews are asked for in the code by a comment on one line: REVIEW(token-expiry @maria): is 30 minutes
right? It names a checkpoint, people, or both. Files that git ignores are not looked at.

A checkpoint waits for its reviewers, and for whom the code names, as long as it is open. Paths are
told from the folder of the agreement.`,
  options: {
    'waiting-on': { value: 'ID', description: 'Only what waits for an answer of this person.' },
    file: FILE_OPTION,
    json: JSON_OPTION,
  },
  answer: async ({ options: { 'waiting-on': person, file, json } }, context) => {
    const agreement = await openAgreement(file, context);
    if (person !== undefined) checkPerson(person, agreement);
    const { places, isPartial } = await placesAround(agreement, context);
    const all = joinReviews(resolveProject(agreement.document.agreement, context.zones), places);
    const reviews = person === undefined ? all : waitingOn(all, person);
    return {
      status: 0,
      output: json ? toJson(asData(reviews)) : asText(reviews, context.style),
      notes: isPartial ? [`The code has more places than can be listed, so this may not be the whole answer.`] : [],
    };
  },
});

function checkPerson(id: string, { name, document: { agreement } }: AgreementFile): void {
  const people = agreement.people ?? new Map<string, unknown>();
  if (people.has(id)) return;
  const meant = closest(id, people.keys());
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new Failure(`--waiting-on: there is nobody with the id "${id}" in ${name}.${hint}`);
}

interface FoundPlaces {
  readonly places: readonly CodePlace[];
  readonly isPartial: boolean;
}

async function placesAround({ name }: AgreementFile, { io }: Context): Promise<FoundPlaces> {
  const folder = pathToFileURL(path.dirname(path.resolve(io.cwd, name))).href;
  const code = io.code.inFolder({ folder, excludes: DEFAULT_EXCLUDES });
  if (!code) return { places: [], isPartial: false };
  const { comments, isPartial } = await code.search(new AbortController().signal);
  return { places: comments.map(placeOf), isPartial };
}

function asData({ checkpoints, unknown, mentions }: Reviews) {
  return {
    checkpoints: checkpoints.map(({ checkpoint: { id, title, status, reviewers }, deliverable, places }) => ({
      id,
      deliverable: deliverable.id,
      title,
      status,
      reviewers,
      places: places.map(positioned),
    })),
    unknown: withoutCheckpoint({ unknown, mentions }).map((place) => {
      const { file, line, column, text } = positioned(place);
      return { file, line, column, id: place.id ?? null, people: place.people, text };
    }),
  };
}

/** Counted from one, as the command line does. */
function positioned({ file, line, start, text }: CodePlace) {
  return { file, line: line + 1, column: start + 1, text };
}

/** Places that belong to no checkpoint of the file, in their order. */
function withoutCheckpoint({ unknown, mentions }: Pick<Reviews, 'unknown' | 'mentions'>): readonly CodePlace[] {
  return [...unknown, ...mentions].sort(byPlace);
}

function asText(reviews: Reviews, style: Style): string {
  const { checkpoints } = reviews;
  const others = withoutCheckpoint(reviews);
  if (checkpoints.length + others.length === 0) return 'No review checkpoints.\n';
  const blocks = checkpoints.map((review) => blockOf(review, style));
  if (others.length > 0) {
    blocks.push(`${style.bold('No checkpoint of the file')}\n${placeRows(others, style, true)}`);
  }
  const places = checkpoints.reduce((sum, { places: own }) => sum + own.length, others.length);
  return `${blocks.join('\n')}\n${counted(checkpoints.length, 'checkpoint')}, ${counted(places, 'place')} in the code.\n`;
}

function blockOf({ checkpoint: { id, title, status, reviewers }, deliverable, places }: Review, style: Style): string {
  const heading = alignColumns([
    [
      { text: id, paint: style.bold },
      { text: oneLine(title) },
      { text: oneLine(deliverable.title), paint: style.dim },
      { text: status.replaceAll('-', ' '), paint: paintFor(status, style) },
      { text: reviewers.map((reviewer) => `@${reviewer}`).join(' ') },
    ],
  ]);
  return heading + placeRows(places, style, false);
}

function placeRows(places: readonly CodePlace[], style: Style, withId: boolean): string {
  const rows = places.map((place): readonly Cell[] => {
    const { file, line, column, text } = positioned(place);
    return [
      { text: `  ${oneLine(file)}:${line}:${column}`, paint: style.dim },
      ...(withId ? [{ text: place.id ?? '' }] : []),
      { text: place.people.map((person) => `@${person}`).join(' ') },
      { text: oneLine(text) },
    ];
  });
  return alignColumns(rows);
}

function paintFor(status: Review['checkpoint']['status'], { green, yellow, red }: Style): Paint {
  if (status === 'approved') return green;
  return status === 'open' ? yellow : red;
}
