import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AgreementDocument, parseDocument } from '../../../../src/document/document';
import { GOAL_TO_FILL_IN } from '../../../../src/domain/template';
import type { StartFacts } from '../../../../src/domain/templates/startFacts';
import { projectTemplates } from '../../../../src/domain/templates/templates';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { epochDayOf, formatDate, weekdayOf } from '../../../../src/domain/values/calendarDate';
import { parseHours } from '../../../../src/domain/values/hours';

const zones = new ZoneTables();
const TODAY = epochDayOf(2026, 11, 22);
const BARE: StartFacts = { project: 'storefront', timezone: 'Europe/Oslo', others: [], today: TODAY };
const hours = parseHours('Mon-Thu 08:00-12:00, 13:00-17:00; Fri 08:00-12:00');
const FULL: StartFacts = {
  ...BARE,
  client: 'Nordlys AS',
  person: { name: 'Ana Lima', email: 'ana@example.com' },
  ...(hours.ok && { hours: hours.value }),
  others: ['Maria Berg', 'Ana Berg'],
};

const read = (text: string): AgreementDocument => parseDocument(text, { zones });

for (const { label, write } of projectTemplates) {
  describe(`The template "${label}"`, () => {
    it('has no problems, whatever was answered', () => {
      for (const facts of [
        BARE,
        FULL,
        { ...FULL, others: [] },
        { ...FULL, others: ['Maria'] },
        { ...BARE, others: ['Bo'] },
      ]) {
        assert.deepEqual(read(write(facts)).problems, []);
      }
    });

    it('holds the answers', () => {
      const { agreement } = read(write(FULL));
      assert.equal(agreement.project, 'storefront');
      assert.equal(agreement.client, 'Nordlys AS');
      assert.equal(agreement.timezone, 'Europe/Oslo');
      assert.deepEqual(
        Array.from(agreement.people ?? [], ([id, { name }]) => [id, name]),
        [
          ['ana', 'Ana Lima'],
          ['maria', 'Maria Berg'],
          ['ana-2', 'Ana Berg'],
        ],
      );
      const ana = agreement.people?.get('ana');
      assert.deepEqual(ana?.hours, FULL.hours);
      assert.equal(ana?.contact?.email?.kind, 'email');
    });

    it('has one blank, the goal, and ends with a line break', () => {
      const text = write(FULL);
      assert.equal(text.split(GOAL_TO_FILL_IN).length, 2);
      assert.match(text, /[^\n]\n$/);
    });

    it('has an owner, an end and a test for the first deliverable, and ends all on Fridays to come', () => {
      const { agreement } = read(write(FULL));
      const [first] = agreement.deliverables?.values() ?? [];
      assert.equal(first?.owner, 'ana');
      assert.ok((first.acceptance ?? []).length > 0);
      for (const { due } of agreement.deliverables?.values() ?? []) {
        assert.ok(due?.kind === 'date' && due.date > TODAY);
        assert.equal(weekdayOf(due.date), 4, formatDate(due.date));
      }
    });

    it('leaves nothing that looks like a setting without a value', () => {
      for (const line of write(FULL).split('\n')) assert.doesNotMatch(line, /\s$/);
    });

    it('takes any name as it is', () => {
      const name = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.trim() === text);
      fc.assert(
        fc.property(name, name, fc.array(name, { maxLength: 3 }), (project, mine, others) => {
          const { agreement } = read(write({ ...BARE, project, client: mine, person: { name: mine }, others }));
          assert.equal(agreement.project, project);
          assert.equal(agreement.client, mine);
          assert.deepEqual(
            Array.from(agreement.people?.values() ?? [], (person) => person.name),
            [mine, ...others],
          );
        }),
        { numRuns: 100 },
      );
    });
  });
}
