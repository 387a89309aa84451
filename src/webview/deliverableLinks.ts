import { render, svg } from 'lit';

/** More lines than this cannot be followed by eye; then only those of the row that is pointed at are drawn. */
const MOST_LINKS = 60;

/** Draws which deliverable comes after which: from where the first is accepted down to where the next begins. */
export function drawLinks(root: HTMLElement): void {
  const overlay = root.querySelector<SVGSVGElement>('.deliverables .links');
  const table = overlay?.closest('.deliverables');
  if (!overlay || !table) return;
  const entries = new Map(
    [...table.querySelectorAll<HTMLElement>('.entry')].map((entry) => [entry.dataset['id'] ?? '', entry]),
  );
  const links = [...entries.values()].flatMap((entry) =>
    (entry.dataset['after'] ?? '').split(' ').flatMap((id) => {
      const first = entries.get(id);
      return first ? [{ first, next: entry }] : [];
    }),
  );
  const shown = links.length <= MOST_LINKS ? links : [];
  render(
    shown.map(({ first, next }) => {
      const [from, to] = [first.dataset['end'], next.dataset['start']];
      if (from === undefined || to === undefined) return '';
      const [top, bottom] = [middleOf(first), middleOf(next)];
      return svg`<line x1=${from} x2=${from} y1=${top} y2=${bottom} /><line x1=${from} x2=${to} y1=${bottom} y2=${bottom} />`;
    }),
    overlay,
  );
}

/** The middle of a row's own line, in pixels from the top of the table. */
function middleOf(entry: HTMLElement): number {
  const { offsetTop, firstElementChild } = entry;
  return offsetTop + (firstElementChild instanceof HTMLElement ? firstElementChild.offsetHeight : 0) / 2;
}
