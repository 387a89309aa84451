import type { ZoneTables } from '../domain/time/zoneTables';
import { type Arguments, type OptionTable, parseArguments } from './arguments';
import { Failure } from './failure';
import type { Io } from './io';
import type { Style } from './style';

/** A command of the command line, ready to be listed, explained and run. */
export interface Command extends Description {
  readonly options: OptionTable;
  readonly run: (args: readonly string[], context: Context) => Promise<Outcome>;
}

interface Description {
  readonly name: string;
  /** What it does, in a few words for the list of commands. */
  readonly summary: string;
  /** What its help says beyond that, in lines that fit a terminal. */
  readonly details: string;
  /** The placeholder of what it takes besides options; it takes nothing when this is absent. */
  readonly operands?: string;
}

/** What every command is given. */
export interface Context {
  readonly io: Io;
  readonly style: Style;
  readonly zones: ZoneTables;
}

/** The answer of a command, which is only written once it is whole. A command that has none throws a {@link Failure}. */
export interface Outcome {
  /** 1 means that problems were found. */
  readonly status: 0 | 1;
  readonly output: string;
  /** Sentences for standard error about how far the answer can be relied on. */
  readonly notes?: readonly string[];
}

/** Makes a command whose `answer` gets what was typed by the names of its options. */
export function command<const O extends OptionTable>(
  description: Description & {
    readonly options: O;
    readonly answer: (args: Arguments<O>, context: Context) => Promise<Outcome>;
  },
): Command {
  const { answer, ...described } = description;
  const { name, operands, options } = described;
  return {
    ...described,
    run: async (args, context) => {
      const parsed = parseArguments(args, options);
      const [surplus] = parsed.operands;
      if (surplus !== undefined && operands === undefined) {
        throw new Failure(`collab ${name} takes options only, and "${surplus}" is none.`);
      }
      return answer(parsed, context);
    },
  };
}
