import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { AgreementDocument } from '../../../../src/document/document';
import { DocumentParser } from '../../../../src/document/incremental/documentParser';
import { nodesIn } from '../../../../src/document/outline';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { anyEdit } from '../../../support/agreementTexts';
import { dedent } from '../../../support/dedent';
import { parse } from '../../../support/parse';

const whole = readFileSync('test/fixtures/agreements/whole.yaml', 'utf8');

const problems = 'test/fixtures/problems';
const broken = readdirSync(problems).map((name) => readFileSync(`${problems}/${name}`, 'utf8'));

const small = dedent`
  # What we agreed
  project: Storefront
  timezone: Europe/Oslo

  people:
    # The team
    ana:
      timezone: Europe/Oslo
      away: [2026-12-24, soon]
    bo: {timezone: Europe/Rome}

  reviewers: [bo]
  deliverables: # In this order

    auth:
      title: Login
      owner: ana
      due: 2026-12-24
      acceptance:
        - It works

    checkout:
      title: |
        Checkout
      after: [auth, nothing]
      paths: ["src/**"]
  concerns:
    slow:
      title: Answers take long
`;

/** How many edits are made in a row, to how many texts. */
const EDITS = 20;
const TEXTS = 260;

describe('A text that is parsed version by version', () => {
  const zones = new ZoneTables();

  it('is what a whole parse makes of it, after each of more than 5,000 edits', function () {
    this.timeout(240_000);
    const start = fc.oneof(
      { weight: 5, arbitrary: fc.constant(small) },
      { weight: 1, arbitrary: fc.constant(small.replaceAll('\n', '\r\n')) },
      { weight: 1, arbitrary: fc.constant(whole) },
      { weight: 2, arbitrary: fc.constantFrom(...broken) },
    );
    // Most slips are undone: what follows them is to be edits of a text that can be read.
    const edit = fc.record({ edit: anyEdit, isUndoneWhenFaulty: fc.integer({ min: 0, max: 3 }).map(Boolean) });
    const edits = fc.array(edit, { minLength: EDITS, maxLength: EDITS });
    fc.assert(
      fc.property(start, edits, (first, steps) => {
        const parser = new DocumentParser({ zones });
        let text = first;
        let { fault } = check(parser, text);
        for (const { edit, isUndoneWhenFaulty } of steps) {
          const before = { text, fault };
          text = edit(text);
          ({ fault } = check(parser, text));
          if (fault && isUndoneWhenFaulty) ({ text, fault } = before);
        }
      }),
      { numRuns: TEXTS, seed: Number(process.env['FUZZ_SEED'] ?? 1) },
    );
  });

  it('is read again only where it changed', () => {
    const parser = new DocumentParser({ zones });
    const before = parser.parse(small).agreement;
    const after = parser.parse(small.replace('title: Login', 'title: Logins')).agreement;
    assert.equal(after.deliverables?.get('auth')?.title, 'Logins');
    assert.equal(after.deliverables?.get('checkout'), before.deliverables?.get('checkout'));
    assert.equal(after.people?.get('ana'), before.people?.get('ana'));
    assert.equal(after.reviewers, before.reviewers);
  });

  it('is read again only where it changed while a line is half typed, too', () => {
    const halves = [
      'n\n',
      '  n\n',
      '    own\n',
      '    owner: "an\n',
      '    reviewers: [an\n',
      '      - met: [\n',
      '     owner: ana\n',
    ];
    for (const half of halves) {
      const parser = new DocumentParser({ zones });
      const before = parser.parse(small).agreement;
      const text = small.replace('    acceptance:', `${half}    acceptance:`);
      const { agreement } = check(parser, text);
      assert.equal(agreement.deliverables?.get('checkout'), before.deliverables?.get('checkout'), half);
      assert.equal(agreement.people?.get('ana'), before.people?.get('ana'), half);
    }
  });

  it('finds again what it knew, after a version that could not be taken apart', () => {
    const parser = new DocumentParser({ zones });
    const before = parser.parse(small).agreement;
    parser.parse(small.replace('reviewers: [bo]', 'reviewers: &all [bo]'));
    assert.equal(parser.parse(small).agreement.deliverables?.get('auth'), before.deliverables?.get('auth'));
  });

  it('begins behind a byte order mark, whatever stands on its line', () => {
    for (const first of ['', '\n', ' \n', '# Ours\n', '\r\n\r\n']) {
      const parser = new DocumentParser({ zones });
      check(parser, `\uFEFF${first}${small.replace('project: Storefront\n', '')}`);
      check(parser, `\uFEFF${first}${small}`);
    }
  });

  it('has problems of entries that moved where they are now', () => {
    const parser = new DocumentParser({ zones });
    parser.parse(small);
    check(parser, `# One more line\n${small}`);
    check(parser, small.replace('people:', 'goal: Sell\npeople:'));
  });

  /** Holds a version against a whole parse of the same text. */
  function check(parser: DocumentParser, text: string): AgreementDocument {
    const version = parser.parse(text);
    const expected = parse(text);
    assert.deepEqual(version.problems, expected.problems);
    assert.deepEqual(version.fault, expected.fault);
    assert.deepEqual(version.agreement, expected.agreement);
    assert.deepEqual(orderOf(version), orderOf(expected));
    assert.deepEqual(version.outline(), expected.outline());
    for (const { path } of nodesIn(expected.outline())) {
      assert.deepEqual(version.locate(path), expected.locate(path));
      assert.deepEqual(version.sourcePath(path), expected.sourcePath(path));
    }
    return version;
  }

  function orderOf({ agreement: { people, deliverables, concerns, ...others } }: AgreementDocument) {
    return [people, deliverables, concerns].map((map) => [...(map?.keys() ?? [])]).concat(Object.keys(others));
  }
});
