import assert from 'node:assert/strict';
import type { Risk } from '../../../../src/domain/forecast/forecast';
import type { ForecastDates } from '../../../../src/domain/forecast/whatIf';
import type { DeliverableRow } from '../../../../src/views/panel/deliverables';
import type { PanelModel } from '../../../../src/views/panel/panel';
import { dedent } from '../../../support/dedent';
import { suppositions } from '../../../../src/views/panel/effects';
import { contextFor, panelOf } from '../../../support/panel';
import { at, day } from '../../../support/people';

/** A Tuesday, 10:20 in São Paulo and 14:20 in Oslo. */
const NOW = '2026-11-24T13:20Z';

const PROJECT = dedent`
  project: Harbour
  client: Nordlys
  goal: Guests book a berth.
  timezone: Europe/Oslo
  people:
    ana:
      name: Ana Lima
      timezone: Europe/Oslo
      contact: { email: ana@example.com, web: 'https://ana.example.com' }
    maria: { name: Maria Berg, client: true, role: owner, timezone: Europe/Oslo, responds: 2h }
  reviewers: [maria]
  scope:
    in: [Berths]
    out: [Payments]
    assumptions: [The harbour keeps its list]
    changes:
      map: { title: A map, asked: 2026-11-20, by: maria, effort: 12h }
      app: { title: An app, status: declined }
  deliverables:
    list: { title: List of berths, owner: ana, status: accepted, estimate: 1d }
    form:
      title: Booking form
      owner: ana
      status: in-progress
      estimate: 16h
      remaining: 12h
      due: 2026-11-25
      after: [list, ghost]
      acceptance: [{ met: It fits a phone }, It can be sent]
      links: ['https://example.com/form']
      checkpoints:
        look: { title: How it looks, requested: 2026-11-24 09:00 }
    mail: { title: Mail, owner: ana, status: in-review, due: 2026-12-18 }
    nobody: { title: Nobody's }
  concerns:
    slow: { title: Answers take days, raised: 2026-11-20, by: ana }
    old: { title: Settled, status: resolved }
`;

function panel(): PanelModel {
  return panelOf(PROJECT.replace('list, ghost', 'list'), { at: NOW, me: 'ana' });
}

function row(model: PanelModel, id: string): DeliverableRow {
  const found = model.deliverables.rows.find((one) => one.id === id);
  assert.ok(found);
  return found;
}

describe('The heading of the panel', () => {
  it('tells what the project is about and what waits', () => {
    assert.deepEqual(panel().heading, {
      name: 'Harbour',
      client: 'for Nordlys',
      goal: 'Guests book a berth.',
      accepted: 1,
      kept: 4,
      progress: '1 of 4 accepted',
      matters: [
        { text: '2 reviews waiting', section: 'reviews', tone: 'plain' },
        { text: '1 change proposed', section: 'scope', tone: 'plain' },
        { text: '1 open concern', section: 'concerns', tone: 'plain' },
      ],
      isEmpty: false,
    });
  });

  it('has a name for a project without one, and nothing else', () => {
    const { heading } = panelOf('people: {}\n', { at: NOW });
    assert.deepEqual(heading, {
      name: 'Project',
      client: '',
      goal: '',
      accepted: 0,
      kept: 0,
      progress: '',
      matters: [],
      isEmpty: true,
    });
  });
});

describe('The deliverables of the panel', () => {
  it('stand along an axis of days that has all dates in sight', () => {
    const { axis } = panel().deliverables;
    assert.equal(axis.days, 30);
    assert.deepEqual(axis.ticks.slice(0, 2), [
      { at: 1, label: '23 Nov' },
      { at: 8, label: '30 Nov' },
    ]);
    assert.equal(axis.today, 2.597);
  });

  it('tell when they land and why, on my clock', () => {
    const { work, review, dueAt, due, forecast, lateness, risk, why, met, effort, reviewers } = row(panel(), 'form');
    assert.deepEqual(
      { work, review, dueAt },
      { work: { from: 2.597, until: 4.431 }, review: { from: 4.431, until: 4.514 }, dueAt: 4 },
    );
    assert.deepEqual(
      { due, forecast, lateness, risk, why },
      {
        due: 'due Wed',
        forecast: 'lands Thu 12:20, 12h late',
        lateness: '12h late',
        risk: 'late',
        why: '"Booking form" takes another 12h of work.',
      },
    );
    assert.deepEqual({ met, effort, reviewers }, { met: '1 of 2', effort: '12h of 16h left', reviewers: 'Maria' });
  });

  it('say nothing of a forecast where there is none to make', () => {
    const done = row(panel(), 'list');
    assert.deepEqual([done.forecast, done.riskText, done.work, done.due], ['', '', null, '']);
    const unowned = row(panel(), 'nobody');
    assert.deepEqual([unowned.owner, unowned.forecast, unowned.why], ['', 'no forecast', '"Nobody\'s" has no owner.']);
  });

  it('name what they come after, and link only to addresses that may be opened', () => {
    const { after, links } = row(panelOf(PROJECT, { at: NOW, me: 'ana' }), 'form');
    assert.deepEqual(after, [
      { id: 'list', title: 'List of berths' },
      { id: 'ghost', title: 'ghost' },
    ]);
    assert.deepEqual(links, [
      { kind: 'address', label: 'https://example.com/form', address: 'https://example.com/form' },
    ]);
  });

  it('are shaded on the days on which their owners do not work', () => {
    const free = [{ person: 'ana', days: [{ first: day('2026-11-28'), last: day('2026-11-29') }] }];
    const { owners } = panelOf(PROJECT, { at: NOW, me: 'ana', freeDays: free }).deliverables;
    assert.deepEqual(owners, [{ id: 'ana', name: 'Ana Lima', free: [{ from: 6, until: 8 }] }]);
  });
});

