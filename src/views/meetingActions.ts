import type { Snapshot } from '../domain/project/snapshot';
import type { Icon } from './icon';
import { oneLine } from './text';
import { linkTo } from './tooltip';

/** What can be done with a time for a meeting that was chosen. */
export type MeetingAction =
  | { readonly kind: 'copyInvitation' }
  | { readonly kind: 'saveCalendar'; readonly inviting: boolean }
  /** Leads to a page, or begins a message, where a person lets others book their time. */
  | { readonly kind: 'book'; readonly address: string };

/** An action to choose; all texts are plain. */
export interface ActionRow {
  readonly action: MeetingAction;
  readonly icon: Icon;
  readonly label: string;
  readonly description?: string;
}

/**
 * What can be done, in the order in which it is offered.
 *
 * @param people ids of those who come.
 * @param canInvite whether there are addresses to invite from and to.
 */
export function meetingActions(
  snapshot: Snapshot,
  people: readonly string[],
  canInvite: boolean,
): readonly ActionRow[] {
  return [
    {
      action: { kind: 'copyInvitation' },
      icon: { name: 'copy' },
      label: 'Copy Invitation',
      description: 'everyone’s date and time, as text',
    },
    {
      action: { kind: 'saveCalendar', inviting: false },
      icon: { name: 'calendar' },
      label: 'Save as .ics…',
      description: 'for any calendar, without addresses',
    },
    ...(canInvite ? [INVITE] : []),
    ...bookingRows(snapshot, people),
  ];
}

const INVITE: ActionRow = {
  action: { kind: 'saveCalendar', inviting: true },
  icon: { name: 'mail' },
  label: 'Save as .ics with Attendees…',
  description: 'from which calendars send invitations',
};

/** A booking page is for others: my own is left out. */
function bookingRows({ project, me }: Snapshot, people: readonly string[]): readonly ActionRow[] {
  return project.people.flatMap(({ id, name, contact: { booking } }) => {
    if (booking === undefined || id === me || !people.includes(id)) return [];
    const address = booking.kind === 'link' ? booking.url : `mailto:${booking.address}`;
    const link = linkTo(`Open Booking Link of ${oneLine(name) || id}`, address);
    if (link?.kind !== 'address') return [];
    return [
      {
        action: { kind: 'book', address: link.address },
        icon: { name: 'link-external' },
        label: link.label,
        description: link.address,
      },
    ];
  });
}
