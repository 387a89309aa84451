import assert from 'node:assert/strict';
import { Alarm } from '../../../src/server/alarm';
import { Mailbox } from '../../support/mailbox';

const MONTH = 30 * 24 * 60 * 60 * 1000;

describe('An alarm', () => {
  it('rings once at the earliest instant it was set to', async () => {
    const rung = new Mailbox<number>();
    const alarm = new Alarm(Date.now, () => rung.put('alarm', Date.now()));
    const due = Date.now() + 20;
    alarm.set(Date.now() + MONTH);
    alarm.set(due);
    assert.ok((await rung.take('alarm')) >= due);
    alarm.set(Date.now());
    await rung.take('alarm');
  });

  it('waits longer than a timer can', async () => {
    const rung = new Mailbox<'early' | 'in time'>();
    let now = 0;
    const alarm = new Alarm(
      () => now,
      () => rung.put('alarm', now >= 2 * MONTH ? 'in time' : 'early'),
    );
    alarm.set(2 * MONTH);
    now = 2 * MONTH;
    alarm.attend(true);
    assert.equal(await rung.take('alarm'), 'in time');
  });

  it('has no timer while nobody looks, and rings when somebody does', async () => {
    const rung = new Mailbox<'rung'>();
    const before = timers();
    const alarm = new Alarm(Date.now, () => rung.put('alarm', 'rung'));
    alarm.attend(false);
    alarm.set(Date.now() - 1);
    assert.equal(timers(), before);
    alarm.attend(true);
    await rung.take('alarm');
  });

  it('forgets what it was set to', () => {
    const before = timers();
    const alarm = new Alarm(Date.now, () => assert.fail('It rang.'));
    alarm.set(Date.now() + MONTH);
    alarm.clear();
    assert.equal(timers(), before);
  });
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
}
