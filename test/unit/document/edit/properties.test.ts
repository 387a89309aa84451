import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editText } from '../../../../src/document/edit/editText';
import { checkEdit } from '../../../support/checkEdit';
import { readPlain } from '../../../support/plainEdits';
import { choices, inverseOf, stepIn } from '../../../support/randomSteps';
import { yamlTexts } from '../../../support/yamlTree';

/** Set COLLAB_SEED to repeat a run, and COLLAB_CASES for a shorter or a longer one. */
const SEED = Number(process.env['COLLAB_SEED'] ?? Date.now() % 2 ** 31);
const CASES = Number(process.env['COLLAB_CASES'] ?? 16_000);

describe(`edits of generated texts, seed ${SEED}`, function () {
  this.timeout(Math.max(240_000, CASES * 40));

  it('say exactly what was meant, keep every comment, and touch nothing else', () => {
    let carriedOut = 0;
    let refused = 0;
    const property = fc.property(yamlTexts, choices, (text, choice) => {
      const plain = readPlain(text);
      const step = plain && stepIn(plain, choice);
      fc.pre(plain !== undefined && step !== undefined);
      if (checkEdit(text, plain, step)) carriedOut++;
      else refused++;
    });
    fc.assert(property, { seed: SEED, numRuns: CASES });
    assert.ok(refused < carriedOut / 20, `${carriedOut} carried out, ${refused} refused`);
  });

  it('are taken back by what undoes them', () => {
    const property = fc.property(yamlTexts, choices, (text, choice) => {
      const plain = readPlain(text);
      const step = plain && stepIn(plain, choice);
      const inverse = plain && step && inverseOf(plain, step);
      fc.pre(plain !== undefined && step !== undefined && inverse !== undefined);
      const result = editText(text, [step, inverse]);
      fc.pre(result.ok);
      assert.deepEqual(readPlain(result.text), plain);
    });
    fc.assert(property, { seed: SEED, numRuns: CASES / 8 });
  });
});
