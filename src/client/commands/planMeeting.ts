import { type Disposable, Uri, commands, env, window } from 'vscode';
import type { ReadProject } from '../../protocol/toClient';
import { meetingFileName } from '../../views/calendarFile';
import { viewerClock } from '../../views/wallClock';
import { commandIds } from '../commandIds';
import { machineClock } from '../display';
import { type MeetingPlan, meetingSteps } from '../meetingSteps';
import type { FolderProject } from '../projectStore';
import { askInSteps } from '../quickSteps';
import { saveCalendar } from '../saveFile';
import type { Services } from '../services';

/** Registers `Collab: Plan a Meeting`, which asks who, how long and how soon, offers times, and hands over the one that is chosen. */
export function registerPlanMeeting({ store, server }: Services): Disposable {
  return commands.registerCommand(commandIds.planMeeting, async () => {
    const project = store.current;
    if (project === undefined) return;
    const people = project.state.snapshot.calendars.map(({ person }) => person);
    if (people.length === 0) {
      void window.showWarningMessage('Nobody in the agreement has a time zone, so no time can be found.');
      return;
    }
    const steps = meetingSteps({ server, project: project.state });
    const plan = await askInSteps<MeetingPlan>(steps, { people, minutes: 30, days: 7 });
    if (plan) await carryOut(plan, project);
  });
}

async function carryOut({ slot, chosen }: MeetingPlan, { folder, state }: FolderProject<ReadProject>): Promise<void> {
  if (slot === undefined || chosen === undefined) return;
  const { action, papers } = chosen;
  switch (action.kind) {
    case 'copyInvitation':
      await env.clipboard.writeText(papers.invitation);
      window.setStatusBarMessage('$(check) Invitation copied', 4000);
      return;
    case 'saveCalendar': {
      const { snapshot } = state;
      const start = slot.viewer?.start ?? viewerClock(snapshot, machineClock).wallTimeAt(slot.start);
      const calendar = action.inviting ? (papers.invitingCalendar ?? papers.calendar) : papers.calendar;
      return saveCalendar(folder, meetingFileName(snapshot.project.name, start), calendar);
    }
    case 'book':
      await env.openExternal(Uri.parse(action.address, true));
  }
}
