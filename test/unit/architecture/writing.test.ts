import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

describe('Writing', () => {
  const files = readdirSync('src/client', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const naming = (pattern: RegExp): readonly string[] =>
    files.filter((name) => pattern.test(readFileSync(`src/client/${name}`, 'utf8'))).sort();

  it('of an agreement is done in one place, and creating it in another', () => {
    assert.deepEqual(naming(/\bWorkspaceEdit\b|\bapplyEdit\b/u), ['agreementEditor.ts', 'commands/createAgreement.ts']);
  });

  it('of any other file is saving what was asked for', () => {
    assert.deepEqual(naming(/\bwriteFile\b|\bcreateWriteStream\b|\bappendFile\b/u), ['saveFile.ts']);
  });

  it('into an editor goes no other way', () => {
    assert.deepEqual(naming(/\beditor\w*\.edit\(|\.insertSnippet\(|\beditBuilder\b|\bTextEdit\b/iu), []);
  });
});
