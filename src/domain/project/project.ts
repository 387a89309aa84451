import type { Instant } from '../time/instant';
import type { AgreedDeliverable, Contacts, Criterion } from '../format/definition';
import type { EpochDay } from '../values/calendarDate';
import type { Minutes } from '../values/duration';
import type { Schedule } from '../values/schedule';
import type { Span, Travel } from '../values/span';
import type { ZoneId } from '../values/zone';

/*
 * An agreement with every default applied and every moment resolved, as plain data that can be sent anywhere. Lists are in
 * the order of the file. What was missing or broken is absent; entries themselves are never left out.
 */

export interface Project {
  /** The name of the project; absent while the file has none. */
  readonly name?: string;
  readonly client?: string;
  readonly goal?: string;
  /** The zone of dates and times that name none. */
  readonly timezone: ZoneId;
  readonly people: readonly Person[];
  readonly scope: {
    readonly in: readonly string[];
    readonly out: readonly string[];
    readonly assumptions: readonly string[];
    readonly changes: readonly Change[];
  };
  readonly deliverables: readonly Deliverable[];
  readonly channels: readonly string[];
  readonly checkins: readonly Checkin[];
  readonly quality: readonly string[];
  readonly concerns: readonly Concern[];
}

export interface Person {
  readonly id: string;
  /** The name to show: the id when the file gives none. */
  readonly name: string;
  readonly role?: string;
  /** On the client's side. */
  readonly client: boolean;
  /** Absent while the file gives no zone that exists; such a person has no working time. */
  readonly timezone?: ZoneId;
  /** Working hours as the file's grammar writes them. */
  readonly hours: string;
  /** Days off. */
  readonly away: readonly Span[];
  /** Stays in another zone. */
  readonly travel: readonly Travel[];
  /** How long an answer may take, in this person's working time. */
  readonly responds: Minutes;
  readonly contact: Contacts;
}

export type DeliverableStatus = NonNullable<AgreedDeliverable['status']>;

/** A moment that knows how it was written: a bare date is shown without a time. */
export interface Deadline {
  /** The instant it stands for; for a bare date the end of that day. */
  readonly instant: Instant;
  /** The date, when the file gives no time of day. */
  readonly date?: EpochDay;
}

export interface Deliverable {
  readonly id: string;
  /** The title to show: the id when the file gives none. */
  readonly title: string;
  readonly description?: string;
  /** The id of its owner, who may not exist. */
  readonly owner?: string;
  /** Ids of those who accept it, the file's reviewers when it names none; they may not exist. */
  readonly reviewers: readonly string[];
  readonly status: DeliverableStatus;
  readonly start?: Instant;
  readonly due?: Deadline;
  readonly estimate?: Minutes;
  readonly remaining?: Minutes;
  readonly after: readonly string[];
  readonly paths: readonly string[];
  readonly acceptance: readonly Criterion[];
  readonly links: readonly string[];
  readonly checkpoints: readonly Checkpoint[];
}

export interface Checkpoint {
  readonly id: string;
  readonly title: string;
  readonly reviewers: readonly string[];
  readonly status: 'open' | 'approved' | 'changes-requested';
  readonly requested?: Instant;
  readonly reviewed?: Instant;
  readonly by?: string;
  readonly note?: string;
  readonly seen?: string;
}

export interface Change {
  readonly id: string;
  readonly title: string;
  readonly asked?: EpochDay;
  readonly by?: string;
  readonly effort?: Minutes;
  readonly status: 'proposed' | 'accepted' | 'declined';
}

export interface Checkin {
  readonly id: string;
  readonly title: string;
  /** Absent while the file gives no schedule that can be read. */
  readonly every?: Schedule;
  readonly duration: Minutes;
  /** Ids of those who take part; everyone when the file names nobody. */
  readonly who: readonly string[];
  readonly link?: string;
  readonly timezone: ZoneId;
}

export interface Concern {
  readonly id: string;
  readonly title: string;
  readonly raised?: EpochDay;
  readonly by?: string;
  readonly status: 'open' | 'resolved';
}
