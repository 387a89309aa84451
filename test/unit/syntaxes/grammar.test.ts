import assert from 'node:assert/strict';
import { repository } from '../../../syntaxes/collab.tmLanguage.json';
import { agreementSchema } from '../../../src/domain/format/definition';
import { shapeOf } from '../../../src/domain/format/shape';
import type { TSchema } from 'typebox/type';

describe('The grammar and the definition of the format', () => {
  const fields = new Set<string>(['met']);
  const statuses = new Set<string>();
  collect(agreementSchema);

  it('know the same fields, so that no other key but an id is coloured as one', () => {
    const [, listed = ''] = /\(\?!\(\?:([a-z|]+)\)/.exec(repository['entry-id'].match) ?? [];
    assert.deepEqual(listed.split('|').sort(), [...fields].sort());
  });

  it('know the same statuses', () => {
    const [, listed = ''] = /\\G\(\?:([a-z|-]+)\)/.exec(repository.status.match) ?? [];
    assert.deepEqual(listed.split('|').sort(), [...statuses].sort());
  });

  function collect(schema: TSchema): void {
    const shape = shapeOf(schema);
    if (shape.kind === 'choice') for (const word of shape.choices) statuses.add(word);
    if (shape.kind === 'list') collect(shape.items);
    if (shape.kind === 'entries') collect(shape.entry);
    if (shape.kind !== 'fields') return;
    for (const [name, property] of Object.entries(shape.properties)) {
      fields.add(name);
      collect(property);
    }
  }
});
