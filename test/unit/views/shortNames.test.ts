import assert from 'node:assert/strict';
import { snapshotOf } from '../../support/snapshots';
import { shortNames } from '../../../src/views/shortNames';

describe('Short names', () => {
  const namesOf = (...names: readonly (string | undefined)[]): readonly (string | undefined)[] => {
    const people = names.map((name, index) => `  p${index}: ${name === undefined ? '{}' : JSON.stringify({ name })}`);
    const { project } = snapshotOf(['people:', ...people].join('\n'), { at: '2026-12-01T09:00Z' });
    const short = shortNames(project.people);
    return names.map((_, index) => short.get(`p${index}`));
  };

  it('are the first word', () => {
    assert.deepEqual(namesOf('Ana Lima', 'Maria', '  Kiran\tShrestha '), ['Ana', 'Maria', 'Kiran']);
  });

  it('are the id where there is no name', () => {
    assert.deepEqual(namesOf(undefined, 'Ana'), ['p0', 'Ana']);
  });

  it('tell apart who shares a first word, by the initial or else in full', () => {
    assert.deepEqual(namesOf('Maria Berg', 'Maria Élan', 'Ana'), ['Maria B.', 'Maria É.', 'Ana']);
    assert.deepEqual(namesOf('Maria Berg', 'Maria Bakke', 'Maria'), ['Maria Berg', 'Maria Bakke', 'Maria']);
  });
});
