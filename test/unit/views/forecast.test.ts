import assert from 'node:assert/strict';
import { forecastsById, reasonsFor } from '../../../src/domain/forecast/reasons';
import type { DeliverableStatus } from '../../../src/domain/project/project';
import { compareForecasts } from '../../../src/domain/forecast/whatIf';
import { forecastText, whySentence } from '../../../src/views/forecast';
import { balanceText } from '../../../src/views/forecastBalance';
import { forecastBar } from '../../../src/views/forecastBar';
import { changeText, effectText, movedDates } from '../../../src/views/forecastChanges';
import { forecastFacts } from '../../../src/views/forecastFacts';
import { forecastWords } from '../../../src/views/forecastWords';
import { handOverReminder, isAnotherHandOver, nearHandOvers, remarksOnMine } from '../../../src/views/handOver';
import { at } from '../../support/people';
import { snapshotOf, utcClock } from '../../support/snapshots';

/** Tuesday morning in UTC. */
const NOW = '2026-12-01T09:00Z';
const OFFICE = 'timezone: UTC, hours: Mon-Fri 09:00-17:00';

function project(...deliverables: readonly string[]): string {
  return [
    'project: Storefront',
    'timezone: UTC',
    'people:',
    `  ana: { name: Ana Lima, ${OFFICE}, responds: 2h }`,
    `  maria: { name: Maria Berg, ${OFFICE}, responds: 2h, away: [2026-12-02..2026-12-04] }`,
    `  kiran: { name: Kiran Rai, ${OFFICE}, away: [2020-01-01..2039-12-31] }`,
    `  bo: { name: Bo Ek, ${OFFICE}, responds: 1h }`,
    'deliverables:',
    ...deliverables.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function told(id: string, ...deliverables: readonly string[]): string {
  const snapshot = snapshotOf(project(...deliverables), { at: NOW });
  const byId = forecastsById(snapshot.forecast);
  const one = byId.get(id);
  assert.ok(one);
  return forecastText(one, reasonsFor(id, byId, at(NOW)), forecastWords(snapshot, at(NOW), utcClock));
}

describe('A forecast in words', () => {
  const login = 'login: { title: Login, owner: ana, reviewers: [maria], remaining: 7h, due: 2026-12-02 }';

  it('says when something lands, how late, and what it waits for', () => {
    assert.equal(told('login', login), 'lands Mon 10:00, 4d late: waits for Maria, who is away until Mon 09:00');
    assert.equal(
      told('cart', login, 'cart: { title: Cart, owner: bo, remaining: 1h, after: [login], due: 2026-12-04 }'),
      'lands Mon 11:00, 2d late: waits for "Login", which waits for Maria, who is away until Mon 09:00',
    );
  });

  it('leaves out why where nothing is wrong', () => {
    assert.equal(told('a', 'a: { title: A, owner: ana, remaining: 1h, due: 2026-12-24 }'), 'lands today 10:00');
    assert.equal(
      told('a', 'a: { title: A, owner: ana, remaining: 1h, due: 2026-12-02 09:00 }'),
      'lands today 10:00, at risk',
    );
  });

  const cases: readonly (readonly [string, string])[] = [
    ['a: { title: A }', 'has no owner'],
    ['a: { title: A, owner: ana }', 'has no estimate'],
    ['a: { title: A, owner: ghost, remaining: 1h }', 'belongs to ghost, who is not in the file'],
    ['a: { title: A, owner: ana, reviewers: [ghost], remaining: 1h }', 'waits for ghost, who is not in the file'],
    ['a: { title: A, owner: kiran, remaining: 1h }', 'belongs to Kiran, who has no working time within 366 days'],
    [
      'a: { title: A, owner: ana, remaining: 80w }',
      'belongs to Ana, who has only 2096h of working time within 366 days',
    ],
    ['a: { title: A, owner: ana, remaining: 1h, after: [b] }', 'waits for "b", which is not in the file'],
    ['a: { title: A, owner: ana, remaining: 1h, after: [a] }', 'waits for itself'],
  ];
  for (const [deliverable, why] of cases) {
    it(`says that it ${why}`, () => assert.equal(told('a', deliverable), `no forecast: ${why}`));
  }

  it('says from when on it may be begun', () => {
    assert.equal(
      told('a', 'a: { title: A, owner: ana, remaining: 1h, start: 2026-12-03, due: 2026-12-02 }'),
      'lands Thu 10:00, 10h late: is not to start before Thu 00:00',
    );
  });

  it('says what is blocked, and what that holds up', () => {
    const cards = 'cards: { title: Cards, owner: ana, status: blocked, remaining: 3h, due: 2026-12-01 11:00 }';
    const shop = 'shop: { title: Shop, owner: bo, remaining: 1h, after: [cards], due: 2026-12-01 11:00 }';
    assert.equal(told('cards', cards), 'would land today 12:00, 1h late, but is blocked');
    assert.equal(told('shop', cards, shop), 'lands today 13:00, 2h late: waits for "Cards", which is blocked');
    const idle = 'cards: { title: Cards, status: blocked }';
    assert.equal(told('shop', idle, shop), 'no forecast: waits for "Cards", which has no owner');
  });

  it('follows a circle until it closes', () => {
    const circle = [
      'a: { title: A, owner: ana, remaining: 1h, after: [b] }',
      'b: { title: B, owner: ana, remaining: 1h, after: [a] }',
    ];
    assert.equal(told('a', ...circle), 'no forecast: waits for "B", which waits for "A" again');
  });

  it('is a sentence of its own where it stands alone, and keeps long or odd titles short', () => {
    const title = `"Log\\nin ${'and more '.repeat(9)}"`;
    const snapshot = snapshotOf(project(`a: { title: ${title}, owner: ana, remaining: 9h, due: 2026-12-01 }`), {
      at: NOW,
    });
    const byId = forecastsById(snapshot.forecast);
    assert.equal(
      whySentence(reasonsFor('a', byId, at(NOW)), forecastWords(snapshot, at(NOW), utcClock)),
      '"Log in and more and more and more and m…" takes another 9h of work.',
    );
  });

  it('stands among the facts of a tooltip', () => {
    const snapshot = snapshotOf(project(login, 'done: { title: Done, status: accepted }'), { at: NOW });
    const words = forecastWords(snapshot, at(NOW), utcClock);
    const facts = (id: string, status: DeliverableStatus = 'planned') =>
      forecastFacts({ id, status }, forecastsById(snapshot.forecast), at(NOW), words);
    assert.deepEqual(facts('login'), [
      ['Forecast', 'lands Mon 10:00, 4d late, because it waits for Maria, who is away until Mon 09:00'],
      ['Hand over by', 'today 15:00'],
    ]);
    assert.deepEqual(
      facts('login', 'in-review').map(([name]) => name),
      ['Forecast'],
    );
    assert.deepEqual(facts('done'), []);
  });

  it('is drawn as a bar of waiting, work and review', () => {
    const snapshot = snapshotOf(
      project(
        'a: { title: A, owner: ana, reviewers: [bo], start: 2026-12-01 11:00, remaining: 2h, due: 2026-12-01 17:00 }',
      ),
      { at: NOW },
    );
    const [one] = snapshot.forecast.deliverables;
    const span = { start: at(NOW), end: at('2026-12-01T17:00Z') };
    assert.equal(one && forecastBar(one, span, 8), '··██░  │');
  });
});

describe('What a change would do, in words', () => {
  const snapshotWith = (remaining: string) =>
    snapshotOf(
      project(
        `login: { title: Login, owner: ana, remaining: ${remaining}, due: 2026-12-01 13:00 }`,
        'cart: { title: Cart, owner: ana, remaining: 1h, after: [login] }',
      ),
      { at: NOW },
    );

  it('names the dates that move', () => {
    const [before, after] = [snapshotWith('2h'), snapshotWith('6h')];
    const changes = compareForecasts(before, after);
    const words = forecastWords(after, at(NOW), utcClock);
    assert.deepEqual(
      changes.map((change) => changeText(change, words)),
      [
        '"Login" lands today 15:00, 2h late, instead of today 11:00',
        '"Cart" lands today 16:00, instead of today 12:00',
      ],
    );
    assert.equal(effectText(changes, 'login', words), 'lands today 15:00, 2h late · moves 1 other');
    assert.equal(effectText([], 'login', words), undefined);
    assert.deepEqual(
      compareForecasts(before, snapshotOf(project(), { at: NOW })).map((change) => changeText(change, words)),
      ['"Login" needs no forecast any more', '"Cart" needs no forecast any more'],
    );
  });
});

describe('Dates that move', () => {
  it('are none where something new has no date yet', () => {
    const [before, after] = [
      snapshotOf(project(), { at: NOW }),
      snapshotOf(project('pay: { title: Pay, estimate: 12h }'), { at: NOW }),
    ];
    assert.equal(compareForecasts(before, after).length, 1);
    assert.deepEqual(movedDates(compareForecasts(before, after)), []);
    assert.equal(
      movedDates(
        compareForecasts(before, snapshotOf(project('pay: { title: Pay, owner: bo, estimate: 1h }'), { at: NOW })),
      ).length,
      1,
    );
  });
});

describe('What is mine to hand over', () => {
  const text = project(
    'login: { title: Login, owner: ana, reviewers: [bo], remaining: 1h, due: 2026-12-01 12:00 }',
    'cart: { title: Cart, owner: ana, reviewers: [bo], remaining: 9h, due: 2026-12-01 16:00 }',
    'map: { title: Map, owner: bo, reviewers: [ana], remaining: 90h, due: 2026-12-01 12:00 }',
    'tour: { title: Tour, owner: ana, reviewers: [bo], status: in-review, due: 2026-12-01 10:30 }',
  );
  const remarks = (me?: string): readonly string[] => {
    const snapshot = snapshotOf(text, { at: NOW, ...(me !== undefined && { me }) });
    return remarksOnMine(snapshot, at(NOW), forecastWords(snapshot, at(NOW), utcClock));
  };
  const reminder = (now: string, me = 'ana') => {
    const snapshot = snapshotOf(text, { at: NOW, me });
    return handOverReminder(nearHandOvers(snapshot, at(now)), snapshot, at(now), utcClock);
  };

  it('is told with what of mine is late, and nothing of others', () => {
    assert.deepEqual(remarks('ana'), [
      'Hand over "Login" by today 11:00.',
      'Hand over "Cart" by today 15:00.',
      '"Cart" lands Wed 12:00, 20h late: it takes another 9h of work.',
    ]);
    assert.deepEqual(remarks('maria'), []);
    assert.deepEqual(remarks(), []);
  });

  it('comes up two hours before, and goes when the moment has passed', () => {
    assert.equal(reminder('2026-12-01T08:59Z'), undefined);
    assert.deepEqual(reminder('2026-12-01T09:40Z'), {
      text: 'Hand over Login by 11:00',
      sentence: 'Ask for the review of "Login" by 11:00, so that it can be answered before it is due.',
    });
    assert.equal(reminder('2026-12-01T13:00Z')?.text, 'Hand over Cart by 15:00');
    assert.equal(reminder('2026-12-01T12:00Z'), undefined);
    assert.equal(reminder('2026-12-01T10:00Z', 'maria'), undefined);
  });

  it('comes up with what follows soon, and names three at most', () => {
    const soon = (id: string, due: string) =>
      `${id}: { title: ${id.toUpperCase()}, owner: ana, reviewers: [bo], remaining: 1h, due: 2026-12-01 ${due} }`;
    const sentenceOf = (...deliverables: readonly string[]) => {
      const snapshot = snapshotOf(project(...deliverables), { at: NOW, me: 'ana' });
      return handOverReminder(nearHandOvers(snapshot, at(NOW)), snapshot, at(NOW), utcClock);
    };
    assert.deepEqual(sentenceOf(soon('b', '11:30'), soon('a', '11:00'), soon('c', '17:00')), {
      text: 'Hand over A by 10:00 +1',
      sentence:
        'Ask for the reviews of "A" by 10:00 and "B" by 10:30, so that they can be answered before they are due.',
    });
    assert.match(
      sentenceOf(...['a', 'b', 'c', 'd', 'e'].map((id) => soon(id, '11:00')))?.sentence ?? '',
      /"C" by 10:00 and 2 others, so/,
    );
  });

  it('is another hand-over only when it was put off by more than the time it is told ahead', () => {
    const told = at('2026-12-01T11:00Z');
    for (const by of ['2026-12-01T10:00Z', '2026-12-01T11:00Z', '2026-12-01T13:00Z']) {
      assert.equal(isAnotherHandOver(told, at(by)), false, by);
    }
    assert.equal(isAnotherHandOver(told, at('2026-12-02T11:00Z')), true);
  });
});

describe('How somebody’s work stands', () => {
  it('is told in numbers, and not at all where there are none', () => {
    const { project: agreed } = snapshotOf(
      project(
        'a: { title: A, owner: ana, estimate: 10h, remaining: 4h }',
        'b: { title: B, owner: ana, estimate: 5h, status: accepted }',
        'c: { title: C, owner: bo, estimate: 5h }',
      ),
      { at: NOW },
    );
    assert.equal(balanceText(agreed, 'ana'), '4h of 15h left, 5h accepted · 75% of the plan');
    assert.equal(balanceText(agreed, 'maria'), undefined);
  });
});
