import { type Disposable, commands } from 'vscode';
import { addTravel } from '../../domain/intents/people';
import type { Id } from '../../domain/values/id';
import type { Travel } from '../../domain/values/span';
import { readTravel } from '../../views/absence';
import { commandIds } from '../commandIds';
import { askDays } from '../daysQuestion';
import { type Step, askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { type Subject, subjectOf } from '../subject';
import { whoAmI } from '../whoAmI';
import { askZone } from '../zoneQuestion';

const TITLE = 'I Am Travelling';

/** Registers `Collab: I Am Travelling`, which asks for the days and the zone of a stay. */
export function registerTravel({ store, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.travel, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const me = await whoAmI(subject, TITLE);
    if (me === undefined) return;
    const { span, zone } = (await askInSteps(stepsFor(subject, me), {})) ?? {};
    if (span === undefined || zone === undefined) return;
    await editor.change({ folder: subject.folder.uri.toString(), intent: addTravel(me, { span, zone }) });
  });
}

function stepsFor({ state: { snapshot } }: Subject, me: Id): readonly Step<Partial<Travel>>[] {
  return [
    askDays<Partial<Travel>>(snapshot, {
      title: TITLE,
      prompt: 'On which days? The first and the last are included.',
      person: me,
      judge: (days) => readTravel(days, snapshot, me),
      answer: (travel, span) => ({ ...travel, span }),
    }),
    askZone<Partial<Travel>>({
      title: TITLE,
      prompt: 'Where are you then? Type a city, a country or UTC+2',
      nearby: () => snapshot.project.people.flatMap(({ id, timezone }) => (id === me ? [] : (timezone ?? []))),
      answer: (travel, zone) => ({ ...travel, zone }),
    }),
  ];
}
