import { type TemplateResult, html, nothing, svg } from 'lit';
import type { DayModel } from '../views/panel/day';
import { lengthText, timeAt } from './dayClock';
import { share } from './share';
import type { MinuteRange, PageActions, PageState } from './state';

/** Meetings begin and end on these minutes. */
const STEP = 15;

/** Where the keyboard begins on a day on which it is not now. */
const MORNING = 9 * 60;

/**
 * The layer above the lanes in which a minute is looked at and a meeting is picked. It is a slider for the keyboard: arrows move the
 * minute, with Shift they stretch the meeting, Escape lets go of it.
 */
export function picker(day: DayModel, state: PageState, { set }: PageActions): TemplateResult {
  const { minute, range } = state;
  const { minutes, now, rulers, weekdays } = day;
  const mine = rulers[0]?.pieces ?? [];
  const at = minuteOf(day, state);
  const time = (when: number): string => timeAt(mine, when, weekdays);
  const spokenRange = range
    ? `Meeting ${time(range.from)} to ${time(range.until)}, ${lengthText(range.until - range.from)}. `
    : '';
  const line = (when: number, kind: string): TemplateResult<2> =>
    svg`<line class=${kind} x1=${share(when, minutes)} x2=${share(when, minutes)} y1="0" y2="100%" />`;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    set({ range: null, meeting: undefined, anchor: minuteUnder(event, minutes) });
  };
  const move = (event: PointerEvent): void => {
    const under = minuteUnder(event, minutes);
    set(({ anchor }) => ({ minute: under, ...(anchor !== null && { range: rangeBetween(anchor, under) }) }));
  };
  const up = (): void => {
    set({ anchor: null });
  };
  const press = (event: KeyboardEvent): void => {
    const change = afterKey(event, day);
    if (change === undefined) return;
    event.preventDefault();
    set(change);
  };
  return html`<div
    class="picker"
    role="slider"
    tabindex="0"
    aria-label="Minute of the day; hold Shift to pick a meeting"
    aria-valuemin="0"
    aria-valuemax=${minutes}
    aria-valuenow=${at}
    aria-valuetext="${spokenRange}${spokenTimes(day, at)}"
    @pointerdown=${down}
    @pointermove=${move}
    @pointerup=${up}
    @pointerleave=${() => set({ minute: null })}
    @keydown=${press}
    @blur=${() => set({ minute: null })}
  >
    <svg width="100%" height="100%" aria-hidden="true">
      ${rulers[0]?.ticks.filter(({ hour }) => hour % 6 === 0).map((tick) => line(tick.at, 'grid'))}
      ${
        range
          ? svg`<rect class="meeting" x=${share(range.from, minutes)} width=${share(range.until - range.from, minutes)} y="0" height="100%" />`
          : nothing
      }
      ${now === null ? nothing : svg`${line(now, 'now')}<circle class="now" cx=${share(now, minutes)} cy="0" r="3" />`}
      ${minute === null ? nothing : svg`${line(minute, 'cursor')}${timeAbove(minute, minutes, time(minute))}`}
    </svg>
  </div>`;
}

/** The time at the head of the line that is moved, within the chart wherever that is. */
function timeAbove(minute: number, minutes: number, time: string): TemplateResult<2> {
  const side = minute < 60 ? 'first' : minute > minutes - 60 ? 'last' : '';
  return svg`<text class="at ${side}" x=${share(minute, minutes)} y="-0.5em">${time}</text>`;
}

/** What everybody's clock shows, for those who hear it. */
function spokenTimes({ lanes, rulers, weekdays }: DayModel, minute: number): string {
  return lanes
    .slice(0, 12)
    .flatMap(({ name, ruler, working }) => {
      const clock = ruler === null ? undefined : rulers[ruler];
      if (clock === undefined) return [];
      const works = working.some(({ from, until }) => from <= minute && minute < until);
      return [`${name} ${timeAt(clock.pieces, minute, weekdays)}${works ? ', working' : ''}`];
    })
    .join('; ');
}

function minuteUnder(event: PointerEvent, minutes: number): number {
  const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
  const minute = ((event.clientX - left) / width) * minutes;
  return Math.min(minutes, Math.max(0, snapped(minute)));
}

/** At least one step long, whichever way it was dragged. */
function rangeBetween(one: number, other: number): MinuteRange | null {
  return one === other ? null : { from: Math.min(one, other), until: Math.max(one, other) };
}

/** What a key does to the minute and the meeting, from the state that is there by then. */
function afterKey(
  { key, shiftKey }: KeyboardEvent,
  day: DayModel,
): ((state: PageState) => Partial<PageState>) | undefined {
  const { minutes } = day;
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: -STEP,
    ArrowRight: STEP,
    ArrowDown: -STEP,
    ArrowUp: STEP,
    PageDown: -60,
    PageUp: 60,
    Home: -minutes,
    End: minutes,
  };
  if (key === 'Escape') return () => ({ range: null, meeting: undefined, minute: null });
  const by = moves[key];
  if (by === undefined) return undefined;
  return (state) => {
    const at = snapped(minuteOf(day, state));
    const to = Math.min(minutes, Math.max(0, at + by));
    if (!shiftKey) return { minute: to };
    const { range } = state;
    const anchor = range === null ? at : at === range.from ? range.until : range.from;
    return { minute: to, range: rangeBetween(anchor, to) };
  };
}

/** The minute that the keyboard is at. */
function minuteOf({ now }: DayModel, { minute, range }: PageState): number {
  return minute ?? range?.until ?? now ?? MORNING;
}

function snapped(minute: number): number {
  return Math.round(minute / STEP) * STEP;
}
