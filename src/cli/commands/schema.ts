import { jsonSchema } from '../../domain/format/jsonSchema';
import { command } from '../command';
import { JSON_OPTION } from '../options';
import { toJson } from '../terminal';

/** `collab schema`: the format, for editors and tools that know JSON Schema. */
export const schema = command({
  name: 'schema',
  summary: 'Print the JSON Schema of the format',
  details: `
The schema says how the file is built. What only makes sense together, such as ids that name somebody
or dates in order, is checked by collab check.`,
  options: { json: JSON_OPTION },
  answer: async () => ({ status: 0, output: toJson(jsonSchema()) }),
});
