import assert from 'node:assert/strict';
import { applyIntent } from '../../../../src/document/edit/applyIntent';
import type { Intent } from '../../../../src/domain/intent';
import { dedent } from '../../../support/dedent';
import { parse } from '../../../support/parse';

function carriedOut(text: string, intent: Intent): string {
  const result = applyIntent(parse(text), intent);
  assert.ok(result.ok, result.ok ? '' : `${result.refusal.reason} ${result.refusal.advice}`);
  return result.text;
}

function refusal(text: string, intent: Intent): string {
  const result = applyIntent(parse(text), intent);
  assert.ok(!result.ok, 'the intent is carried out');
  return `${result.refusal.reason} ${result.refusal.advice}`;
}

const PROJECT = dedent`
  project: Storefront
  people:
    ana: # Lead
      timezone: Europe/Oslo
    maria:
      timezone: Europe/Oslo
  reviewers: [maria, ana]
  deliverables:
    auth:
      title: Login
      owner: "ana"
      acceptance:
        - Sessions expire
        -
        - met: Passwords are hashed
      checkpoints:
        expiry:
          title: Expiry
          reviewers:
            - ana # she knows
    checkout:
      title: ana
      owner: 'ana'
      after: [auth]
`;

describe('carrying out an intent', () => {
  it('puts a new field where the definition has it', () => {
    const path = ['deliverables', 'auth'];
    const intent: Intent = {
      kind: 'steps',
      steps: [
        { kind: 'set', path: [...path, 'due'], value: '2026-12-01 17:00' },
        { kind: 'add', path: [...path, 'reviewers'], value: 'maria' },
        { kind: 'set', path: ['goal'], value: 'It is live.' },
        { kind: 'set', path: ['concerns', 'slow', 'title'], value: 'Slow answers' },
      ],
    };
    const after = PROJECT.replace('project: Storefront\n', 'project: Storefront\ngoal: It is live.\n')
      .replace('owner: "ana"\n', 'owner: "ana"\n    reviewers: [maria]\n    due: 2026-12-01 17:00\n')
      .concat('concerns:\n  slow:\n    title: Slow answers\n');
    assert.equal(carriedOut(PROJECT, intent), after);
  });

  it('counts the items that could be read, as everybody sees them', () => {
    const path = ['deliverables', 'auth', 'acceptance', 1];
    const after = PROJECT.replace('- met: Passwords', '- Passwords');
    assert.equal(carriedOut(PROJECT, { kind: 'tick', path, met: false }), after);
    const steps = [
      { kind: 'remove', path: [...path.slice(0, -1), 0] },
      { kind: 'remove', path },
    ] as const;
    assert.match(refusal(PROJECT, { kind: 'steps', steps }), /^A list holds items that cannot be read/);
  });

  it('renames a person everywhere, and nothing that only looks like them', () => {
    const after = PROJECT.replaceAll(/(?<=^ {2}|, |owner: "|owner: '|- )ana\b/gmu, 'ana-lima');
    assert.equal(carriedOut(PROJECT, { kind: 'rename', path: ['people', 'ana'], to: 'ana-lima' }), after);
    assert.equal(after.match(/ana-lima/gu)?.length, 5);
    assert.match(after, /title: ana\n/);
  });

  it('renames a deliverable in its place and in what comes after it, and goes on from there', () => {
    const intent: Intent = {
      kind: 'steps',
      steps: [
        { kind: 'rename', path: ['deliverables', 'auth'], to: 'no' },
        { kind: 'set', path: ['deliverables', 'no', 'status'], value: 'accepted' },
      ],
    };
    const after = PROJECT.replace('  auth:', '  "no":')
      .replace('after: [auth]', 'after: ["no"]')
      .replace('owner: "ana"\n', 'owner: "ana"\n    status: "accepted"\n');
    assert.equal(carriedOut(PROJECT, intent).replace('status: accepted', 'status: "accepted"'), after);
  });

  it('renames what an anchor marks, but not what an alias hides', () => {
    const open = 'project: x\npeople:\n  ana: { timezone: Etc/UTC }\nreviewers: [&lead ana]\n';
    const deliverables = 'deliverables:\n  a:\n    title: A\n    owner: *lead\n';
    assert.equal(
      carriedOut(open + deliverables, { kind: 'rename', path: ['people', 'ana'], to: 'eva' }),
      (open + deliverables).replaceAll('ana', 'eva'),
    );
    const hidden = `project: x\nx-lead: &lead ana\npeople:\n  ana: { timezone: Etc/UTC }\n${deliverables}`;
    assert.equal(
      refusal(hidden, { kind: 'rename', path: ['people', 'ana'], to: 'eva' }),
      'An alias of `&lead` stands for "ana". Write out "ana" in the places of `*lead` first.',
    );
  });

  it('gives nobody a name that is taken or no id', () => {
    const path = ['people', 'ana'];
    assert.equal(
      refusal(PROJECT, { kind: 'rename', path, to: 'maria' }),
      '"people.maria" is there already. Choose another id.',
    );
    assert.match(refusal(PROJECT, { kind: 'rename', path, to: 'Ana Lima' }), /^"Ana Lima" is not an id\. Write small/);
    assert.match(refusal(PROJECT, { kind: 'rename', path: ['people', 'eva'], to: 'x' }), /^"people.eva" is not there/);
    const two = PROJECT.concat('    checkpoints: { pay: { title: Pay } }\n');
    assert.match(
      refusal(two, { kind: 'rename', path: ['deliverables', 'auth', 'checkpoints', 'expiry'], to: 'pay' }),
      /^"deliverables.checkout.checkpoints.pay" is there already/,
    );
  });

  it('is refused while a part of the file cannot be read', () => {
    const intent: Intent = { kind: 'set', path: ['goal'], value: 'x' };
    assert.match(refusal('project: "x\n', intent), /^A part of the file cannot be read\. /);
    const conflict = 'project: x\n<<<<<<< ours\ngoal: a\n=======\ngoal: b\n>>>>>>> theirs\n';
    assert.match(refusal(conflict, intent), /^A part of the file cannot be read\. Git left a merge conflict/);
    assert.match(refusal('a: 1\n---\nb: 2\n', intent), /A second YAML document/);
  });
});
