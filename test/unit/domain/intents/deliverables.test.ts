import assert from 'node:assert/strict';
import type { Intent, Step } from '../../../../src/domain/intent';
import {
  addCriterion,
  addDeliverable,
  setDue,
  setOwner,
  setReviewers,
  setStatus,
  tickCriteria,
} from '../../../../src/domain/intents/deliverables';
import { formatPath } from '../../../../src/domain/path';
import { resolveProject } from '../../../../src/domain/project/resolveProject';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { dedent } from '../../../support/dedent';
import { parse } from '../../../support/parse';

describe('Intents about deliverables', () => {
  const project = resolveProject(
    parse(dedent`
      project: Storefront
      deliverables:
        login: { title: Login, owner: ana, due: 2026-12-01, acceptance: [Hashed, { met: Quick }, Safe] }
        search: { title: Search }
    `).agreement,
    new ZoneTables(),
  );
  const [login, search] = project.deliverables;
  assert.ok(login && search);

  const said = (intent: Intent): readonly string[] => (intent.kind === 'steps' ? intent.steps : [intent]).map(stepText);
  const stepText = (step: Step): string => {
    const value = 'value' in step ? JSON.stringify(step.value) : 'met' in step ? String(step.met) : '';
    return `${step.kind} ${formatPath(step.path)} ${value}`.trim();
  };

  it('add one under an id of its own, with what is known of it', () => {
    const added = addDeliverable({ title: 'Login', owner: 'ana', estimate: '2d', due: '2026-12-18' }, project);
    assert.deepEqual(added, {
      kind: 'add',
      path: ['deliverables'],
      key: 'login-2',
      value: { title: 'Login', owner: 'ana', status: 'planned', estimate: '2d', due: '2026-12-18' },
    });
    const bare = addDeliverable({ title: '支払い', owner: undefined, estimate: undefined, due: undefined }, project);
    assert.deepEqual(bare, {
      kind: 'add',
      path: ['deliverables'],
      key: 'deliverable',
      value: { title: '支払い', status: 'planned' },
    });
  });

  it('set fields of several, each with a step', () => {
    assert.deepEqual(said(setStatus([login, search], 'blocked')), [
      'set deliverables.login.status "blocked"',
      'set deliverables.search.status "blocked"',
    ]);
    assert.deepEqual(said(setDue([search], '2026-12-18 17:00')), ['set deliverables.search.due "2026-12-18 17:00"']);
    assert.deepEqual(said(setReviewers([search], [])), ['set deliverables.search.reviewers []']);
    assert.deepEqual(said(addCriterion(search, 'Fast')), ['add deliverables.search.acceptance "Fast"']);
  });

  it('take a field away only where it stands', () => {
    assert.deepEqual(said(setDue([login, search], undefined)), ['remove deliverables.login.due']);
    assert.deepEqual(said(setOwner([login, search], undefined)), ['remove deliverables.login.owner']);
  });

  it('tick only what changes, and remember what was seen', () => {
    const { intent, seen } = tickCriteria(login, (index) => index === 0);
    assert.deepEqual(said(intent), [
      'tick deliverables.login.acceptance.0 true',
      'tick deliverables.login.acceptance.1 false',
    ]);
    assert.deepEqual(
      seen.map(({ text }) => text),
      ['Hashed', 'Quick'],
    );
  });
});
