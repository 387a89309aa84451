import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { agreementSchema } from '../../../../src/domain/format/definition';
import { grammars } from '../../../../src/domain/format/grammars';
import { jsonSchema } from '../../../../src/domain/format/jsonSchema';
import { dedent } from '../../../support/dedent';

const WHOLE = dedent`
  version: 1
  project: Storefront rebuild
  client: Nordlys AS
  goal: The new storefront is live before the Black Friday freeze.
  timezone: Europe/Oslo
  x-anything: [1, 2]
  people:
    ana:
      name: Ana Lima
      role: backend
      timezone: America/Sao_Paulo
      hours: Mon-Fri 09:00-12:00, 13:00-18:00
      holidays: BR
      away: [2026-12-24..2027-01-03]
      travel: [2026-12-05..2026-12-12 Europe/Lisbon]
      responds: 4h
      contact:
        email: ana@example.com
        booking: https://calendly.com/ana-lima/30min
    maria:
      client: true
      timezone: Europe/Oslo
      holidays: NO
  reviewers: [maria]
  scope:
    in: [Checkout]
    out: [Native apps]
    assumptions: [The client provides the payment API]
    changes:
      apple-pay: { title: Apple Pay, asked: 2026-11-18, by: maria, effort: 12h, status: proposed }
  deliverables:
    auth:
      title: 2026
      owner: ana
      status: in-progress
      remaining: 10h
      due: 2026-12-01 17:00
      paths: [src/auth/**]
      acceptance:
        - met: Passwords are hashed
        - Sessions expire
      checkpoints:
        token-expiry: { title: Token expiry, status: open }
    checkout: { title: Checkout, reviewers: [ana, maria], after: [auth], estimate: 5d, due: 2026-12-18 }
  communication:
    channels: [https://nordlys.slack.com/archives/C0000]
    checkins:
      demo: { title: Weekly demo, every: Fri 13:00, for: 30m, who: [ana, maria] }
  quality: [Tests pass on CI]
  concerns:
    slow-answers: { title: Questions wait, raised: 2026-11-20, by: ana, status: open }
`;

describe('The JSON Schema of the format', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  // Not of the standard, but known to the editors that show what words mean.
  ajv.addVocabulary(['enumDescriptions']);
  for (const format of Object.keys(grammars)) ajv.addFormat(format, true);
  const validate = ajv.compile(jsonSchema());
  const accepts = (text: string) => validate(parse(text));

  it('is plain data of draft 7 with a name of its own', () => {
    const { $schema, $id, title } = jsonSchema();
    assert.deepEqual(
      { $schema, $id, title },
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        $id: 'urn:collab:agreement:1',
        title: 'Collab working agreement',
      },
    );
    assert.deepEqual(jsonSchema()['properties'], JSON.parse(JSON.stringify(agreementSchema)).properties);
    assert.notEqual(jsonSchema()['properties'], jsonSchema()['properties']);
  });

  it('accepts a whole agreement and the smallest one', () => {
    assert.equal(accepts(WHOLE), true, ajv.errorsText(validate.errors));
    assert.equal(accepts('project: Solo'), true);
  });

  const broken = {
    'an agreement without a project': 'goal: Nothing',
    'a key that is not known': 'project: x\ncolour: green',
    'another version': 'project: x\nversion: 2',
    'a person without a zone': 'project: x\npeople: { ana: { name: Ana } }',
    'an id with capitals': 'project: x\npeople: { Ana: { timezone: Europe/Oslo } }',
    'a text in place of a list': 'project: x\nreviewers: maria',
    'a status that is none': 'project: x\ndeliverables: { a: { title: A, status: done } }',
    'a criterion that is neither text nor met':
      'project: x\ndeliverables: { a: { title: A, acceptance: [{ open: B }] } }',
  };
  for (const [what, text] of Object.entries(broken)) {
    it(`refuses ${what}`, () => {
      assert.equal(accepts(text), false);
    });
  }
});
