import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestAccess } from '../../src/client/extension';
import { testAccess, until, write } from './access';

/** People who always work, so that it does not matter when the test runs. */
const ALWAYS = `project: Harbour
people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid, hours: Mon-Sun 00:00-24:00 }
  maria: { name: $(zap)Maria, timezone: America/Sao_Paulo, hours: Mon-Sun 00:00-24:00 }
  never: { name: Never, timezone: UTC, away: [2020-01-01..2039-12-31] }
`;

describe('The overlap clock', () => {
  let access: TestAccess;

  const configure = (key: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('collab').update(key, value, vscode.ConfigurationTarget.Workspace);

  before(async () => {
    access = await testAccess();
  });

  afterEach(async () => {
    await configure('me', undefined);
    await configure('clock.enabled', undefined);
    await configure('clock.people', undefined);
  });

  it('says who works, and keeps a name from becoming an icon', async () => {
    await configure('clock.people', ['maria', 'never']);
    await configure('me', 'ana');
    await write(ALWAYS);
    await until(access, () => access.store.current?.state.snapshot.me === 'ana');
    assert.equal(access.clock.text, '$(clock) $\u2060(zap)Maria now');
  });

  it('follows its settings', async () => {
    await write(ALWAYS);
    assert.match(access.clock.text ?? '', /^\$\(clock\) Ana now \+1$/);
    await configure('clock.people', ['ana', 'maria']);
    assert.equal(access.clock.text, '$(clock) Overlap all day');
    await configure('clock.enabled', false);
    assert.equal(access.clock.text, undefined);
    await configure('clock.enabled', undefined);
    assert.equal(access.clock.text, '$(clock) Overlap all day');
  });

  it('follows who I am', async () => {
    await write(ALWAYS);
    await configure('clock.people', ['maria']);
    assert.equal(access.clock.text, '$(clock) $\u2060(zap)Maria now');
    await configure('me', 'ana');
    await until(access, () => access.store.current?.state.snapshot.me === 'ana');
    assert.equal(access.clock.text, '$(clock) Overlap all day');
  });

  it('is not there where nobody is', async () => {
    await write('project: Empty\n');
    assert.equal(access.clock.text, undefined);
  });
});
