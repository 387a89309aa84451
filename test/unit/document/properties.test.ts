import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AgreementDocument } from '../../../src/document/document';
import { MAX_PROBLEMS } from '../../../src/document/limits';
import { noHolidays } from '../../../src/domain/project/availabilityOf';
import { takeSnapshot } from '../../../src/domain/project/takeSnapshot';
import { grammars } from '../../../src/domain/format/grammars';
import { referencesIn, valuesIn } from '../../../src/domain/format/values';
import { ZoneTables } from '../../../src/domain/time/zoneTables';
import { mutationsOf, yamlSoup } from '../../support/agreementTexts';
import { parse } from '../../support/parse';
import { at } from '../../support/people';

const whole = readFileSync('test/fixtures/agreements/whole.yaml', 'utf8');

const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
  { weight: 3, arbitrary: yamlSoup },
  { weight: 2, arbitrary: yamlSoup.map((soup) => `project: X\n${soup}`) },
  { weight: 4, arbitrary: mutationsOf(whole) },
);

describe('Whatever a text holds', () => {
  const documents = anyText.map(parse);

  it('is read, with problems in order inside of it', () => {
    fc.assert(
      fc.property(documents, ({ text, problems, fault }) => {
        assert.ok(problems.length <= MAX_PROBLEMS + 2);
        if (fault) assert.ok(problems.includes(fault));
        let last = 0;
        for (const { span, related } of problems) {
          assert.ok(last <= span.start);
          last = span.start;
          for (const { start, end } of [span, ...related.map((other) => other.span)]) {
            assert.ok(0 <= start && start <= end && end <= text.length);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('every value that was read stands where locate says', () => {
    fc.assert(fc.property(mutationsOf(whole).map(parse), checkPlaces), { numRuns: 60 });
    checkPlaces(parse(whole));
  });

  it('references are values that name an entry', () => {
    fc.assert(
      fc.property(documents, ({ agreement }) => {
        const ids = [...valuesIn(agreement)].filter(({ format }) => format === 'person' || format === 'deliverable');
        assert.deepEqual(
          [...referencesIn(agreement)],
          ids.map(({ format, value, path }) => ({ target: format, id: value, path })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('has a snapshot that can be sent anywhere', () => {
    const zones = new ZoneTables();
    fc.assert(
      fc.property(documents, ({ agreement }) => {
        const me = agreement.people?.keys().next().value;
        const snapshot = takeSnapshot(agreement, { now: at('2026-11-22T12:00Z'), zones, holidaysOf: noHolidays, me });
        assert.deepEqual(JSON.parse(JSON.stringify(snapshot)), snapshot);
        const { people, deliverables } = snapshot.project;
        assert.deepEqual(
          people.map(({ id }) => id),
          [...(agreement.people?.keys() ?? [])],
        );
        assert.deepEqual(
          deliverables.map(({ id }) => id),
          [...(agreement.deliverables?.keys() ?? [])],
        );
      }),
      { numRuns: 150 },
    );
  });

  /** What stands where a value is said to be reads back as that value; of a text with escapes or folding only the place is held. */
  function checkPlaces({ text, agreement, locate }: AgreementDocument): void {
    for (const { format, value, path } of valuesIn(agreement)) {
      const span = locate(path)?.value;
      assert.ok(span, path.join('.'));
      const written = text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/su, '$2');
      if (/[\\\n]|''|^\*/u.test(written)) continue;
      const parsed = grammars[format](written.trim());
      assert.deepEqual(parsed.ok && parsed.value, value, `${path.join('.')}: ${written}`);
    }
  }
});
