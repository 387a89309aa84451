import * as path from 'node:path';
import { installWorkbench } from '../../../test/support/workbench/install';
import { dist } from '../../../test/support/workbench/paths';
import { median, report } from '../lib/measure';
import { measureActivation } from './activation';
import { measureDiskChanges } from './diskChange';
import { measureIdle } from './idle';
import { reportIdle } from './idleReport';
import type { Activation } from './probes/activation';
import { pendingTimers } from './timers';

const HOSTS = 8;
const CHANGES = 5;

async function main(vsix: string): Promise<void> {
  await installWorkbench(console.log);
  const { ours, empty } = await measureActivation(vsix, HOSTS);
  const changes = await measureDiskChanges(vsix, CHANGES);
  const times = (activations: readonly Activation[], key: keyof Activation): readonly number[] =>
    activations.map((activation) => activation[key]);
  report([
    { what: 'activation, loading included', value: median(times(ours, 'elapsed')), limit: 25 },
    { what: '  on the processor', value: median(times(ours, 'processor')) },
    { what: 'activation of an empty extension', value: median(times(empty, 'elapsed')) },
    { what: '  on the processor', value: median(times(empty, 'processor')) },
    { what: 'change on disk to tree and clock', value: median(changes), limit: 1000 },
  ]);
  const [least, most] = [Math.min, Math.max].map((pick) => pick(...times(ours, 'elapsed')).toFixed(1));
  console.log(`Activation took ${least} to ${most} ms in ${HOSTS} hosts.`);
  if (process.platform === 'linux') {
    console.log('\nAt rest, with the sample project open (this takes seven minutes)');
    reportIdle(await measureIdle(vsix), await pendingTimers(vsix));
  }
}

main(path.join(dist, 'collab.vsix')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
