import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticsInCode } from '../../service/code/diagnostics';
import type { CodeContexts } from './codeContexts';

/** Publishes what is wrong with the review comments of folders, of each file only when that has changed. */
export class CodeDiagnostics {
  readonly #contexts: CodeContexts;
  readonly #publish: (uri: string, diagnostics: Diagnostic[]) => void;
  /** What was published last, as text, by folder and by URI. */
  readonly #published = new Map<string, Map<string, string>>();

  constructor(contexts: CodeContexts, publish: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#contexts = contexts;
    this.#publish = publish;
  }

  /** Looks at all comments of a folder again: they, or the agreement, have changed. */
  async update(folder: string): Promise<void> {
    const context = await this.#contexts.inFolder(folder);
    const found = new Map<string, Diagnostic[]>();
    for (const { file, ...comment } of context?.comments ?? []) {
      const diagnostics = context ? diagnosticsInCode(context.agreement, [comment]) : [];
      const uri = context?.uriOf(file);
      if (uri === undefined || diagnostics.length === 0) continue;
      const others = found.get(uri);
      if (others) others.push(...diagnostics);
      else found.set(uri, diagnostics);
    }
    this.#tell(folder, found);
  }

  /** Takes back what was published about a folder. */
  clear(folder: string): void {
    this.#tell(folder, new Map());
    this.#published.delete(folder);
  }

  #tell(folder: string, found: ReadonlyMap<string, Diagnostic[]>): void {
    const before = this.#published.get(folder) ?? new Map<string, string>();
    const now = new Map<string, string>();
    for (const [uri, diagnostics] of found) {
      const text = JSON.stringify(diagnostics);
      now.set(uri, text);
      if (before.get(uri) !== text) this.#publish(uri, diagnostics);
    }
    for (const uri of before.keys()) if (!now.has(uri)) this.#publish(uri, []);
    this.#published.set(folder, now);
  }
}
