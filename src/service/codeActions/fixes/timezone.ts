import type { ServiceContext } from '../../context';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';

/** How many zones are offered. */
const MOST = 4;

/** Says at the top of the file which zone dates and times are in. */
export const timezone: QuickFix = {
  codes: ['assumed-utc'],
  fixesFor: (_, context) =>
    zonesNear(context).map((value, index) => ({
      title: `Add "timezone: ${value}"`,
      isPreferred: index === 0,
      edits: bySteps(context, { kind: 'set', path: ['timezone'], value, at: placeOf(context) }),
    })),
};

/** The client's zone, as due dates are mostly theirs, then those of the others and of who asks, and UTC, which is what holds now. */
function zonesNear({ document, zone }: ServiceContext): readonly string[] {
  const people = [...(document.agreement.people?.values() ?? [])];
  const clients = people.filter(({ client }) => client === true);
  const zones = [...clients, ...people].flatMap(({ timezone }) => (timezone === undefined ? [] : [timezone]));
  return [...new Set([...zones, zone].slice(0, MOST - 1)), 'UTC'].filter(
    (one, index, all) => all.indexOf(one) === index,
  );
}

/** Behind the texts that a file begins with. */
function placeOf({ document }: ServiceContext): number {
  const before = new Set<unknown>(['version', 'project', 'client', 'goal']);
  return document.outline().children.findLastIndex(({ path }) => before.has(path[0])) + 1;
}
