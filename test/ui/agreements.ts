const ZONES = ['Europe/Oslo', 'America/Sao_Paulo', 'Asia/Kathmandu', 'America/New_York', 'Australia/Sydney'];
const STATUSES = ['planned', 'in-progress', 'in-review', 'changes-requested', 'blocked', 'accepted', 'dropped'];

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
