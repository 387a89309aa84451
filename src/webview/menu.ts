import { html, render } from 'lit';
import { icon } from './icons';

/** One thing to choose. */
export interface MenuItem {
  readonly label: string;
  readonly isCurrent: boolean;
  readonly choose: () => void;
}

/**
 * Opens a menu below a button. Arrows, Home, End and letters move in it, Enter and Space choose, Escape and a click elsewhere leave it;
 * the keyboard is back on the button afterwards.
 */
export function openMenu(button: HTMLElement, label: string, items: readonly MenuItem[]): void {
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  const choose = (item: MenuItem) => (): void => {
    menu.hidePopover();
    if (!item.isCurrent) item.choose();
  };
  render(
    items.map(
      (item) =>
        html`<button role="menuitemradio" aria-checked=${item.isCurrent} tabindex="-1" @click=${choose(item)}>
          <span class="mark">${item.isCurrent ? icon('check') : ''}</span>${item.label}
        </button>`,
    ),
    menu,
  );
  menu.addEventListener('keydown', (event) => moveIn(menu, event));
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  });
  (button.closest('main') ?? document.body).append(menu);
  menu.showPopover();
  placeBelow(menu, button);
  button.setAttribute('aria-expanded', 'true');
  const first = items.findIndex(({ isCurrent }) => isCurrent);
  buttonsIn(menu)[Math.max(0, first)]?.focus();
}

function buttonsIn(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll('button')];
}

function moveIn(menu: HTMLElement, event: KeyboardEvent): void {
  const buttons = buttonsIn(menu);
  const at = buttons.findIndex((button) => button === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % buttons.length,
    ArrowUp: (at - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = targets[event.key] ?? (event.key.length === 1 ? startingWith(buttons, event.key, at) : undefined);
  if (event.key === 'Tab') menu.hidePopover();
  if (target === undefined || event.key === ' ') return;
  event.preventDefault();
  buttons[target]?.focus();
}

/** The next item that begins with a letter. */
function startingWith(buttons: readonly HTMLElement[], letter: string, at: number): number | undefined {
  const order = buttons.map((_, index) => (at + 1 + index) % buttons.length);
  return order.find((index) => buttons[index]?.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()));
}

/** Below the button, or above it where there is no room. */
function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const fits = bottom + height <= window.innerHeight;
  menu.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
  menu.style.top = `${fits ? bottom + 2 : Math.max(4, top - height - 2)}px`;
}
