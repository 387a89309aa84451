import type { Deliverable } from '../project/project';
import type { Instant } from '../time/instant';
import type { Never } from '../time/shiftWorkingTime';
import type { Minutes } from '../values/duration';
import { circlesAmong } from './circles';
import { Desk, type Offer, isMoreUrgent } from './desk';
import type { Absence, Obstacle, Wait } from './forecast';
import { Heap } from './heap';
import { type Reviews, reviewsOf } from './reviews';
import type { Member, Team } from './team';

/** When the work on a deliverable is done, and how its reviews go then. */
export interface Placement {
  readonly start: Instant | null;
  readonly workDone: Instant | null;
  readonly work?: Minutes;
  readonly wait?: Wait;
  readonly absence?: Absence;
  /** Why it is not known when the work is done. */
  readonly obstacle?: Obstacle;
  readonly reviews: Reviews;
}

/** Whether there is still something to do about it. */
export function isOpen({ status }: Deliverable): boolean {
  return status !== 'accepted' && status !== 'dropped';
}

/**
 * Places the work on deliverables in time: owners do one thing at a time, and of all that can be started the one that can start first is
 * next. The placements are those of the deliverables in their order; what is accepted or dropped has none.
 */
export function schedule(
  deliverables: readonly Deliverable[],
  team: Team,
  now: Instant,
): readonly (Placement | undefined)[] {
  return new Schedule(deliverables, team, now).run();
}

/** What a deliverable has yet to wait for. */
interface Pending {
  readonly index: number;
  readonly deliverable: Deliverable;
  /** Its owner, unless something else keeps it from being placed. */
  readonly owner: Member | undefined;
  /** How many of those that it comes after are not placed. */
  unplaced: number;
  earliest: Instant;
  wait: Wait | undefined;
}

