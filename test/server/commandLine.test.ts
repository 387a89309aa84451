import assert from 'node:assert/strict';
import { ServerWorld } from '../support/serverWorld';

describe('The server that the command line starts', () => {
  let world: ServerWorld;
  before(async () => {
    world = await ServerWorld.create('cli');
  });
  after(() => world.remove());

  it('is the same as the one of the extension, holidays included', async () => {
    const { uri, agreement } = await world.folder(
      'project: X\npeople:\n  ana: {timezone: Europe/Oslo, holidays: "NO"}\nreviewers: [anna]\n',
    );
    const client = world.start();
    await client.initialize({ folders: [uri] });
    const [problem] = await client.diagnostics(agreement);
    assert.equal(problem?.code, 'unknown-person');
    assert.equal(problem.codeDescription, undefined);
    const state = await client.state(uri);
    assert.equal(state.kind === 'read' && state.snapshot.calendars.length, 1);
    assert.equal(await client.stop(), 0);
  });

  it('leads from codes to the README that lies in the folder above', async () => {
    const readme = await world.addReadme();
    const { uri, agreement } = await world.folder('projekt: X\n');
    const client = world.start();
    await client.initialize({ folders: [uri] });
    const links = (await client.diagnostics(agreement)).map(({ codeDescription }) => codeDescription?.href);
    assert.equal(links.length, 2);
    for (const link of links) assert.equal(link?.replace(/#L\d+$/u, ''), readme);
    assert.equal(await client.stop(), 0);
  });

  it('ends when the editor goes away', async () => {
    const client = world.start();
    await client.initialize();
    assert.equal(await client.vanish(), 1);
  });
});
