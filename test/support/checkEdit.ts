import assert from 'node:assert/strict';
import { editText } from '../../src/document/edit/editText';
import { anyOrder } from '../../src/document/edit/keyOrder';
import { narrow } from '../../src/document/edit/narrow';
import type { TextStep } from '../../src/document/edit/operations';
import type { TextEdit } from '../../src/document/edit/textEdit';
import { change, commentsIn, readPlain, writtenBeside } from './plainEdits';
import type { Plain } from './plainEdits';

/** What an edit may be refused for where no alias is in the way: never because what came out was wrong. */
const REFUSALS = [
  /^Other places use what the anchor /u,
  / cannot pass what it shares the anchor /u,
  / ends with a text that takes in the blank lines below it/u,
  / is an alias of /u,
  / has a tag of YAML/u,
  / is a key with a comment in it/u,
  / has two anchors/u,
  / has a merge key /u,
  / stands there twice/u,
  /^The document ends before anything stands in it/u,
];

/** Carries out a step and holds everything that an edit promises. Says whether it was carried out. */
export function checkEdit(text: string, plain: Plain, step: TextStep): boolean {
  const result = editText(text, [step]);
  if (!result.ok) {
    const { reason } = result.refusal;
    assert.ok(
      REFUSALS.some((known) => known.test(reason)),
      reason,
    );
    return false;
  }
  checkResult(text, plain, step, result.edits);
  assert.equal(result.text, splice(text, result.edits));
  checkNarrow(text, plain, step);
  return true;
}

function checkResult(text: string, plain: Plain, step: TextStep, edits: readonly TextEdit[]): void {
  let last = -1;
  for (const { start, end } of edits) {
    assert.ok(last < start && start <= end, 'edits are in order and do not touch');
    last = end;
  }
  const path = step.kind === 'add' ? [] : step.path;
  for (const other of writtenBeside(text, path)) {
    const isTouched = edits.some(({ start, end }) => start < other.end && other.start < end);
    assert.ok(!isTouched, `"${text.slice(other.start, other.end)}" stays as it is`);
  }
  const after = splice(text, edits);
  assert.deepEqual(readPlain(after), change(plain, step));
  assert.deepEqual(commentsIn(after), commentsIn(text));
}

/** The same by way of the narrow text, which is used for long texts only. */
function checkNarrow(text: string, plain: Plain, step: TextStep): void {
  // Anchors and aliases are left to the whole text.
  if (text.startsWith('\uFEFF') || /[&*]/u.test(text)) return;
  const narrowed = narrow(text, step, anyOrder, { small: 20 });
  if (!narrowed) return;
  const result = editText(narrowed.text, [narrowed.step]);
  assert.ok(result.ok, 'the narrow text can be edited as well');
  const edits = narrowed.widen(result.edits);
  assert.ok(edits, 'the edits stay within the lines that were kept');
  checkResult(text, plain, step, edits);
}

function splice(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toReversed()
    .reduce((after, edit) => after.slice(0, edit.start) + edit.text + after.slice(edit.end), text);
}