class Schedule {
  readonly #team: Team;
  readonly #now: Instant;
  readonly #deliverables: ReadonlyMap<string, Deliverable>;
  /** Those that are open and not placed, by their id. */
  readonly #pending = new Map<string, Pending>();
  /** Ids of those that come after an id. */
  readonly #followers = new Map<string, string[]>();
  readonly #placements: (Placement | undefined)[];
  /** Those that were placed and whose followers have not heard of it. */
  readonly #news: { readonly id: string; readonly accepted: Instant | null }[] = [];
  readonly #desks = new Map<string, Desk>();
  /** What each owner can begin with. Some are out of date: they are passed over. */
  readonly #offers = new Heap<Offer & { readonly desk: Desk }>(
    (one, other) => one.start < other.start || (one.start === other.start && isMoreUrgent(one.task, other.task)),
  );

  constructor(deliverables: readonly Deliverable[], team: Team, now: Instant) {
    this.#team = team;
    this.#now = now;
    this.#deliverables = new Map(deliverables.map((deliverable) => [deliverable.id, deliverable]));
    this.#placements = deliverables.map(() => undefined);
    for (const [index, deliverable] of deliverables.entries()) {
      if (isOpen(deliverable)) this.#pending.set(deliverable.id, this.#pendingOf(index, deliverable));
    }
  }

  run(): readonly (Placement | undefined)[] {
    for (const pending of this.#pending.values()) this.#begin(pending);
    this.#spread();
    for (let offer = this.#offers.take(); offer; offer = this.#offers.take()) {
      if (isCurrent(offer)) this.#carryOut(offer);
      this.#spread();
    }
    for (const desk of this.#desks.values()) {
      for (const { deliverable, because } of desk.rest()) this.#refuse(deliverable, neverDone(desk.owner, because));
    }
    this.#spread();
    const left = new Map(Array.from(this.#pending, ([id, { deliverable }]) => [id, deliverable.after]));
    for (const [id, obstacle] of circlesAmong(left)) {
      const pending = this.#pending.get(id);
      if (pending) this.#refuse(pending.deliverable, obstacle);
    }
    return this.#placements;
  }

  #pendingOf(index: number, deliverable: Deliverable): Pending {
    const { start = this.#now, owner } = deliverable;
    const member = owner === undefined ? undefined : this.#team.find(owner);
    return {
      index,
      deliverable,
      owner: typeof member === 'object' ? member : undefined,
      unplaced: 0,
      earliest: Math.max(this.#now, start),
      wait: start > this.#now ? { kind: 'start', until: start } : undefined,
    };
  }

  /** Places what needs no time of its owner, and has all others wait for what they come after. */
  #begin(pending: Pending): void {
    const { deliverable } = pending;
    const obstacle = this.#obstacleOf(deliverable);
    if (deliverable.status === 'in-review') {
      this.#place(deliverable, { start: this.#now, workDone: this.#now, work: 0 });
    } else if (obstacle) {
      this.#refuse(deliverable, obstacle);
    } else {
      for (const id of new Set(deliverable.after)) {
        const first = this.#deliverables.get(id);
        if (!first || !isOpen(first)) continue;
        pending.unplaced++;
        const followers = this.#followers.get(id);
        if (followers) followers.push(deliverable.id);
        else this.#followers.set(id, [deliverable.id]);
      }
      if (pending.unplaced === 0) this.#makeReady(pending);
    }
  }

  /** What keeps a deliverable from being placed that lies in itself. */
  #obstacleOf({ owner, remaining, after }: Deliverable): Obstacle | undefined {
    if (owner === undefined) return { kind: 'no-owner' };
    const member = this.#team.find(owner);
    if (typeof member === 'string') return { kind: member, person: owner, role: 'owner' };
    if (remaining === undefined) return { kind: 'no-estimate' };
    const unknown = after.find((id) => !this.#deliverables.has(id));
    return unknown === undefined ? undefined : { kind: 'no-such-deliverable', deliverable: unknown };
  }

  #makeReady({ index, deliverable, owner, earliest, wait }: Pending): void {
    if (!owner) return;
    const desk = this.#desks.get(owner.id) ?? new Desk(owner, this.#now);
    this.#desks.set(owner.id, desk);
    desk.add({ index, deliverable, earliest, wait });
    this.#offer(desk);
  }

  #offer(desk: Desk): void {
    const { offer } = desk;
    if (offer) this.#offers.add({ ...offer, desk });
  }

  #carryOut({ start, task, desk }: Offer & { readonly desk: Desk }): void {
    const { deliverable } = task;
    const { owner } = desk;
    const work = deliverable.remaining ?? 0;
    desk.take();
    const done = owner.calendar.add(start, work);
    if (done.kind === 'never') {
      this.#refuse(deliverable, neverDone(owner, done));
    } else {
      const wait = desk.waitOf(task);
      const absence = this.#team.absenceBetween(owner, wait?.until ?? this.#now, start);
      desk.occupy(deliverable, done.instant);
      this.#place(deliverable, {
        start,
        workDone: done.instant,
        work,
        ...(wait && { wait }),
        ...(absence && { absence }),
      });
    }
    this.#offer(desk);
  }

  #refuse(deliverable: Deliverable, obstacle: Obstacle): void {
    const { remaining: work } = deliverable;
    this.#place(deliverable, { start: null, workDone: null, obstacle, ...(work !== undefined && { work }) });
  }

  #place(deliverable: Deliverable, placement: Omit<Placement, 'reviews'>): void {
    const { id } = deliverable;
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    const reviews = reviewsOf(deliverable, placement.workDone, this.#team);
    this.#placements[pending.index] = { ...placement, reviews };
    this.#news.push({ id, accepted: reviews.accepted });
  }

  /** Tells followers what was placed, and theirs what that makes of them. It calls nothing again: chains may be as long as the file. */
  #spread(): void {
    for (let news = this.#news.pop(); news; news = this.#news.pop()) {
      const { id, accepted } = news;
      for (const follower of this.#followers.get(id) ?? []) {
        const pending = this.#pending.get(follower);
        if (!pending) continue;
        if (accepted === null) {
          this.#refuse(pending.deliverable, { kind: 'dependency', deliverable: id });
          continue;
        }
        if (accepted > pending.earliest) {
          pending.earliest = accepted;
          pending.wait = { kind: 'dependency', deliverable: id, until: accepted };
        }
        if (--pending.unplaced === 0) this.#makeReady(pending);
      }
    }
  }
}

/** Whether the owner would still begin with that. */
function isCurrent({ start, task, desk }: Offer & { readonly desk: Desk }): boolean {
  const { offer } = desk;
  return offer?.task === task && offer.start === start;
}

function neverDone({ id }: Member, because: Never): Obstacle {
  return { kind: 'never', person: id, role: 'owner', because };
}
