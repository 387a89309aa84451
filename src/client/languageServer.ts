import type { Disposable } from 'vscode';
import type { EditParams, EditResult } from '../protocol/editing';
import type { PlaceRequests } from '../protocol/places';
import type { PlanningRequests, Refusal } from '../protocol/planning';
import type { LocateParams, LocateResult } from '../protocol/toServer';
import type { WhatIfParams, WhatIfResult } from '../protocol/whatIf';
import type { ServerStarter } from './languageClient';
import type { ProjectStore } from './projectStore';
import type { PlaceStore } from './reviews/placeStore';
import { ServerSupervisor } from './serverSupervisor';

const NO_ANSWER: Refusal = {
  kind: 'refused',
  reason: 'The language server does not answer. Run "Collab: Restart Language Server" and try again.',
};

/** The language server as the rest of the client knows it: it fills the store, and answers once it runs. */
export class LanguageServer implements Disposable {
  readonly #supervisor: ServerSupervisor;
  #starter: ServerStarter | undefined;

  /** @param module file name of the server's bundle. */
  constructor(module: string, store: ProjectStore, places: PlaceStore) {
    const start = async (): ReturnType<ServerStarter['start']> => {
      this.#starter ??= await loadStarter(module, store, places);
      return this.#starter.start();
    };
    this.#supervisor = new ServerSupervisor(start, (status) => (store.server = status));
  }

  /** Loads the client library and starts the server. */
  begin(): void {
    void this.#supervisor.supervise();
  }

  /** Starts the server again, whether it runs or not. */
  restart(): void {
    this.#supervisor.restart();
  }

  /** Where something stands in a file; null when it does not stand there any more, or when the server cannot be asked. */
  async locate(params: LocateParams): Promise<LocateResult> {
    const run = await this.#supervisor.running();
    return (await run?.locate(params).catch(() => null)) ?? null;
  }

  /** Asks about meetings, calendars and removals; refused too when the server cannot be asked. */
  async plan<R extends keyof PlanningRequests>(
    request: R,
    params: PlanningRequests[R]['params'],
  ): Promise<PlanningRequests[R]['result'] | Refusal> {
    const run = await this.#supervisor.running();
    return (await run?.plan(request, params).catch(() => undefined)) ?? NO_ANSWER;
  }

  /** Asks what intents would do to the forecast; refused too when the server cannot be asked. */
  async whatIf(params: WhatIfParams): Promise<WhatIfResult> {
    const run = await this.#supervisor.running();
    return (await run?.whatIf(params).catch(() => undefined)) ?? NO_ANSWER;
  }

  /** Asks about places in code; undefined when the server cannot be asked. */
  async ask<R extends keyof PlaceRequests>(
    request: R,
    params: PlaceRequests[R]['params'],
  ): Promise<PlaceRequests[R]['result'] | undefined> {
    const run = await this.#supervisor.running();
    return run?.ask(request, params).catch(() => undefined);
  }

  /** Asks for the changes of the text that carry out an intent; refused too when the server cannot be asked. */
  async edit(params: EditParams): Promise<EditResult> {
    const run = await this.#supervisor.running();
    return (await run?.edit(params).catch(() => undefined)) ?? NO_ANSWER;
  }

  /**
   * Has all agreements read again.
   *
   * @returns whether that was done.
   */
  async refresh(): Promise<boolean> {
    const run = await this.#supervisor.running();
    if (run === undefined) return false;
    return run.refresh().then(
      () => true,
      () => false,
    );
  }

  dispose(): void {
    void this.#supervisor.stop().then(() => this.#starter?.dispose());
  }
}

/** The literal file name keeps the bundler from putting that bundle into this one. */
async function loadStarter(module: string, store: ProjectStore, places: PlaceStore): Promise<ServerStarter> {
  const { ServerStarter } = await import('./languageClient.js');
  return new ServerStarter(module, {
    project: (change) => store.take(change),
    places: (change) => places.take(change),
  });
}
