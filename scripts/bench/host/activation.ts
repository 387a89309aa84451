import { mkdtemp } from 'node:fs/promises';
import * as path from 'node:path';
import { temporaryFolder } from '../lib/temporaryFolder';
import { put, take } from './answer';
import { packExtension } from './extensions';
import { InstalledHost } from './installedHost';
import type { Activation, Activations } from './probes/activation';

const OURS = 'collab.collab-agreement';

/** What it took to activate two extensions, loading included, host by host. */
export interface ActivationsByHost {
  readonly ours: readonly Activation[];
  readonly empty: readonly Activation[];
}

/**
 * Activates our packed extension and an empty one in the same fresh extension host, one first and then the other, and again in
 * the next host the other way round. The folder has no agreement, so that nothing else has activated ours.
 *
 * @throws when one of them was active already.
 */
export async function measureActivation(vsix: string, hosts: number): Promise<ActivationsByHost> {
  await using home = await temporaryFolder();
  const empty = await packExtension(home.path, 'empty', 'onCommand:collabBench.never');
  const source = path.join(__dirname, 'probes/activation.ts');
  const probe = await packExtension(home.path, 'activation-probe', 'onStartupFinished', source);
  await using host = await InstalledHost.start([vsix, empty.vsix, probe.vsix]);
  const rounds: Activations[] = [];
  for (let round = 0; round < hosts; round++) {
    const order = round % 2 === 0 ? [OURS, empty.id] : [empty.id, OURS];
    rounds.push(await activateInFreshHost(host, order));
  }
  const of = (id: string): readonly Activation[] => rounds.map((activations) => activationOf(id, activations));
  return { ours: of(OURS), empty: of(empty.id) };
}

async function activateInFreshHost(host: InstalledHost, order: readonly string[]): Promise<Activations> {
  const folder = await mkdtemp(path.join(host.home, 'folder-'));
  await put(folder, 'order.json', order);
  const page = await host.open(folder);
  try {
    return await take(folder, 'activations.json');
  } finally {
    await page.context().close();
  }
}

function activationOf(id: string, activations: Activations): Activation {
  const activation = activations[id];
  if (activation === undefined || typeof activation === 'string')
    throw new Error(`${id} ${activation ?? 'is missing'}.`);
  return activation;
}
