import assert from 'node:assert/strict';
import { SEMANTIC_TOKENS_LEGEND, semanticTokens } from '../../../src/service/semanticTokens';
import { contributes } from '../../../package.json';
import { dedent } from '../../support/dedent';
import { serviceContext } from '../../support/serviceContext';

describe('Semantic tokens', () => {
  it('tell ids, zones, times and statuses apart', () => {
    assert.deepEqual(
      tokensOf(dedent`
        timezone: "Europe/Oslo"
        people:
          ana:
            timezone: America/Sao_Paulo
            hours: Mon-Fri 9:00-12:00
            holidays: BR
            travel: [2026-12-05..2026-12-12 Europe/Lisbon]
            responds: 4h
        deliverables:
          auth:
            title: Mon 09:00 Europe/Oslo
            owner: ana
            reviewers: [ana, nobody]
            status: in-progress
            due: 2026-12-01 17:00
            paths: [src/**]
            checkpoints:
              token: {title: Token, status: nonsense}
        communication:
          checkins:
            demo: {title: Demo, every: last Fri 16:00, for: 30m}
      `),
      [
        'zone Europe/Oslo',
        'person.declaration ana',
        'zone America/Sao_Paulo',
        'weekday Mon',
        'weekday Fri',
        'time 9:00',
        'time 12:00',
        'region BR',
        'date 2026-12-05',
        'date 2026-12-12',
        'zone Europe/Lisbon',
        'duration 4h',
        'deliverable.declaration auth',
        'person ana',
        'person ana',
        'status in-progress',
        'date 2026-12-01',
        'time 17:00',
        'glob src/**',
        'checkpoint.declaration token',
        'checkin.declaration demo',
        'weekday Fri',
        'time 16:00',
        'duration 30m',
      ],
    );
  });

  it('are told to Visual Studio Code, with the scopes that the grammar uses', () => {
    const told = contributes.semanticTokenTypes.map(({ id }) => id);
    assert.deepEqual(told, SEMANTIC_TOKENS_LEGEND.tokenTypes);
    const [{ scopes } = { scopes: {} }] = contributes.semanticTokenScopes;
    assert.deepEqual(Object.keys(scopes), SEMANTIC_TOKENS_LEGEND.tokenTypes);
  });
});

/** The tokens in words: type, modifiers, text. */
function tokensOf(text: string): readonly string[] {
  const context = serviceContext(text);
  const { data } = semanticTokens(context);
  const tokens: string[] = [];
  let position = { line: 0, character: 0 };
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    position = { line: position.line + down, character: (down === 0 ? position.character : 0) + right };
    const end = { ...position, character: position.character + length };
    const kind = SEMANTIC_TOKENS_LEGEND.tokenTypes[type] ?? '';
    tokens.push(`${kind}${modifiers === 1 ? '.declaration' : ''} ${context.text.getText({ start: position, end })}`);
  }
  return tokens;
}
