import assert from 'node:assert/strict';
import { dedent } from '../support/dedent';
import { Workbench } from './workbench';

const AGREEMENT = dedent`
  project: Harbour
  timezone: Europe/Madrid
  people:
    ana: {timezone: Europe/Madrid}
  reviewers: [ana]
  deliverables:
    form:
      title: Booking form
      owner: anna
      paths: [src/**]
  quality:
    - It works with a keyboard
`;

/** One story: each test goes on with the text that the one before it left. */
describe('Finding and mending in the editor', () => {
  let workbench: Workbench;
  let text = AGREEMENT;

  before(async function () {
    workbench = await Workbench.open(this.stage, {
      files: { '.collab.yaml': AGREEMENT },
      // Enter would pick what is suggested, if that came in time.
      settings: { '[collab]': { 'editor.quickSuggestions': false, 'editor.suggestOnTriggerCharacters': false } },
    });
    await workbench.openFile('.collab.yaml');
    // What is told above an entry comes from the server, so it is there by then.
    await lens().waitFor();
  });

  after(() => workbench?.close());

  it('goes to a definition with F12', async () => {
    await workbench.goTo(5, 14);
    await workbench.page.keyboard.press('F12');
    await workbench.statusBarItem('Ln 4, Col 3').waitFor();
  });

  it('lists the places that refer to an entry from what stands above it', async () => {
    const peek = workbench.page.locator('.peekview-widget');
    await lens().locator('a').click();
    await peek.waitFor();
    await workbench.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('says why a thing cannot be renamed', async () => {
    await workbench.goTo(1, 12);
    await workbench.page.keyboard.press('F2');
    await workbench.page.getByText('There is no id here.').first().waitFor();
  });

  it('renames an id everywhere with F2', async () => {
    await workbench.goTo(5, 14);
    await workbench.page.keyboard.press('F2');
    const name = workbench.page.locator('.rename-box input:focus');
    await name.fill('ana-ruiz');
    await name.press('Enter');
    await leaves(text.replace('ana: {', 'ana-ruiz: {').replace('[ana]', '[ana-ruiz]'));
  });

  it('mends a slip with a quick fix', async () => {
    await workbench.goTo(9, 14);
    await workbench.editor.locator('.squiggly-error').first().waitFor();
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget').getByText('Add "anna" to the people').click();
    await leaves(text.replace('\nreviewers', '\n  anna: {timezone: Europe/Madrid}\nreviewers'));
  });

  it('lets Enter go on with a list, end one, and begin one', async () => {
    await workbench.goTo(13, 29);
    await workbench.page.keyboard.press('Enter');
    await workbench.type('It is documented');
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBarItem('Ln 15, Col 5').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBarItem('Ln 15, Col 1').waitFor();
    await workbench.type('scope:');
    await workbench.page.keyboard.press('Enter');
    await workbench.type('in:');
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBarItem('Ln 17, Col 7').waitFor();
    await workbench.type('Booking');
    await leaves(`${text}  - It is documented\nscope:\n  in:\n    - Booking\n`);
  });

  function lens(): ReturnType<typeof workbench.editor.locator> {
    return workbench.editor.locator('.codelens-decoration', { hasText: '1 reference' }).first();
  }

  /** Saves, and holds what is on disk then against a whole text. */
  async function leaves(expected: string): Promise<void> {
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.save();
    text = expected;
    assert.equal(await workbench.read('.collab.yaml'), expected);
  }
});
