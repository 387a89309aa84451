import { type QuickInputButton, QuickInputButtons, QuickPickItemKind, ThemeIcon } from 'vscode';
import type { MeetingPapers, PlannedSlot } from '../domain/project/planning';
import type { Minutes } from '../domain/values/duration';
import { FIND_SLOTS, PREPARE_MEETING } from '../protocol/planning';
import type { ReadProject } from '../protocol/toClient';
import { type MeetingAction, meetingActions } from '../views/meetingActions';
import { meetingHorizons, meetingLengths, meetingPeople } from '../views/meetingChoices';
import { type SlotOrder, type SlotRow, slotRows } from '../views/meetingSlots';
import { viewerClock } from '../views/wallClock';
import { machineClock, themeIcon, withoutIcons } from './display';
import type { LanguageServer } from './languageServer';
import { type Row, type Step, pickInStep } from './quickSteps';

/** What is decided about a meeting, step by step. */
export interface MeetingPlan {
  /** Ids of those who come. */
  readonly people: readonly string[];
  readonly minutes: Minutes;
  /** How far ahead to look, in units of 24 hours. */
  readonly days: number;
  readonly slot?: PlannedSlot;
  readonly chosen?: { readonly action: MeetingAction; readonly papers: MeetingPapers };
}

/** What is asked about: the agreement as it was when the questions began. */
export interface MeetingSubject {
  readonly server: LanguageServer;
  readonly project: ReadProject;
}

/** The questions of which a plan is made. */
export function meetingSteps(subject: MeetingSubject): readonly Step<MeetingPlan>[] {
  return [askPeople(subject), askLength, askHorizon, askSlot(subject), askAction(subject)];
}

const TITLE = 'Plan a Meeting';

/** More times than anybody reads, and enough to have some on every day of a week. */
const MOST_SLOTS = 200;

function askPeople({ project: { snapshot } }: MeetingSubject): Step<MeetingPlan> {
  const clock = viewerClock(snapshot, machineClock);
  return (plan, place) =>
    pickInStep<string, MeetingPlan>(
      place,
      (pick) => {
        pick.title = TITLE;
        pick.placeholder = 'Who comes?';
        pick.canSelectMany = true;
        pick.items = meetingPeople(snapshot, Date.now(), clock).map(({ person, name, state, icon }) => ({
          value: person,
          label: withoutIcons(name),
          description: withoutIcons(state),
          iconPath: themeIcon(icon),
        }));
        pick.selectedItems = pick.items.filter(({ value }) => value !== undefined && plan.people.includes(value));
        return [];
      },
      (_, people) => ({ ...plan, people }),
    );
}

const askLength: Step<MeetingPlan> = (plan, place) =>
  pickInStep<Minutes, MeetingPlan>(
    place,
    (pick) => {
      pick.title = TITLE;
      pick.placeholder = 'How long? Choose, or type a duration such as 1h15m';
      const render = (): void => {
        pick.items = meetingLengths(pick.value).map(({ minutes, label, typed }) => ({
          value: minutes,
          label,
          alwaysShow: typed,
        }));
      };
      render();
      pick.activeItems = pick.items.filter(({ value }) => value === plan.minutes);
      return [pick.onDidChangeValue(render)];
    },
    (minutes) => ({ ...plan, minutes }),
  );

const askHorizon: Step<MeetingPlan> = (plan, place) =>
  pickInStep<number, MeetingPlan>(
    place,
    (pick) => {
      pick.title = TITLE;
      pick.placeholder = 'How soon?';
      pick.items = meetingHorizons.map(({ days, label }) => ({ value: days, label }));
      pick.activeItems = pick.items.filter(({ value }) => value === plan.days);
      return [];
    },
    (days) => ({ ...plan, days }),
  );

const BY_DAY: QuickInputButton = { iconPath: new ThemeIcon('calendar'), tooltip: 'Show Day by Day' };
const BY_BURDEN: QuickInputButton = { iconPath: new ThemeIcon('list-ordered'), tooltip: 'Show Least Burden First' };

function askSlot({ server, project: { file, snapshot } }: MeetingSubject): Step<MeetingPlan> {
  return (plan, place) => {
    const { people, minutes, days } = plan;
    const viewer = snapshot.me === undefined ? {} : { viewer: snapshot.me };
    const question = { file, people, minutes, days, from: Date.now(), top: MOST_SLOTS, ...viewer };
    return pickInStep<PlannedSlot, MeetingPlan>(
      place,
      (pick) => {
        let slots: readonly PlannedSlot[] = [];
        let order: SlotOrder = 'burden';
        const render = (): void => {
          pick.buttons = [QuickInputButtons.Back, order === 'day' ? BY_BURDEN : BY_DAY];
          pick.items = slotRows(slots, order, snapshot, machineClock).map(slotItem);
        };
        const load = async (): Promise<void> => {
          const found = await server.plan(FIND_SLOTS, question);
          pick.busy = false;
          if (found.kind === 'answered') slots = found.answer;
          if (slots.length === 0) pick.placeholder = found.kind === 'refused' ? found.reason : 'There is no such time.';
          render();
        };
        pick.title = TITLE;
        pick.placeholder = 'When?';
        pick.busy = true;
        render();
        void load();
        return [
          pick.onDidTriggerButton((button) => {
            if (button === BY_DAY) order = 'day';
            if (button === BY_BURDEN) order = 'burden';
            render();
          }),
        ];
      },
      (slot) => ({ ...plan, slot }),
    );
  };
}

function slotItem(row: SlotRow): Row<PlannedSlot> {
  if (row.kind === 'heading') return { label: row.label, kind: QuickPickItemKind.Separator };
  const guests = row.guests.map(({ icon, text }) => `$(${icon.name}) ${withoutIcons(text)}`);
  return {
    value: row.slot,
    label: row.label,
    description: row.cost,
    detail: guests.join('   '),
    iconPath: themeIcon(row.icon),
  };
}

function askAction({ server, project: { file, snapshot } }: MeetingSubject): Step<MeetingPlan> {
  return (plan, place) => {
    const { people, slot } = plan;
    if (slot === undefined) return Promise.resolve('back');
    const organizer = snapshot.me === undefined ? {} : { organizer: snapshot.me };
    const question = { file, people, start: slot.start, end: slot.end, ...organizer };
    return pickInStep<NonNullable<MeetingPlan['chosen']>, MeetingPlan>(
      place,
      (pick) => {
        pick.title = TITLE;
        pick.placeholder = 'What now?';
        pick.busy = true;
        const load = async (): Promise<void> => {
          const prepared = await server.plan(PREPARE_MEETING, question);
          pick.busy = false;
          if (prepared.kind === 'refused') {
            pick.placeholder = prepared.reason;
            return;
          }
          const { answer: papers } = prepared;
          const rows = meetingActions(snapshot, people, papers.invitingCalendar !== undefined);
          pick.items = rows.map(({ action, icon, label, description = '' }) => ({
            value: { action, papers },
            label: withoutIcons(label),
            description: withoutIcons(description),
            iconPath: themeIcon(icon),
          }));
        };
        void load();
        return [];
      },
      (chosen) => ({ ...plan, chosen }),
    );
  };
}
