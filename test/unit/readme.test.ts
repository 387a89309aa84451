import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contributes } from '../../package.json';
import { commands } from '../../src/cli/commands';
import { parseDocument } from '../../src/document/document';
import { codeProblemCodes } from '../../src/domain/checkpoints/codeProblemCodes';
import { agreementSchema } from '../../src/domain/format/definition';
import { shapeOf } from '../../src/domain/format/shape';
import { problemCodes } from '../../src/domain/problemCodes';
import { ZoneTables } from '../../src/domain/time/zoneTables';
import { collab } from './cli/harness';

describe('The README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('explains every problem, as severe as it is', () => {
    const rows = cellsBelow('## Problems').map(([code, severity]) => [unquoted(code), severity]);
    const codes = Object.entries(problemCodes).map(([code, { severity }]) => [code, severity]);
    assert.deepEqual(sorted(rows), sorted(codes));
  });

  it('explains every problem of review comments', () => {
    const codes = cellsBelow('## Review comments in code').map(([code]) => unquoted(code));
    assert.deepEqual(codes, Object.keys(codeProblemCodes));
  });

  it('lists the commands and settings of the extension', () => {
    const titles = contributes.commands.map(({ title }) => title);
    const settings = Object.keys(contributes.configuration.properties);
    const listed = cellsBelow('## Commands and settings').map(([name]) => unquoted(name));
    assert.deepEqual(listed, [...titles, ...settings]);
  });

  it('lists the commands of the command line', () => {
    const listed = cellsBelow('## Command line').map(([usage]) => /^`collab (\w+)/.exec(usage ?? '')?.[1]);
    assert.deepEqual(
      listed.filter((name) => name !== undefined),
      commands.map(({ name }) => name),
    );
  });

  it('lists the fields of the file', () => {
    const shape = shapeOf(agreementSchema);
    assert.equal(shape.kind, 'fields');
    const listed = cellsBelow('### Fields');
    const end = listed.findIndex(([entry]) => entry === 'person');
    const named = listed.slice(0, end).flatMap(([, field]) => (field ?? '').split(', ').map(unquoted));
    assert.deepEqual(sorted(named), sorted(Object.keys(shape.properties)));
  });

  it('shows examples that have no problems', () => {
    const examples = readme
      .split('\n```yaml\n')
      .slice(1)
      .map((rest) => rest.split('\n```')[0] ?? '');
    const agreements = examples.filter((example) => /^project:/m.test(example));
    assert.equal(agreements.length, 2);
    for (const text of agreements) assert.deepEqual(parseDocument(text, { zones: new ZoneTables() }).problems, []);
  });

  it('shows what the command line says about the sample', async () => {
    const [, section = ''] = readme.split('\n```console\n');
    const [own = ''] = section.split('\n```');
    const examples = own.split(/^\$ collab /m).filter((example) => /^(?:hours|overlap|slots) /.test(example));
    assert.equal(examples.length, 3);
    const files = { '/project/.collab.yaml': readFileSync('samples/storefront/.collab.yaml', 'utf8') };
    for (const example of examples) {
      const [line = '', ...said] = example.split('\n');
      const words = Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
      const { stdout } = await collab(words, { files });
      assert.equal(stdout.trimEnd(), said.join('\n').trimEnd(), line);
    }
  });

  /** The cells of all rows of tables between a heading and the next one, without the heads of the tables. */
  function cellsBelow(heading: string): readonly (readonly string[])[] {
    const [, section = ''] = readme.split(`\n${heading}\n`);
    const [own = ''] = section.split(/\n#{2,3} /);
    const bodies = own.replaceAll(/^\|.*\n\| ---.*$/gm, '');
    const rows = bodies.split('\n').filter((line) => line.startsWith('|'));
    return rows.map((row) =>
      row
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
});

function unquoted(cell: string | undefined): string {
  return (cell ?? '').replaceAll('`', '');
}

function sorted<T>(values: readonly T[]): readonly T[] {
  return values.toSorted((a, b) => String(a).localeCompare(String(b), 'en'));
}
