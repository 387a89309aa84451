/** A part of a whole in percent, which SVG takes as it is: no inline style is needed, and none is allowed. */
export function share(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1e5) / 1e3}%`;
}
