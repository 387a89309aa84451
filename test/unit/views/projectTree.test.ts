import assert from 'node:assert/strict';
import { projectTree } from '../../../src/views/projectTree';
import type { TreeNode } from '../../../src/views/projectTree/treeNode';
import { dedent } from '../../support/dedent';
import { at } from '../../support/people';
import { type SnapshotOptions, snapshotOf, utcClock } from '../../support/snapshots';
import { allRows, treeText } from '../../support/treeText';

/** A Tuesday; in Oslo it is 10:00 and in São Paulo 06:00. */
const NOW = '2026-12-01T09:00Z';

describe('The Project tree', () => {
  const rowsOf = (text: string, options: Partial<SnapshotOptions> = {}): readonly TreeNode[] => {
    const snapshot = snapshotOf(text, { at: NOW, ...options });
    return projectTree([{ folder: 'file:///web', folderName: 'web', snapshot }], at(options.at ?? NOW), utcClock);
  };
  const treeOf = (text: string, options?: Partial<SnapshotOptions>): string => treeText(rowsOf(text, options));
  const rowAt = (rows: readonly TreeNode[], ...path: readonly (string | number)[]): TreeNode => {
    const row = allRows(rows).find(({ target }) => JSON.stringify(target.path) === JSON.stringify(path));
    assert.ok(row, `There is no row at ${path.join('.')}.`);
    return row;
  };

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

  describe('of deliverables', () => {
    const dueText = (due: string, me?: string, instant = NOW, status = 'in-progress'): string | undefined => {
      const text = dedent`
        timezone: Europe/Oslo
        people: { ana: { timezone: America/Sao_Paulo }, maria: { timezone: Europe/Oslo } }
        deliverables: { auth: { title: Login, status: ${status}, due: ${due} } }
      `;
      const rows = rowsOf(text, { at: instant, ...(me !== undefined && { me }) });
      return rowAt(rows, 'deliverables', 'auth').description;
    };

    it('write due times in my zone', () => {
      assert.equal(dueText('2026-12-04 17:00', 'maria'), 'due Fri 17:00');
      assert.equal(dueText('2026-12-04 17:00', 'ana'), 'due Fri 13:00');
      assert.equal(dueText('2026-12-04 17:00'), 'due Fri 16:00');
      assert.equal(dueText('2026-12-05 01:00', 'ana'), 'due Fri 21:00');
    });

    it('write a date without a time as it stands, whoever looks', () => {
      assert.equal(dueText('2026-12-04', 'maria'), 'due Fri');
      assert.equal(dueText('2026-12-04', 'ana'), 'due Fri');
    });

    it('write what is due today, soon, later and in another year', () => {
      assert.equal(dueText('2026-12-01 17:00', 'maria'), 'due today 17:00');
      assert.equal(dueText('2026-12-01', 'maria'), 'due today');
      assert.equal(dueText('2026-12-07 17:00', 'maria'), 'due Mon 17:00');
      assert.equal(dueText('2026-12-08 17:00', 'maria'), 'due 8 Dec');
      assert.equal(dueText('2027-02-01', 'maria'), 'due 1 Feb');
      assert.equal(dueText('2027-12-01', 'maria'), 'due 1 Dec 2027');
    });

    it('write how long it is overdue, from the instant on', () => {
      assert.equal(dueText('2026-12-01 10:00', 'maria'), 'overdue 1m');
      assert.equal(dueText('2026-12-01 06:30', 'maria'), 'overdue 3h');
      assert.equal(dueText('2026-11-28', 'maria'), 'overdue 2d');
      assert.equal(dueText('2026-11-30', 'maria', '2026-11-30T22:59Z'), 'due today');
      assert.equal(dueText('2026-11-30', 'maria', '2026-11-30T23:00Z'), 'overdue 1m');
    });

    it('keep to my clock beyond the time that the snapshot covers, and through its changes', () => {
      const dueIn = (due: string, me?: string): string | undefined => {
        const rows = rowsOf(
          dedent`
            timezone: America/Sao_Paulo
            people: { maria: { timezone: Europe/Oslo, travel: [2027-06-01..2027-06-20 Asia/Kathmandu] } }
            deliverables: { auth: { title: Login, due: ${due} } }
          `,
          me === undefined ? {} : { me },
        );
        return rowAt(rows, 'deliverables', 'auth')
          .tooltip?.()
          .table?.rows.find(([name]) => name === 'Due')?.[1];
      };
      assert.equal(dueIn('2027-03-26 12:00', 'maria'), '26 Mar 16:00');
      assert.equal(dueIn('2027-03-30 12:00', 'maria'), '30 Mar 17:00');
      assert.equal(dueIn('2027-03-30 20:00', 'maria'), '31 Mar 01:00');
      assert.equal(dueIn('2027-06-10 12:00', 'maria'), '10 Jun 2027 20:45');
      assert.equal(dueIn('2027-11-30 12:00', 'maria'), '30 Nov 2027 16:00');
      assert.equal(dueIn('2027-03-30 20:00'), '30 Mar 23:00');
    });

    it('say nothing of when once they are accepted or dropped', () => {
      assert.equal(dueText('2026-11-01', 'maria', NOW, 'accepted'), undefined);
      assert.equal(dueText('2026-11-01', 'maria', NOW, 'dropped'), undefined);
    });

    it('do not count what was dropped', () => {
      const rows = rowsOf('deliverables: { a: { status: accepted }, b: { status: dropped }, c: {} }');
      assert.equal(rowAt(rows, 'deliverables').description, '1 of 2 accepted');
    });

    it('are heard with the status that the icon shows', () => {
      const rows = rowsOf('deliverables: { auth: { title: Login, status: changes-requested, owner: nobody } }');
      assert.equal(rowAt(rows, 'deliverables', 'auth').spoken, 'Login, changes requested, nobody');
    });

    it('have an icon for every status', () => {
      const statuses = ['planned', 'in-progress', 'in-review', 'changes-requested', 'blocked', 'accepted', 'dropped'];
      const rows = rowsOf(
        `deliverables: { ${statuses.map((status) => `${status}: { status: ${status} }`).join(', ')} }`,
      );
      const icons = statuses.map((status) => rowAt(rows, 'deliverables', status).icon?.name);
      assert.equal(new Set(icons).size, statuses.length);
    });

    it('tell the rest in a tooltip', () => {
      const rows = rowsOf(dedent`
        timezone: Europe/Oslo
        deliverables:
          auth:
            title: Login
            description: With a password
            estimate: 3d
            remaining: 10h
            due: 2026-12-18 17:00
            links: ['https://example.com/auth', 'http://example.com']
            acceptance: [One, { met: Two }]
      `);
      assert.deepEqual(rowAt(rows, 'deliverables', 'auth').tooltip?.(), {
        title: 'Login',
        paragraphs: ['With a password'],
        table: {
          head: ['Status', 'planned'],
          rows: [
            ['Due', '18 Dec 16:00'],
            ['Estimate', '24h'],
            ['Remaining', '10h'],
            ['Acceptance', '1 of 2 met'],
          ],
        },
        links: [{ kind: 'address', label: 'https://example.com/auth', address: 'https://example.com/auth' }],
      });
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

  describe('of check-ins', () => {
    const text = dedent`
      people:
        ana: { name: Ana Lima, timezone: America/Sao_Paulo }
        maria: { name: Maria Berg, timezone: Europe/Oslo }
        kiran: { timezone: Asia/Kathmandu }
      communication:
        checkins:
          demo: { title: Demo, every: "Fri 13:00", timezone: Europe/Oslo, who: [ana, maria], link: 'https://meet.example.com/demo' }
          month: { title: Month, every: "last Tue 10:00", timezone: Europe/Oslo, for: 1h }
          broken: { title: Broken, every: whenever }
          far: { title: Far, every: "Mon 10:00 every 2 weeks from 2029-01-01" }
    `;
    const described = (me: string | undefined, instant = NOW, ...path: readonly string[]): string | undefined =>
      rowAt(rowsOf(text, { at: instant, ...(me !== undefined && { me }) }), 'communication', 'checkins', ...path)
        .description;

    it('say when they come next, on my clock', () => {
      assert.equal(described('ana', NOW, 'demo'), 'next Fri 09:00 · 30m');
      assert.equal(described('maria', NOW, 'demo'), 'next Fri 13:00 · 30m');
      assert.equal(described(undefined, NOW, 'demo'), 'next Fri 12:00 · 30m');
      assert.equal(described('ana', NOW, 'month'), 'next 29 Dec 06:00 · 1h');
    });

    it('say so on the day, and while they last', () => {
      assert.equal(described('ana', '2026-12-04T11:59Z', 'demo'), 'today 09:00 · 30m');
      assert.equal(described('ana', '2026-12-04T12:00Z', 'demo'), 'now until 09:30 · 30m');
      assert.equal(described('ana', '2026-12-04T12:30Z', 'demo'), 'next 11 Dec 09:00 · 30m');
    });

    it('show the schedule where nothing comes within a year, and the length alone where there is none', () => {
      assert.equal(described('ana', NOW, 'far'), 'Mon 10:00 every 2 weeks from 2029-01-01 · 30m');
      assert.equal(described('ana', NOW, 'broken'), '30m');
    });

    it('are headed by the first that I take part in', () => {
      assert.equal(described('ana'), 'next Fri 09:00');
      assert.equal(described('kiran'), 'next 29 Dec 14:45');
      assert.equal(described(undefined), 'next Fri 12:00');
      assert.equal(described('kiran', '2026-12-29T09:00Z'), 'now until 15:45');
    });

    it('tell the rest in a tooltip', () => {
      const rows = rowsOf(text, { me: 'ana' });
      assert.deepEqual(rowAt(rows, 'communication', 'checkins', 'demo').tooltip?.(), {
        title: 'Demo',
        table: {
          head: ['On your clock', 'next Fri 09:00'],
          rows: [
            ['Schedule', 'Fri 13:00, Oslo time'],
            ['Length', '30m'],
            ['With', 'Ana, Maria'],
          ],
        },
        links: [{ kind: 'address', label: 'Join', address: 'https://meet.example.com/demo' }],
      });
      const whole = rowAt(rows, 'communication', 'checkins', 'month').tooltip?.();
      assert.deepEqual(whole?.table?.rows.at(-1), ['With', 'everyone']);
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
