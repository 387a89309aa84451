import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';
import { agreement, testAccess, until } from './access';

/** People who always work, so that it does not matter when the test runs. */
const ALWAYS = `project: Harbour
people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid, hours: Mon-Sun 00:00-24:00 }
  maria: { name: $(zap)Maria, timezone: America/Sao_Paulo, hours: Mon-Sun 00:00-24:00 }
  never: { name: Never, timezone: UTC, away: [2020-01-01..2039-12-31] }
`;

describe('The overlap clock', () => {
  let access: TestAccess;
  let original: string;

  const configure = (key: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('collab').update(key, value, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    access = await testAccess();
    original = await readFile(agreement().fsPath, 'utf8');
  });

  afterEach(async () => {
    await configure('me', undefined);
    await configure('clock.enabled', undefined);
    await configure('clock.people', undefined);
    await writeFile(agreement().fsPath, original);
    await until(access, () => access.store.current?.state.snapshot.project.name === 'Harbour booking site');
  });

  const showAlways = async (): Promise<void> => {
    await writeFile(agreement().fsPath, ALWAYS);
    await until(access, () => access.store.current?.state.snapshot.project.name === 'Harbour');
  };

  it('says who works, and keeps a name from becoming an icon', async () => {
    await configure('clock.people', ['maria', 'never']);
    await configure('me', 'ana');
    await showAlways();
    await until(access, () => access.store.current?.state.snapshot.me === 'ana');
    assert.equal(access.clock.text, '$(clock) $\u2060(zap)Maria now');
  });

  it('follows its settings', async () => {
    await showAlways();
    assert.match(access.clock.text ?? '', /^\$\(clock\) Ana now \+1$/);
    await configure('clock.people', ['ana', 'maria']);
    assert.equal(access.clock.text, '$(clock) Overlap all day');
    await configure('clock.enabled', false);
    assert.equal(access.clock.text, undefined);
    await configure('clock.enabled', undefined);
    assert.equal(access.clock.text, '$(clock) Overlap all day');
  });

  it('follows who I am', async () => {
    await showAlways();
    await configure('clock.people', ['maria']);
    assert.equal(access.clock.text, '$(clock) $\u2060(zap)Maria now');
    await configure('me', 'ana');
    await until(access, () => access.store.current?.state.snapshot.me === 'ana');
    assert.equal(access.clock.text, '$(clock) Overlap all day');
  });

  it('is not there where nobody is', async () => {
    await writeFile(agreement().fsPath, 'project: Empty\n');
    await until(access, () => access.store.current?.state.snapshot.project.name === 'Empty');
    assert.equal(access.clock.text, undefined);
  });
});
