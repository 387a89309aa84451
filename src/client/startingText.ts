import type { WorkspaceFolder } from 'vscode';
import { type ProjectTemplate, projectTemplates } from '../domain/templates/templates';
import { DEFAULT_HOURS, type WeeklyHours, formatHours } from '../domain/values/hours';
import type { ZoneId } from '../domain/values/zone';
import { readHours, usualHours } from '../views/hoursTyped';
import { optional, readNames, readText } from '../views/readings';
import { dateOf } from '../views/times';
import { AGREEMENT } from './agreementWatcher';
import { machineClock, machineZone } from './display';
import { type GitIdentity, gitIdentity } from './gitIdentity';
import { askOffer } from './offerQuestion';
import { askOne, askText } from './questions';
import { type Step, askInSteps } from './quickSteps';
import { askZone } from './zoneQuestion';

/** What has been answered so far, or stands ready to be accepted. */
interface Start {
  readonly template: ProjectTemplate;
  readonly project: string;
  readonly client?: string | undefined;
  readonly name?: string | undefined;
  readonly timezone: ZoneId;
  readonly hours: WeeklyHours;
  readonly others: readonly string[];
}

/**
 * Asks what a project begins with. Every question has an answer ready, so that Enter is enough.
 *
 * @returns the text of the agreement; undefined once the user leaves.
 */
export async function startingText(folder: WorkspaceFolder): Promise<string | undefined> {
  const identity = await gitIdentity(folder.uri);
  const [template] = projectTemplates;
  const initial: Start = {
    template,
    project: folder.name,
    name: identity?.name,
    timezone: machineZone(),
    hours: DEFAULT_HOURS,
    others: [],
  };
  const start = await askInSteps<Start>(STEPS, initial);
  return start && textOf(start, identity);
}

function textOf({ template, name, client, ...start }: Start, identity: GitIdentity | undefined): string {
  const { email } = identity ?? {};
  return template.write({
    ...start,
    today: dateOf(machineClock.wallTimeAt(Date.now())),
    ...(client !== undefined && { client }),
    ...(name !== undefined && { person: { name, ...(email !== undefined && { email }) } }),
  });
}

const TITLE = `Create ${AGREEMENT}`;

const STEPS: readonly Step<Start>[] = [
  askOne<Start, ProjectTemplate>({
    title: TITLE,
    prompt: 'What kind of project is it? Enter accepts every answer as it stands',
    rows: () =>
      projectTemplates.map((template) => ({
        value: template,
        label: template.label,
        description: template.description,
      })),
    isCurrent: (template, start) => template === start.template,
    answer: (start, template) => ({ ...start, template }),
  }),
  askText<Start, string>({
    title: TITLE,
    prompt: 'What is the project called?',
    begin: ({ project }) => project,
    read: readText,
    answer: (start, project) => ({ ...start, project }),
  }),
  askText<Start, string | undefined>({
    title: TITLE,
    prompt: 'Who is the client? Leave it empty where there is none.',
    placeholder: 'Nordlys AS',
    begin: ({ client = '' }) => client,
    read: optional(readText),
    answer: (start, client) => ({ ...start, client }),
  }),
  askText<Start, string | undefined>({
    title: TITLE,
    prompt: 'What is your name? Leave it empty to stay out of the file for now.',
    placeholder: 'Ana Lima',
    begin: ({ name = '' }) => name,
    read: optional(readText),
    answer: (start, name) => ({ ...start, name }),
  }),
  askZone<Start>({
    title: TITLE,
    prompt: 'Where do you live? Type a city, a country or UTC+2',
    nearby: ({ timezone }) => [timezone],
    answer: (start, timezone) => ({ ...start, timezone }),
  }),
  askOffer<Start, WeeklyHours>({
    title: TITLE,
    prompt: 'When do you work? Choose, or type hours such as Mon-Fri 10:00-16:00',
    read: readHours,
    write: formatHours,
    usual: ({ hours }) => usualHours(formatHours(hours)),
    answer: (start, hours) => ({ ...start, hours }),
  }),
  (start, place) =>
    askText<Start, readonly string[]>({
      title: TITLE,
      prompt: `${start.template.asksForOthers} Write names with commas between, or leave it empty.`,
      placeholder: 'Maria Berg, Kiran Rai',
      begin: ({ others }) => others.join(', '),
      read: readNames,
      answer: (answered, others) => ({ ...answered, others }),
    })(start, place),
];
