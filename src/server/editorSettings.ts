import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { InlayHintKinds } from '../service/inlayHints';
import type { LateProblems } from '../service/lateProblems';

/** What somebody wants to see in a file. */
export interface EditorSettings {
  readonly inlayHints: InlayHintKinds;
  /** Whether lenses tell forecasts. */
  readonly forecastLens: boolean;
  /** How it is told that something is forecast to be late. */
  readonly lateProblems: LateProblems;
}

/** What is shown where nobody says otherwise. */
const ALL: EditorSettings = {
  inlayHints: { dueDates: true, localTimes: true, occurrences: true, forecast: true },
  forecastLens: true,
  lateProblems: 'warning',
};

type Section = Readonly<Record<string, unknown>>;

/** What is wanted in each file, from the editor's settings. Answers are kept until they are forgotten. */
export class EditorSettingsReader {
  readonly #connection: Connection;
  readonly #known = new Map<string, Promise<EditorSettings>>();

  #canAsk = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Takes note of whether the editor can be asked. */
  initialize({ capabilities }: InitializeParams): void {
    this.#canAsk = capabilities.workspace?.configuration ?? false;
  }

  settingsFor(file: string): Promise<EditorSettings> {
    const known = this.#known.get(file);
    if (known) return known;
    const settings = this.#ask(file);
    this.#known.set(file, settings);
    return settings;
  }

  /** Forgets all answers: settings may have changed. */
  forget(): void {
    this.#known.clear();
  }

  async #ask(scopeUri: string): Promise<EditorSettings> {
    if (!this.#canAsk) return ALL;
    try {
      const answers: readonly unknown[] = await this.#connection.workspace.getConfiguration([
        { scopeUri, section: 'collab.inlayHints' },
        { scopeUri, section: 'collab.forecast' },
      ]);
      const [hints, forecast] = answers.map((answer) => (answer ?? {}) as Section);
      return {
        inlayHints: {
          dueDates: isWanted(hints, 'dueDates'),
          localTimes: isWanted(hints, 'localTimes'),
          occurrences: isWanted(hints, 'occurrences'),
          forecast: isWanted(hints, 'forecast'),
        },
        forecastLens: isWanted(forecast, 'lens'),
        lateProblems: lateProblemsIn(forecast),
      };
    } catch (error) {
      this.#connection.console.warn(`The settings of collab cannot be read: ${String(error)}`);
      return ALL;
    }
  }
}

function isWanted(section: Section | undefined, name: string): boolean {
  return section?.[name] !== false;
}

function lateProblemsIn(section: Section | undefined): LateProblems {
  const wanted = section?.['lateProblems'];
  return wanted === 'information' || wanted === 'off' ? wanted : ALL.lateProblems;
}
