import type { TSchema } from 'typebox/type';
import { type Parsed, invalid, valid } from '../parsed';
import type { Path } from '../path';
import { agreementSchema } from './definition';
import { partBelow } from './partAt';
import { shapeOf } from './shape';

/** Reads a path as people write it, `deliverables.auth.after.0`. Where the format has a list, a number is the index of an item. */
export function parsePath(text: string): Parsed<Path> {
  const path: (string | number)[] = [];
  let part: TSchema | undefined = agreementSchema;
  for (const word of text.split('.')) {
    if (word === '') return invalid(`"${text}" is not a path`, 'Write keys and numbers with dots between them.');
    const isItem = part !== undefined && shapeOf(part).kind === 'list' && /^\d+$/u.test(word);
    const step: string | number = isItem ? Number(word) : word;
    path.push(step);
    part &&= partBelow(part, step);
  }
  return valid(path);
}
