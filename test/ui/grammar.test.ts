import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Colours } from '../support/colours';
import type { ColouredToken } from '../support/colours';
import { assertGolden } from '../support/golden';

/** Themes that come with the editor, by their files. */
const THEMES = ['dark_modern', 'light_modern', '2026-dark', '2026-light', 'hc_black', 'hc_light'] as const;

/** What has to be told apart at a glance. */
const DISTINCT = [
  'entity.name.function.id.collab',
  'variable.other.enummember.status.collab',
  'support.type.zone.collab',
  'constant.numeric.time.collab',
] as const;

describe('The grammar', () => {
  const lines = readFileSync('test/fixtures/grammar/agreement.yaml', 'utf8').split('\n');
  let themed: readonly (readonly (readonly ColouredToken[])[])[];

  before(async () => {
    themed = await Promise.all(THEMES.map(async (theme) => (await Colours.load(theme)).tokensOf(lines)));
  });

  it('tells times, zones, statuses and ids apart', () => {
    const [tokens = []] = themed;
    const written = lines.flatMap((line, index) => [line, ...(tokens[index] ?? []).flatMap(scopeLine)]);
    assertGolden('test/fixtures/grammar/agreement.scopes', written.join('\n'));
  });

  it('has colours in the themes of the editor', () => {
    const rows = [...coloursByScope()].map(([scope, colours]) => `${colours.join(' ')} ${scope}`);
    assertGolden('test/fixtures/grammar/agreement.colours', `${[THEMES.join(' '), ...rows.sort()].join('\n')}\n`);
  });

  it('gives ids, statuses, zones and times colours of their own in every theme', () => {
    const colours = coloursByScope();
    for (const [index, theme] of THEMES.entries()) {
      const seen = DISTINCT.map((scope) => colours.get(scope)?.[index]);
      assert.equal(new Set(seen).size, DISTINCT.length, `${theme}: ${seen.join(', ')}`);
    }
  });

  it('leaves the rest to YAML', () => {
    const [tokens = []] = themed;
    const illegal = tokens.flat().filter(({ scopes }) => scopes.some((scope) => scope.startsWith('invalid.')));
    assert.deepEqual(illegal, []);
  });

  /** The colours of each scope of ours, one for each theme. */
  function coloursByScope(): ReadonlyMap<string, readonly string[]> {
    const colours = new Map<string, string[]>();
    for (const [index, lines] of themed.entries()) {
      for (const token of lines.flat()) {
        const scope = ownScopeOf(token);
        if (scope === undefined) continue;
        const row = colours.get(scope) ?? [];
        row[index] = token.colour;
        colours.set(scope, row);
      }
    }
    return colours;
  }
});

/** Carets below what our own grammar names. */
function scopeLine(token: ColouredToken): readonly string[] {
  const scope = ownScopeOf(token);
  return scope ? [`${' '.repeat(token.start)}${'^'.repeat(token.end - token.start)} ${scope}`] : [];
}

function ownScopeOf({ scopes }: ColouredToken): string | undefined {
  return scopes.findLast(
    (scope) => scope.endsWith('.collab') && scope !== 'source.collab' && !scope.startsWith('meta.'),
  );
}
