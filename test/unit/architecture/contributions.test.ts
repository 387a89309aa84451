import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { activationEvents, contributes } from '../../../package.json';
import { commandIds } from '../../../src/client/commandIds';

describe('What package.json contributes', () => {
  const contributed = contributes.commands.map(({ command }) => command);
  const source = ['src/client', 'src/server'].map(textBelow).join('\n');

  it('are commands that have an id and are registered under it', () => {
    const names = new Map(Object.entries(commandIds).map(([name, id]): [string, string] => [id, name]));
    for (const command of contributed) {
      const name = names.get(command);
      assert.ok(name, command);
      assert.match(source, new RegExp(String.raw`\bcommandIds\.${name}\b`, 'u'), command);
    }
  });

  it('puts only contributed commands into menus, and wakes up for nothing else', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    const events = activationEvents.flatMap((event) =>
      event.startsWith('onCommand:') ? [event.slice('onCommand:'.length)] : [],
    );
    assert.deepEqual(
      [...inMenus, ...events].filter((command) => !contributed.includes(command)),
      [],
    );
  });

  it('puts every command under one category, with a title', () => {
    for (const { title, category } of contributes.commands) {
      assert.equal(category, 'Collab');
      assert.notEqual(title, '');
    }
  });

  it('are settings that somebody reads', () => {
    for (const setting of Object.keys(contributes.configuration.properties)) {
      const [section, name] = [setting.slice(0, setting.lastIndexOf('.')), setting.slice(setting.lastIndexOf('.') + 1)];
      const isRead =
        source.includes(`'${setting}'`) || (source.includes(`'${section}'`) && source.includes(`'${name}'`));
      assert.ok(isRead, setting);
    }
  });

  it('are views that are filled', () => {
    for (const { id } of Object.values(contributes.views).flat()) {
      assert.match(
        source,
        new RegExp(String.raw`(?:createTreeView|registerTreeDataProvider|registerWebviewViewProvider)\('${id}'`, 'u'),
      );
    }
  });

  it('depends on conditions that somebody sets', () => {
    const clauses = JSON.stringify(contributes).matchAll(/"(?:when|enablement)":"((?:[^"\\]|\\.)*)"/gu);
    const known = new Set(Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id)));
    for (const [, clause = ''] of clauses) {
      for (const [key] of clause.matchAll(/\bcollab(?:\.\w+)+/gu)) {
        if (!known.has(key)) assert.ok(source.includes(`'${key}'`), `${key} in ${clause}`);
      }
    }
  });

  function textBelow(folder: string): string {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    return files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
  }
});
