import { parseArgs } from 'node:util';
import { closest } from '../domain/didYouMean';
import { Failure } from './failure';

/** An option of a command: a flag, or one that takes a value, whose placeholder the help shows. */
export interface Option {
  readonly value?: string;
  readonly short?: string;
  readonly description: string;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** What was typed for each option: whether a flag is there, and the last value of one that takes a value. */
export type OptionValues<O extends OptionTable> = {
  readonly [K in keyof O]: O[K] extends { readonly value: string } ? string | undefined : boolean;
};

export interface Arguments<O extends OptionTable> {
  readonly options: OptionValues<O>;
  readonly operands: readonly string[];
}

/** Reads what was typed. Fails, with a suggestion, on an option that is not in the table. */
export function parseArguments<const O extends OptionTable>(args: readonly string[], table: O): Arguments<O> {
  const options: Record<string, string | boolean | undefined> = {};
  for (const [name, { value }] of Object.entries(table)) options[name] = value === undefined ? false : undefined;
  const operands: string[] = [];
  for (const token of tokensOf(args, table)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') options[token.name] = valueOf(token, table);
  }
  // Every name of the table has got the kind of value that the table asks for, and no other name is there.
  return { options: options as OptionValues<O>, operands };
}

/** Takes the name of the command out of what was typed; it may stand behind options that every command has. */
export function splitCommand(
  argv: readonly string[],
  common: OptionTable,
): { readonly name: string | undefined; readonly args: readonly string[] } {
  const first = tokensOf(argv, common).find(({ kind }) => kind === 'positional');
  if (first?.kind !== 'positional') return { name: undefined, args: argv };
  return { name: first.value, args: argv.toSpliced(first.index, 1) };
}

interface OptionToken {
  readonly name: string;
  /** As typed, with its hyphens. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value is joined to the name by `=`. */
  readonly inlineValue: boolean | undefined;
}

function tokensOf(args: readonly string[], table: OptionTable) {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
    ]),
  );
  // Not strict, so that what is wrong can be said below in words of this program and with a suggestion.
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function valueOf({ name, rawName, value, inlineValue }: OptionToken, table: OptionTable): string | boolean {
  const option = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!option) {
    const meant = closest(name, Object.keys(table));
    throw new Failure(`There is no option ${rawName} here.${meant === undefined ? '' : ` Did you mean --${meant}?`}`);
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new Failure(`${rawName} takes no value.`);
    return true;
  }
  if (value === undefined || (inlineValue === false && value.startsWith('-'))) {
    throw new Failure(`${rawName} needs a value: ${rawName} ${option.value}.`);
  }
  return value;
}

/** The whole number that an option gives, from 1 to `most`; the default where it was not typed. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  { byDefault, most = 1_000_000 }: { readonly byDefault: number; readonly most?: number },
): number {
  if (text === undefined) return byDefault;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
  throw new Failure(`${option} needs a whole number from 1 to ${most}, and "${text}" is none.`);
}
