import { randomBytes, createHash } from 'node:crypto';
import type { Database } from '../database';

export interface Session {
  readonly userId: string;
  readonly expiresAt: Date;
}

/** Milliseconds without a request after which a session ends. */
const IDLE_LIMIT = 30 * 60 * 1000;

// REVIEW(token-expiry @maria): shop staff leave the till open over lunch. Is 30 minutes right for them too?
/** A session ends after this time whatever happens. */
const ABSOLUTE_LIMIT = 12 * 60 * 60 * 1000;

/** Begins a session and returns the token for the cookie. Only its hash is stored. */
export async function beginSession(database: Database, userId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.query(
    `insert into sessions (token_hash, user_id, created_at, seen_at) values ($1, $2, $3, $3)`,
    [hash(token), userId, now],
  );
  return token;
}

/** The session behind a token, with its idle time starting over; undefined when it has ended or never was. */
export async function useSession(database: Database, token: string, now: Date): Promise<Session | undefined> {
  // REVIEW(token-expiry @kiran): one statement, so that two tabs cannot bring an expired session back. Is the web side fine
  // with a 401 in the middle of a drag?
  const [row] = await database.query<{ user_id: string; created_at: Date }>(
    `update sessions set seen_at = $2
      where token_hash = $1 and seen_at > $3 and created_at > $4
      returning user_id, created_at`,
    [hash(token), now, new Date(now.getTime() - IDLE_LIMIT), new Date(now.getTime() - ABSOLUTE_LIMIT)],
  );
  if (!row) return undefined;
  const absolute = row.created_at.getTime() + ABSOLUTE_LIMIT;
  return { userId: row.user_id, expiresAt: new Date(Math.min(now.getTime() + IDLE_LIMIT, absolute)) };
}

/** Ends every session of a user, on all devices. */
export async function endSessions(database: Database, userId: string): Promise<void> {
  await database.query(`delete from sessions where user_id = $1`, [userId]);
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
