import { printTable } from '../lib/table';
import type { Idle, Span } from './idle';
import type { PendingTimers } from './timers';

/** How much longer than the host without us ours may have worked in a span, in milliseconds: what two equal hosts differ by. */
const HOST_LIMIT = 50;

/** How long the server may have worked in a span without a tick, in milliseconds: not at all, but for V8's own tidying up. */
const SERVER_LIMIT = 2;

/** How much of a stack is shown: enough to get from Node's and VS Code's code to ours. */
const STACK_LINES = 12;

/** Prints what was used at rest, and sets the exit status where somebody worked who had nothing to do. */
export function reportIdle({ betweenTicks, ticks, unfocused }: Idle, timers: PendingTimers): void {
  const [quiet, background] = [quietest(betweenTicks), quietest(unfocused)];
  const rows = [
    { what: 'between two ticks', span: quiet, kept: isAtRest(quiet) },
    { what: 'around a tick', span: quietest(ticks), kept: true },
    { what: 'window in the background', span: background, kept: isAtRest(background) },
  ];
  printTable(
    ['processor time', 'span', 'host with Collab', 'with an empty one', 'language server', 'its wake-ups', ''],
    rows.map(({ what, span: { seconds, host, hostWithoutUs, server }, kept }) => [
      what,
      `${seconds.toFixed(0)} s`,
      milliseconds(host.cpu),
      milliseconds(hostWithoutUs.cpu),
      milliseconds(server.cpu),
      String(server.wakeUps),
      kept ? '' : 'NOT KEPT',
    ]),
  );
  console.log(
    `Timers of ours: ${timers.focused.length} with the focus, ${timers.unfocused.length} in the background (limit 0).`,
  );
  for (const stack of timers.unfocused) console.log(stack.split('\n').slice(0, STACK_LINES).join('\n'));
  if (timers.unfocused.length > 0 || !rows.every(({ kept }) => kept)) process.exitCode = 1;
}

/** The span least disturbed by the machine, and by V8, which tidies up a few times in the minutes after work. */
function quietest(spans: readonly Span[]): Span {
  return spans.reduce((best, span) =>
    span.host.cpu + span.server.cpu < best.host.cpu + best.server.cpu ? span : best,
  );
}

function isAtRest({ host, hostWithoutUs, server }: Span): boolean {
  return host.cpu - hostWithoutUs.cpu <= HOST_LIMIT && server.cpu <= SERVER_LIMIT;
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}
