import * as path from 'node:path';
import { temporaryFolder } from '../lib/temporaryFolder';
import { take } from './answer';
import { packExtension } from './extensions';
import { InstalledHost } from './installedHost';
import type { Timers } from './probes/timers';
import { openProject, setFocus, showProjectView } from './projectWindow';

/** The stacks of the timers that our extension keeps while the window is in the background, and with the focus back. */
export interface PendingTimers {
  readonly unfocused: readonly string[];
  readonly focused: readonly string[];
}

/** Looks at the timers of our packed extension in a window that shows the sample project. */
export async function pendingTimers(vsix: string): Promise<PendingTimers> {
  await using home = await temporaryFolder();
  const probe = await packExtension(home.path, 'timers-probe', '*', path.join(__dirname, 'probes/timers.ts'));
  await using host = await InstalledHost.start([vsix, probe.vsix]);
  const { page, folder } = await openProject(host);
  await showProjectView(page);
  const timersWith = async (focused: boolean): Promise<readonly string[]> => {
    await setFocus(page, focused);
    const timers = await take<Timers>(folder, 'timers.json');
    if (timers.focused !== focused) throw new Error('The window did not take the focus, or did not lose it.');
    return timers.pending;
  };
  return { unfocused: await timersWith(false), focused: await timersWith(true) };
}
