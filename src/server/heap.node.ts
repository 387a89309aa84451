import { setFlagsFromString } from 'node:v8';

/** In UTF-16 code units: the agreement of a project of many months. */
const LONG = 64 * 1024;

/*
 * To be imported before anything else by a process that lives as long as its editor. What is made and soon forgotten while modules
 * load and a file is first read would make V8 grow the room for that to 16 MB, which it then keeps. The room it begins with is
 * enough, and costs no time.
 */
setFlagsFromString('--semi-space-growth-factor=1');

/** Lets that room grow for a long text, of which so much is made with every keystroke that clearing up would take longer than reading. */
export function makeRoomFor(length: number): void {
  if (length > LONG) setFlagsFromString('--semi-space-growth-factor=2');
}
