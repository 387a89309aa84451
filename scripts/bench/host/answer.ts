import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a probe in the extension host may take to answer, in milliseconds. */
const PATIENCE = 60_000;

/** Puts a value where the other side waits for it, whole or not at all. */
export async function put(folder: string, name: string, value: unknown): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(`${file}.part`, JSON.stringify(value));
  await rename(`${file}.part`, file);
}

/** Waits for a value that the other side puts into a folder, and takes it away. */
export async function take<T>(folder: string, name: string): Promise<T> {
  const file = path.join(folder, name);
  for (const deadline = performance.now() + PATIENCE; performance.now() < deadline; await sleep(50)) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    await rm(file);
    return JSON.parse(text) as T;
  }
  throw new Error(`The extension host has not written ${name} within ${PATIENCE / 1000} s.`);
}
