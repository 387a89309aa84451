import { RAL } from 'vscode-languageserver';

/**
 * Lets the messages come in that wait behind the one that is handled. One is handled in each turn of the event loop, so that by
 * the turn after the next the one behind has been.
 */
export async function untilNextMessage(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => void RAL().timer.setImmediate(resolve));
}