describe('The reviews of the panel', () => {
  it('stand with who is waited for, the one that is expected first above', () => {
    assert.deepEqual(panel().reviews.people, [
      {
        person: 'maria',
        name: 'Maria',
        isMe: false,
        reviews: [
          {
            title: 'How it looks',
            details: 'in Booking form · asked today',
            by: at('2026-11-24T10:00Z'),
            expected: '3h overdue',
            isOverdue: true,
            path: ['deliverables', 'form', 'checkpoints', 'look'],
          },
          {
            title: 'Mail',
            details: 'the whole deliverable, to accept it',
            by: at('2026-11-24T15:20Z'),
            expected: 'answer by today 16:20',
            isOverdue: false,
            path: ['deliverables', 'mail'],
          },
        ],
      },
    ]);
  });
});

describe('The scope of the panel', () => {
  it('is what the file says, with the concerns that still stand', () => {
    const { scope } = panel();
    assert.deepEqual(
      [scope.in, scope.out, scope.assumptions],
      [['Berths'], ['Payments'], ['The harbour keeps its list']],
    );
    assert.deepEqual(scope.changes, [
      { id: 'map', title: 'A map', status: 'proposed', details: 'asked 20 Nov · Maria · 12h', effects: [] },
      { id: 'app', title: 'An app', status: 'declined', details: '', effects: [] },
    ]);
    assert.deepEqual(scope.concerns, [{ id: 'slow', title: 'Answers take days', details: 'raised 20 Nov · Ana' }]);
  });
});

describe('A change that is proposed', () => {
  it('says what it would do to the dates, whoever does it', () => {
    const dates = (accepted: string, risk: Risk): ForecastDates => ({
      accepted: at(accepted),
      due: null,
      handOverBy: null,
      risk,
    });
    const { scope } = panelOf(PROJECT, {
      at: NOW,
      me: 'ana',
      effects: [
        {
          change: 'map',
          owner: 'ana',
          changes: [
            { deliverable: 'a-map', title: 'A map', after: dates('2026-11-26T10:00Z', 'none') },
            {
              deliverable: 'mail',
              title: 'Mail',
              before: dates('2026-11-25T10:00Z', 'on-track'),
              after: dates('2026-11-26T10:00Z', 'late'),
            },
          ],
        },
        { change: 'map', owner: 'maria', changes: [] },
      ],
    });
    assert.deepEqual(scope.changes[0]?.effects, [
      'If Ana does it, it lands Thu 11:00, moves Mail and makes Mail late.',
      'If Maria does it, moves no date.',
    ]);
  });

  it('is supposed to be done by each of those who do work', () => {
    const { snapshot } = contextFor(PROJECT, { at: NOW });
    assert.deepEqual(
      suppositions(snapshot).map(({ change, owner }) => [change.id, owner.id]),
      [['map', 'ana']],
    );
  });
});

describe('The people of the panel', () => {
  it('have their clock, their week, and their part of the work', () => {
    const [ana, maria] = panel().people.people;
    assert.deepEqual(ana && { ...ana, links: ana.links.length }, {
      id: 'ana',
      name: 'Ana Lima',
      isMe: true,
      role: '',
      time: '14:20',
      state: 'until 17:00',
      isWorking: true,
      hours: 'Mon-Fri 09:00-17:00',
      responds: 'answers within 8h',
      week: 'works 40h in the next 7 days',
      load: '12h of 24h left to do, 100% of all work',
      done: 0.5,
      links: 2,
    });
    assert.deepEqual(
      [maria?.role, maria?.week, maria?.load],
      ['owner · client', 'works 40h in the next 7 days, 40h with you', ''],
    );
  });
});
