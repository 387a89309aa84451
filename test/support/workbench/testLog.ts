/** The line with which a test host says that all it prints from now on is for people to read. */
export const testsBegin = 'The tests begin.';

/** What VS Code says among the tests' lines: of native modules it does without, of a gallery it has not got, of itself. */
const chatter =
  /workbench\/workbench\.js:|Could not locate the bindings file|native-watchdog|from gallery|AccountPolicyGate|AgentHost|No search provider registered/;

/** Prints what the tests say, without what VS Code says of itself while it starts. */
export class TestLog {
  #beginning: string[] | undefined = [];

  /** Takes one entry of VS Code's log, which holds the console of the extension host. */
  add(text: string): void {
    if (text === testsBegin) {
      this.#beginning = undefined;
    } else if (this.#beginning !== undefined) {
      this.#beginning.push(text);
    } else if (!chatter.test(text)) {
      console.log(text);
    }
  }

  /** Prints what came before the tests, if they never began: the reason is in there. */
  showBeginning(): void {
    for (const text of this.#beginning ?? []) {
      console.log(text);
    }
  }
}
