import { MAX_BYTES } from '../document/limits';
import { problemAt } from '../document/problem';
import type { Problem } from '../document/problem';

/** The text of a file, or why its bytes cannot be read as one. */
export type Decoded = { readonly text: string } | { readonly problem: Problem };

/** Decodes the bytes of an agreement. A byte order mark is left out, as editors do. */
export function decodeAgreement(bytes: Uint8Array): Decoded {
  if (bytes.byteLength > MAX_BYTES) {
    return refusal(
      'too-large',
      'The file is larger than 8 MiB, and at most that much is read. Keep agreements short, and link to what is long.',
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refusal('not-utf8', 'The file is not valid UTF-8 text. Save it with the encoding UTF-8.');
  }
}

function refusal(code: 'too-large' | 'not-utf8', message: string): Decoded {
  return { problem: problemAt({ start: 0, end: 0 }, code, message) };
}
