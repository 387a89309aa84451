import type { CommentInCode } from '../../domain/checkpoints/codePlace';
import { codeBelow, fingerprintOf } from '../../domain/checkpoints/fingerprint';
import type { Id } from '../../domain/values/id';
import type { Disk } from '../ports';
import type { OpenTexts } from '../sources';

/** Where texts of code are found. */
export interface Texts {
  readonly open: OpenTexts;
  readonly disk: Disk;
}

/**
 * The fingerprint of the code at all places of a checkpoint, in what is open before what is on disk; null without any place. A place
 * in a file that cannot be read, or holds something else by now, counts as one without code.
 */
export async function fingerprintAt(
  comments: readonly CommentInCode[],
  checkpoint: Id,
  uriOf: (file: string) => string,
  texts: Texts,
): Promise<string | null> {
  const own = comments.filter(({ comment }) => comment.id?.word === checkpoint);
  if (own.length === 0) return null;
  const lines = new Map<string, readonly string[]>();
  for (const { file } of own) {
    if (!lines.has(file)) lines.set(file, (await textAt(uriOf(file), texts)).split(/\r\n|\r|\n/u));
  }
  return fingerprintOf(own.map((found) => codeBelow(lines.get(found.file) ?? [], found)));
}

async function textAt(uri: string, { open, disk }: Texts): Promise<string> {
  const text = open.get(uri);
  if (text) return text.getText();
  const content = await disk.read(uri);
  return content.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : '';
}
