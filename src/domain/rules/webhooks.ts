import { scan } from './leak';
import type { LeakRule, Pattern } from './leak';

const HOSTS = [
  String.raw`hooks\.slack\.com/(?:services|workflows|triggers)/`,
  String.raw`(?:canary\.|ptb\.)?discord(?:app)?\.com/api/webhooks/`,
  String.raw`[a-z0-9-]{1,63}\.webhook\.office\.com/`,
  String.raw`chat\.googleapis\.com/v1/spaces/[^\s"'/]{1,256}/messages\?key=`,
  String.raw`hooks\.zapier\.com/hooks/`,
  String.raw`maker\.ifttt\.com/trigger/`,
  String.raw`api\.telegram\.org/bot`,
];

const patterns: readonly Pattern[] = [
  {
    expression: new RegExp(String.raw`https?://(?:${HOSTS.join('|')})[^\s"']{0,2048}`, 'giu'),
    message: 'This is the address of a webhook: whoever reads the file can post there. Link to the channel instead.',
  },
];

/** No address that anybody could post to stands anywhere in the file. */
export const webhooks: LeakRule = (text) => scan(text, 'webhook', patterns);
