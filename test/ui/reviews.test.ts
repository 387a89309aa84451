import assert from 'node:assert/strict';
import { Workbench } from './workbench';

/** People who always work, so that it does not matter when the test runs; nobody has been asked at any time. */
const AGREEMENT = `project: Harbour
timezone: Europe/Madrid
people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid, hours: Mon-Sun 00:00-24:00 }
  maria: { name: Maria Lopes, timezone: America/Sao_Paulo, hours: Mon-Sun 00:00-24:00 }
  kiran: { name: Kiran Rai, timezone: Asia/Kathmandu, hours: Mon-Sun 00:00-24:00 }
deliverables:
  login:
    title: Login and sessions
    owner: ana
    reviewers: [maria]
    status: in-review
    paths: [src/login/**]
    checkpoints:
      token-expiry: { title: Token expiry and refresh }
      hashes: { title: How passwords are hashed, reviewers: [kiran], requested: 2026-01-05 10:00 }
      rate-limit: { title: Rate limit, status: changes-requested, by: maria, note: Count by account as well }
      cookies: { title: Cookie flags, status: approved, by: maria, reviewed: 2026-01-05 10:00 }
  form:
    title: Booking form
    owner: ana
`;

const SESSION = `import { minutes } from './time';

// REVIEW(token-expiry): is 30 minutes right?
export const LIFETIME = minutes(30);

export function renew(token: string): string {
  // REVIEW(token-expiry): the old one stays valid for a minute
  return sign(token, {
    lifetime: LIFETIME,
  });
}

// REVIEW(rate-limit): per address is not enough
export const LIMIT = 5;
`;

const PAGE = `<ul>
  <!-- REVIEW(@maria): is this the wording your guests know? -->
  <li>Berths</li>
  <!-- REVIEW(tokn-expiry): -->
</ul>
`;

describe('The Reviews view', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': AGREEMENT, 'src/login/session.ts': SESSION, 'src/form.js': '', 'index.html': PAGE },
      settings: { 'collab.me': 'maria' },
    });
    await workbench.openViewContainer('Collab');
  });

  after(() => workbench?.close());

  const MINE = [
    'Maria Lopes you · 2 waiting',
    'Token expiry and refresh',
    'session.ts:3 is 30 minutes right? · src/login',
    'session.ts:7 the old one stays valid for a minute · src/login',
    'is this the wording your guests know? Maria · index.html:2',
  ];

  it('lists what waits for whom, and counts what waits for me', async () => {
    const tree = workbench.tree('Reviews');
    // The Reviews view has the smaller part of the side bar.
    await workbench.tree('Project').pane.locator('.pane-header').click();
    await tree.row('Unknown checkpoints').waitFor();
    const texts = await tree.texts();
    for (const line of MINE) assert.ok(texts.includes(line), texts.join('\n'));
    assert.ok(texts.includes('Rate limit changes requested'), texts.join('\n'));
    assert.ok(
      texts.some((text) => /^How passwords are hashed answer overdue \d+d · not in code$/.test(text)),
      texts.join('\n'),
    );
    const badge = workbench.page.locator('.activitybar .action-item', { hasText: '2' }).first();
    await badge.waitFor();
    await workbench.screenshot('reviews-light');
    await workbench.setTheme('dark');
    await workbench.screenshot('reviews-dark');
  });

  it('leaves only what waits for me, and groups it otherwise', async () => {
    const tree = workbench.tree('Reviews');
    await tree.titleAction('Show Reviews Waiting on Me');
    await tree.reads(MINE);
    await tree.titleAction('Group Reviews');
    await workbench.quickInput.pick('By File');
    await tree.reads([
      'index.html',
      'is this the wording your guests know? Maria · line 2',
      'session.ts src/login',
      'Token expiry and refresh waits for you',
      'Line 3 is 30 minutes right?',
      'Line 7 the old one stays valid for a minute',
    ]);
    await workbench.screenshot('reviews-mine');
    await tree.titleAction('Show All Reviews');
    await tree.row('Not in code').waitFor();
  });

  it('opens a place, with its mark and what can be done', async () => {
    await workbench.tree('Reviews').row('Line 7').click();
    await workbench.activeTab('session.ts').waitFor();
    await workbench.statusBarItem('Ln 7').waitFor();
    await workbench.editor.getByText('Request Changes').first().waitFor();
    await workbench.screenshot('reviews-code');
  });

  it('writes a comment and its entry in one step, and takes both back in one', async () => {
    await workbench.goTo(9, 5);
    await workbench.command('Collab: Insert Review Checkpoint');
    await workbench.quickInput.pick('Login and sessions');
    await workbench.quickInput.accept('Signature of tokens');
    await workbench.screenshot('reviews-reviewers');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Kiran Rai' }).click();
    await workbench.page.keyboard.press('Enter');
    const comment = '    // REVIEW(signature-of-tokens): Signature of tokens\n    lifetime: LIFETIME';
    await workbench.saved('src/login/session.ts', comment);
    await workbench.saved('.collab.yaml', 'signature-of-tokens:');
    await workbench.page.keyboard.press('Control+1');
    await workbench.page.keyboard.press('Control+Z');
    for (const file of ['session.ts', '.collab.yaml']) {
      await workbench.page.locator('.tab.dirty', { hasText: file }).waitFor();
    }
    await workbench.command('File: Save All');
    await workbench.saved('src/login/session.ts', '  return sign(token, {\n    lifetime');
    await workbench.saved('.collab.yaml', 'reviewed: 2026-01-05 10:00 }\n  form:');
    assert.deepEqual(await workbench.notifications(), []);
  });
});

