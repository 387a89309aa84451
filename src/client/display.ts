import { MarkdownString, ThemeColor, ThemeIcon } from 'vscode';
import { MINUTE } from '../domain/time/units';
import type { ZoneId } from '../domain/values/zone';
import type { Icon } from '../views/icon';
import type { Tooltip } from '../views/tooltip';
import type { WallClock } from '../views/wallClock';
import { tooltipMarkdown } from '../views/markdown';

/** The icon in the theme's own drawing and colour. */
export function themeIcon({ name, colour }: Icon): ThemeIcon {
  return new ThemeIcon(name, colour === undefined ? undefined : new ThemeColor(colour));
}

/** The tooltip, with no commands but those it links to itself. */
export function markdownTooltip(tooltip: Tooltip): MarkdownString {
  const markdown = new MarkdownString(tooltipMarkdown(tooltip));
  const enabledCommands = (tooltip.links ?? []).flatMap((link) => (link.kind === 'command' ? [link.command] : []));
  markdown.isTrusted = enabledCommands.length > 0 && { enabledCommands };
  return markdown;
}

/** The text for places where VS Code turns `$(name)` into an icon, so that it stays text: a word joiner, unseen, parts the two signs. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u2060(');
}

/** The clock of the machine that the extension runs on. */
export const machineClock: WallClock = {
  wallTimeAt: (instant) => instant - new Date(instant).getTimezoneOffset() * MINUTE,
};

/** The time zone that this machine is set to. */
export function machineZone(): ZoneId {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
