import assert from 'node:assert/strict';
import type { DeliverableForecast } from '../../../../src/domain/forecast/forecast';
import { forecastsById, reasonsFor } from '../../../../src/domain/forecast/reasons';
import { dedent } from '../../../support/dedent';
import { at, writtenInstant } from '../../../support/people';
import { snapshotOf } from '../../../support/snapshots';

/** Tuesday morning in UTC. */
const NOW = '2026-12-01T09:00Z';

const PEOPLE = dedent`
  project: Storefront
  timezone: UTC
  people:
    ana: { timezone: UTC, hours: Mon-Fri 09:00-17:00, responds: 2h }
    bo: { timezone: UTC, hours: Mon-Fri 09:00-17:00, responds: 4h }
    maria: { timezone: UTC, hours: Mon-Thu 08:00-16:00, responds: 1d, away: [2026-12-02..2026-12-03] }
    never: { timezone: UTC, away: [2020-01-01..2039-12-31] }
    nowhere: { name: Nowhere }
  deliverables:
`;

function forecast(...deliverables: readonly string[]) {
  const text = PEOPLE + deliverables.map((line) => `  ${line}\n`).join('');
  return snapshotOf(text, { at: NOW }).forecast;
}

/** `start → work done → accepted`, and the risk. */
function told({ start, workDone, accepted, risk }: DeliverableForecast): string {
  const text = (instant: number | null): string => (instant === null ? '–' : writtenInstant(instant).slice(5));
  return `${text(start)} → ${text(workDone)} → ${text(accepted)} ${risk}`;
}

function all(...deliverables: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(forecast(...deliverables).deliverables.map((one) => [one.id, told(one)]));
}

/** The kinds of reasons along the chain of a deliverable. */
function chain(id: string, ...deliverables: readonly string[]): readonly string[] {
  const found = forecast(...deliverables);
  return reasonsFor(id, forecastsById(found), found.at).map(
    ({ deliverable, reason }) => `${deliverable}: ${reason.kind}`,
  );
}

