import { version } from '../../package.json';
import { closest } from '../domain/didYouMean';
import { ZoneTables } from '../domain/time/zoneTables';
import { parseArguments, splitCommand } from './arguments';
import type { Outcome } from './command';
import { commands } from './commands';
import { Failure } from './failure';
import { helpOn, helpOnAll } from './help';
import type { Io } from './io';
import { COMMON_OPTIONS } from './options';
import { styleFor } from './style';
import { oneLine } from './terminal';

/** 0: done. 1: problems were found. 2: no answer, because of what was typed or of a file that cannot be used. */
export type ExitStatus = 0 | 1 | 2;

/**
 * Runs the command that these arguments (without the program's own name) ask for. With status 2 nothing has been written but
 * one line on standard error that says what and where.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    const { status, output, notes = [] } = await answer(argv, io);
    io.stdout.write(output);
    for (const note of notes) say(note, io);
    return status;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message, io);
    return 2;
  }
}

function say(sentence: string, { stderr }: Io): void {
  stderr.write(`collab: ${oneLine(sentence)}\n`);
}

async function answer(argv: readonly string[], io: Io): Promise<Outcome> {
  const { name, args } = splitCommand(argv, COMMON_OPTIONS);
  if (name === undefined) return { status: 0, output: answerWithoutCommand(args) };
  const command = commands.find((command) => command.name === name);
  if (!command) throw new Failure(`There is no command "${name}". ${hintFor(name)}`);
  if (asksForHelp(args)) return { status: 0, output: helpOn(command) };
  return command.run(args, { io, style: styleFor(io), zones: new ZoneTables() });
}

function answerWithoutCommand(args: readonly string[]): string {
  const { options } = parseArguments(args, COMMON_OPTIONS);
  if (options.help) return helpOnAll(commands);
  if (options.version) return `${version}\n`;
  throw new Failure('A command is missing: collab --help lists them.');
}

/** Help is given whatever else was typed, for it may well be wrong. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
}

function hintFor(name: string): string {
  const meant = closest(
    name,
    commands.map((command) => command.name),
  );
  return meant === undefined ? 'collab --help lists them.' : `Did you mean ${meant}?`;
}
