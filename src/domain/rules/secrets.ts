import type { Rule } from './rule';
import type { Pattern } from './textScan';
import { scan } from './textScan';

const ADVICE = 'Everybody who can read the repository can read it. Remove it here, and replace it where it is used.';

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
  secret('A signed token', /\beyJ[A-Za-z0-9_-]{10,4096}\.eyJ[A-Za-z0-9_-]{10,4096}\.[A-Za-z0-9_-]{10,4096}/gu),
  secret('A password in an address', /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,256}:[^\s/@]{1,256}@/giu),
  secret(
    'A password or key',
    /\b(?:password|passwd|passphrase|api[_-]?key|secret[_-]?key|client[_-]?secret|access[_-]?token)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?[^\s"'#]{6,256}/giu,
  ),
];

/** No password, key or token stands anywhere in the file. */
export const secrets: Rule = ({ text }) => scan(text, 'secret', patterns);

function secret(what: string, expression: RegExp): Pattern {
  return { expression, message: `${what} stands here. ${ADVICE}` };
}
