import { firstToAnswer } from '../domain/checkpoints/firstToAnswer';
import type { Deliverable } from '../domain/project/project';
import type { ChoiceRow } from './choices';
import { type TimesContext, possibleAnswerText } from './expectedAnswer';
import { presenceIcon, presenceOf } from './presence';
import { dotted, oneLine } from './text';

/**
 * Everybody who can be asked for a review, those first who could answer first; whoever owns the deliverable stands last, since nobody
 * reviews their own work.
 */
export function reviewerChoices(context: TimesContext, deliverable: Deliverable | undefined): readonly ChoiceRow[] {
  const { snapshot, now } = context;
  const isOwner = (person: string): boolean => person === deliverable?.owner;
  return firstToAnswer(snapshot, now)
    .toSorted((one, other) => Number(isOwner(one.person)) - Number(isOwner(other.person)))
    .map((answer) => {
      const { person } = answer;
      const name = snapshot.project.people.find(({ id }) => id === person)?.name ?? '';
      return {
        id: person,
        label: oneLine(name) || person,
        description:
          dotted(
            possibleAnswerText(context, answer),
            person === snapshot.me ? 'you' : undefined,
            isOwner(person) ? 'owns the deliverable' : undefined,
          ) ?? '',
        icon: presenceIcon(presenceOf(snapshot, person, now)),
      };
    });
}
