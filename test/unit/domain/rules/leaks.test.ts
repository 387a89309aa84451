import assert from 'node:assert/strict';
import { money } from '../../../../src/domain/rules/money';
import { secrets } from '../../../../src/domain/rules/secrets';
import { webhooks } from '../../../../src/domain/rules/webhooks';
import type { LeakRule } from '../../../../src/domain/rules/leak';

/** The rest of a token, of letters and digits. */
const rest = (length: number): string => 'aB3dE6gH9j'.repeat(Math.ceil(length / 10)).slice(0, length);

describe('Leaks', () => {
  const foundBy = (rule: LeakRule, text: string): readonly string[] =>
    Array.from(rule(text), ({ span }) => text.slice(span.start, span.end));

  it('are keys and tokens in their well-known shapes', () => {
    const tokens = [
      '-----BEGIN RSA PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY-----',
      `ghp_${rest(36)}`,
      `github_pat_${rest(60)}`,
      `glpat-${rest(20)}`,
      `xoxb-${rest(30)}`,
      `sk_live_${rest(24)}`,
      `AIza${rest(35)}`,
      `npm_${rest(36)}`,
      'AKIAABCDEFGHIJKLMNOP',
      `eyJ${rest(20)}.eyJ${rest(40)}.${rest(43)}`,
      'postgres://admin:hunter2@',
    ];
    for (const token of tokens) assert.deepEqual(foundBy(secrets, `x-a: "${token} and more"`), [token]);
  });

  it('are passwords by the name of password', () => {
    for (const text of [
      'password: hunter22',
      'API_KEY=abc123def',
      '  - passphrase: "correct-horse"',
      "client-secret: 'a1b2c3d4'",
    ]) {
      assert.equal(foundBy(secrets, text).length, 1, text);
    }
  });

  it('are not what people write about them', () => {
    const prose = [
      '- met: Passwords are hashed with argon2id',
      '- "Reset password: sends a mail"',
      '- API key rotation: every 90 days',
      'goal: The access token expires after 30 minutes',
      'title: Token expiry and refresh',
      'x-docs: https://example.com/skip_live_chat',
    ];
    for (const text of prose) assert.deepEqual(foundBy(secrets, text), [], text);
  });

  it('are addresses that anybody could post to', () => {
    const addresses = [
      'https://hooks.slack.com/services/T0/B0/xyz',
      'https://discord.com/api/webhooks/1/a',
      'https://canary.discord.com/api/webhooks/1/a',
      'https://nordlys.webhook.office.com/webhookb2/x',
      'https://hooks.zapier.com/hooks/catch/1/a',
      'https://chat.googleapis.com/v1/spaces/AAA/messages?key=x',
      'https://api.telegram.org/bot123:abc/sendMessage',
    ];
    for (const address of addresses) assert.deepEqual(foundBy(webhooks, `- ${address}`), [address]);
    assert.deepEqual(foundBy(webhooks, 'https://nordlys.slack.com/archives/C0 https://discord.com/channels/1'), []);
  });

  it('are amounts of money, however they are written', () => {
    const amounts = [
      '$40',
      'US$1,200.50',
      '€ 80',
      '80 €',
      '1.500,00 €',
      '£12k',
      'EUR 900',
      '900 NOK',
      '12k USD',
      '₹5 000',
    ];
    for (const amount of amounts) assert.equal(foundBy(money, `rate ${amount} a day`).length, 1, amount);
  });

  it('are not numbers of other things', () => {
    const others = [
      '$1 and $2 are arguments',
      '4h',
      '$HOME',
      'EUR',
      'ISO 4217',
      'RFC 1123',
      'US-CA',
      '10 tests',
      'USD conversion',
    ];
    for (const text of others) assert.deepEqual(foundBy(money, text), [], text);
  });

  it('are told once where several shapes fit', () => {
    assert.deepEqual(foundBy(secrets, `password: ghp_${rest(36)}`), [`ghp_${rest(36)}`]);
  });
});
