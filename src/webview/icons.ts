import { type TemplateResult, html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import add from '@vscode/codicons/src/icons/add.svg';
import calendar from '@vscode/codicons/src/icons/calendar.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import chevronLeft from '@vscode/codicons/src/icons/chevron-left.svg';
import chevronRight from '@vscode/codicons/src/icons/chevron-right.svg';
import close from '@vscode/codicons/src/icons/close.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import goToFile from '@vscode/codicons/src/icons/go-to-file.svg';
import shareIcon from '@vscode/codicons/src/icons/share.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';

/** The codicons that the page uses, and no others: the whole font would be larger than everything else. */
const ICONS = {
  add,
  calendar,
  check,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  close,
  copy,
  'go-to-file': goToFile,
  share: shareIcon,
  warning,
} as const;

export type IconName = keyof typeof ICONS;

/** An icon in the colour of the text around it; what it means has to be said beside it. */
export function icon(name: IconName): TemplateResult {
  // The only markup that is not written here, and it comes from a package when the page is built.
  return html`<span class="icon" aria-hidden="true">${unsafeHTML(ICONS[name])}</span>`;
}
