import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type CommentOnLine, commentsInText } from '../../domain/checkpoints/codePlace';
import { KEYWORD } from '../../domain/checkpoints/reviewComment';
import { MOST_BYTES } from './limits';

const FIRST_SIZE = 64 * 1024;

/** Finds review comments in files, one after the other, in memory that is kept between them. Use it and let it go. */
export class FileReader {
  #buffer = Buffer.allocUnsafe(FIRST_SIZE);

  /** The comments of a file; none where it is not text, too large, or cannot be read. */
  commentsIn(file: string): readonly CommentOnLine[] {
    try {
      const bytes = this.#read(file);
      return bytes ? commentsIn(bytes) : [];
    } catch {
      return [];
    }
  }

  #read(file: string): Buffer | undefined {
    // Opening a named pipe would wait for a writer, and a link could lead out of the folder.
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    try {
      const stat = fstatSync(opened);
      if (!stat.isFile() || stat.size > MOST_BYTES) return undefined;
      if (stat.size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(stat.size);
      let length = 0;
      while (length < stat.size) {
        const read = readSync(opened, this.#buffer, length, stat.size - length, null);
        if (read === 0) break;
        length += read;
      }
      return this.#buffer.subarray(0, length);
    } finally {
      closeSync(opened);
    }
  }
}

/** Only text that holds the keyword is decoded. What is not text has a zero before it. */
function commentsIn(bytes: Buffer): readonly CommentOnLine[] {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8') {
    const first = bytes.indexOf(KEYWORD);
    if (first < 0 || bytes.subarray(0, first).includes(0)) return [];
  }
  return commentsInText(new TextDecoder(encoding).decode(bytes));
}
