import type { EditParams, EditResult } from '../protocol/editing';
import type { PlaceRequests } from '../protocol/places';
import type { PlanningRequests } from '../protocol/planning';
import type { WhatIfParams, WhatIfResult } from '../protocol/whatIf';
import type { LocateParams, LocateResult } from '../protocol/toServer';
import type { ServerStatus } from '../views/projectMessage';
import { LONG_PAUSE, pauseAfter } from './restartPause';

/** One run of the language server, from its start to its end. */
export interface ServerRun {
  /** Settles when the server has ended, wanted or not. Never rejects. */
  readonly ended: Promise<void>;
  locate(params: LocateParams): Promise<LocateResult>;
  refresh(): Promise<void>;
  edit(params: EditParams): Promise<EditResult>;
  whatIf(params: WhatIfParams): Promise<WhatIfResult>;
  plan<R extends keyof PlanningRequests>(
    request: R,
    params: PlanningRequests[R]['params'],
  ): Promise<PlanningRequests[R]['result']>;
  ask<R extends keyof PlaceRequests>(
    request: R,
    params: PlaceRequests[R]['params'],
  ): Promise<PlaceRequests[R]['result']>;
  stop(): Promise<void>;
}

/** A run that lasted this long, in milliseconds, makes up for the failures before it. */
const GOOD_RUN = 60_000;

/**
 * Keeps a language server running: when it ends it is started again, at first at once, then after growing pauses, for as long as
 * this lives. It says how things stand and never shows anything itself.
 */
export class ServerSupervisor {
  readonly #start: () => Promise<ServerRun>;
  readonly #say: (status: ServerStatus) => void;
  readonly #pauseAfter: (failures: number) => number;
  #attempt: Promise<ServerRun | undefined> | undefined;
  #run: ServerRun | undefined;
  #endPause: (() => void) | undefined;
  #wanted: 'run' | 'restart' | 'end' = 'run';

  /**
   * @param start starts the server once and rejects when it does not come up.
   * @param say called with each new status.
   * @param pause how long to wait, in milliseconds, after that many failures in a row.
   */
  constructor(start: () => Promise<ServerRun>, say: (status: ServerStatus) => void, pause = pauseAfter) {
    this.#start = start;
    this.#say = say;
    this.#pauseAfter = pause;
  }

  /** Starts the server and looks after it from now on. Settles when {@link stop} has ended it. */
  async supervise(): Promise<void> {
    for (let failures = 0; this.#wanted !== 'end';) {
      const began = performance.now();
      await this.#runOnce();
      if (this.#wanted === 'run') {
        failures = performance.now() - began > GOOD_RUN ? 1 : failures + 1;
        await this.#pause(this.#pauseAfter(failures));
      }
      if (this.#wanted === 'restart') {
        failures = 0;
        this.#wanted = 'run';
      }
    }
  }

  /** Starts the server again, at once, whether it runs or waits for its next try. */
  restart(): void {
    if (this.#wanted === 'end') return;
    this.#wanted = 'restart';
    this.#say('restarting');
    this.#endPause?.();
    void this.#run?.stop();
  }

  /** The server once it runs; undefined when it does not start, or while its next try is some time away. */
  async running(): Promise<ServerRun | undefined> {
    return this.#attempt;
  }

  /** Ends the server for good. */
  async stop(): Promise<void> {
    this.#wanted = 'end';
    this.#endPause?.();
    await this.#run?.stop();
  }

  /** A failed start says why in the log of whoever starts the server. */
  async #runOnce(): Promise<void> {
    this.#attempt = this.#start().catch(() => undefined);
    this.#run = await this.#attempt;
    if (this.#run === undefined) return;
    if (this.#wanted === 'run') this.#say('running');
    else await this.#run.stop();
    await this.#run.ended;
    this.#run = undefined;
  }

  async #pause(milliseconds: number): Promise<void> {
    this.#attempt = undefined;
    this.#say(milliseconds >= LONG_PAUSE ? 'stopped' : 'restarting');
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endPause = undefined;
    if (this.#wanted !== 'end') this.#say('restarting');
  }
}
