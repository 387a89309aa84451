import { spawn } from 'node:child_process';

/**
 * Opens an address in the user's browser, where there is a screen to show it on. Never fails: the address is printed
 * anyway.
 *
 * @param {string} address
 */
export function openInBrowser(address) {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const hasScreen = process.platform === 'darwin' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (hasScreen) {
    spawn(opener, [address], { stdio: 'ignore', detached: true })
      .once('error', () => {})
      .unref();
  }
}
