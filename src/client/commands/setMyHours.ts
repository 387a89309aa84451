import { type Disposable, commands } from 'vscode';
import { setHours } from '../../domain/intents/people';
import { type WeeklyHours, formatHours } from '../../domain/values/hours';
import { readHours, usualHours } from '../../views/hoursTyped';
import { commandIds } from '../commandIds';
import { askOffer } from '../offerQuestion';
import { askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';
import { whoAmI } from '../whoAmI';

const TITLE = 'Set My Working Hours';

/** Registers `Collab: Set My Working Hours`. */
export function registerSetMyHours({ store, editor }: Services): Disposable {
  return commands.registerCommand(commandIds.setMyHours, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const me = await whoAmI(subject, TITLE);
    if (me === undefined) return;
    const present = subject.state.snapshot.project.people.find(({ id }) => id === me)?.hours;
    const answer = await askInSteps<{ readonly hours?: WeeklyHours }>(
      [
        askOffer({
          title: TITLE,
          prompt: 'When do you work? Choose, or type hours such as Mon-Fri 10:00-16:00',
          read: readHours,
          write: formatHours,
          usual: () => usualHours(present),
          answer: (_, hours) => ({ hours }),
        }),
      ],
      {},
    );
    if (answer?.hours === undefined) return;
    await editor.change({ folder: subject.folder.uri.toString(), intent: setHours(me, answer.hours) });
  });
}
