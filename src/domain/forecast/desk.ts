import type { Deliverable } from '../project/project';
import type { Instant } from '../time/instant';
import type { Never } from '../time/shiftWorkingTime';
import { Heap } from './heap';
import type { Wait } from './forecast';
import type { Member } from './team';

/** Work that has an owner and waits for nothing but their time. */
export interface Task {
  /** The place of the deliverable in the file. */
  readonly index: number;
  readonly deliverable: Deliverable;
  /** When everything else that it waits for has happened. */
  readonly earliest: Instant;
  /** What happens last of that; undefined where it waits for nothing. */
  readonly wait: Wait | undefined;
}

/** A task whose start on its own is known: that of its owner's first working instant at or after the earliest; infinite if never. */
interface Timed extends Task {
  readonly start: Instant;
}

/** A task that its owner can begin with, and when. */
export interface Offer {
  readonly start: Instant;
  readonly task: Task;
}

/** What can never start, and why. */
export interface Stranded {
  readonly deliverable: Deliverable;
  readonly because: Never;
}

/** The tasks of one owner, who does one thing at a time. */
export class Desk {
  readonly owner: Member;
  /** What the owner did last; undefined at the beginning. */
  #last: Deliverable | undefined;
  #freeAt: Instant;
  /** The first working instant once the owner is free. */
  #next: Instant;
  /** Those that can start as soon as the owner is free. */
  readonly #startable = new Heap<Task>(isMoreUrgent);
  /** Those that cannot, by when they can. */
  readonly #later = new Heap<Timed>(
    (one, other) => one.start < other.start || (one.start === other.start && isMoreUrgent(one, other)),
  );
  /** Those in whose next 366 days the owner has no working time: they may start when other work takes longer than that. */
  readonly #stranded = new Heap<Task>((one, other) => one.earliest < other.earliest);

  constructor(owner: Member, now: Instant) {
    this.owner = owner;
    this.#freeAt = now;
    this.#next = this.#firstWorking(now);
  }

  /** Takes in a task that waits for nothing else any more. */
  add(task: Task): void {
    const start = this.#firstWorking(task.earliest);
    if (task.earliest <= this.#freeAt || start <= this.#reach) this.#startable.add(task);
    else if (start === Number.POSITIVE_INFINITY) this.#stranded.add(task);
    else this.#later.add({ ...task, start });
  }

  /** The task that can start first; on a tie the most urgent one. Undefined when none ever can. */
  get offer(): Offer | undefined {
    const task = this.#next === Number.POSITIVE_INFINITY ? undefined : this.#startable.first;
    if (task) return { start: this.#next, task };
    const later = this.#later.first;
    return later && { start: later.start, task: later };
  }

  /** Takes the task on offer off the desk. */
  take(): void {
    if (this.#next < Number.POSITIVE_INFINITY && this.#startable.first) this.#startable.take();
    else this.#later.take();
  }

  /** The owner does this deliverable until then. */
  occupy(deliverable: Deliverable, until: Instant): void {
    this.#last = deliverable;
    this.#freeAt = until;
    this.#next = this.#firstWorking(until);
    while ((this.#later.first?.start ?? Number.POSITIVE_INFINITY) <= this.#reach) move(this.#later, this.#startable);
    while ((this.#stranded.first?.earliest ?? Number.POSITIVE_INFINITY) <= this.#freeAt) {
      move(this.#stranded, this.#startable);
    }
  }

  /** What a task that starts then waits for last of all. */
  waitOf({ earliest, wait }: Task): Wait | undefined {
    if (this.#last === undefined || this.#freeAt <= earliest) return wait;
    return { kind: 'busy', deliverable: this.#last.id, until: this.#freeAt };
  }

  /** What is left when nothing is on offer any more, and why its owner can never begin with it. */
  *rest(): Generator<Stranded, undefined> {
    for (const heap of [this.#startable, this.#stranded]) {
      for (let task = heap.take(); task; task = heap.take()) {
        const first = this.owner.calendar.add(Math.max(task.earliest, this.#freeAt), 0);
        if (first.kind === 'never') yield { deliverable: task.deliverable, because: first };
      }
    }
  }

  /** What can start by then can start as soon as the owner is free. */
  get #reach(): Instant {
    return this.#next === Number.POSITIVE_INFINITY ? this.#freeAt : this.#next;
  }

  #firstWorking(from: Instant): Instant {
    const first = this.owner.calendar.add(from, 0);
    return first.kind === 'reached' ? first.instant : Number.POSITIVE_INFINITY;
  }
}

function move<T>(from: Heap<T & Task>, to: Heap<Task>): void {
  const task = from.take();
  if (task) to.add(task);
}

/** Of two that can start at the same time, the one that is due first, one without a due date last; else the first in the file. */
export function isMoreUrgent(one: Task, other: Task): boolean {
  const [due, otherDue] = [dueOf(one), dueOf(other)];
  return due < otherDue || (due === otherDue && one.index < other.index);
}

function dueOf({ deliverable }: Task): Instant {
  return deliverable.due?.instant ?? Number.POSITIVE_INFINITY;
}
