/** Why a command gives no answer. The message is one line for the person who typed it; the exit status is 2. */
export class Failure extends Error {}
