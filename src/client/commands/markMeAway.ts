import { type Disposable, commands } from 'vscode';
import { addAway } from '../../domain/intents/people';
import type { Span } from '../../domain/values/span';
import { readAway } from '../../views/absence';
import { commandIds } from '../commandIds';
import { askDays } from '../daysQuestion';
import { askInSteps } from '../quickSteps';
import type { Services } from '../services';
import { subjectOf } from '../subject';
import { showMovedDates } from '../whatIf';
import { whoAmI } from '../whoAmI';

const TITLE = 'Mark Me Away';

interface Answer {
  readonly span?: Span;
}

/** Registers `Collab: Mark Me Away`, which shows what is due meanwhile, and which dates move. Nobody is asked for a reason. */
export function registerMarkMeAway(services: Services): Disposable {
  const { store, editor } = services;
  return commands.registerCommand(commandIds.markMeAway, async (row: unknown) => {
    const subject = subjectOf(store, row);
    if (subject === undefined) return;
    const me = await whoAmI(subject, TITLE);
    if (me === undefined) return;
    const { snapshot } = subject.state;
    const days = askDays<Answer>(snapshot, {
      title: TITLE,
      prompt: 'On which days are you away? The first and the last are included.',
      person: me,
      judge: (days) => readAway(days, snapshot, me),
      answer: (_, span) => ({ span }),
    });
    const moved = showMovedDates<Answer>(services, subject, {
      title: TITLE,
      go: 'Mark Me Away',
      intentOf: ({ span }) => span && addAway(me, span),
    });
    const typed = await askInSteps([days], {});
    const answer = typed && (await askInSteps([moved], typed));
    if (answer?.span === undefined) return;
    await editor.change({ folder: subject.folder.uri.toString(), intent: addAway(me, answer.span) });
  });
}
