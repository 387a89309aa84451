import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Intent } from '../../../src/domain/intent';
import type { Sighting } from '../../../src/domain/sighting';
import { editAgreement } from '../../../src/service/editing';
import { dedent } from '../../support/dedent';
import { parse } from '../../support/parse';

const TEXT = dedent`
  project: Storefront
  scope:
    in: [One, Two]
  deliverables:
    auth:
      title: Login # soon
      acceptance:
        - Hashed
        - met: Quick
`;

describe('Edits of an agreement', () => {
  const answer = (text: string, intent: Intent, seen?: readonly Sighting[]) =>
    editAgreement(
      { text: TextDocument.create('file:///project/.collab.yaml', 'collab', 1, text), document: parse(text) },
      intent,
      seen,
    );

  /** The text after the edits, with the selection in `«»`. */
  const after = (text: string, intent: Intent): string => {
    const result = answer(text, intent);
    assert.equal(result.kind, 'edits');
    const before = TextDocument.create('file:///project/.collab.yaml', 'collab', 1, text);
    const edited = TextDocument.create('', 'collab', 1, TextDocument.applyEdits(before, result.edits));
    const { selection } = result;
    if (selection === null) return edited.getText();
    return TextDocument.applyEdits(edited, [
      { range: { start: selection.start, end: selection.start }, newText: '«' },
      { range: { start: selection.end, end: selection.end }, newText: '»' },
    ]);
  };

  it('select the line of the result', () => {
    const added = after(TEXT, { kind: 'add', path: ['deliverables'], key: 'map', value: { title: 'Map' } });
    assert.ok(added.endsWith('  «map:»\n    title: Map\n'), added);
    const set = after(TEXT, { kind: 'set', path: ['deliverables', 'auth', 'title'], value: 'Logging' });
    assert.match(set, /title: «Logging» # soon/);
    const ticked = after(TEXT, { kind: 'tick', path: ['deliverables', 'auth', 'acceptance', 0], met: true });
    assert.match(ticked, /- «met:» Hashed/);
  });

  it('leave the cursor where something was', () => {
    assert.match(after(TEXT, { kind: 'remove', path: ['scope', 'in', 0] }), /in: \[«»Two\]/);
  });

  it('are none where nothing changes', () => {
    const same = answer(TEXT, { kind: 'tick', path: ['deliverables', 'auth', 'acceptance', 1], met: true });
    assert.deepEqual(same, { kind: 'edits', edits: [], selection: null });
  });

  it('change an item only while it is the one that was seen', () => {
    const intent: Intent = { kind: 'remove', path: ['scope', 'in', 1] };
    assert.equal(answer(TEXT, intent, [{ path: ['scope', 'in', 1], text: 'Two' }]).kind, 'edits');
    assert.deepEqual(answer(TEXT, intent, [{ path: ['scope', 'in', 1], text: 'One' }]), {
      kind: 'refused',
      reason: 'The list has changed since you looked at it; try again on what it says now.',
    });
    const path = ['deliverables', 'auth', 'acceptance', 1];
    assert.equal(answer(TEXT, { kind: 'tick', path, met: false }, [{ path, text: 'Quick' }]).kind, 'edits');
    assert.equal(answer(TEXT, { kind: 'tick', path, met: false }, [{ path, text: 'Hashed' }]).kind, 'refused');
    assert.equal(answer(TEXT, { kind: 'tick', path, met: false }, [{ path: [...path, 7], text: 'x' }]).kind, 'refused');
  });

  it('are refused with what to do', () => {
    const set: Intent = { kind: 'set', path: ['goal'], value: 'Live' };
    const reason = (text: string, intent: Intent): string => {
      const result = answer(text, intent);
      return result.kind === 'refused' ? result.reason : 'not refused';
    };
    const conflict = `${TEXT}<<<<<<< HEAD\ngoal: One\n=======\ngoal: Two\n>>>>>>> other\n`;
    assert.match(reason(conflict, set), /^Mend line 10 first, .* Git left a merge conflict here\./);
    assert.match(reason('project: "Open\n', set), /^Mend line 1 first, /);
    assert.match(reason(TEXT, { kind: 'remove', path: ['people', 'ana'] }), /is not there/);
  });
});