describe('Reviews in several folders', () => {
  let workbench: Workbench;

  const agreementOf = (project: string, deliverable: string, checkpoint: string): string =>
    [
      `project: ${project}`,
      'people: { ana: { timezone: UTC, hours: Mon-Sun 00:00-24:00 } }',
      'deliverables:',
      `  ${deliverable}:`,
      '    reviewers: [ana]',
      '    checkpoints:',
      `      ${checkpoint}: {}`,
      '',
    ].join('\n');
  const WEB = agreementOf('Site', 'page', 'look');
  const API = agreementOf('API', 'server', 'limit');

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      opens: 'all.code-workspace',
      files: {
        'all.code-workspace': JSON.stringify({ folders: [{ path: 'web' }, { path: 'api' }] }),
        'web/.collab.yaml': WEB,
        'web/page.js': '// REVIEW(look): large enough?\n',
        'api/.collab.yaml': API,
        'api/server.js': '// REVIEW(limit): per minute?\n// REVIEW(look):\nserve();\n',
      },
      settings: { 'collab.me': 'ana' },
    });
    await workbench.openViewContainer('Collab');
  });

  after(() => workbench?.close());

  it('are listed apart, each with the code of its own folder', async () => {
    await workbench.tree('Project').pane.locator('.pane-header').click();
    await workbench
      .tree('Reviews')
      .reads([
        'Site web',
        'ana you · 1 waiting',
        'look',
        'page.js:1 large enough?',
        'API api',
        'ana you · 1 waiting',
        'limit',
        'server.js:1 per minute?',
        'Unknown checkpoints 1',
        'look not in the agreement · server.js:2',
      ]);
    await workbench.screenshot('reviews-several-folders');
  });

  it('are written into the agreement of the folder that the code is in', async () => {
    await workbench.tree('Reviews').row('server.js:1').click();
    await workbench.activeTab('server.js').waitFor();
    await workbench.goTo(3, 1);
    await workbench.command('Collab: Insert Review Checkpoint');
    await workbench.quickInput.pick('server');
    await workbench.quickInput.accept('Start of it');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'ana' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.saved('api/server.js', '// REVIEW(start-of-it): Start of it\nserve();');
    await workbench.saved('api/.collab.yaml', 'start-of-it:');
    assert.equal(await workbench.read('web/.collab.yaml'), WEB);
    await workbench.tree('Reviews').row('server.js:3').waitFor();
  });
});
