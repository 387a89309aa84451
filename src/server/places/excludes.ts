/** What is left out of searches where no editor says otherwise: what version control and package managers keep. */
export const DEFAULT_EXCLUDES: readonly string[] = [
  '**/.git',
  '**/.svn',
  '**/.hg',
  '**/.DS_Store',
  '**/node_modules',
  '**/bower_components',
];

/** More alternatives than this are not what anybody writes by hand. */
const MOST_ALTERNATIVES = 64;

/**
 * Patterns of an editor's `files.exclude` or `search.exclude`, as `.gitignore` writes them: from the folder, unless they begin with
 * `**`, and without braces. Those that are switched off, or on a condition, are left out.
 */
export function excludesOf(setting: unknown): readonly string[] {
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting).flatMap(([glob, isOn]) => (isOn === true ? patternsOf(glob) : []));
}

function patternsOf(glob: string): readonly string[] {
  if (glob === '' || /[\0\r\n]/u.test(glob)) return [];
  const alternatives = withoutBraces([glob]);
  return [...new Set(alternatives)].map((each) => (each.startsWith('**') || each.startsWith('/') ? each : `/${each}`));
}

/** Writes `{a,b}` out, the innermost braces first. */
function withoutBraces(globs: readonly string[]): readonly string[] {
  const written = globs.flatMap((glob) => {
    const [braces, inside] = /\{([^{}]*)\}/u.exec(glob) ?? [];
    if (braces === undefined || inside === undefined) return [glob];
    return inside.split(',').map((part) => glob.replace(braces, () => part));
  });
  const isDone = written.length === globs.length && written.every((glob, index) => glob === globs[index]);
  return isDone || written.length > MOST_ALTERNATIVES ? globs : withoutBraces(written);
}
