import { createHmac, timingSafeEqual } from 'node:crypto';

/** Messages older than this are refused, so that nobody can send a recorded one again. */
const TOLERANCE_SECONDS = 300;

/**
 * Whether a message comes from the payment provider: `t=<seconds>,v1=<hex>` over `<seconds>.<body>`.
 * The body has to be the bytes as they came, before any parsing.
 */
export function isGenuine(header: string, body: Buffer, key: string, nowSeconds: number): boolean {
  const fields = new Map(header.split(',').map((field) => field.split('=', 2) as [string, string]));
  const sent = Number(fields.get('t'));
  // REVIEW(webhook-signature @jonas): their clock was four minutes off in the sandbox. Do we know why?
  if (!Number.isInteger(sent) || Math.abs(nowSeconds - sent) > TOLERANCE_SECONDS) return false;
  const expected = createHmac('sha256', key).update(`${sent}.`).update(body).digest();
  const given = Buffer.from(fields.get('v1') ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
