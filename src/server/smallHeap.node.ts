import { setFlagsFromString } from 'node:v8';

/*
 * To be imported before anything else by a process that lives as long as its editor. What is made and soon forgotten while modules
 * load and a file is first read would make V8 grow the room for that to 16 MB, which it then keeps. The room it begins with is
 * enough, and costs no time.
 */
setFlagsFromString('--semi-space-growth-factor=1');
