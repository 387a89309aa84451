import type { TSchema } from 'typebox/type';
import type { Path } from '../path';
import { agreementSchema } from './definition';
import { shapeOf } from './shape';

/** The part of the definition that says what may stand at a path; undefined where the format has no such place. */
export function partAt(path: Path): TSchema | undefined {
  let part: TSchema | undefined = agreementSchema;
  for (const step of path) part &&= partBelow(part, step);
  return part;
}

/** The part for an entry or an item of whatever a part describes. */
export function partBelow(part: TSchema, step: string | number): TSchema | undefined {
  const shape = shapeOf(part);
  switch (shape.kind) {
    case 'fields':
      return Object.hasOwn(shape.properties, step) ? shape.properties[step] : undefined;
    case 'entries':
      return typeof step === 'string' && !step.startsWith('x-') ? shape.entry : undefined;
    case 'list':
      return typeof step === 'number' ? shape.items : undefined;
    case 'criterion':
      return step === 'met' ? shape.met : undefined;
    default:
      return undefined;
  }
}
