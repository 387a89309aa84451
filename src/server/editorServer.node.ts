import * as path from 'node:path';
import { connectToEditor } from './connection.node';
import { nodeDisk } from './disk.node';
import { makeRoomFor } from './engine.node';
import { gitIdentity } from './identity.node';
import { nodeCode } from './places/code.node';
import { ripgrepOf } from './places/ripgrep.node';
import { problemsInReadme } from './problemsInReadme.node';
import type { Ports } from './ports';
import { serve } from './server';

/** Serves the editor that started this process, with the files, the git and the clock of this machine, until the editor ends. */
export function serveEditor(loadHolidays: Ports['loadHolidays']): void {
  const describedAt = problemsInReadme(path.dirname(__dirname));
  serve(connectToEditor(), {
    disk: nodeDisk,
    identity: gitIdentity,
    codeFor: (editorFolder) => nodeCode(editorFolder === undefined ? undefined : ripgrepOf(editorFolder)),
    loadHolidays,
    makeRoomFor,
    describedAt,
    now: Date.now,
  });
}