describe('A forecast', () => {
  it('plans work in the hours of its owner, and answers in those of reviewers, of whom the last decides', () => {
    assert.deepEqual(all('a: { title: A, owner: ana, reviewers: [bo, maria], remaining: 4h }'), {
      a: '12-01T09:00Z → 12-01T13:00Z → 12-07T13:00Z none',
    });
  });

  it('takes what remains before the estimate, and none at all as done when its owner works', () => {
    assert.deepEqual(
      all('a: { title: A, owner: ana, estimate: 4h, remaining: 0h }', 'b: { title: B, owner: bo, estimate: 1h }'),
      { a: '12-01T09:00Z → 12-01T09:00Z → 12-01T09:00Z none', b: '12-01T09:00Z → 12-01T10:00Z → 12-01T10:00Z none' },
    );
  });

  it('has an owner do one thing at a time: what can start first, then what is due first, then in file order', () => {
    assert.deepEqual(
      all(
        'later: { title: L, owner: ana, remaining: 1h, start: 2026-12-01 10:00 }',
        'last: { title: L, owner: ana, remaining: 2h }',
        'second: { title: S, owner: ana, remaining: 1h, due: 2026-12-20 }',
        'first: { title: F, owner: ana, remaining: 1h, due: 2026-12-10 }',
      ),
      {
        later: '12-01T11:00Z → 12-01T12:00Z → 12-01T12:00Z none',
        last: '12-01T12:00Z → 12-01T14:00Z → 12-01T14:00Z none',
        second: '12-01T10:00Z → 12-01T11:00Z → 12-01T11:00Z on-track',
        first: '12-01T09:00Z → 12-01T10:00Z → 12-01T10:00Z on-track',
      },
    );
  });

  it('counts all that an owner could begin with on Monday as startable at once, however long it has waited', () => {
    assert.deepEqual(
      all(
        'friday: { title: F, owner: ana, remaining: 32h }',
        'weekend: { title: W, owner: ana, remaining: 1h, start: 2026-12-05 }',
        'urgent: { title: U, owner: ana, remaining: 1h, start: 2026-12-07 09:00, due: 2026-12-08 }',
      ),
      {
        friday: '12-01T09:00Z → 12-04T17:00Z → 12-04T17:00Z none',
        weekend: '12-07T10:00Z → 12-07T11:00Z → 12-07T11:00Z none',
        urgent: '12-07T09:00Z → 12-07T10:00Z → 12-07T10:00Z on-track',
      },
    );
  });

  it('waits for what something comes after to be accepted; what is accepted or dropped is no wait', () => {
    assert.deepEqual(
      all(
        'done: { title: D, status: accepted }',
        'gone: { title: G, status: dropped }',
        'a: { title: A, owner: ana, reviewers: [bo], remaining: 2h, after: [done, gone] }',
        'b: { title: B, owner: bo, remaining: 1h, after: [a, a] }',
      ),
      { a: '12-01T09:00Z → 12-01T11:00Z → 12-01T15:00Z none', b: '12-01T15:00Z → 12-01T16:00Z → 12-01T16:00Z none' },
    );
  });

  it('needs nothing of the owner of what is in review, whatever it comes after', () => {
    assert.deepEqual(
      all(
        'a: { title: A, owner: ghost, reviewers: [bo], status: in-review, after: [b], start: 2027-01-01 }',
        'b: { title: B, owner: bo, remaining: 1h, after: [a] }',
      ),
      { a: '12-01T09:00Z → 12-01T09:00Z → 12-01T13:00Z none', b: '12-01T13:00Z → 12-01T14:00Z → 12-01T14:00Z none' },
    );
  });

  it('does not count owners among their reviewers, nor anybody twice', () => {
    const [one] = forecast(
      'a: { title: A, owner: ana, reviewers: [ana, bo, bo], remaining: 1h, due: 2026-12-03 13:00 }',
    ).deliverables;
    assert.deepEqual(
      one?.reviews.map(({ person }) => person),
      ['bo'],
    );
    assert.equal(one.handOverBy, at('2026-12-03T09:00Z'));
    assert.deepEqual(
      forecast('a: { title: A, owner: ana, reviewers: [ana], remaining: 1h, due: 2026-12-03 }').deliverables.map(
        ({ reviews, handOverBy }) => [reviews.length, handOverBy],
      ),
      [[0, null]],
    );
  });

  it('takes nobody’s time for what can never be told, and tells the rest', () => {
    assert.deepEqual(
      all(
        'nobody: { title: N, remaining: 1h }',
        'ghost: { title: G, owner: ghost, remaining: 1h }',
        'zoneless: { title: Z, owner: nowhere, remaining: 1h }',
        'unsized: { title: U, owner: ana }',
        'endless: { title: E, owner: ana, remaining: 60w }',
        'idle: { title: I, owner: never, remaining: 1h }',
        'follows: { title: F, owner: ana, remaining: 1h, after: [unsized] }',
        'missing: { title: M, owner: ana, remaining: 1h, after: [nothing] }',
        'fine: { title: F, owner: ana, remaining: 1h }',
      ),
      {
        nobody: '– → – → – unknown',
        ghost: '– → – → – unknown',
        zoneless: '– → – → – unknown',
        unsized: '– → – → – unknown',
        endless: '– → – → – unknown',
        idle: '– → – → – unknown',
        follows: '– → – → – unknown',
        missing: '– → – → – unknown',
        fine: '12-01T09:00Z → 12-01T10:00Z → 12-01T10:00Z none',
      },
    );
  });

  it('still tells when work is done that somebody never answers', () => {
    assert.deepEqual(
      all(
        'a: { title: A, owner: ana, reviewers: [never], remaining: 1h, due: 2026-12-20 }',
        'b: { title: B, owner: bo, reviewers: [ana, ghost], remaining: 1h, due: 2026-12-20 }',
      ),
      { a: '12-01T09:00Z → 12-01T10:00Z → – unknown', b: '12-01T09:00Z → 12-01T10:00Z → – unknown' },
    );
    const found = forecast('a: { title: A, owner: ana, reviewers: [never], remaining: 1h, due: 2026-12-20 }');
    assert.equal(found.deliverables[0]?.handOverBy, null);
  });

  it('tells the first risk that applies', () => {
    assert.deepEqual(
      all(
        'blocked: { title: B, owner: ana, status: blocked, remaining: 1h, due: 2020-01-01 }',
        'stuck: { title: S, status: blocked }',
        'late: { title: L, owner: bo, remaining: 1h, due: 2026-12-01 09:59 }',
        'tight: { title: T, owner: bo, remaining: 1h, due: 2026-12-02 10:59 }',
        'enough: { title: E, owner: bo, remaining: 1h, due: 2026-12-02 12:00 }',
        'waits: { title: W, status: in-review, due: 2026-12-01 16:59 }',
        'rests: { title: R, status: in-review, due: 2026-12-01 17:00 }',
      ),
      {
        blocked: '12-01T09:00Z → 12-01T10:00Z → 12-01T10:00Z blocked',
        stuck: '– → – → – blocked',
        late: '12-01T09:00Z → 12-01T10:00Z → 12-01T10:00Z late',
        tight: '12-01T10:00Z → 12-01T11:00Z → 12-01T11:00Z at-risk',
        enough: '12-01T11:00Z → 12-01T12:00Z → 12-01T12:00Z on-track',
        waits: '12-01T09:00Z → 12-01T09:00Z → 12-01T09:00Z at-risk',
        rests: '12-01T09:00Z → 12-01T09:00Z → 12-01T09:00Z on-track',
      },
    );
  });

  it('puts nothing at risk whose owner is back from a long leave well before it is due', () => {
    assert.deepEqual(
      all(
        'back: { title: B, owner: never, status: in-review, due: 2040-02-01 }',
        'barely: { title: B, owner: never, status: in-review, due: 2040-01-02 16:59 }',
      ),
      {
        back: '12-01T09:00Z → 12-01T09:00Z → 12-01T09:00Z on-track',
        barely: '12-01T09:00Z → 12-01T09:00Z → 12-01T09:00Z at-risk',
      },
    );
  });

  it('has no end of circles, and of what comes after them', () => {
    const circle = [
      'a: { title: A, owner: ana, remaining: 1h, after: [b] }',
      'b: { title: B, owner: ana, remaining: 1h, after: [c] }',
      'c: { title: C, owner: ana, remaining: 1h, after: [b] }',
      'self: { title: S, owner: ana, remaining: 1h, after: [self] }',
    ];
    assert.deepEqual(
      Object.values(all(...circle)),
      Array.from({ length: 4 }, () => '– → – → – unknown'),
    );
    assert.deepEqual(chain('a', ...circle), ['a: dependency', 'b: circle', 'c: circle']);
    assert.deepEqual(chain('self', ...circle), ['self: circle']);
  });

  it('is made anew when somebody it depends on starts or stops working', () => {
    const { changesAt } = forecast('a: { title: A, owner: ana, reviewers: [bo], remaining: 1h }');
    assert.equal(changesAt, at('2026-12-01T17:00Z'));
    assert.equal(forecast('a: { title: A, owner: never, remaining: 1h }').changesAt, null);
  });

  it('bears a chain as long as a file', () => {
    const { deliverables } = forecast(
      ...Array.from({ length: 3000 }, (_, i) => `d${i}: { title: D, owner: ana, remaining: 1m, after: [d${i + 1}] }`),
      'd3000: { title: D }',
    );
    assert.ok(deliverables.every(({ risk }) => risk === 'unknown'));
  });
});

