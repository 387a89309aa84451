import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolveProject } from '../../../../src/domain/project/resolveProject';
import type { Project } from '../../../../src/domain/project/project';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { dedent } from '../../../support/dedent';
import { parse } from '../../../support/parse';
import { at, day } from '../../../support/people';

describe('resolveProject', () => {
  const resolved = (text: string): Project => resolveProject(parse(text).agreement, new ZoneTables());

  it('applies the defaults of the format', () => {
    const { people, deliverables, checkins, concerns, scope, timezone } = resolved(dedent`
      project: Storefront
      people:
        ana: {timezone: Europe/Oslo}
        bo: {timezone: Asia/Tokyo, name: Bo Berg}
      reviewers: [bo]
      scope:
        changes:
          pay: {title: Pay}
      deliverables:
        auth: {title: Login, estimate: 1d}
      communication:
        checkins:
          demo: {title: Demo, every: Fri 13:00}
      concerns:
        slow: {title: Slow}
    `);
    assert.equal(timezone, 'UTC');
    assert.deepEqual(people[0], {
      id: 'ana',
      name: 'ana',
      client: false,
      timezone: 'Europe/Oslo',
      hours: 'Mon-Fri 09:00-17:00',
      responds: 480,
      contact: {},
      away: [],
      travel: [],
    });
    assert.equal(people[1]?.name, 'Bo Berg');
    assert.deepEqual(scope, {
      in: [],
      out: [],
      assumptions: [],
      changes: [{ id: 'pay', title: 'Pay', status: 'proposed' }],
    });
    assert.deepEqual(deliverables, [
      {
        id: 'auth',
        title: 'Login',
        reviewers: ['bo'],
        status: 'planned',
        estimate: 480,
        remaining: 480,
        after: [],
        paths: [],
        acceptance: [],
        links: [],
        checkpoints: [],
      },
    ]);
    const [{ every, ...demo } = { every: undefined }] = checkins;
    assert.ok(every);
    assert.deepEqual(demo, { id: 'demo', title: 'Demo', duration: 30, who: ['ana', 'bo'], timezone: 'UTC' });
    assert.deepEqual(concerns, [{ id: 'slow', title: 'Slow', status: 'open' }]);
  });

  it('reads moments in the zone of the file, where they name none: a due date to its end, a start from its beginning', () => {
    const { deliverables } = resolved(dedent`
      project: Storefront
      timezone: Europe/Oslo
      deliverables:
        a: {title: A, start: 2026-12-01, due: 2026-12-01}
        b: {title: B, start: 2026-12-01 09:00, due: 2026-12-01 17:00 Asia/Tokyo}
        c: {title: C, due: 2026-07-01T10:00Z}
        d: {title: D, due: 2026-12-01 Asia/Tokyo}
    `);
    assert.deepEqual(
      deliverables.map(({ start, due }) => [start, due]),
      [
        [at('2026-11-30T23:00Z'), { instant: at('2026-12-01T23:00Z'), date: day('2026-12-01') }],
        [at('2026-12-01T08:00Z'), { instant: at('2026-12-01T08:00Z') }],
        [undefined, { instant: at('2026-07-01T10:00Z') }],
        [undefined, { instant: at('2026-12-01T15:00Z'), date: day('2026-12-01') }],
      ],
    );
  });

  it('lets checkpoints take the reviewers of their deliverable, and an empty list mean nobody', () => {
    const { deliverables } = resolved(dedent`
      project: Storefront
      reviewers: [maria]
      deliverables:
        a:
          title: A
          reviewers: [bo]
          checkpoints:
            own: {title: Own, reviewers: [ana]}
            theirs: {title: Theirs}
            nobody: {title: Nobody, reviewers: []}
        b:
          title: B
          reviewers: []
          checkpoints:
            none: {title: None}
    `);
    assert.deepEqual(
      deliverables.flatMap(({ checkpoints }) => checkpoints.map(({ id, reviewers }) => [id, reviewers])),
      [
        ['own', ['ana']],
        ['theirs', ['bo']],
        ['nobody', []],
        ['none', []],
      ],
    );
  });

  it('leaves out no entry, whatever is wrong with it', () => {
    const { name, people, deliverables } = resolved(dedent`
      people:
        10: nobody
        2: {timezone: EST, hours: all day}
      deliverables:
        a: {}
        b:
        c: {title: "", owner: [x], due: soon}
    `);
    assert.equal(name, undefined);
    assert.deepEqual(
      people.map((person) => [person.id, person.name, person.timezone]),
      [
        ['10', '10', undefined],
        ['2', '2', undefined],
      ],
    );
    assert.deepEqual(
      deliverables.map(({ id, title, owner, due }) => [id, title, owner, due]),
      ['a', 'b', 'c'].map((id) => [id, id, undefined, undefined]),
    );
  });

  it('keeps all of the whole example, as plain data', () => {
    const project = resolved(readFileSync('test/fixtures/agreements/whole.yaml', 'utf8'));
    assert.deepEqual(JSON.parse(JSON.stringify(project)), project);
    assert.deepEqual(
      project.people.map(({ id }) => id),
      ['ana', 'maria', 'kiran'],
    );
    assert.deepEqual(project.deliverables[0]?.acceptance, [
      { text: 'Passwords are hashed with argon2id', met: true },
      { text: 'Sessions expire after 30 minutes', met: false },
    ]);
    assert.equal(project.deliverables[1]?.estimate, 5 * 480);
  });
});
