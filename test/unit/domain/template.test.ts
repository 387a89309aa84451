import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/document/document';
import { GOAL_TO_FILL_IN, agreementTemplate, personId, yamlText } from '../../../src/domain/template';
import { ZoneTables } from '../../../src/domain/time/zoneTables';

describe('The text of a new agreement', () => {
  const read = (text: string): ReturnType<typeof parseDocument> => parseDocument(text, { zones: new ZoneTables() });
  const ANA = { name: 'Ana Lima', email: 'ana@example.com' };

  it('names the project, the person and the zone, and is valid', () => {
    const text = agreementTemplate({ project: 'storefront', person: ANA, timezone: 'Europe/Oslo' });
    const { agreement, problems } = read(text);
    assert.deepEqual(problems, []);
    assert.equal(agreement.project, 'storefront');
    assert.equal(agreement.timezone, 'Europe/Oslo');
    assert.deepEqual(
      [...(agreement.people ?? [])].map(([id, { name, timezone }]) => ({ id, name, timezone })),
      [{ id: 'ana', name: 'Ana Lima', timezone: 'Europe/Oslo' }],
    );
  });

  it('is valid without a person too', () => {
    const text = agreementTemplate({ project: 'storefront', timezone: 'UTC' });
    assert.deepEqual(read(text).problems, []);
    assert.doesNotMatch(text, /^people:/m);
  });

  it('is valid when its examples are taken in', () => {
    const text = agreementTemplate({ project: 'storefront', person: ANA, timezone: 'Europe/Oslo' });
    const [head = '', ...rest] = text.split(/(?=^ {2}# maria:$)/m);
    const taken = head + rest.join('').replaceAll(/^( *)# /gm, '$1');
    const { agreement, problems } = read(taken);
    assert.deepEqual(problems, []);
    assert.deepEqual([...(agreement.people ?? new Map()).keys()], ['ana', 'maria']);
    assert.equal(agreement.deliverables?.get('first-version')?.owner, 'ana');
    assert.equal(agreement.communication?.checkins?.size, 1);
  });

  it('holds its first blank once, on a line of its own', () => {
    const text = agreementTemplate({ project: GOAL_TO_FILL_IN.slice(0, 4), timezone: 'UTC' });
    assert.equal(text.split(GOAL_TO_FILL_IN).length, 2);
    assert.match(text, /^goal: What is true/m);
    assert.match(text, /[^\n]\n$/);
  });

  for (const name of [
    'true',
    'null',
    '12',
    '1e3',
    '~',
    '- x',
    'a: b',
    'a #b',
    '# a',
    '"quoted"',
    "O'Brien",
    '[x]',
    '&anchor',
    '*alias',
    '!tag',
    '%x',
    '@x',
    '`x`',
    ' leading',
    'trailing ',
    'two\nlines',
    'tab\there',
    'José Ñandú',
    '山田太郎',
    'a\u0085b\u2028c\u007f',
    'back\\slash',
    '🙂',
  ]) {
    it(`keeps the name ${JSON.stringify(name)} as it is`, () => {
      const { agreement } = read(agreementTemplate({ project: name, person: { name }, timezone: 'Europe/Oslo' }));
      const [person] = agreement.people?.values() ?? [];
      assert.equal(agreement.project, name);
      assert.equal(person?.name, name);
    });
  }

  it('makes ids of names', () => {
    assert.equal(personId('Ana Lima'), 'ana');
    assert.equal(personId('José'), 'jose');
    assert.equal(personId('Ødegård, Per'), 'odegard');
    assert.equal(personId('山田 太郎'), 'me');
    assert.equal(personId(''), 'me');
  });

  it('quotes only what has to be', () => {
    assert.equal(yamlText('Ana Lima'), 'Ana Lima');
    assert.equal(yamlText('Europe/Oslo'), 'Europe/Oslo');
    assert.equal(yamlText('no'), '"no"');
    assert.equal(yamlText('a: b'), '"a: b"');
  });
});
