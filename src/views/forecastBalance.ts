import { balanceOf } from '../domain/forecast/balance';
import type { Project } from '../domain/project/project';
import { formatDuration } from '../domain/values/duration';

/** `26h of 40h left, 8h accepted · 83% of the plan`; undefined for who owns nothing that is measured. */
export function balanceText(project: Project, person: string): string | undefined {
  const own = balanceOf(project).find((balance) => balance.person === person);
  if (!own || own.planned + own.remaining === 0) return undefined;
  const { planned, remaining, accepted, share } = own;
  const left = `${formatDuration(remaining)} of ${formatDuration(planned)} left`;
  return `${left}, ${formatDuration(accepted)} accepted · ${Math.round(share * 100)}% of the plan`;
}
