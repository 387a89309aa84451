/** Every problem that a review comment in the code can have, and what it means. The set is closed. */
export const codeProblemCodes = {
  'unknown-checkpoint': 'A comment names a checkpoint that is not in the agreement.',
  'unknown-person': 'A comment asks somebody who is not in the agreement.',
  'self-review': 'A comment asks the owner of a deliverable to review it.',
  'approved-checkpoint': 'A comment asks for a review that is approved.',
} as const satisfies Readonly<Record<string, string>>;

export type CodeProblemCode = keyof typeof codeProblemCodes;
