#!/usr/bin/env node
import type { HolidaySource } from '../domain/project/availabilityOf';
import { nodeDisk } from '../server/disk.node';
import { nodeCode } from '../server/places/code.node';
import { gitUser } from './gitUser.node';
import { ownZone } from './ownZone';
import { run } from './run';
import { writeFile } from './writeFile.node';

for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);

void main();

/** Sets the exit status instead of exiting, which would cut off what a pipe has not taken yet. */
async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), {
      stdout: process.stdout,
      stderr: process.stderr,
      cwd: process.cwd(),
      env: process.env,
      // Looked up by the commands that need it: it takes longer than to print a version.
      get timezone() {
        return ownZone(process.env['TZ'], Intl.DateTimeFormat().resolvedOptions().timeZone);
      },
      now: Date.now,
      disk: nodeDisk,
      code: nodeCode(),
      writeFile,
      loadHolidays,
      gitUser,
      serveEditor: async () => (await import('../server/editorServer.node')).serveEditor(loadHolidays),
    });
  } catch (error) {
    console.error(error);
    process.exitCode = 2;
  }
}

async function loadHolidays(): Promise<HolidaySource> {
  return (await import('../server/holidays')).publicHolidays;
}

/** Whoever reads may stop early, as `head` does; that is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
