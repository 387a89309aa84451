import assert from 'node:assert/strict';
import type { Answer } from './flow';
import { Flow } from './flow';
import { Workbench } from './workbench';

const AGREEMENT = `# Who we are
project: Harbour
timezone: Europe/Madrid
people:
  ana: { name: Ana Ruiz, timezone: Europe/Madrid }
  maria: { name: Maria, timezone: Europe/Madrid, client: true }
scope:
  in:
    # The heart of it
    - Checkout
  changes:
    apple-pay: { title: Apple Pay, effort: 12h, status: proposed } # Asked on the phone
deliverables:
  form: { title: Booking form }
concerns:
  slow: { title: Slow answers, by: maria }
`;

/** The days that commands write, which are those on which the test runs. */
const ON_DAY = /: 20\d\d-\d\d-\d\d\b(?=.*\n)/u;

describe('Commands about the scope, concerns and check-ins', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': AGREEMENT },
      settings: { 'collab.me': 'ana' },
    });
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').row('Booking form').waitFor();
  });

  after(() => workbench.close());

  /** Goes through a command, leaving it everywhere first, and back to where it began; gives what the file said in between. */
  const result = async (title: string, answers: readonly Answer[], line: string): Promise<string> => {
    const flow = new Flow(workbench, title, answers);
    await flow.leaveEverywhere();
    assert.equal(await workbench.read('.collab.yaml'), AGREEMENT, 'Something is left behind.');
    await flow.run();
    return undone(line);
  };

  /** Waits for a change that shows in a line, and takes it back in one step; gives what the file said in between. */
  const undone = async (line: string): Promise<string> => {
    const text = await workbench.saved('.collab.yaml', line);
    await workbench.undo();
    assert.equal(await workbench.read('.collab.yaml'), AGREEMENT, 'One step does not undo it.');
    return text.replace(ON_DAY, ': TODAY');
  };

  it('add to what is out of scope', async () => {
    const text = await result(
      'Add to Scope',
      [{ type: 'out', sees: 'Out of Scope' }, { type: 'Native apps' }],
      'Native apps',
    );
    assert.equal(text, AGREEMENT.replace('  changes:', '  out:\n    - Native apps\n  changes:'));
  });

  it('add to the list whose row they are called on', async () => {
    const tree = workbench.tree('Project');
    await tree.expand('Scope');
    await tree.rowAction(/^In/, 'Add to Scope');
    await new Flow(workbench, 'Add to Scope', [{ type: 'Receipts by e-mail' }]).finish();
    const text = await undone('Receipts by e-mail');
    assert.equal(text, AGREEMENT.replace('- Checkout\n', '- Checkout\n    - Receipts by e-mail\n'));
  });

  it('record a change request', async () => {
    const text = await result(
      'Record a Change Request',
      [{ type: 'Gift cards' }, { type: '2d', sees: '16h of working time' }, { type: 'maria', sees: 'Maria' }],
      'gift-cards:',
    );
    assert.match(
      text,
      /gift-cards:[\s{]+title: Gift cards,?\s+asked: TODAY,?\s+by: maria,?\s+effort: 2d,?\s+status: proposed/,
    );
    assert.match(text, /# Asked on the phone\n/);
  });

  it('accept a change request, and plan it in the same step', async () => {
    const text = await result(
      'Accept Change Request',
      [{ sees: 'Apple Pay' }, { sees: 'Accept and Add It as a Deliverable' }, { type: 'nobody', sees: 'Nobody Yet' }],
      'estimate: 12h',
    );
    assert.match(text, /apple-pay: \{ title: Apple Pay, effort: 12h, status: accepted \} # Asked on the phone\n/);
    assert.match(text, /apple-pay:[\s{]+title: Apple Pay,?\s+status: planned,?\s+estimate: 12h/);
  });

  it('decline a change request', async () => {
    const text = await result('Decline Change Request', [{ sees: 'Apple Pay' }], 'status: declined');
    assert.equal(text, AGREEMENT.replace('status: proposed', 'status: declined'));
  });

  it('decline it on its row without a question', async () => {
    await workbench.tree('Project').rowAction('Apple Pay', 'Decline Change Request');
    assert.equal(await undone('status: declined'), AGREEMENT.replace('status: proposed', 'status: declined'));
  });

  it('raise a concern', async () => {
    const text = await result(
      'Raise a Concern',
      [{ type: 'Too many meetings' }, { sees: 'Ana Ruiz' }],
      'too-many-meetings:',
    );
    assert.match(
      text,
      /too-many-meetings:[\s{]+title: Too many meetings,?\s+raised: TODAY,?\s+by: ana,?\s+status: open/,
    );
  });

  it('resolve a concern', async () => {
    const resolved = await result('Resolve Concern', [{ sees: 'Slow answers' }], 'status: resolved');
    assert.equal(resolved, AGREEMENT.replace('by: maria', 'by: maria, status: resolved'));
  });

  it('reopen a concern once one is resolved, and not before', async () => {
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput.opened();
    await workbench.quickInput.filter('>Collab: Reopen Concern');
    await workbench.quickInput.row('similar commands').waitFor();
    assert.equal(await workbench.quickInput.row('Collab: Reopen Concern').count(), 0);
    await workbench.quickInput.cancel();
    await workbench.tree('Project').rowAction('Slow answers', 'Resolve Concern');
    await workbench.saved('.collab.yaml', 'status: resolved');
    await new Flow(workbench, 'Reopen Concern', [{ sees: 'Slow answers' }]).run();
    const text = await workbench.saved('.collab.yaml', 'status: open');
    assert.equal(text, AGREEMENT.replace('by: maria', 'by: maria, status: open'));
    await workbench.undo();
    await workbench.undo();
    assert.equal(await workbench.read('.collab.yaml'), AGREEMENT);
  });

  it('add a check-in, and show when it comes round', async () => {
    const text = await result(
      'Add a Check-in',
      [
        { type: 'Weekly demo' },
        { type: 'last fri 16:00', sees: /Next Fri .* 16:00 in Europe\/Madrid/ },
        { type: '20m', sees: '20m' },
        {},
        { type: 'https://meet.example.com/demo' },
      ],
      'weekly-demo:',
    );
    assert.equal(
      text,
      AGREEMENT.replace(
        'concerns:',
        `communication:
  checkins:
    weekly-demo:
      title: Weekly demo
      every: last Fri 16:00
      for: 20m
      link: https://meet.example.com/demo
concerns:`,
      ),
    );
  });

  it('say what is wrong with a link, and stay', async () => {
    const flow = new Flow(workbench, 'Add a Check-in', [{ type: 'Demo' }, {}, {}, {}, {}]);
    await flow.walkTo(5);
    await workbench.quickInput.filter('ftp://example.com');
    await flow.shows('are not opened').waitFor();
    await workbench.page.keyboard.press('Enter');
    await flow.at(5);
    await workbench.screenshot('add-checkin-link');
    await workbench.quickInput.cancel();
  });

  it('leave no notification', async () => {
    assert.deepEqual(await workbench.notifications(), []);
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
