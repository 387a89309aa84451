import * as path from 'node:path';
import { agreementTemplate } from '../../domain/template';
import { AGREEMENT_NAME } from '../agreementFile';
import { command } from '../command';
import { Failure } from '../failure';
import type { GitUser, Io } from '../io';
import { JSON_OPTION } from '../options';
import { oneLine, toJson } from '../terminal';

/** `collab init`: a first agreement to go on from. */
export const init = command({
  name: 'init',
  summary: 'Write a commented .collab.yaml to start from',
  details: `
The project is called after its folder, and the first person is whoever git takes for the user, in
the time zone of this machine.`,
  options: {
    force: { description: 'Overwrite the file when there is one.' },
    file: { value: 'PATH', description: 'Where to write; by default .collab.yaml in the working folder.' },
    json: JSON_OPTION,
  },
  answer: async ({ options: { force, file: name = AGREEMENT_NAME, json } }, { io }) => {
    const file = path.resolve(io.cwd, name);
    const text = await startingText(path.dirname(file), io);
    const written = await io.writeFile(file, text, force ? 'replace' : 'create');
    if (written.kind === 'exists') throw new Failure(`${name} is already there. collab init --force overwrites it.`);
    if (written.kind === 'refused') throw new Failure(`${name} cannot be written. ${written.reason}`);
    const sentence = `${oneLine(name)} is written. Say in it what the project is, then run collab check.\n`;
    return { status: 0, output: json ? toJson({ file: name }) : sentence };
  },
});

async function startingText(folder: string, { timezone, gitUser }: Io): Promise<string> {
  const person = personOf(await gitUser(folder));
  return agreementTemplate({ project: path.basename(folder) || 'Project', timezone, ...(person && { person }) });
}

function personOf({ name, email }: GitUser): { readonly name: string; readonly email?: string } | undefined {
  if (name === undefined) return undefined;
  return { name, ...(email !== undefined && { email }) };
}
