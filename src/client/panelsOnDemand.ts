import { Disposable, type Uri, window } from 'vscode';
import type { Panels } from './panel/panels';
import type { Services } from './services';

/** The project panels of a window. Their code is loaded when the first of them is seen, be it one that VS Code restores. */
export class PanelsOnDemand implements Disposable {
  readonly #load: () => Promise<Panels>;
  readonly #subscriptions: Disposable;
  #loading: Promise<Panels> | undefined;

  /**
   * @param services what panels work with, asked for when they are loaded.
   * @param extension where we are installed.
   */
  constructor(services: () => Services, extension: Uri) {
    this.#load = async () => {
      const { Panels } = await import('./allCommands.js');
      return new Panels(services(), extension);
    };
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer('collab.panel', {
        deserializeWebviewPanel: async (panel, state: unknown) => (await this.#panels()).restore(panel, state),
      }),
      window.registerWebviewViewProvider('collab.overview', {
        resolveWebviewView: async (view) => (await this.#panels()).fill(view),
      }),
    );
  }

  /** Shows the panel of the project that the user works on. */
  async open(): Promise<void> {
    (await this.#panels()).open();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    void this.#loading?.then((panels) => panels.dispose());
  }

  #panels(): Promise<Panels> {
    return (this.#loading ??= this.#load());
  }
}
