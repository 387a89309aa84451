import type { FreeDays } from '../../src/domain/project/planning';
import { dateOf } from '../../src/views/times';
import type { SupposedEffect } from '../../src/views/panel/effects';
import { type PanelModel, panelModel } from '../../src/views/panel/panel';
import { contextOf } from '../../src/views/projectTree';
import type { TreeContext } from '../../src/views/projectTree/treeNode';
import { at, day } from './people';
import { type SnapshotOptions, snapshotOf, utcClock } from './snapshots';

/** What views make rows and panels from, for an agreement in the words of the file; the machine's own clock shows UTC. */
export function contextFor(text: string, options: SnapshotOptions): TreeContext {
  const snapshot = snapshotOf(text, options);
  return contextOf({ folder: 'file:///web', folderName: 'web', snapshot }, at(options.at), utcClock);
}

/** What a panel is made with beside the text. */
export interface PanelOptions extends SnapshotOptions {
  readonly date?: string;
  readonly freeDays?: readonly FreeDays[];
  readonly effects?: readonly SupposedEffect[];
}

/** The panel of an agreement, for today unless a date is named. */
export function panelOf(text: string, options: PanelOptions): PanelModel {
  const context = contextFor(text, options);
  const { calendars } = context.snapshot;
  const date = options.date === undefined ? dateOf(context.clock.wallTimeAt(context.now)) : day(options.date);
  return panelModel(context, {
    canEdit: true,
    trouble: '',
    date,
    calendars,
    freeDays: options.freeDays ?? [],
    effects: options.effects ?? [],
  });
}
