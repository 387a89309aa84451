import { dedent } from '../support/dedent';

const ZONES = ['Europe/Oslo', 'America/Sao_Paulo', 'Asia/Kathmandu', 'America/New_York', 'Australia/Sydney'];
const STATUSES = ['planned', 'in-progress', 'in-review', 'changes-requested', 'blocked', 'accepted', 'dropped'];

/** Markup, icons, control characters, letters that change direction, and texts that never end, wherever text may stand. */
const HOSTILE = String.raw`"$(zap) **b** <img src=x onerror=alert(1)> [x](command:workbench.action.quit) \u202Eevil\t\u0007 ${'long '.repeat(60)}"`;

/** An agreement that says {@link HOSTILE} in every text there is. */
export const hostileAgreement = dedent`
  project: ${HOSTILE}
  client: ${HOSTILE}
  goal: ${HOSTILE}
  timezone: Europe/Oslo
  people:
    ana:
      name: ${HOSTILE}
      role: ${HOSTILE}
      timezone: Europe/Oslo
      hours: Mon-Sun 00:00-24:00
    maria:
      name: ${HOSTILE}
      timezone: America/Sao_Paulo
      hours: Mon-Sun 00:00-24:00
  scope:
    in: [${HOSTILE}]
    changes:
      wish: { title: ${HOSTILE}, by: maria }
  deliverables:
    form:
      title: ${HOSTILE}
      description: ${HOSTILE}
      owner: ana
      status: in-review
      acceptance: [${HOSTILE}]
      checkpoints:
        look: { title: ${HOSTILE}, reviewers: [maria], note: ${HOSTILE} }
  communication:
    checkins:
      demo: { title: ${HOSTILE}, every: Fri 13:00 }
  concerns:
    doubt: { title: ${HOSTILE}, by: maria }
`;

/** An agreement of that many people all around the world, and that many deliverables in every status. */
export function bigAgreement(people: number, deliverables: number): string {
  return [
    'project: Everything at once',
    'timezone: Europe/Oslo',
    'people:',
    ...listed(people, (i) => `p${i}: { name: Person Number ${i}, timezone: ${picked(ZONES, i)} }`),
    'deliverables:',
    ...listed(
      deliverables,
      (i) =>
        `d${i}: { title: Deliverable ${i}, owner: p${i % people}, status: ${picked(STATUSES, i)}, due: 2026-12-18 }`,
    ),
    '',
  ].join('\n');
}

function listed(count: number, line: (index: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => `  ${line(index)}`);
}

function picked(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
