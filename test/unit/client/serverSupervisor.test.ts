import assert from 'node:assert/strict';
import { LONG_PAUSE, pauseAfter } from '../../../src/client/restartPause';
import { type ServerRun, ServerSupervisor } from '../../../src/client/serverSupervisor';

/** A server that a test starts, ends and looks at. */
class FakeServer {
  /** What was said and done, in order. */
  readonly log: string[] = [];
  readonly supervisor: ServerSupervisor;
  #end: (() => void) | undefined;
  #waiting: { readonly wanted: string; readonly resolve: () => void } | undefined;

  constructor(readonly failing: { starts: number } = { starts: 0 }) {
    this.supervisor = new ServerSupervisor(
      () => this.#start(),
      (status) => this.#note(status),
      (failures) => (failures < 4 ? 0 : LONG_PAUSE),
    );
  }

  /** Ends the server as a crash would. */
  crash(): void {
    this.#note('crash');
    this.#end?.();
  }

  /** Settles when the log next ends with that entry. */
  async until(wanted: string): Promise<void> {
    if (this.log.at(-1) === wanted) return;
    await new Promise<void>((resolve) => (this.#waiting = { wanted, resolve }));
  }

  async #start(): Promise<ServerRun> {
    this.#note('start');
    if (this.failing.starts > 0) {
      this.failing.starts--;
      throw new Error('It does not start.');
    }
    const ended = new Promise<void>((resolve) => (this.#end = resolve));
    return {
      ended,
      locate: () => Promise.resolve(null),
      refresh: () => Promise.resolve(),
      whatIf: async () => ({ kind: 'answered', answer: [] }),
      edit: () => Promise.reject(new Error('Nobody asks.')),
      plan: () => Promise.reject(new Error('Nobody asks.')),
      ask: () => Promise.reject(new Error('Nobody asks.')),
      stop: () => {
        this.#note('stop');
        this.#end?.();
        return Promise.resolve();
      },
    };
  }

  #note(entry: string): void {
    this.log.push(entry);
    if (this.#waiting?.wanted !== entry) return;
    this.#waiting.resolve();
    this.#waiting = undefined;
  }
}

describe('The server supervisor', () => {
  it('starts the server, says so, and ends it when asked', async () => {
    const server = new FakeServer();
    const supervised = server.supervisor.supervise();
    await server.until('running');
    assert.ok(await server.supervisor.running());
    await server.supervisor.stop();
    await supervised;
    assert.deepEqual(server.log, ['start', 'running', 'stop']);
  });

  it('starts it again at once after a crash', async () => {
    const server = new FakeServer();
    const supervised = server.supervisor.supervise();
    await server.until('running');
    server.crash();
    await server.until('running');
    await server.supervisor.stop();
    await supervised;
    assert.deepEqual(server.log.slice(2), ['crash', 'restarting', 'restarting', 'start', 'running', 'stop']);
  });

  it('starts it again when it did not come up', async () => {
    const server = new FakeServer({ starts: 1 });
    const supervised = server.supervisor.supervise();
    await server.until('running');
    await server.supervisor.stop();
    await supervised;
    assert.deepEqual(server.log, ['start', 'restarting', 'restarting', 'start', 'running', 'stop']);
  });

  it('restarts a server that runs', async () => {
    const server = new FakeServer();
    const supervised = server.supervisor.supervise();
    await server.until('running');
    server.supervisor.restart();
    await server.until('running');
    await server.supervisor.stop();
    await supervised;
    assert.deepEqual(server.log, ['start', 'running', 'restarting', 'stop', 'start', 'running', 'stop']);
  });

  it('says that it stopped when it keeps failing, gives no server meanwhile, and tries at once when asked', async () => {
    const server = new FakeServer({ starts: 4 });
    const supervised = server.supervisor.supervise();
    await server.until('stopped');
    assert.equal(await server.supervisor.running(), undefined);
    server.supervisor.restart();
    await server.until('running');
    await server.supervisor.stop();
    await supervised;
  });

  it('ends while it waits for the next try', async () => {
    const server = new FakeServer({ starts: 9 });
    const supervised = server.supervisor.supervise();
    await server.until('stopped');
    await server.supervisor.stop();
    await supervised;
    assert.equal(server.log.includes('running'), false);
  });

  it('waits longer after each failure, and never gives up', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 20].map(pauseAfter);
    assert.deepEqual(pauses, [0, 1_000, 4_000, 10_000, 20_000, 40_000, 600_000]);
  });
});
