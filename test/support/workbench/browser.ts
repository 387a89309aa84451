import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './chromium';

/** A browser to start, and what its process needs beside the usual environment. */
export interface BrowserProgram {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The browser to run the workbench in: the one `CHROME_PATH` names, else an installed Chrome, Chromium or Edge, else,
 * on Linux x64, the one from npm, unpacked when first needed.
 *
 * @throws when there is none.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env['CHROME_PATH'];
  const installed = named ?? installedBrowsers().find((candidate) => existsSync(candidate));
  if (installed !== undefined) {
    return { executable: installed, environment: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    return unpackChromium();
  }
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or name one in CHROME_PATH.');
}

/**
 * Starts a browser without a window that reaches this machine only. Its owner closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = await findBrowser();
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...environment },
    args: [
      '--headless=shell',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function installedBrowsers(): readonly string[] {
  const { env } = process;
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return combine(folders, programs);
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return combine((env['PATH'] ?? '').split(path.delimiter), names);
}

function combine(folders: readonly (string | undefined)[], names: readonly string[]): readonly string[] {
  return names.flatMap((name) => folders.flatMap((folder) => (folder ? [path.join(folder, name)] : [])));
}
