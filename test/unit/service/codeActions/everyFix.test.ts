import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../../../src/document/problem';
import { problemCodes } from '../../../../src/domain/problemCodes';
import type { ProblemCode } from '../../../../src/domain/problemCodes';
import { codeActions, resolveCodeAction } from '../../../../src/service/codeActions/codeActions';
import { quickFixes } from '../../../../src/service/codeActions/quickFixes';
import type { ServiceContext } from '../../../../src/service/context';
import { rangeIn } from '../../../../src/service/readText';
import { serviceContext } from '../../../support/serviceContext';

const FOLDER = 'test/fixtures/problems';

/** What nothing obvious helps against; a person has to decide what to write. */
const LEFT_TO_PEOPLE = [
  'missing-acceptance',
  'money',
  'not-utf8',
  'too-deep',
  'too-large',
  'too-many-aliases',
  'too-many-problems',
  'unreadable',
];

/** What comes to light when something else is mended: nobody could tell before. */
const REVEALED: Readonly<Record<string, readonly string[]>> = {
  'invalid-choice': ['missing-owner', 'missing-due', 'missing-acceptance'],
  'merge-conflict': ['unknown-key'],
};

describe('Every quick fix', () => {
  for (const fixture of readdirSync(FOLDER)) {
    const context = inOslo(readFileSync(`${FOLDER}/${fixture}`, 'utf8'));
    for (const problem of context.document.problems) {
      for (const action of fixesOf(context, problem)) {
        const line = context.text.positionAt(problem.span.start).line + 1;
        it(`of ${fixture}:${line} removes ${problem.code} and nothing else: ${action.title}`, () => {
          const before = codesOf(context.document.problems);
          const text = applied(context, action);
          const after = codesOf(inOslo(text).document.problems);
          const more = Object.keys(after).filter((code) => (after[code] ?? 0) > (before[code] ?? 0));
          assert.deepEqual(
            more.filter((code) => !REVEALED[problem.code]?.includes(code)),
            [],
            text,
          );
          assert.ok((after[problem.code] ?? 0) < (before[problem.code] ?? 0), text);
        });
      }
    }
  }

  it('leaves a leak to people where it stands in a comment, or in what has to be there', () => {
    for (const text of [
      'project: postgres://admin:hunter2@db.example.com\n',
      'project: X # postgres://admin:hunter2@db.example.com\n',
      'project: X\nconcerns:\n  a:\n    # postgres://admin:hunter2@db.example.com\n    title: A\n',
    ]) {
      const context = inOslo(text);
      const [problem] = context.document.problems;
      assert.equal(problem?.code, 'secret');
      assert.deepEqual(fixesOf(context, problem), [], text);
    }
  });

  it('is declared for every problem but those only a person can decide about', () => {
    const declared = new Set(quickFixes.flatMap(({ codes }) => codes));
    const others = Object.keys(problemCodes).filter((code) => !declared.has(code as ProblemCode));
    assert.deepEqual(others.sort(), LEFT_TO_PEOPLE);
  });
});

function fixesOf(context: ServiceContext, problem: Problem): readonly CodeAction[] {
  const actions = codeActions(context, {
    textDocument: { uri: context.text.uri },
    range: rangeIn(context, problem.span),
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const range = rangeIn(context, problem.span);
  return actions.filter(({ diagnostics: [diagnostic] = [] }) => {
    const isSameRange = JSON.stringify(diagnostic?.range) === JSON.stringify(range);
    return diagnostic?.code === problem.code && isSameRange && diagnostic.message === problem.message;
  });
}

function applied(context: ServiceContext, action: CodeAction): string {
  const edits = resolveCodeAction(context, action).edit?.changes?.[context.text.uri];
  assert.ok(edits, 'There is no edit.');
  return TextDocument.applyEdits(context.text, edits);
}

function codesOf(problems: readonly Problem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function inOslo(text: string): ServiceContext {
  return serviceContext(text, { zone: 'Europe/Oslo' });
}
