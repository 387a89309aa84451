import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemCodes } from '../../../src/domain/problemCodes';
import { problemsInReadme } from '../../../src/server/problemsInReadme.node';
import { OVERDUE } from '../../../src/service/overdue';

describe('Descriptions of problems', () => {
  it('stand in the README, each on the line that its code leads to', () => {
    const lines = readFileSync('README.md', 'utf8').split('\n');
    const describedAt = problemsInReadme(path.resolve('.'));
    for (const code of [...Object.keys(problemCodes), OVERDUE]) {
      const [file = '', line] = describedAt(code)?.split('#L') ?? [];
      assert.equal(fileURLToPath(file), path.resolve('README.md'));
      assert.match(lines[Number(line) - 1] ?? '', new RegExp(`^\\| \`${code}\` \\| (?:error|warning|information) \\|`));
    }
    assert.equal(describedAt('unheard-of'), undefined);
  });

  it('are nowhere without a README', () => {
    assert.equal(problemsInReadme(path.resolve('src'))('unknown-key'), undefined);
  });
});
