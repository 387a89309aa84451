import assert from 'node:assert/strict';
import { formatPath, type Path } from '../../../src/domain/path';
import { removalOf } from '../../../src/domain/removal';
import { dedent } from '../../support/dedent';
import { parse } from '../../support/parse';

describe('Removing entries', () => {
  const { agreement } = parse(
    dedent`
      project: Storefront
      people:
        ana: { timezone: UTC }
        maria: { timezone: UTC }
      reviewers: [maria, ana]
      scope:
        in: [One, Two, Three, Four]
      deliverables:
        auth: { title: Login, owner: ana, reviewers: [maria] }
        checkout: { title: Checkout, after: [auth], checkpoints: { pay: { title: Pay, reviewers: [ana, maria, ana] } } }
        search: { title: Search, after: [checkout, auth] }
    `,
  );
  const remove = (...paths: readonly Path[]) => {
    const { alone, references, withReferences } = removalOf(agreement, paths);
    const texts = (found: readonly { readonly path: Path }[]): readonly string[] =>
      found.map(({ path }) => formatPath(path));
    return {
      alone: texts(alone),
      references: references.map(formatPath),
      withReferences: texts(withReferences),
    };
  };

  it('finds whatever refers to a deliverable, and takes a list away that holds nothing else', () => {
    assert.deepEqual(remove(['deliverables', 'auth']), {
      alone: ['deliverables.auth'],
      references: ['deliverables.checkout.after.0', 'deliverables.search.after.1'],
      withReferences: ['deliverables.search.after.1', 'deliverables.checkout.after', 'deliverables.auth'],
    });
  });

  it('finds whatever refers to a person, the items of a list from its end', () => {
    assert.deepEqual(remove(['people', 'ana']), {
      alone: ['people.ana'],
      references: [
        'reviewers.1',
        'deliverables.auth.owner',
        'deliverables.checkout.checkpoints.pay.reviewers.0',
        'deliverables.checkout.checkpoints.pay.reviewers.2',
      ],
      withReferences: [
        'deliverables.checkout.checkpoints.pay.reviewers.2',
        'reviewers.1',
        'deliverables.checkout.checkpoints.pay.reviewers.0',
        'deliverables.auth.owner',
        'people.ana',
      ],
    });
  });

  it('counts no reference within what goes too', () => {
    assert.deepEqual(remove(['deliverables', 'checkout'], ['deliverables', 'search']), {
      alone: ['deliverables.checkout', 'deliverables.search'],
      references: [],
      withReferences: ['deliverables.checkout', 'deliverables.search'],
    });
    assert.deepEqual(remove(['deliverables', 'auth'], ['deliverables', 'auth', 'owner']).alone, ['deliverables.auth']);
  });

  it('takes items of one list away from its end', () => {
    assert.deepEqual(remove(['scope', 'in', 0], ['scope', 'in', 3], ['scope', 'in', 2]).alone, [
      'scope.in.3',
      'scope.in.2',
      'scope.in.0',
    ]);
  });
});
