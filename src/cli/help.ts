import type { OptionTable } from './arguments';
import type { Command } from './command';
import { COMMON_OPTIONS, HELP_OPTION } from './options';
import { alignColumns } from './table';

/** What `collab --help` prints. */
export function helpOnAll(commands: readonly Command[]): string {
  return [
    'The working agreement of a project in .collab.yaml: who works when, what is due, what is agreed.\n',
    'Usage: collab COMMAND [OPTIONS]\n',
    alignColumns(commands.map(({ name, summary }) => [{ text: '' }, { text: name }, { text: summary }])),
    listOptions(COMMON_OPTIONS),
    'collab COMMAND --help explains a command. The exit status is 0 when all is well, 1 when problems were\n' +
      'found or an edit was refused, and 2 when there is no answer; standard error then says why in one line.\n',
  ].join('\n');
}

/** What `--help` prints for one command. */
export function helpOn({ name, summary, details, operands, options }: Command): string {
  const usage = ['collab', name, ...(operands === undefined ? [] : [operands]), '[OPTIONS]'].join(' ');
  return [
    `${summary}.\n`,
    `Usage: ${usage}\n`,
    listOptions({ ...options, help: HELP_OPTION }),
    `${details.trim()}\n`,
  ].join('\n');
}

function listOptions(table: OptionTable): string {
  return alignColumns(
    Object.entries(table).map(([name, { value, short, description }]) => {
      const names = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
      return [{ text: '' }, { text: names }, { text: description }];
    }),
  );
}
