import type { Agreement } from '../format/definition';

/** What is known about whoever is looking at an agreement. */
export interface Viewer {
  /** The id they gave in their settings. */
  readonly id?: string | undefined;
  /** The e-mail address that git signs their commits with. */
  readonly email?: string | undefined;
}

/** The person of the agreement who is looking: the one they said they are, else the one with their address, else nobody. */
export function whoIsLooking({ people }: Agreement, { id, email }: Viewer): string | undefined {
  if (id) return people?.has(id) ? id : undefined;
  if (!email) return undefined;
  const address = email.toLowerCase();
  for (const [person, { contact }] of people ?? []) {
    const known = contact?.email;
    if (known?.kind === 'email' && known.address.toLowerCase() === address) return person;
  }
  return undefined;
}