describe('The reasons of a forecast', () => {
  it('follow what weighs most, from one deliverable to the next', () => {
    const deliverables = [
      'auth: { title: Login, owner: ana, reviewers: [maria], remaining: 1h }',
      'cart: { title: Cart, owner: bo, remaining: 1h, after: [auth] }',
      'map: { title: Map, owner: bo, remaining: 8h, start: 2026-12-07 13:00 }',
    ];
    assert.deepEqual(chain('cart', ...deliverables), ['cart: dependency', 'auth: review']);
    assert.deepEqual(chain('map', ...deliverables), ['map: start']);
    const [review] = reasonsFor('auth', forecastsById(forecast(...deliverables)), at(NOW));
    assert.deepEqual(review?.reason.kind === 'review' && review.reason.absence, {
      kind: 'away',
      until: at('2026-12-07T08:00Z'),
    });
  });

  it('name the other work of a busy owner, and then why that takes so long', () => {
    assert.deepEqual(
      chain('b', 'a: { title: A, owner: ana, remaining: 16h }', 'b: { title: B, owner: ana, remaining: 1h }'),
      ['b: busy', 'a: work'],
    );
  });

  it('are none for what nothing keeps', () => {
    assert.deepEqual(chain('a', 'a: { title: A, owner: ana, remaining: 0h }'), []);
  });
});
