import type { Change } from '../../domain/project/project';
import { formatDuration } from '../../domain/values/duration';
import type { TreeContext } from '../projectTree/treeNode';
import { dotted, oneLine } from '../text';
import { type SupposedEffect, effectText } from './effects';
import { dayWord, personName, titleOf, wordsOf } from './words';

/** What is agreed to be done and what is not, and what has been asked for since. */
export interface ScopeModel {
  readonly in: readonly string[];
  readonly out: readonly string[];
  readonly assumptions: readonly string[];
  readonly changes: readonly ChangeRow[];
  /** The definition of done. */
  readonly quality: readonly string[];
  readonly concerns: readonly ConcernRow[];
}

/** A wish that was not agreed on before. */
export interface ChangeRow {
  readonly id: string;
  readonly title: string;
  readonly status: Change['status'];
  /** `asked 18 Nov · Jonas · 12h`. */
  readonly details: string;
  /** What accepting it would do to the dates, for each of those who might do it; empty once it is decided. */
  readonly effects: readonly string[];
}

/** A worry that still stands. */
export interface ConcernRow {
  readonly id: string;
  readonly title: string;
  /** `raised 19 Nov · Ana`. */
  readonly details: string;
}

/**
 * The scope of the panel, with the worries that still stand.
 *
 * @param effects of changes that wait for a decision, as far as they are known.
 */
export function scopeModel(context: TreeContext, effects: readonly SupposedEffect[]): ScopeModel {
  const words = wordsOf(context);
  const { scope, quality, concerns } = context.snapshot.project;
  return {
    in: scope.in.map(oneLine),
    out: scope.out.map(oneLine),
    assumptions: scope.assumptions.map(oneLine),
    changes: scope.changes.map((change) => ({
      ...changeRow(context, change),
      effects: effects.filter((effect) => effect.change === change.id).map((effect) => effectText(effect, words)),
    })),
    quality: quality.map(oneLine),
    concerns: concerns
      .filter(({ status }) => status === 'open')
      .map(({ id, title, raised, by }) => ({
        id,
        title: titleOf({ id, title }),
        details:
          dotted(
            raised === undefined ? undefined : `raised ${dayWord(context, raised)}`,
            by === undefined ? undefined : personName(context, by),
          ) ?? '',
      })),
  };
}

function changeRow(context: TreeContext, { id, title, asked, by, effort, status }: Change): Omit<ChangeRow, 'effects'> {
  const details = dotted(
    asked === undefined ? undefined : `asked ${dayWord(context, asked)}`,
    by === undefined ? undefined : personName(context, by),
    effort === undefined ? undefined : formatDuration(effort),
  );
  return { id, title: titleOf({ id, title }), status, details: details ?? '' };
}
