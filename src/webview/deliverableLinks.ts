import { type TemplateResult, nothing, render, svg } from 'lit';

/** More lines than this cannot be followed by eye; then only those of the row that is pointed at are drawn. */
const MOST_LINKS = 60;

/** Two deliverables, one of which comes after the other. */
interface Link {
  readonly first: HTMLElement;
  readonly next: HTMLElement;
  /** Whether one of them is pointed at, or has the keyboard. */
  readonly isStrong: boolean;
}

/**
 * Draws which deliverable comes after which: from where the first is accepted down to where the next begins. Those of the row that is
 * pointed at stand out.
 */
export function drawLinks(root: HTMLElement): void {
  const overlay = root.querySelector<SVGSVGElement>('.deliverables .links');
  const table = overlay?.closest('.deliverables');
  if (!overlay || !table) return;
  const links = linksIn(table);
  const isPointedAt = (entry: HTMLElement): boolean => entry.matches(':hover, :focus-within');
  const shown = links.map((link) => ({ ...link, isStrong: isPointedAt(link.first) || isPointedAt(link.next) }));
  render(
    svg`<defs><marker id="arrow" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 6 3 0 6z" fill="context-stroke" /></marker></defs>${shown
      .filter(({ isStrong }) => isStrong || links.length <= MOST_LINKS)
      .map(linkLines)}`,
    overlay,
  );
}

/** Which rows come after which; most of many come after none. */
function linksIn(table: Element): readonly Omit<Link, 'isStrong'>[] {
  const later = [...table.querySelectorAll<HTMLElement>('.entry:not([data-after=""])')];
  if (later.length === 0) return [];
  const entries = new Map(
    [...table.querySelectorAll<HTMLElement>('.entry')].map((entry) => [entry.dataset['id'] ?? '', entry]),
  );
  return later.flatMap((next) =>
    (next.dataset['after'] ?? '').split(' ').flatMap((id) => {
      const first = entries.get(id);
      return first ? [{ first, next }] : [];
    }),
  );
}

/** Down, and then along. */
function linkLines({ first, next, isStrong }: Link): TemplateResult<2> | typeof nothing {
  const [from, to] = [first.dataset['end'], next.dataset['start']];
  if (from === undefined || to === undefined) return nothing;
  const [top, bottom] = [middleOf(first), middleOf(next)];
  return svg`<g class=${isStrong ? 'strong' : ''}><line x1=${from} x2=${from} y1=${top} y2=${bottom} /><line x1=${from} x2=${to} y1=${bottom} y2=${bottom} marker-end="url(#arrow)" /></g>`;
}

/** The middle of a row's own line, in pixels from the top of the table. */
function middleOf(entry: HTMLElement): number {
  const { offsetTop, firstElementChild } = entry;
  return offsetTop + (firstElementChild instanceof HTMLElement ? firstElementChild.offsetHeight : 0) / 2;
}
