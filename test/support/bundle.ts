import { build } from 'esbuild';

/** The programs that can be bundled, and what they load from beside them. */
const PROGRAMS = {
  server: { entryPoints: { server: 'src/server/main.node.ts', holidays: 'src/server/holidays.ts' }, args: [] },
  cli: { entryPoints: { cli: 'src/cli/bin.ts' }, args: ['lsp'] },
} as const;

export type Program = keyof typeof PROGRAMS;

/** What stands before `--stdio` to start the language server with a program. */
export function argumentsOf(program: Program): readonly string[] {
  return PROGRAMS[program].args;
}

/** Bundles a program into a folder as it is released, though not as small. */
export async function bundle(program: Program, folder: string): Promise<void> {
  await build({
    entryPoints: PROGRAMS[program].entryPoints,
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['./holidays.js'],
    logLevel: 'error',
  });
}
