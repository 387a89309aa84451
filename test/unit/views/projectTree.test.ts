import assert from 'node:assert/strict';
import { projectTree } from '../../../src/views/projectTree';
import { dedent } from '../../support/dedent';
import { at } from '../../support/people';
import { NOW, rowAt, rowsOf } from '../../support/projectRows';
import { type SnapshotOptions, snapshotOf, utcClock } from '../../support/snapshots';
import { allRows, treeText } from '../../support/treeText';

describe('The Project tree', () => {
  const treeOf = (text: string, options?: Partial<SnapshotOptions>): string => treeText(rowsOf(text, options));

  it('shows everything in file order', () => {
    const text = dedent`
      project: Storefront
      goal: The new storefront
        is live before the freeze.
      timezone: Europe/Oslo
      people:
        maria: { name: Maria Berg, client: true, timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00 }
        ana: { name: Ana Lima, role: backend, timezone: America/Sao_Paulo, hours: Mon-Fri 09:00-18:00 }
      reviewers: [maria]
      scope:
        in: [Checkout]
        out: [Native apps, Gift cards]
        assumptions: [The client provides the payment API]
        changes:
          apple-pay: { title: Apple Pay, asked: 2026-11-18, by: maria, effort: 12h }
          vipps: { title: Vipps, status: declined }
      deliverables:
        auth:
          title: Login and sessions
          owner: ana
          status: in-progress
          due: 2026-12-04 17:00
          acceptance:
            - met: Passwords are hashed
            - Sessions expire
          checkpoints:
            token-expiry: { title: Token expiry }
        plan: { title: Plan, status: accepted, owner: maria, due: 2026-11-01 }
        checkout: { title: Checkout, after: [auth, nothing], due: 2026-12-18 }
      communication:
        checkins:
          demo: { title: Weekly demo, every: Fri 13:00, for: 45m }
      concerns:
        slow: { title: Answers take days, raised: 2026-11-20, by: ana }
        fonts: { title: Which font, status: resolved }
    `;
    assert.equal(
      treeOf(text, { me: 'maria' }),
      dedent`
        - (target) The new storefront is live before the freeze.
        - (list-unordered) Scope: 1 change proposed
          - In: 1
            - Checkout
          - Out: 2
            - Native apps
            - Gift cards
          - Assumptions: 1
            - The client provides the payment API
          - Changes: 2
            - (question) Apple Pay: proposed · 12h · Maria
            - (circle-slash) Vipps: declined
        - (package) Deliverables: 1 of 3 accepted
          - (play-circle) Login and sessions: due Fri 17:00 · Ana
            - [x] Passwords are hashed
            - [ ] Sessions expire
            - (comment-discussion) Token expiry: open · Maria
          - (pass-filled) Plan: Maria
          - (circle-large-outline) Checkout: due 18 Dec
            - (arrow-small-right) After Login and sessions: in progress
            - (arrow-small-right) After nothing: not in this file
        - (organization) People: 1 of 2 working now
          - (circle-filled) Maria Berg: you · until 16:00
          - (circle-outline) Ana Lima: back 09:00
        - (calendar) Check-ins: next Fri 13:00
          - (comment-discussion) Weekly demo: next Fri 13:00 · 45m
        - (warning) Concerns: 1 open
          - (warning) Answers take days: raised 20 Nov · Ana
          - (pass) Which font: resolved
      `,
    );
  });

  it('gives each row a key and a place in the file of its own', () => {
    const rows = allRows(
      rowsOf(dedent`
        goal: Go live
        people: { auth: { timezone: UTC }, a: { timezone: UTC } }
        scope: { in: [Same, Same], changes: { auth: { title: Same } } }
        deliverables:
          auth: { title: Same, acceptance: [Same, Same], after: [a, a], checkpoints: { auth: { title: Same } } }
        concerns: { auth: { title: Same } }
      `),
    );
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
    assert.equal(new Set(rows.map(({ target }) => JSON.stringify(target))).size, rows.length);
  });

  it('keeps the key of a row while its text changes', () => {
    const keys = (title: string): readonly string[] =>
      allRows(rowsOf(`deliverables: { auth: { title: ${title}, acceptance: [${title}] } }`)).map(({ key }) => key);
    assert.deepEqual(keys('Login'), keys('Sessions'));
  });

  it('leaves out sections with nothing in them', () => {
    assert.equal(treeOf('goal: Go live\nscope: { in: [] }\ndeliverables: {}\n'), '- (target) Go live\n');
  });

  it('says where to start in an empty file', () => {
    const expected = '- (edit) Nothing agreed yet: Start with the goal\n';
    assert.equal(treeOf(''), expected);
    assert.equal(treeOf('project: Storefront\n'), expected);
  });

  it('does not call a broken file empty', () => {
    const snapshot = snapshotOf('project: Storefront\ngoal: "unfinished\n', { at: NOW });
    const rows = projectTree(
      [{ folder: 'file:///web', folderName: 'web', snapshot, isBroken: true }],
      at(NOW),
      utcClock,
    );
    assert.equal(treeText(rows), '- (edit) Nothing else can be read: Mend the file first\n');
  });

  it('shows titles that are missing as ids', () => {
    assert.equal(
      treeOf('deliverables: { auth: {} }\nconcerns: { slow: {} }\npeople: { ana: {} }'),
      dedent`
        - (package) Deliverables: 0 of 1 accepted
          - (circle-large-outline) auth
        - (organization) People: nobody working now
          - (question) ana: no time zone
        - (warning) Concerns: 1 open
          - (warning) slow
      `,
    );
  });

  describe('for several folders', () => {
    const shown = (folder: string, text: string) =>
      ({ folder: `file:///${folder}`, folderName: folder, snapshot: snapshotOf(text, { at: NOW }) }) as const;

    it('has a row for each, with the name of its project', () => {
      const projects = [shown('web', 'project: Storefront\ngoal: Go live'), shown('api', 'goal: Answer')];
      assert.equal(
        treeText(projectTree(projects, at(NOW), utcClock)),
        dedent`
          - (root-folder) Storefront: web
            - (target) Go live
          - (root-folder) api
            - (target) Answer
        `,
      );
    });

    it('keeps the keys that rows have when theirs is the only one', () => {
      const [web, api] = [shown('web', 'goal: Go live'), shown('api', 'goal: Answer')];
      const alone = projectTree([web], at(NOW), utcClock).map(({ key }) => key);
      const [first] = projectTree([web, api], at(NOW), utcClock);
      assert.deepEqual(
        first?.children?.().map(({ key }) => key),
        alone,
      );
    });

    it('has nothing to show where there is none', () => {
      assert.deepEqual(projectTree([], at(NOW), utcClock), []);
    });
  });

  it('tells a person’s zone, hours and addresses in a tooltip', () => {
    const rows = rowsOf(
      dedent`
        people:
          maria: { name: Maria, timezone: Europe/Oslo }
          ana:
            name: Ana Lima
            role: backend
            client: true
            timezone: America/Sao_Paulo
            responds: 4h
            contact: { email: ana@example.com, web: 'https://ana.example.com' }
      `,
      { me: 'maria' },
    );
    assert.deepEqual(rowAt(rows, 'people', 'ana').tooltip?.(), {
      title: 'Ana Lima',
      paragraphs: ['backend · client'],
      table: {
        head: ['Local time', '06:00 (America/Sao_Paulo)'],
        rows: [
          ['Now', 'back 09:00'],
          ['Today with you', '4h: 13:00–17:00 on your clock'],
          ['Hours', 'Mon-Fri 09:00-17:00'],
          ['Answers within', '4h of working time'],
        ],
      },
      links: [
        { kind: 'address', label: 'E-mail', address: 'mailto:ana@example.com' },
        { kind: 'address', label: 'Web', address: 'https://ana.example.com' },
      ],
    });
  });

  it('tells who asked for a change and who raised a concern, and when', () => {
    const rows = rowsOf(dedent`
      people: { ana: { name: Ana Lima, timezone: UTC } }
      scope: { changes: { vipps: { title: Vipps, asked: 2026-11-18, by: ana, effort: 2d } } }
      concerns: { slow: { title: Slow answers, raised: 2026-12-01, by: ana } }
    `);
    assert.deepEqual(rowAt(rows, 'scope', 'changes', 'vipps').tooltip?.().table, {
      head: ['Status', 'proposed'],
      rows: [
        ['Asked', '18 Nov'],
        ['By', 'Ana'],
        ['Effort', '16h'],
      ],
    });
    assert.deepEqual(rowAt(rows, 'concerns', 'slow').tooltip?.().table, {
      head: ['Status', 'open'],
      rows: [
        ['Raised', 'today'],
        ['By', 'Ana'],
      ],
    });
  });

  it('keeps hostile texts on their line', () => {
    const rows = rowsOf(dedent`
      goal: "Line one\nline two\u202E"
      people: { ana: { name: "\t\n", timezone: UTC } }
      deliverables: { auth: { title: "$(zap) [x](command:y) <b>", owner: ana } }
    `);
    assert.deepEqual(
      allRows(rows).map(({ label }) => label),
      ['Line one line two', 'Deliverables', '$(zap) [x](command:y) <b>', 'People', 'ana'],
    );
  });

  it('lists a hundred people, and makes the rows of a section only when asked', () => {
    const people = Array.from({ length: 100 }, (_, i) => `  p${i}: { timezone: UTC, hours: Mon-Fri 08:00-10:00 }`);
    const rows = rowsOf(['people:', ...people].join('\n'));
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.description, '100 of 100 working now');
    assert.equal(rows[0]?.children?.().length, 100);
  });
});
