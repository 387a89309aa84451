import { scan } from './leak';
import type { LeakRule, Pattern } from './leak';

const ADVICE = 'Everybody who can read the repository can read it. Remove it here, and replace it where it is used.';

/** What a secret is called in a file. */
const NAME = '(?:password|passwd|passphrase|api[_-]?key|secret[_-]?key|client[_-]?secret|access[_-]?token)';
/** What stands between the name and the secret. */
const IS = String.raw`["']?[ \t]{0,4}[:=][ \t]{0,4}["']?`;
/** Nothing before the name on its line. Looked at behind the name, which is rarer than what may stand before it. */
const FIRST = String.raw`(?<=^[ \t#"'-]{0,64}${NAME})`;

/** Well-known shapes of keys and tokens, most telling first, and whatever is called a password or key. */
const patterns: readonly Pattern[] = [
  secret('A private key', /-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----/gu),
  secret('An AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/gu),
  secret('A GitHub token', /\b(?:gh[opsur]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{40,255})\b/gu),
  secret('A GitLab token', /\bglpat-[A-Za-z0-9_-]{20,255}/gu),
  secret('A Slack token', /\bxox[abeprs]-[A-Za-z0-9-]{10,255}/gu),
  secret('A Stripe key', /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}\b/gu),
  secret('A Google API key', /\bAIza[A-Za-z0-9_-]{35}/gu),
  secret('An npm token', /\bnpm_[A-Za-z0-9]{36}\b/gu),
  secret('A signed token', /(?<![\w-])eyJ[A-Za-z0-9_-]{10,4096}\.eyJ[A-Za-z0-9_-]{10,4096}\.[A-Za-z0-9_-]{10,4096}/gu),
  secret('A password in an address', /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,256}:[^\s/@]{1,256}@/giu),
  // Prose after a colon seldom has a word with a digit, and seldom is one word that stands alone.
  secret('A password or key', new RegExp(String.raw`\b${NAME}${IS}(?=[^\s"'#]{0,256}\d)[^\s"'#]{6,256}`, 'giu')),
  secret('A password or key', new RegExp(String.raw`\b${NAME}${FIRST}${IS}[^\s"'#]{6,256}["']?[ \t]{0,4}$`, 'gimu')),
];

/** No password, key or token stands anywhere in the file. */
export const secrets: LeakRule = (text) => scan(text, 'secret', patterns);

function secret(what: string, expression: RegExp): Pattern {
  return { expression, message: `${what} stands here. ${ADVICE}` };
}
