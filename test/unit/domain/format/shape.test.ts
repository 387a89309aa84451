import assert from 'node:assert/strict';
import type { TSchema } from 'typebox/type';
import { agreementSchema } from '../../../../src/domain/format/definition';
import { grammars } from '../../../../src/domain/format/grammars';
import { descriptionOf, shapeOf } from '../../../../src/domain/format/shape';
import type { Shape } from '../../../../src/domain/format/shape';
import { problemCodes } from '../../../../src/domain/problemCodes';

describe('The definition of the format', () => {
  const parts = [...partsOf(agreementSchema, '')];

  it('is read as the builders wrote it', () => {
    const kinds = new Map(parts.map(({ path, shape }) => [path, shape.kind]));
    const expected: Readonly<Record<string, Shape['kind']>> = {
      '.version': 'constant',
      '.project': 'text',
      '.timezone': 'value',
      '.people': 'entries',
      '.people.*.client': 'flag',
      '.people.*.away': 'list',
      '.people.*.away[]': 'value',
      '.people.*.contact': 'fields',
      '.deliverables.*.status': 'choice',
      '.deliverables.*.acceptance[]': 'criterion',
      '.quality[]': 'text',
    };
    for (const [path, kind] of Object.entries(expected)) assert.equal(kinds.get(path), kind, path);
  });

  it('requires what the format requires', () => {
    const required = parts.flatMap(({ path, shape }) =>
      shape.kind === 'fields' ? shape.required.map((name) => `${path}.${name}`) : [],
    );
    assert.deepEqual(required.sort(), [
      '.communication.checkins.*.every',
      '.communication.checkins.*.title',
      '.concerns.*.title',
      '.deliverables.*.checkpoints.*.title',
      '.deliverables.*.title',
      '.people.*.timezone',
      '.project',
      '.scope.changes.*.title',
    ]);
  });

  it('documents every part in sentences', () => {
    for (const { path, schema } of parts) assert.match(descriptionOf(schema), /[.]$/u, path);
  });

  it('has a code for everything that cannot be read as its format', () => {
    for (const format of Object.keys(grammars)) {
      const code = format === 'person' || format === 'deliverable' ? 'invalid-id' : `invalid-${format}`;
      assert.ok(code in problemCodes, code);
    }
  });

  it('gives examples that are valid', () => {
    for (const { path, shape, schema } of parts) {
      if (shape.kind !== 'value') continue;
      const { examples = [] } = schema as { readonly examples?: readonly string[] };
      for (const example of examples) assert.ok(grammars[shape.format](example).ok, `${path}: ${example}`);
    }
  });

  /** All parts of a definition with their path: `.people.*.away[]`. */
  function* partsOf(schema: TSchema, path: string): Generator<{ path: string; schema: TSchema; shape: Shape }> {
    const shape = shapeOf(schema);
    yield { path, schema, shape };
    if (shape.kind === 'list') yield* partsOf(shape.items, `${path}[]`);
    if (shape.kind === 'entries') yield* partsOf(shape.entry, `${path}.*`);
    if (shape.kind === 'fields') {
      for (const [name, property] of Object.entries(shape.properties)) yield* partsOf(property, `${path}.${name}`);
    }
  }
});
