import { formatDate } from '../domain/values/calendarDate';
import type { WallTime } from '../domain/time/units';
import { shorten } from './text';
import { dateOf } from './times';

/** What the file of a project's calendar is called until somebody says otherwise: `storefront-rebuild.ics`. */
export function calendarFileName(project: string | undefined): string {
  return `${fileNameOf(project)}.ics`;
}

/** What the file of a meeting is called until somebody says otherwise: `storefront-rebuild-2026-12-01.ics`. */
export function meetingFileName(project: string | undefined, start: WallTime): string {
  return `${fileNameOf(project)}-${formatDate(dateOf(start))}.ics`;
}

/** The letters and digits of any script in a name, the rest as hyphens: a file name everywhere. */
export function fileNameOf(project = ''): string {
  const words = shorten(project, 60)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return words.replaceAll(/^-|-$/g, '') || 'project';
}
