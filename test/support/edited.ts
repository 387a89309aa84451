import assert from 'node:assert/strict';
import { editText } from '../../src/document/edit/editText';
import type { TextStep } from '../../src/document/edit/operations';

/** The whole text after steps that are carried out. */
export function edited(text: string, ...steps: readonly TextStep[]): string {
  const result = editText(text, steps);
  assert.ok(result.ok, result.ok ? '' : `${result.refusal.reason} ${result.refusal.advice}`);
  return result.text;
}

/** Why steps are refused: reason and advice. */
export function refusalOf(text: string, ...steps: readonly TextStep[]): string {
  const result = editText(text, steps);
  assert.ok(!result.ok, 'the steps are carried out');
  return `${result.refusal.reason} ${result.refusal.advice}`;
}
