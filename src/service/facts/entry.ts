import type { AgreedCheckin } from '../../domain/format/definition';
import type { Path } from '../../domain/path';
import { dotted, oneLine } from '../../views/text';
import type { Tooltip } from '../../views/tooltip';
import type { ServiceContext } from '../context';
import { deliverableIn, fileZone, nameIn, viewerToday } from './circumstances';
import { deliverableFacts } from './deliverable';
import { personFacts } from './person';
import { scheduleFacts } from './schedule';
import { daysAwayText } from './times';

/** What is known of the entry that an id at that path names; undefined where there is none. */
export function entryFacts(context: ServiceContext, path: Path): Tooltip | undefined {
  const { scope, communication, concerns } = context.document.agreement;
  const id = String(path.at(-1));
  switch (path.at(-2)) {
    case 'people':
      return personFacts(context, id);
    case 'deliverables':
      return deliverableFacts(context, id);
    case 'checkins':
      return checkinFacts(context, id, communication?.checkins?.get(id));
    case 'changes': {
      const change = scope?.changes?.get(id);
      return change && said(context, id, 'proposed', { ...change, date: change.asked });
    }
    case 'concerns': {
      const concern = concerns?.get(id);
      return concern && said(context, id, 'open', { ...concern, date: concern.raised });
    }
    case 'checkpoints': {
      const deliverable = deliverableIn(context, String(path[1]));
      const checkpoint = deliverable?.checkpoints?.get(id);
      if (!checkpoint) return undefined;
      const reviewers = checkpoint.reviewers ?? deliverable?.reviewers ?? context.document.agreement.reviewers ?? [];
      const facts = said(context, id, 'open', { title: checkpoint.title, status: checkpoint.status });
      const names = reviewers.map((reviewer) => nameIn(context, reviewer)).join(', ');
      const note = oneLine(checkpoint.note ?? '');
      return {
        ...facts,
        remarks: [...(names === '' ? [] : [`Reviewed by ${names}.`]), ...(note === '' ? [] : [note])],
      };
    }
    default:
      return undefined;
  }
}

interface Said {
  readonly title?: string | undefined;
  readonly status?: string | undefined;
  readonly by?: string | undefined;
  readonly date?: number | undefined;
}

/** @param usual the status when none is written. */
function said(context: ServiceContext, id: string, usual: string, { title, status = usual, by, date }: Said): Tooltip {
  const when = date === undefined ? undefined : daysAwayText(date, viewerToday(context));
  const line = dotted(status, by === undefined ? undefined : nameIn(context, by), when) ?? status;
  return { title: oneLine(title ?? '') || id, paragraphs: [line] };
}

function checkinFacts(context: ServiceContext, id: string, checkin: AgreedCheckin | undefined): Tooltip | undefined {
  if (!checkin) return undefined;
  const { title, every, timezone = fileZone(context), who } = checkin;
  const facts = every && scheduleFacts(context, every, timezone);
  const guests = who ? who.map((person) => nameIn(context, person)).join(', ') : 'everyone';
  return {
    title: oneLine(title ?? '') || id,
    paragraphs: [dotted(facts?.title, guests) ?? '', ...(facts?.paragraphs ?? [])],
    ...(facts?.table && { table: facts.table }),
  };
}
