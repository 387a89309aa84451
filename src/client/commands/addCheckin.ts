import { type Disposable, commands } from 'vscode';
import { type NewCheckin, addCheckin } from '../../domain/intents/checkins';
import type { Snapshot } from '../../domain/project/snapshot';
import { ZoneTables } from '../../domain/time/zoneTables';
import type { Id } from '../../domain/values/id';
import { type Schedule, formatSchedule } from '../../domain/values/schedule';
import { optional, readDuration, readLink, readText } from '../../views/readings';
import { type ScheduleContext, readSchedule, usualSchedules } from '../../views/scheduleTyped';
import { commandIds } from '../commandIds';
import { askOffer } from '../offerQuestion';
import { askSeveral, askText, peopleRows } from '../questions';
import { type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';

const TITLE = 'Add a Check-in';

/** What is decided about a check-in, step by step. */
type Plan = Omit<NewCheckin, 'every'> & { readonly every?: Schedule };

/** Registers `Collab: Add a Check-in`, which shows when the next ones are while its schedule is chosen. */
export function registerAddCheckin({ store, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.addCheckin, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const { snapshot } = subject.state;
    const everyone = snapshot.project.people.map(({ id }) => id);
    const plan = await askInSteps<Plan>(stepsFor(snapshot), { title: '', length: '30m', who: everyone });
    if (plan?.every === undefined) return;
    const intent = addCheckin({ ...plan, every: plan.every }, snapshot.project);
    await editor.change({ folder: subject.folder.uri.toString(), intent });
  });
}

const USUAL_LENGTHS = ['15m', '30m', '45m', '1h', '1h30m'];

function stepsFor(snapshot: Snapshot): readonly Step<Plan>[] {
  const zones = new ZoneTables();
  const context = (): ScheduleContext => ({ now: Date.now(), zone: snapshot.project.timezone, zones });
  return [
    askText<Plan, string>({
      title: TITLE,
      prompt: 'What is it for?',
      placeholder: 'Weekly demo',
      begin: ({ title }) => title,
      read: readText,
      answer: (plan, title) => ({ ...plan, title }),
    }),
    askOffer<Plan, Schedule>({
      title: TITLE,
      prompt: 'When does it take place? Choose, or type a schedule such as Tue,Thu 10:00 or 2nd Tue 10:00',
      read: (text) => readSchedule(text, context()),
      write: formatSchedule,
      usual: () => usualSchedules(context()),
      answer: (plan, every) => ({ ...plan, every }),
    }),
    askOffer<Plan, string>({
      title: TITLE,
      prompt: 'How long does it take? Choose, or type a length such as 20m',
      read: readDuration,
      write: (length) => length,
      usual: ({ length }) => [...new Set([length, ...USUAL_LENGTHS])],
      answer: (plan, length) => ({ ...plan, length }),
    }),
    askSeveral<Plan, Id>({
      title: TITLE,
      prompt: 'Who takes part? With nobody chosen, everybody does.',
      rows: () => peopleRows(snapshot),
      isSelected: (person, { who }) => who.includes(person),
      answer: (plan, who) => ({ ...plan, who }),
    }),
    askText<Plan, string | undefined>({
      title: TITLE,
      prompt: 'Where do you meet? Paste a link, or leave it empty.',
      placeholder: 'https://meet.example.com/demo',
      begin: ({ link = '' }) => link,
      read: optional(readLink),
      answer: (plan, link) => ({ ...plan, link }),
    }),
  ];
}
