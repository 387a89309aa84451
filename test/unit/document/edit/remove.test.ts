import assert from 'node:assert/strict';
import { dedent } from '../../../support/dedent';
import { edited } from '../../../support/edited';

describe('removing an entry', () => {
  it('leaves every comment where it was, each on a line of its own', () => {
    const before = dedent`
      people:
        # Lead
        ana: # since May
          # her own words
          timezone: Europe/Oslo # for now
          # hours: none
        # Client
        maria:
          timezone: Europe/Oslo
    `;
    const after = dedent`
      people:
        # Lead
        # since May
          # her own words
        # for now
          # hours: none
        # Client
        maria:
          timezone: Europe/Oslo
    `;
    assert.equal(edited(before, { kind: 'remove', path: ['people', 'ana'] }), after);
  });

  it('leaves no two gaps where one was', () => {
    const before = 'a: 1\n\nb: 2\n\nc: 3\n';
    assert.equal(edited(before, { kind: 'remove', path: ['a'] }), 'b: 2\n\nc: 3\n');
    assert.equal(edited(before, { kind: 'remove', path: ['b'] }), 'a: 1\n\nc: 3\n');
    assert.equal(edited(before, { kind: 'remove', path: ['c'] }), 'a: 1\n\nb: 2\n');
  });

  it('keeps the file without a last line break', () => {
    assert.equal(edited('a: 1\r\nb: 2', { kind: 'remove', path: ['b'] }), 'a: 1');
    assert.equal(edited('a: 1\nb: 2 # c', { kind: 'remove', path: ['b'] }), 'a: 1\n# c');
  });

  it('says of a list or a mapping without entries that it is empty', () => {
    const before = dedent`
      auth: # one
        # two
        title: Login # three
      reviewers: [ana]
      after: [
        setup, # four
      ]
    `;
    const after = dedent`
      auth: {} # one
        # two
        # three
      reviewers: []
      after: [
        # four
      ]
    `;
    const steps = [
      { kind: 'remove', path: ['auth', 'title'] },
      { kind: 'remove', path: ['reviewers', 0] },
      { kind: 'remove', path: ['after', 0] },
    ] as const;
    assert.equal(edited(before, ...steps), after);
    assert.equal(edited('# a\nb: 1\n', { kind: 'remove', path: ['b'] }), '# a\n{}\n');
  });

  it('lets the next entry take the place behind a dash', () => {
    const step = { kind: 'remove', path: [0, 'a'] } as const;
    assert.equal(edited('- a: 1\n  b: 2\n', step), '- b: 2\n');
    assert.equal(edited('- a: 1 # c\n  # d\n  b: 2\n', step), '- # c\n  # d\n  b: 2\n');
  });

  it('does not let a text swallow what stood below the entry', () => {
    const step = { kind: 'remove', path: ['b'] } as const;
    assert.equal(edited('a: |\n  text\nb: 1\n    # deep\nc: 2\n', step), 'a: |\n  text\n# deep\nc: 2\n');
    assert.equal(edited('a: |+\n  text\n\nb: 1\n\nc: 2\n', step), 'a: |+\n  text\n\nc: 2\n');
  });

  it('takes one comma along', () => {
    const list = 'a: [b, c, d]\n';
    assert.equal(edited(list, { kind: 'remove', path: ['a', 0] }), 'a: [c, d]\n');
    assert.equal(edited(list, { kind: 'remove', path: ['a', 1] }), 'a: [b, d]\n');
    assert.equal(edited(list, { kind: 'remove', path: ['a', 2] }), 'a: [b, c]\n');
    assert.equal(edited('a: { b: 1, c: 2, }\n', { kind: 'remove', path: ['a', 'c'] }), 'a: { b: 1, }\n');
    const lines = 'a: [\n  b, # one\n  c # two\n]\n';
    assert.equal(edited(lines, { kind: 'remove', path: ['a', 0] }), 'a: [\n  # one\n  c # two\n]\n');
    assert.equal(edited(lines, { kind: 'remove', path: ['a', 1] }), 'a: [\n  b # one\n  # two\n]\n');
  });
});
