import assert from 'node:assert/strict';
import { addCheckin } from '../../../../src/domain/intents/checkins';
import { raiseConcern, settleConcern } from '../../../../src/domain/intents/concerns';
import { addAway, addPerson, addTravel, setHours } from '../../../../src/domain/intents/people';
import { acceptAsDeliverable, addToScope, decideOnChange, recordChange } from '../../../../src/domain/intents/scope';
import type { Parsed } from '../../../../src/domain/parsed';
import type { Project } from '../../../../src/domain/project/project';
import { parseDate } from '../../../../src/domain/values/calendarDate';
import { parseHours } from '../../../../src/domain/values/hours';
import { parseSchedule } from '../../../../src/domain/values/schedule';
import { parseSpan } from '../../../../src/domain/values/span';
import { snapshotOf } from '../../../support/snapshots';

const PROJECT: Project = snapshotOf(
  `project: Storefront
timezone: Europe/Oslo
people:
  ana: { timezone: Europe/Oslo }
  maria: { timezone: Europe/Oslo }
scope:
  changes:
    apple-pay: { title: Apple Pay, effort: 12h }
    logo: { title: A new logo }
deliverables:
  apple-pay: { title: Other }
communication:
  checkins:
    demo: { title: Demo, every: Fri 13:00 }
concerns:
  slow: { title: Slow }
`,
  { at: '2026-11-22T10:00Z' },
).project;

function read<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok);
  return parsed.value;
}

const TODAY = read(parseDate('2026-11-22'));
const [applePay, logo] = PROJECT.scope.changes;
assert.ok(applePay && logo);

describe('Intents about people', () => {
  const hours = read(parseHours('Mon-Fri 09:00-17:00'));

  it('add somebody with what is known of them', () => {
    assert.deepEqual(
      addPerson(
        { name: 'Kiran Rai', timezone: 'Asia/Kathmandu', hours, client: true, email: 'k@example.com' },
        PROJECT,
      ),
      {
        kind: 'add',
        path: ['people'],
        key: 'kiran',
        value: {
          name: 'Kiran Rai',
          client: true,
          timezone: 'Asia/Kathmandu',
          hours: 'Mon-Fri 09:00-17:00',
          contact: { email: 'k@example.com' },
        },
      },
    );
  });

  it('give a namesake another id', () => {
    const intent = addPerson({ name: 'Ana Berg', timezone: 'Europe/Oslo', hours, client: false }, PROJECT);
    assert.deepEqual(intent, {
      kind: 'add',
      path: ['people'],
      key: 'ana-2',
      value: { name: 'Ana Berg', timezone: 'Europe/Oslo', hours: 'Mon-Fri 09:00-17:00' },
    });
  });

  it('say when and where somebody works', () => {
    const span = read(parseSpan('2026-12-24..2027-01-03'));
    assert.deepEqual(setHours('ana', hours), {
      kind: 'set',
      path: ['people', 'ana', 'hours'],
      value: 'Mon-Fri 09:00-17:00',
    });
    assert.deepEqual(addAway('ana', span), {
      kind: 'add',
      path: ['people', 'ana', 'away'],
      value: '2026-12-24..2027-01-03',
    });
    assert.deepEqual(addTravel('ana', { span, zone: 'Europe/Lisbon' }), {
      kind: 'add',
      path: ['people', 'ana', 'travel'],
      value: '2026-12-24..2027-01-03 Europe/Lisbon',
    });
  });
});

describe('Intents about the scope', () => {
  it('add to one of its lists', () => {
    assert.deepEqual(addToScope('out', 'Native apps'), { kind: 'add', path: ['scope', 'out'], value: 'Native apps' });
  });

  it('record a change, and decide on it', () => {
    assert.deepEqual(recordChange({ title: 'Logo', asked: TODAY, by: 'maria', effort: '2d' }, PROJECT), {
      kind: 'add',
      path: ['scope', 'changes'],
      key: 'logo-2',
      value: { title: 'Logo', asked: '2026-11-22', by: 'maria', effort: '2d', status: 'proposed' },
    });
    assert.deepEqual(decideOnChange(logo, 'declined'), {
      kind: 'set',
      path: ['scope', 'changes', 'logo', 'status'],
      value: 'declined',
    });
  });

  it('accept a change as a deliverable, with its effort where there is one', () => {
    assert.deepEqual(acceptAsDeliverable(applePay, PROJECT), {
      kind: 'steps',
      steps: [
        { kind: 'set', path: ['scope', 'changes', 'apple-pay', 'status'], value: 'accepted' },
        {
          kind: 'add',
          path: ['deliverables'],
          key: 'apple-pay-2',
          value: { title: 'Apple Pay', status: 'planned', estimate: '12h' },
        },
      ],
    });
    const { steps } = acceptAsDeliverable(logo, PROJECT) as { readonly steps: readonly { readonly value: unknown }[] };
    assert.deepEqual(steps[1]?.value, { title: 'A new logo', status: 'planned' });
  });
});

describe('Intents about concerns and check-ins', () => {
  it('raise a concern, resolve it and open it again', () => {
    assert.deepEqual(raiseConcern({ title: 'Slow answers', raised: TODAY }, PROJECT), {
      kind: 'add',
      path: ['concerns'],
      key: 'slow-answers',
      value: { title: 'Slow answers', raised: '2026-11-22', status: 'open' },
    });
    const [slow] = PROJECT.concerns;
    assert.ok(slow);
    assert.deepEqual(settleConcern(slow, 'resolved'), {
      kind: 'set',
      path: ['concerns', 'slow', 'status'],
      value: 'resolved',
    });
  });

  it('add a check-in, and name who takes part unless everybody does', () => {
    const every = read(parseSchedule('Fri 13:00'));
    const link = 'https://meet.example.com/demo';
    assert.deepEqual(addCheckin({ title: 'Demo', every, length: '45m', who: ['maria'], link }, PROJECT), {
      kind: 'add',
      path: ['communication', 'checkins'],
      key: 'demo-2',
      value: { title: 'Demo', every: 'Fri 13:00', for: '45m', who: ['maria'], link },
    });
    assert.deepEqual(addCheckin({ title: 'Sync', every, length: '15m', who: ['maria', 'ana'] }, PROJECT), {
      kind: 'add',
      path: ['communication', 'checkins'],
      key: 'sync',
      value: { title: 'Sync', every: 'Fri 13:00', for: '15m' },
    });
  });
});
