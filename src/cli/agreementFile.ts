import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AgreementDocument, parseDocument } from '../document/document';
import { LineIndex } from '../document/lines';
import { decodeAgreement } from '../server/decode';
import type { FileContent } from '../server/ports';
import type { Context } from './command';
import { Failure } from './failure';
import type { Io } from './io';

/** What an agreement is called where nobody says otherwise. */
export const AGREEMENT_NAME = '.collab.yaml';

/** A file that was read, under the name that people know it by: as they typed it, or relative to the working folder. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the file of that name, or without one the nearest agreement at or above the working folder. */
export async function readFile(named: string | undefined, io: Io): Promise<ReadFile> {
  if (named === undefined) return readNearest(io);
  const content = await readPath(path.resolve(io.cwd, named), io);
  if (content.kind === 'absent') throw new Failure(`There is no file ${named}.`);
  return { name: named, bytes: bytesOf(content, named) };
}

async function readNearest(io: Io): Promise<ReadFile> {
  for (let folder = io.cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, AGREEMENT_NAME);
    const name = path.relative(io.cwd, file);
    const content = await readPath(file, io);
    if (content.kind !== 'absent') return { name, bytes: bytesOf(content, name) };
    if (folder === path.dirname(folder)) {
      throw new Failure(`There is no ${AGREEMENT_NAME} in ${io.cwd} or above it. collab init writes one.`);
    }
  }
}

function readPath(file: string, { disk }: Io): Promise<FileContent> {
  return disk.read(pathToFileURL(file).href);
}

function bytesOf(content: Exclude<FileContent, { kind: 'absent' }>, name: string): Uint8Array {
  if (content.kind === 'bytes') return content.bytes;
  throw new Failure(`${name} cannot be read. ${content.reason}`);
}

/** An agreement to answer from. It may have problems, though none that hides a part of it. */
export interface AgreementFile {
  readonly name: string;
  readonly document: AgreementDocument;
  /** What stood before the text in the file; a text that is written back has to keep it. */
  readonly byteOrderMark: '' | '\uFEFF';
}

/** Reads an agreement to answer from, and fails where a part of it cannot be read at all. */
export async function openAgreement(named: string | undefined, { io, zones }: Context): Promise<AgreementFile> {
  const { name, bytes } = await readFile(named, io);
  const decoded = decodeAgreement(bytes);
  if ('problem' in decoded) throw new Failure(`${name}: ${decoded.problem.message}`);
  const document = parseDocument(decoded.text, { zones });
  if (document.fault) {
    const { line, character } = new LineIndex(document.text).positionAt(document.fault.span.start);
    throw new Failure(`${name}:${line + 1}:${character + 1}: ${document.fault.message}`);
  }
  return { name, document, byteOrderMark: hasByteOrderMark(bytes) ? '\uFEFF' : '' };
}

/** Whether bytes begin with U+FEFF in UTF-8. */
function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
