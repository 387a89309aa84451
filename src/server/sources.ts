import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '../document/document';
import type { AgreementDocument } from '../document/document';
import { DocumentParser } from '../document/incremental/documentParser';
import { problemAt } from '../document/problem';
import type { Problem } from '../document/problem';
import type { ZoneTables } from '../domain/time/zoneTables';
import { decodeAgreement } from './decode';
import type { Ports } from './ports';

/** The current text of an agreement, read, or why there is none. */
export type Source =
  | { readonly kind: 'absent' }
  /** The reason is a sentence; it is the message of the problem too. */
  | { readonly kind: 'refused'; readonly reason: string; readonly problem: Problem }
  | { readonly kind: 'text'; readonly text: TextDocument; readonly document: AgreementDocument };

/** Which texts an editor holds open. */
export interface OpenTexts {
  get(uri: string): TextDocument | undefined;
}

/** What reading takes from the machine. */
type SourcePorts = Pick<Ports, 'disk' | 'makeRoomFor'>;

/** The version of an open text that was read last, and what reads the next one. */
interface Read {
  readonly parser: DocumentParser;
  readonly version: number;
  readonly document: AgreementDocument;
}

/** Reads agreements: what is open in the editor before what is on disk, each version once, and of each only what changed. */
export class Sources {
  readonly #open: OpenTexts;
  readonly #ports: SourcePorts;
  readonly #zones: ZoneTables;
  readonly #read = new WeakMap<TextDocument, Read>();

  constructor(open: OpenTexts, ports: SourcePorts, zones: ZoneTables) {
    this.#open = open;
    this.#ports = ports;
    this.#zones = zones;
  }

  async read(uri: string): Promise<Source> {
    const content = this.#open.get(uri) ? undefined : await this.#ports.disk.read(uri);
    // It may have been opened while the disk was read.
    const open = this.#open.get(uri);
    if (open) return { kind: 'text', text: open, document: this.#parse(open) };
    if (content === undefined) return this.read(uri);
    if (content.kind === 'absent') return content;
    if (content.kind === 'refused') return refused(problemAt({ start: 0, end: 0 }, 'unreadable', content.reason));
    const decoded = decodeAgreement(content.bytes);
    if ('problem' in decoded) return refused(decoded.problem);
    this.#ports.makeRoomFor(decoded.text.length);
    const text = TextDocument.create(uri, 'collab', 0, decoded.text);
    return { kind: 'text', text, document: parseDocument(decoded.text, { zones: this.#zones }) };
  }

  /** Reads a text that a known one could become. Of one that is open only what differs is read. */
  readCopy(original: TextDocument, copy: string): AgreementDocument {
    const parser = this.#read.get(original)?.parser;
    return parser ? parser.parse(copy) : parseDocument(copy, { zones: this.#zones });
  }

  #parse(text: TextDocument): AgreementDocument {
    // An open text is one object that changes with its version.
    const known = this.#read.get(text);
    if (known?.version === text.version) return known.document;
    const parser = known?.parser ?? new DocumentParser({ zones: this.#zones });
    const content = text.getText();
    this.#ports.makeRoomFor(content.length);
    const document = parser.parse(content);
    this.#read.set(text, { parser, version: text.version, document });
    return document;
  }
}

function refused(problem: Problem): Source {
  return { kind: 'refused', reason: problem.message, problem };
}
