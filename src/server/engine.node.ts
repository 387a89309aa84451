import { setFlagsFromString } from 'node:v8';

/** In UTF-16 code units: the agreement of a project of many months. */
const LONG = 64 * 1024;

/** In milliseconds. By then an agreement that people have was read, and what is wrong in it told. */
const START = 300;

/*
 * To be imported before anything else by a process that lives as long as its editor. What is made and soon forgotten while modules
 * load and a file is first read would make V8 grow the room for that to 16 MB, which it then keeps. The room it begins with is
 * enough, and costs no time. Nor would machine code pay off that is made better while hardly anything has run twice: it takes a
 * tenth of the start, and ten megabytes.
 */
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--no-opt');
setTimeout(optimize, START).unref();

/** Lets that room grow for a long text, of which so much is made with every keystroke that clearing up would take longer than reading. */
export function makeRoomFor(length: number): void {
  if (length <= LONG) return;
  setFlagsFromString('--semi-space-growth-factor=2');
  optimize();
}

function optimize(): void {
  setFlagsFromString('--opt');
}
