import { nodesAround } from '../../../document/outline';
import type { OutlineNode } from '../../../document/outline';
import { formatDate } from '../../../domain/values/calendarDate';
import { formatTravel, parseTravel } from '../../../domain/values/span';
import type { ServiceContext } from '../../context';
import { bySteps } from '../fix';
import type { QuickFix } from '../fix';
import { nodeOf } from '../problemNode';

/** Ends the stay that begins first on the day before the other one begins. */
export const overlappingTravel: QuickFix = {
  codes: ['overlapping-travel'],
  fixesFor: (problem, context) => {
    const [other] = problem.related;
    const stays = [nodeOf(context, problem).node, ...(other ? [innermost(context, other.span.start)] : [])]
      .flatMap(({ path, text = '' }) => {
        const travel = parseTravel(text);
        return travel.ok ? [{ path, travel: travel.value }] : [];
      })
      .sort((a, b) => a.travel.span.first - b.travel.span.first);
    const [first, second] = stays;
    if (!first || !second || first.travel.span.first === second.travel.span.first) return [];
    const last = second.travel.span.first - 1;
    const value = formatTravel({ ...first.travel, span: { ...first.travel.span, last } });
    const edits = bySteps(context, { kind: 'set', path: first.path, value });
    return [{ title: `Let the first stay end on ${formatDate(last)}`, edits }];
  },
};

function innermost({ document }: ServiceContext, offset: number): OutlineNode {
  return nodesAround(document.outline(), offset).at(-1) ?? document.outline();
}
