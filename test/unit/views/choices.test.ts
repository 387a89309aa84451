import assert from 'node:assert/strict';
import { agreementSchema } from '../../../src/domain/format/definition';
import { deliverableChoices, peopleChoices, statusChoices } from '../../../src/views/choices';
import { dedent } from '../../support/dedent';
import { snapshotOf } from '../../support/snapshots';

describe('Choices', () => {
  const snapshot = snapshotOf(
    dedent`
      project: Storefront
      people:
        ana: { name: Ana Lima, role: backend, timezone: UTC }
        maria: { name: "Maria\nBerg", timezone: UTC, client: true }
      deliverables:
        auth: { title: Login, status: in-progress }
        map: { title: "" }
    `,
    { at: '2026-12-01T12:00Z', me: 'ana' },
  );
  const texts = (rows: readonly { readonly label: string; readonly description: string }[]): readonly string[] =>
    rows.map(({ label, description }) => `${label}: ${description}`);

  it('of people say who they are', () => {
    assert.deepEqual(texts(peopleChoices(snapshot)), ['Ana Lima: you · backend', 'Maria Berg: client']);
  });

  it('of deliverables say where they stand', () => {
    assert.deepEqual(texts(deliverableChoices(snapshot)), ['Login: in progress', 'map: planned']);
  });

  it('of a status are all that the format knows, with what they mean', () => {
    const schema = JSON.stringify(agreementSchema);
    for (const { id, description } of statusChoices) {
      assert.ok(schema.includes(`"${id}"`), id);
      assert.notEqual(description, '');
    }
    assert.equal(statusChoices.length, 7);
  });
});
