import { type Disposable, commands } from 'vscode';
import { type NewPerson, addPerson } from '../../domain/intents/people';
import { DEFAULT_HOURS, type WeeklyHours, formatHours } from '../../domain/values/hours';
import { readHours, usualHours } from '../../views/hoursTyped';
import { readText } from '../../views/readings';
import { commandIds } from '../commandIds';
import { machineZone } from '../display';
import { askEmail } from '../emailQuestion';
import { askOffer } from '../offerQuestion';
import { askOne, askText } from '../questions';
import { type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { type Subject, subjectOf } from '../subject';
import { askZone } from '../zoneQuestion';

const TITLE = 'Add a Person';

/** Registers `Collab: Add a Person`, which asks who it is, where, when they work, and how to reach them. */
export function registerAddPerson({ store, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.addPerson, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const initial = { name: '', timezone: machineZone(), hours: DEFAULT_HOURS, client: false };
    const person = await askInSteps<NewPerson>(stepsFor(subject), initial);
    if (person === undefined) return;
    const intent = addPerson(person, subject.state.snapshot.project);
    await editor.change({ folder: subject.folder.uri.toString(), intent });
  });
}

function stepsFor({ folder, state: { snapshot } }: Subject): readonly Step<NewPerson>[] {
  const { people, timezone } = snapshot.project;
  return [
    askText<NewPerson, string>({
      title: TITLE,
      prompt: 'What is the name of the person?',
      begin: ({ name }) => name,
      read: readText,
      answer: (person, name) => ({ ...person, name }),
    }),
    askZone<NewPerson>({
      title: TITLE,
      prompt: 'Where do they live? Type a city, a country or UTC+2',
      nearby: () => [timezone, ...people.flatMap((person) => person.timezone ?? [])],
      answer: (person, zone) => ({ ...person, timezone: zone }),
    }),
    askOffer<NewPerson, WeeklyHours>({
      title: TITLE,
      prompt: 'When do they work? Choose, or type hours such as Mon-Fri 10:00-16:00',
      read: readHours,
      write: formatHours,
      usual: () => usualHours(),
      answer: (person, hours) => ({ ...person, hours }),
    }),
    askEmail<NewPerson>({
      title: TITLE,
      prompt: 'What is their e-mail address? Choose, or type it',
      folder: folder.uri,
      nameOf: ({ name }) => name,
      taken: people.flatMap(({ contact: { email } }) => (email?.kind === 'email' ? [email.address] : [])),
      answer: ({ name, timezone: zone, hours, client }, email) => ({
        name,
        timezone: zone,
        hours,
        client,
        ...(email !== undefined && { email }),
      }),
    }),
    askOne<NewPerson, boolean>({
      title: TITLE,
      prompt: 'On which side are they?',
      rows: () => [
        { value: false, label: 'They Work on the Project' },
        { value: true, label: 'They Are on the Client’s Side' },
      ],
      isCurrent: (client, person) => client === person.client,
      answer: (person, client) => ({ ...person, client }),
    }),
  ];
}
