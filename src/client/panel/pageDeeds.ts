import { type ViewColumn, commands, env, window } from 'vscode';
import { setStatus, tickCriteria } from '../../domain/intents/deliverables';
import type { Intent } from '../../domain/intent';
import type { Sighting } from '../../domain/sighting';
import type { Interval } from '../../domain/time/instant';
import type { FromPage } from '../../protocol/panel';
import { PREPARE_MEETING } from '../../protocol/planning';
import type { ReadProject } from '../../protocol/toClient';
import { meetingFileName } from '../../views/calendarFile';
import { keyOf } from '../../views/projectTree/treeNode';
import { oneLine } from '../../views/text';
import { viewerClock } from '../../views/wallClock';
import { commandIds } from '../commandIds';
import { revealPath } from '../commands/revealPath';
import { machineClock } from '../display';
import type { FolderProject } from '../projectStore';
import { saveCalendar } from '../saveFile';
import type { Services } from '../services';

/** What a page asks for that changes something outside of it. */
export type Deed = Exclude<FromPage, { readonly kind: 'ready' | 'showDay' | 'weigh' }>;

/** What a deed is done to. */
export interface DeedSubject {
  readonly services: Services;
  readonly project: FolderProject<ReadProject>;
  /** Where files are opened, so that the page stays in sight; undefined leaves that to VS Code. */
  readonly column: ViewColumn | undefined;
  /** The instants of minutes of the day that is shown. */
  readonly intervalOf: (from: number, until: number) => Interval;
}

/** Does what a page asks for. Every change of an agreement goes through the editor that all commands use. */
export async function carryOut(deed: Deed, subject: DeedSubject): Promise<void> {
  const { services, project } = subject;
  const folder = project.folder.uri.toString();
  switch (deed.kind) {
    case 'reveal':
      return revealPath(services, { folder, path: deed.path }, subject.column);
    case 'setStatus': {
      const chosen = project.state.snapshot.project.deliverables.filter(({ id }) => id === deed.deliverable);
      return chosen.length === 0 ? undefined : change(subject, { intent: setStatus(chosen, deed.status) });
    }
    case 'tick':
      return tick(deed, subject);
    case 'decide':
      await commands.executeCommand(commandIds[deed.decision], keyOf(folder, ['scope', 'changes', deed.change]));
      return;
    case 'copyInvitation':
    case 'saveMeeting':
      return handOver(deed, subject);
    case 'run':
      await commands.executeCommand(commandIds[deed.command], keyOf(folder, []));
  }
}

/** A criterion that says something else by now is left alone. */
async function tick(deed: Deed & { readonly kind: 'tick' }, subject: DeedSubject): Promise<void> {
  const { deliverables } = subject.project.state.snapshot.project;
  const deliverable = deliverables.find(({ id }) => id === deed.deliverable);
  const text = deliverable?.acceptance[deed.criterion]?.text;
  if (!deliverable || text === undefined || oneLine(text) !== deed.text) return;
  const isMet = (index: number): boolean =>
    index === deed.criterion ? deed.met : deliverable.acceptance[index]?.met === true;
  return change(subject, tickCriteria(deliverable, isMet));
}

async function change(
  { services, project, column }: DeedSubject,
  what: { readonly intent: Intent; readonly seen?: readonly Sighting[] },
): Promise<void> {
  const folder = project.folder.uri.toString();
  await services.editor.change({ folder, ...what, focus: 'kept', ...(column !== undefined && { column }) });
}

/** Prepares the invitation for everybody who has a time zone, and hands it over. */
async function handOver(
  { kind, from, until }: Deed & { readonly kind: 'copyInvitation' | 'saveMeeting' },
  { services, project: { folder, state }, intervalOf }: DeedSubject,
): Promise<void> {
  const { snapshot, file } = state;
  const people = snapshot.calendars.map(({ person }) => person);
  const organizer = snapshot.me === undefined ? {} : { organizer: snapshot.me };
  const meeting = intervalOf(from, until);
  const prepared = await services.server.plan(PREPARE_MEETING, { file, people, ...meeting, ...organizer });
  if (prepared.kind === 'refused') {
    void window.showWarningMessage(prepared.reason);
  } else if (kind === 'copyInvitation') {
    await env.clipboard.writeText(prepared.answer.invitation);
    window.setStatusBarMessage('$(check) Invitation copied', 4000);
  } else {
    const start = viewerClock(snapshot, machineClock).wallTimeAt(meeting.start);
    await saveCalendar(folder, meetingFileName(snapshot.project.name, start), prepared.answer.calendar);
  }
}
