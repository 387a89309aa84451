import assert from 'node:assert/strict';
import type { Path } from '../../../src/domain/path';
import { resolveProject } from '../../../src/domain/project/resolveProject';
import { ZoneTables } from '../../../src/domain/time/zoneTables';
import { markdownReport } from '../../../src/views/markdownReport';
import { markdownText } from '../../../src/views/markdownText';
import { dedent } from '../../support/dedent';
import { parse } from '../../support/parse';

describe('Markdown to copy', () => {
  const zones = new ZoneTables();
  const report = (text: string, ...paths: readonly Path[]): string =>
    markdownReport({ project: resolveProject(parse(text).agreement, zones), zones }, paths);

  const STOREFRONT = dedent`
    project: Storefront
    client: Nordlys AS
    goal: The storefront is live.
    timezone: Europe/Oslo
    people:
      ana: { name: Ana Lima, role: backend, timezone: America/Sao_Paulo, contact: { email: ana@example.com } }
      maria: { name: Maria Berg, client: true, timezone: Europe/Oslo }
    scope:
      in: [Checkout, Search]
      out: [Native apps]
      changes:
        pay: { title: Apple Pay, asked: 2026-11-18, by: maria, effort: 12h }
    deliverables:
      auth:
        title: Login
        description: With a second factor.
        owner: ana
        reviewers: [maria]
        status: in-progress
        estimate: 24h
        due: 2026-12-01 17:00
        acceptance: [{ met: Passwords are hashed }, Sessions expire]
        checkpoints: { token: { title: Token expiry } }
        links: [https://example.com/auth]
      checkout: { title: Checkout, after: [auth], due: 2026-12-18 }
    communication:
      checkins:
        demo: { title: Demo, every: Fri 13:00, who: [ana], link: https://meet.example.com/demo }
    quality: [Tests pass]
    concerns:
      slow: { title: Slow answers, raised: 2026-11-20, by: ana }
  `;

  it('is the whole agreement, without ways to reach people', () => {
    assert.equal(
      report(STOREFRONT, []),
      dedent`
        # Storefront

        For Nordlys AS

        The storefront is live.

        ## In scope

        - Checkout
        - Search

        ## Out of scope

        - Native apps

        ## Changes

        - **Apple Pay** · proposed · 12h of work · asked for Wednesday 18 November 2026 · by Maria Berg

        ## Deliverables

        - **Login** · in progress · Ana Lima · due Tuesday 1 December 2026, 17:00 in Europe/Oslo · 24h of work
          - With a second factor.
          - [x] Passwords are hashed
          - [ ] Sessions expire
          - Review: **Token expiry** · open · Maria Berg
          - <https://example.com/auth>
        - **Checkout** · planned · due Friday 18 December 2026
          - After: Login

        ## Definition of done

        - Tests pass

        ## People

        - **Ana Lima** · backend · America/Sao_Paulo · Mon-Fri 09:00-17:00
        - **Maria Berg** · client · Europe/Oslo · Mon-Fri 09:00-17:00

        ## Check-ins

        - **Demo** · Fri 13:00 in Europe/Oslo · 30m · Ana Lima
          - <https://meet.example.com/demo>

        ## Concerns

        - **Slow answers** · open · raised Friday 20 November 2026 · by Ana Lima
      `,
    );
  });

  it('is a section with its heading, or entries without', () => {
    assert.equal(report(STOREFRONT, ['scope', 'out']), '## Out of scope\n\n- Native apps\n');
    assert.equal(report(STOREFRONT, ['scope', 'in', 1], ['scope', 'in', 0]), '- Search\n- Checkout\n');
    assert.match(report(STOREFRONT, ['scope']), /^## In scope\n[^]*\n## Out of scope\n[^]*\n## Changes\n/);
    assert.equal(report(STOREFRONT, ['deliverables', 'auth', 'acceptance', 0]), '- [x] Passwords are hashed\n');
    assert.equal(
      report(STOREFRONT, ['deliverables', 'auth', 'checkpoints', 'token']),
      '- Review: **Token expiry** · open · Maria Berg\n',
    );
    assert.equal(report(STOREFRONT, ['deliverables', 'checkout', 'after', 0]), '- After: Login\n');
    assert.equal(report(STOREFRONT, ['goal']), 'The storefront is live.\n');
  });

  it('holds everything once', () => {
    const once = report(STOREFRONT, ['concerns', 'slow']);
    assert.equal(report(STOREFRONT, ['concerns', 'slow'], ['concerns', 'slow', 'title']), once);
  });

  it('is nothing for what is not there', () => {
    assert.equal(report('project: X\n', ['deliverables', 'auth']), '\n');
    assert.equal(report('project: X\n', []), '# X\n');
  });

  it('reads as the text that the file has', () => {
    assert.equal(
      markdownText('a *b* _c_ [d](e) <f> `g` | h ~i~ &amp; $j$ \\'),
      String.raw`a \*b\* \_c\_ \[d\](e) \<f\> \`g\` \| h \~i\~ \&amp; \$j\$ \\`,
    );
    assert.equal(markdownText('snake_case _x'), String.raw`snake_case \_x`);
    assert.equal(markdownText('# no heading'), String.raw`\# no heading`);
    assert.equal(markdownText('- no item'), String.raw`\- no item`);
    assert.equal(markdownText('1. no number'), String.raw`1\. no number`);
    assert.equal(markdownText('2026 (v1.0), well-known!'), '2026 (v1.0), well-known!');
    assert.equal(markdownText('one\n\n# two'), 'one # two');
  });
});
