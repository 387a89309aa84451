import type { Command } from '../command';
import { check } from './check';
import { checkpoints } from './checkpoints';
import { forecast } from './forecast';
import { hours } from './hours';
import { init } from './init';
import { lsp } from './lsp';
import { overlap } from './overlap';
import { schema } from './schema';
import { set } from './set';
import { slots } from './slots';

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  init,
  check,
  hours,
  overlap,
  slots,
  forecast,
  checkpoints,
  set,
  schema,
  lsp,
];
