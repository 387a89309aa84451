/** The parts of the page, by the ids of their elements. */
export type SectionId = 'today' | 'deliverables' | 'reviews' | 'scope' | 'people' | 'concerns';

/** Shows a part of the page, and takes the keyboard there. */
export function scrollToSection(id: SectionId): void {
  const section = document.querySelector(`#${id}`);
  section?.querySelector('h2')?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'start' });
}
