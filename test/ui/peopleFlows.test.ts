import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { Answer } from './flow';
import { Flow } from './flow';
import { Workbench } from './workbench';

const AGREEMENT = `# Who we are
project: Harbour
timezone: Europe/Madrid
people:
  # The one who writes it
  ana:
    name: Ana Ruiz
    timezone: Europe/Madrid
    hours: Mon-Fri 09:00-17:00
    travel: [2030-06-01..2030-06-09 Asia/Tokyo]
  maria: { name: Maria, timezone: Europe/Madrid }
deliverables:
  form: { title: Booking form, owner: ana, due: 2030-12-27 }
`;

describe('Commands about people', () => {
  let workbench: Workbench;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': AGREEMENT },
      settings: { 'collab.me': 'ana' },
    });
    commitAs('Kiran Rai', 'kiran@example.com');
    await workbench.openViewContainer('Collab');
    await workbench.tree('Project').row('Booking form').waitFor();
  });

  after(() => workbench.close());

  /** Makes the folder a repository with one commit. */
  const commitAs = (name: string, email: string): void => {
    const git = (...args: readonly string[]): unknown => execFileSync('git', ['-C', workbench.folder, ...args]);
    git('init', '-q');
    git('-c', `user.name=${name}`, '-c', `user.email=${email}`, 'commit', '-q', '--allow-empty', '-m', 'Begin');
  };

  /** Goes through a command and back to where it began, and gives what the file said in between. */
  const result = async (title: string, answers: readonly Answer[], line: string): Promise<string> => {
    const flow = new Flow(workbench, title, answers);
    await flow.leaveEverywhere();
    assert.equal(await workbench.read('.collab.yaml'), AGREEMENT, 'Something is left behind.');
    await flow.run();
    const text = await workbench.saved('.collab.yaml', line);
    await workbench.undo();
    assert.equal(await workbench.read('.collab.yaml'), AGREEMENT, 'One step does not undo it.');
    return text;
  };

  it('add somebody, whose zone is found by city and whose address by git', async () => {
    const text = await result(
      'Add a Person',
      [
        { type: 'Kiran Rai' },
        { type: 'kathm', sees: 'UTC+5:45 · Nepal · Asia/Kathmandu' },
        { type: 'sun-thu 22-06', sees: '40h a week' },
        { type: 'kiran@example.com', sees: 'kiran@example.com' },
        { sees: 'They Work on the Project' },
      ],
      'kiran:',
    );
    assert.equal(
      text,
      AGREEMENT.replace(
        'deliverables:',
        `  kiran:
    name: Kiran Rai
    timezone: Asia/Kathmandu
    hours: Sun-Thu 22:00-06:00
    contact:
      email: kiran@example.com
deliverables:`,
      ),
    );
  });

  it('look in git only once that is asked for, and keep the answers on the way back', async () => {
    const flow = new Flow(workbench, 'Add a Person', [
      { type: 'Kiran' },
      { type: 'nepal', sees: 'Asia/Kathmandu' },
      {},
      {},
      {},
    ]);
    await flow.walkTo(4);
    assert.equal(await flow.shows('kiran@example.com').count(), 0);
    await workbench.quickInput.pick('Look in Git');
    await flow.shows('Kiran Rai').waitFor();
    await workbench.screenshot('add-person-git');
    await flow.back(4);
    await flow.back(3);
    await flow.back(2);
    assert.equal(await workbench.quickInput.field.inputValue(), 'Kiran');
    await workbench.quickInput.cancel();
  });

  it('say what is wrong with hours while they are typed', async () => {
    const flow = new Flow(workbench, 'Set My Working Hours', [{}]);
    await flow.walkTo(1);
    await workbench.quickInput.filter('whenever');
    await flow.shows('There are no times after').waitFor();
    await workbench.page.keyboard.press('Enter');
    await flow.at(1);
    await workbench.quickInput.filter('weekdays 10 to 4pm');
    await flow.shows('30h a week').waitFor();
    await workbench.screenshot('set-my-hours');
    await workbench.quickInput.cancel();
  });

  it('set my hours', async () => {
    const text = await result(
      'Set My Working Hours',
      [{ type: 'Mon-Thu 08:00-16:00', sees: '32h a week' }],
      '08:00-16:00',
    );
    assert.equal(text, AGREEMENT.replace('Mon-Fri 09:00-17:00', 'Mon-Thu 08:00-16:00'));
  });

  it('mark me away, and say what is due meanwhile', async () => {
    const text = await result(
      'Mark Me Away',
      [{ type: '24 dec 2030 to 3 jan', sees: '11 days · due meanwhile: “Booking form”' }],
      'away:',
    );
    assert.match(text, / {4}away:\s+(\[|- )2030-12-24\.\.2031-01-03\]?\n/);
  });

  it('send me on a journey, though not on two at once', async () => {
    const flow = new Flow(workbench, 'I Am Travelling', [{}, {}]);
    await flow.walkTo(1);
    await workbench.quickInput.filter('2030-06-09..2030-06-12');
    await flow.shows('There is a stay in Tokyo').waitFor();
    await workbench.page.keyboard.press('Enter');
    await flow.at(1);
    await workbench.quickInput.cancel();
    const text = await result(
      'I Am Travelling',
      [
        { type: '2030-06-10..2030-06-12', sees: '3 days' },
        { type: 'lisb', sees: 'Portugal · Europe/Lisbon' },
      ],
      'Europe/Lisbon',
    );
    assert.equal(text, AGREEMENT.replace('Asia/Tokyo]', 'Asia/Tokyo, 2030-06-10..2030-06-12 Europe/Lisbon]'));
  });

  it('are offered on my own row', async () => {
    await workbench.contextMenu(workbench.tree('Project').row('Ana Ruiz'), 'Mark Me Away');
    await workbench.quickInput.opened();
    await workbench.quickInput.cancel();
  });

  it('ask who I am where nobody knows, and remember it when they may', async () => {
    await workbench.configure({ 'collab.me': 'nobody' });
    await workbench.tree('Project').row('Ana Ruiz').filter({ hasNotText: 'you' }).waitFor();
    const who = new Flow(workbench, 'Set My Working Hours', [{ sees: 'Ana Ruiz' }, {}]);
    await who.leaveEverywhere();
    await who.walkTo(2);
    await workbench.quickInput.pick('In the Settings of This Folder');
    await workbench.quickInput.row('Mon-Fri 09:00-17:00').waitFor();
    await workbench.screenshot('set-my-hours-usual');
    await workbench.quickInput.cancel();
    assert.match(await workbench.read('.vscode/settings.json'), /"collab\.me":\s*"ana"/);
    assert.equal(await workbench.read('.collab.yaml'), AGREEMENT);
  });

  it('leave no notification', async () => {
    assert.deepEqual(await workbench.notifications(), []);
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
