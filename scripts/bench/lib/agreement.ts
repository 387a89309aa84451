/**
 * An agreement with so many deliverables, as a project of some months would have them, and one problem: the reviewer of the
 * first deliverable is not in the file.
 *
 * @param holidays whether people keep public holidays, whose data is loaded only then.
 */
export function agreementOf(deliverables: number, holidays: boolean): string {
  const entries = Array.from({ length: deliverables }, (_, index) => deliverable(index));
  return `project: Harbour booking site
goal: Guests book a berth on their phone without calling the office.
timezone: Europe/Oslo

people:
  maria:
    name: Maria Berg
    client: true
    timezone: Europe/Oslo
    hours: Mon-Thu 08:00-16:00; Fri 08:00-14:00
${holidays ? '    holidays: "NO"\n' : ''}    away: [2026-12-23..2027-01-01]
  ana:
    name: Ana Lima
    timezone: America/Sao_Paulo
    hours: Mon-Fri 09:00-12:00, 13:00-18:00
${holidays ? '    holidays: BR\n' : ''}    travel: [2026-12-05..2026-12-12 Europe/Lisbon]
  kiran:
    timezone: Asia/Kathmandu
    hours: Sun-Thu 12:00-20:00

deliverables:
${entries.join('\n')}`;
}

function deliverable(index: number): string {
  const number = String(index).padStart(4, '0');
  return `  berth-${number}:
    title: A guest can do thing ${index} # as asked for in the call
    description: Whoever has booked a berth sees this on the way there, and can still change it.
    owner: ${index % 2 === 0 ? 'ana' : 'kiran'}
    reviewers: [${index === 0 ? 'nobody' : 'maria'}]
    status: ${['planned', 'in-progress', 'in-review', 'accepted'][index % 4]}
    estimate: ${(index % 5) + 1}d
    due: 2027-02-${10 + (index % 10)} 17:00
    paths: [src/berths/part-${index}/**]
${index % 10 === 0 ? '' : `    after: [berth-${String(index - 1).padStart(4, '0')}]\n`}    acceptance:
      - A guest can pick a berth and a night
      - met: The form works with a keyboard alone
    checkpoints:
      wording-${number}:
        title: Wording of part ${index}
        status: open
`;
}
