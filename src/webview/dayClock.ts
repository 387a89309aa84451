import type { ClockPiece } from '../views/panel/ruler';

const MINUTES_PER_DAY = 24 * 60;

/** What a clock shows at a minute of the day: `18:42`, with the weekday where it is another date than the day's. */
export function timeAt(pieces: readonly ClockPiece[], minute: number, weekdays: readonly string[]): string {
  const piece = pieces.findLast(({ from }) => from <= minute) ?? pieces[0];
  if (piece === undefined) return '';
  const wall = piece.wall + minute - piece.from;
  const days = Math.floor(wall / MINUTES_PER_DAY);
  const time = clockText(wall - days * MINUTES_PER_DAY);
  return days === 0 ? time : `${weekdays[days + 1] ?? ''} ${time}`.trim();
}

/** `02:05`, from minutes since midnight. */
function clockText(minutes: number): string {
  const padded = (value: number): string => String(value).padStart(2, '0');
  return `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}

/** `1h 15m`. */
export function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours}h` : '', rest > 0 ? `${rest}m` : ''].filter(Boolean).join(' ') || '0m';
}
