import { dayModel } from '../panel/day';
import { headingModel } from '../panel/heading';
import { dayOn } from '../panel/ruler';
import type { TreeContext } from '../projectTree/treeNode';
import { oneLine } from '../text';
import { dateOf } from '../times';
import { dayTable } from './day';
import { Markup, markup } from './markup';
import { moment } from './moments';
import { SCRIPT } from './script';
import { deliverablesTable, list, peopleTable, reviewLists, scopeColumns, section } from './sections';
import { STYLE } from './style';

/** How a page is saved. */
export interface SavedPageOptions {
  /** Whether e-mail addresses and other ways to reach people are in it. */
  readonly contacts: boolean;
  /** The SHA-256 of a text as base64, by which the page allows its own script and style and no others. */
  readonly sha256: (text: string) => string;
}

/**
 * The project as one HTML file for people without Visual Studio Code. It loads nothing, tells every moment on its reader's clock and in
 * their language, follows their light or dark mode, and prints. No text of the agreement can be markup in it.
 */
export function savedPage(context: TreeContext, { contacts, sha256 }: SavedPageOptions): string {
  const { name, client, goal, progress } = headingModel(context);
  const { concerns } = context.snapshot.project;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-${sha256(STYLE)}'; script-src 'sha256-${sha256(SCRIPT)}'`;
  const open = concerns.filter(({ status }) => status === 'open').map(({ id, title }) => oneLine(title) || id);
  const page = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><h1>${name}</h1>${client === '' ? undefined : markup`<p class="muted">${client}</p>`}${goal === '' ? undefined : markup`<p>${goal}</p>`}
<p class="muted">${progress === '' ? undefined : markup`${progress} · `}As of ${moment(context, context.now)}. Times are those of <span id="zone">${zoneOf(context)}</span>.</p></header>
<main>
${section('Deliverables', deliverablesTable(context))}
${section('Reviews waiting', reviewLists(context))}
${section('Scope', scopeColumns(context))}
${section('Working hours', today(context))}
${section('People', peopleTable(context, contacts))}
${open.length === 0 ? undefined : section('Concerns', list('Open', open))}
</main>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return page.html;
}

function today(context: TreeContext): Markup | undefined {
  const { snapshot, clock, now } = context;
  const date = dateOf(clock.wallTimeAt(now));
  return dayTable(context, dayOn(clock, date), dayModel(context, date, snapshot.calendars));
}

/** Where the clock stands that the page is written by. */
function zoneOf({ snapshot }: TreeContext): string {
  const mine = snapshot.project.people.find(({ id }) => id === snapshot.me)?.timezone;
  return (mine ?? 'whoever saved this page').replaceAll('_', ' ');
}
