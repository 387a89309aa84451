import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { referencesIn, valuesIn } from '../../../../src/domain/format/values';
import { formatPath } from '../../../../src/domain/path';
import { dedent } from '../../../support/dedent';
import { parse } from '../../../support/parse';

describe('valuesIn', () => {
  it('finds every value with a grammar, in the order of the file', () => {
    const { agreement } = parse(dedent`
      concerns:
        10: {title: Ten, by: ana}
        2: {by: bo, title: Two, raised: 2026-12-01}
      timezone: Europe/Oslo
      project: 2026-12-01
      reviewers: [ana, Not-An-Id, bo]
    `);
    assert.deepEqual(
      Array.from(valuesIn(agreement), ({ format, path }) => `${format} ${formatPath(path)}`),
      [
        'person concerns.10.by',
        'person concerns.2.by',
        'date concerns.2.raised',
        'zone timezone',
        'person reviewers.0',
        'person reviewers.1',
      ],
    );
  });

  it('finds nothing in an empty agreement', () => {
    assert.deepEqual([...valuesIn({})], []);
  });
});

describe('referencesIn', () => {
  it('finds whoever and whatever the whole example names', () => {
    const { agreement } = parse(readFileSync('test/fixtures/agreements/whole.yaml', 'utf8'));
    assert.deepEqual(
      Array.from(referencesIn(agreement), ({ target, id, path }) => `${formatPath(path)}: ${target} ${id}`),
      [
        'reviewers.0: person maria',
        'scope.changes.apple-pay.by: person maria',
        'deliverables.auth.owner: person ana',
        'deliverables.checkout.owner: person kiran',
        'deliverables.checkout.reviewers.0: person ana',
        'deliverables.checkout.reviewers.1: person maria',
        'deliverables.checkout.after.0: deliverable auth',
        'communication.checkins.demo.who.0: person ana',
        'communication.checkins.demo.who.1: person maria',
        'concerns.slow-answers.by: person ana',
      ],
    );
  });
});
