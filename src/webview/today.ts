import { type TemplateResult, html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DayModel } from '../views/panel/day';
import type { Band, Lane } from '../views/panel/lane';
import { timeAt } from './dayClock';
import { icon } from './icons';
import { type LegendEntry, legend } from './legend';
import { meeting } from './meeting';
import { moreButton, someOf } from './more';
import { picker } from './picker';
import { rulerRow } from './rulers';
import { share } from './share';
import type { PageActions, PageState } from './state';

/** A day of everybody, one lane for each. */
export function today(day: DayModel, state: PageState, actions: PageActions): TemplateResult {
  const { rulers, lanes, minutes } = day;
  const opposite = lanes.find(({ person }) => person === state.opposite) ?? lanes.find(({ ruler }) => (ruler ?? 0) > 0);
  const theirs = opposite && rulers[opposite.ruler ?? 0];
  const me = lanes.some(({ isMe, ruler }) => isMe && ruler !== null) ? 'You' : '';
  return html`<section id="today" aria-labelledby="today-title">
    ${bar(day, actions)}
    ${
      lanes.length === 0
        ? html`<p class="empty">The working hours of everybody stand here, as soon as the agreement names somebody.</p>`
        : html`<div class="summary">
              <p>${day.summary} ${day.remark}</p>
              ${lanes.some(({ ruler }) => ruler !== null) ? legend(meanings(day)) : nothing}
            </div>
            <div class="chart">
              ${rulers[0] ? rulerRow(rulers[0], { whose: me, minutes, isMine: true }) : nothing}
              <ul class="lanes" aria-label="Everybody’s day">
                ${repeat(
                  someOf(lanes, 'lanes', state),
                  ({ person }) => person,
                  (lane) => laneRow(lane, day, state, actions),
                )}
              </ul>
              ${day.together.length === 0 ? nothing : togetherRow(day)}
              ${
                theirs && opposite.ruler !== 0
                  ? rulerRow(theirs, { whose: opposite.name, minutes, isMine: false })
                  : nothing
              }
              ${picker(day, state, actions)}
            </div>`
    }
    ${moreButton(lanes.length, 'lanes', state, actions)}
    ${state.meeting && state.range ? meeting(state.meeting, actions) : nothing}
  </section>`;
}

/** What is drawn on that day, and how to pick a meeting, which nothing else in sight tells. */
function meanings({ lanes, now }: DayModel): readonly LegendEntry[] {
  const shares = lanes.some(({ shared }) => shared.length > 0);
  return [
    ['work', 'works'],
    ...(shares ? [['shared', 'works while you do'] as const] : []),
    ...(now === null ? [] : [['now', 'now'] as const]),
    ['meeting', 'drag to pick a meeting'],
  ];
}

function bar(day: DayModel, { say }: PageActions): TemplateResult {
  const go = (days: number) => (): void => say({ kind: 'showDay', date: dateBeside(day.date, days) });
  const choose = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.value !== '') say({ kind: 'showDay', date: target.value });
  };
  return html`<div class="bar">
    <h2 id="today-title" tabindex="-1">
      ${day.nearness === '' ? day.title : html`${day.nearness} <small>${day.title}</small>`}
    </h2>
    ${
      day.lanes.length === 0
        ? nothing
        : html`<button
              class="tool"
              aria-label="Plan a meeting"
              title="Plan a meeting"
              @click=${() => say({ kind: 'run', command: 'planMeeting' })}
            >
              ${icon('calendar')}
            </button>
            <div class="tools" role="group" aria-label="Day">
              <button class="tool" aria-label="Day before" title="Day before" @click=${go(-1)}>
                ${icon('chevron-left')}
              </button>
              <button class="tool" ?disabled=${day.nearness === 'Today'} @click=${() => say({ kind: 'showDay' })}>
                Today
              </button>
              <button class="tool" aria-label="Day after" title="Day after" @click=${go(1)}>
                ${icon('chevron-right')}
              </button>
              <input type="date" aria-label="Another day" .value=${day.date} @change=${choose} />
            </div>`
    }
  </div>`;
}

/** The date some days from another, both as `2026-11-24`. */
function dateBeside(date: string, days: number): string {
  const beside = new Date(`${date}T00:00Z`);
  beside.setUTCDate(beside.getUTCDate() + days);
  return beside.toISOString().slice(0, 10);
}

function laneRow(lane: Lane, day: DayModel, { minute }: PageState, { say, set }: PageActions): TemplateResult {
  const { person, name, isMe, place, time, state, isWorking, ruler, working, shared, daysOff, spoken } = lane;
  const clock = ruler === null ? undefined : day.rulers[ruler];
  const looked = clock && minute !== null ? timeAt(clock.pieces, minute, day.weekdays) : undefined;
  return html`<li class="lane">
    <div class="who">
      <span class="presence ${isWorking ? 'working' : ''}" aria-hidden="true"></span>
      <button
        class="plain name"
        title="Open ${name} in the file"
        @click=${() => say({ kind: 'reveal', path: ['people', person] })}
        @focus=${() => set({ opposite: person })}
        @pointerenter=${() => set({ opposite: person })}
      >
        ${name}</button
      >${isMe ? html`<span class="you">you</span>` : nothing}
      <span class="detail"
        >${time === '' ? place : html`<strong>${time}</strong><span class="of"> · ${state}</span>`}</span
      >
    </div>
    <svg class="track" width="100%" height="100%" role="img" aria-label="${name}: ${spoken}">
      ${daysOff.map((band) => bandRect(band, day.minutes, 'off'))}
      ${working.map((band) => bandRect(band, day.minutes, 'work'))}
      ${shared.map((band) => bandRect(band, day.minutes, 'shared'))}
      ${daysOff.slice(0, 1).map((band) => svg`<text class="off-text" x=${share(band.from, day.minutes)} y="50%">${band.text}</text>`)}
    </svg>
    <span class="amount">${looked ?? html`${lane.amount}<span class="of"> ${lane.amountOf}</span>`}</span>
  </li>`;
}

function bandRect({ from, until, text }: Band, minutes: number, kind: 'work' | 'shared' | 'off'): TemplateResult<2> {
  return svg`<rect class=${kind} x=${share(from, minutes)} width=${share(until - from, minutes)} y="0" height="100%" rx="2"><title>${text}</title></rect>`;
}

function togetherRow({ together, minutes, lanes }: DayModel): TemplateResult {
  const most = Math.max(...together.map(({ count }) => count));
  return html`<div class="together" aria-hidden="true">
    <span class="who">Working at once</span>
    <svg class="track" width="100%" height="100%">
      ${together.map(
        ({ from, until, count, all }) =>
          svg`<rect class="count ${all ? 'all' : ''}" x=${share(from, minutes)} width=${share(until - from, minutes)} y=${share(most - count, most)} height=${share(count, most)}><title>${count} of ${lanes.length}</title></rect>`,
      )}
    </svg>
    <span class="amount"><span class="of">up to </span>${most} of ${lanes.length}</span>
  </div>`;
}
