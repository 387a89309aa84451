import assert from 'node:assert/strict';
import { dedent } from '../../support/dedent';
import { type World, collab } from './harness';

const PROJECT = dedent`
  project: Storefront rebuild
  timezone: Europe/Oslo
  people:
    ana: { name: Ana Lima, timezone: Europe/Oslo, hours: "Mon-Fri 09:00-12:00, 13:00-18:00" }
    maria: { name: Maria Berg, timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00, away: [2026-12-03] }
  reviewers: [maria]
  deliverables:
    login: { title: Login, owner: ana, status: in-progress, estimate: 24h, remaining: 10h, due: 2026-12-04 12:00 }
    cart: { title: Cart, owner: ana, after: [login], estimate: 2d, due: 2026-12-18 }
    map: { title: Map, owner: ana, after: [plan] }
    plan: { title: Plan, status: blocked }
    done: { title: Done, status: accepted, owner: maria, estimate: 8h }
`;
const WORLD: World = { files: PROJECT, now: '2026-12-01T08:00Z' };

describe('collab forecast', () => {
  it('answers with what is open, in file order, with a reason where nobody can tell', async () => {
    const { status, stdout, stderr } = await collab('forecast --json', WORLD);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.deepEqual(JSON.parse(stdout), {
      at: '2026-12-01T08:00:00Z',
      deliverables: [
        {
          id: 'login',
          owner: 'ana',
          status: 'in-progress',
          start: '2026-12-01T08:00:00Z',
          workDone: '2026-12-02T10:00:00Z',
          accepted: '2026-12-04T10:00:00Z',
          due: '2026-12-04T11:00:00Z',
          risk: 'at-risk',
          handOverBy: '2026-12-02T11:00:00Z',
          reason: null,
        },
        {
          id: 'cart',
          owner: 'ana',
          status: 'planned',
          start: '2026-12-04T10:00:00Z',
          workDone: '2026-12-08T10:00:00Z',
          accepted: '2026-12-09T10:00:00Z',
          due: '2026-12-18T23:00:00Z',
          risk: 'on-track',
          handOverBy: '2026-12-18T07:00:00Z',
          reason: null,
        },
        {
          id: 'map',
          owner: 'ana',
          status: 'planned',
          start: null,
          workDone: null,
          accepted: null,
          due: null,
          risk: 'unknown',
          handOverBy: null,
          reason: '"map" has no estimate.',
        },
        {
          id: 'plan',
          owner: null,
          status: 'blocked',
          start: null,
          workDone: null,
          accepted: null,
          due: null,
          risk: 'blocked',
          handOverBy: null,
          reason: '"plan" has no owner.',
        },
      ],
    });
  });

  it('looks ahead from another moment', async () => {
    const { stdout } = await collab(['forecast', '--json', '--at', '2026-12-05'], WORLD);
    const { at, deliverables } = JSON.parse(stdout) as {
      at: string;
      deliverables: { accepted: string; risk: string }[];
    };
    assert.equal(at, '2026-12-04T23:00:00Z');
    assert.deepEqual([deliverables[0]?.accepted, deliverables[0]?.risk], ['2026-12-09T10:00:00Z', 'late']);
  });

  it('tells people, with how the work is spread', async () => {
    const { stdout } = await collab(['forecast', '--at', '2026-12-03 09:00'], WORLD);
    assert.equal(
      stdout,
      dedent`
        Thu 2026-12-03 09:00 in Europe/Oslo

        Deliverable  Owner  Accepted              Due                   Hand over by
        login        ana    Mon 2026-12-07 11:00  Fri 2026-12-04 12:00  Wed 2026-12-02 12:00  2d late: waits for Maria Berg
        cart         ana    Thu 2026-12-10 11:00  Fri 2026-12-18        Fri 2026-12-18 08:00  on track
        map          ana    –                     –                     –                     no forecast: has no estimate
        plan         –      –                     –                     –                     blocked: has no owner

        Person      Planned  Remaining  Accepted  Share
        Ana Lima    40h      26h        0m        83%
        Maria Berg  8h       0m         8h        17%
      `,
    );
  });

  it('draws bars on a terminal', async () => {
    const { stdout } = await collab('forecast', { ...WORLD, terminal: true, env: { NO_COLOR: '1' } });
    const [, login = '', cart = ''] = stdout.split('\n').slice(2);
    assert.match(login, /^login +ana +█+░+│? +/);
    assert.match(cart, /^cart +ana +·+█+░+ +│/);
  });

  it('gives each deliverable lines of its own where a terminal is narrow', async () => {
    const narrow = { ...WORLD, terminal: 80, env: { NO_COLOR: '1' } };
    const { stdout } = await collab('forecast', narrow);
    assert.equal(
      stdout,
      dedent`
        Tue 2026-12-01 09:00 in Europe/Oslo

        login  ana  at risk
          Accepted      Fri 2026-12-04 11:00  ██░░│
          Due           Fri 2026-12-04 12:00
          Hand over by  Wed 2026-12-02 12:00
        cart  ana  on track
          Accepted      Wed 2026-12-09 11:00  ····██████░░           │
          Due           Fri 2026-12-18
          Hand over by  Fri 2026-12-18 08:00
        map  ana  no forecast: has no estimate
        plan  –  blocked: has no owner

        Person      Planned  Remaining  Accepted  Share
        Ana Lima    40h      26h        0m        83%
        Maria Berg  8h       0m         8h        17%
      `,
    );
    const wide = await collab('forecast', { ...narrow, terminal: 160 });
    assert.match(wide.stdout, /^Deliverable {2}Owner /mu);
  });

  it('says so where nothing is open', async () => {
    const { status, stdout } = await collab('forecast', {
      files: 'project: X\ntimezone: UTC\n',
      now: '2026-12-01T08:00Z',
    });
    assert.equal(status, 0);
    assert.match(stdout, /\n\nNo deliverables are agreed yet\.\n$/);
    const done = await collab('forecast', {
      ...WORLD,
      files: PROJECT.replaceAll(/^ {2}(?:login|cart|map|plan).*\n/gmu, ''),
    });
    assert.equal(
      done.stdout,
      dedent`
        Tue 2026-12-01 09:00 in Europe/Oslo

        Everything is accepted or dropped.

        Person      Planned  Remaining  Accepted  Share
        Ana Lima    0m       0m         0m        0%
        Maria Berg  8h       0m         8h        100%
      `,
    );
  });

  it('answers in part where a part of the file is wrong, and says so; not at all where it cannot be read', async () => {
    const partly = await collab('forecast --json', {
      ...WORLD,
      files: PROJECT.replace('estimate: 2d', 'estimate: soon'),
    });
    assert.equal(partly.status, 0);
    assert.match(partly.stderr, /1 error/);
    assert.match(partly.stdout, /"\\"cart\\" has no estimate\."/);
    const broken = await collab('forecast', { ...WORLD, files: `${PROJECT}\n  - [` });
    assert.equal(broken.status, 2);
    assert.equal(broken.stdout, '');
  });

  it('keeps what a terminal would obey out of its answer', async () => {
    const { stdout } = await collab('forecast', {
      ...WORLD,
      files: PROJECT.replace('name: Ana Lima', 'name: "\\e[31mAna"').replace('after: [login]', 'after: ["\\e[31m"]'),
    });
    assert.ok(!stdout.includes('\u001B'));
  });
});
