import assert from 'node:assert/strict';
import { authorsIn, likelyAuthors } from '../../../src/views/gitAuthors';
import { dedent } from '../../support/dedent';

describe('Authors in git', () => {
  const OUTPUT = [
    'commit 1f0c4a9',
    'Ana Lima\tana@example.com',
    'commit 2f0c4a9',
    'Maria Berg\tmaria@nordlys.example',
    'commit 3f0c4a9',
    'Maria Berg\tMaria@nordlys.example',
    'commit 4f0c4a9',
    'dependabot[bot]\t49699333+dependabot[bot]@users.noreply.github.com',
    'Kiran\tkiran@laptop.local',
    'Tess\tno address',
    'Ana\t"ana lima"@example.com',
    '',
  ].join('\n');

  it('are told once each, those with the most commits first', () => {
    assert.deepEqual(authorsIn(OUTPUT), [
      { name: 'Maria Berg', email: 'maria@nordlys.example' },
      { name: 'Ana Lima', email: 'ana@example.com' },
    ]);
  });

  it('are nobody where git says nothing, or something else', () => {
    assert.deepEqual(authorsIn(''), []);
    assert.deepEqual(
      authorsIn(dedent`
      fatal: not a git repository
      ana@example.com
    `),
      [],
    );
  });

  it('begin with who shares a word with a name, accents or not', () => {
    const authors = [
      { name: 'Kiran', email: 'kiran@example.com' },
      { name: 'jlopes', email: 'jose.lopes@example.com' },
      { name: 'Maria', email: 'maria@example.com' },
    ];
    assert.deepEqual(
      likelyAuthors(authors, 'José Lopes').map(({ name }) => name),
      ['jlopes', 'Kiran', 'Maria'],
    );
    assert.deepEqual(likelyAuthors(authors, 'Nobody'), authors);
  });
});
