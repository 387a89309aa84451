/** How much a problem matters: an error leaves a part of the agreement out, a warning does not. */
export type Severity = 'error' | 'warning';

interface CodeFacts {
  readonly severity: Severity;
  /** What the code stands for, in one sentence for the README and for tools that list rules. */
  readonly meaning: string;
}

/** Every problem the file can have. The set is closed: tools and people may rely on these names. */
export const problemCodes = {
  unreadable: error('The file cannot be read: it is a folder, or access is refused.'),
  'too-large': error('The file is larger than 8 MiB.'),
  'not-utf8': error('The file is not valid UTF-8 text.'),
  'merge-conflict': error('Git left conflict markers in the file.'),
  'yaml-syntax': error('The file is not valid YAML; what stands before the place is still read.'),
  'too-deep': error('The file nests deeper than any agreement needs.'),
  'too-many-aliases': error('Aliases expand to more than is reasonable.'),
  'too-many-problems': error('There are more problems than are listed.'),
  'multiple-documents': error('The file holds more than one YAML document.'),
  'merge-key': error('YAML merge keys (`<<`) are not supported.'),
  'unknown-tag': error('A YAML tag, which means nothing here: text that starts with `!` goes in quotes.'),
  'duplicate-key': error('A key stands twice in one mapping; the first one counts.'),
  'missing-key': error('A key that is required is not there.'),
  'unknown-key': warning('A key that the format does not know.'),
  'empty-value': warning('A key has nothing after it.'),
  'wrong-type': error('A text stands where a list or a mapping is expected, or the other way round.'),
  'invalid-choice': error('A word that is not one of the allowed ones.'),
  'invalid-version': error('A version of the format that is not supported.'),
  'invalid-id': error('An id that is not made of lower-case letters, digits and single hyphens.'),
  'invalid-zone': error('A time zone that does not exist, an abbreviation, or a fixed offset.'),
  'invalid-date': error('A calendar date that does not exist or is written differently.'),
  'invalid-moment': error('A date or time that does not exist or is written differently.'),
  'invalid-span': error('A span of days that cannot be read.'),
  'invalid-travel': error('A stay elsewhere that cannot be read.'),
  'invalid-duration': error('An amount of working time that cannot be read.'),
  'invalid-hours': error('Working hours that cannot be read.'),
  'invalid-schedule': error('A schedule that cannot be read.'),
  'invalid-region': error('A country or subdivision that does not exist.'),
  'invalid-link': error('A link that is not a complete https address.'),
  'invalid-contact': error('A contact that is neither an e-mail address nor a complete https address.'),
  'invalid-glob': error('A path pattern that cannot match anything in the folder.'),
  'unknown-person': error('An id that names nobody.'),
  'unknown-deliverable': error('An id that names no deliverable.'),
  'duplicate-entry': warning('The same entry stands twice in one list.'),
  'duplicate-checkpoint': error('Two checkpoints share an id.'),
  'overlapping-travel': error('Two stays elsewhere share a day.'),
  'dependency-cycle': error('Deliverables wait for each other in a circle.'),
  'due-before-start': error('A due date lies before the start.'),
  'due-before-dependency': warning('A due date lies before that of a deliverable it comes after.'),
  'self-review': warning('An owner is the only reviewer of their own work.'),
  'missing-owner': warning('Work is in progress and nobody owns it.'),
  'missing-due': warning('Work is in progress without a due date.'),
  'missing-acceptance': warning('Work is in progress and nothing says when it is done.'),
  'away-on-due': warning('Somebody who is needed is away on the due date.'),
  'forecast-late': warning('By the forecast a deliverable is accepted after it is due; told in the editor only.'),
  'assumed-utc': warning('A date or time without a zone is read as UTC, because the file has no `timezone`.'),
  secret: error('A password, key or token stands in the file.'),
  webhook: error('The address of a webhook stands in the file; whoever reads it can post there.'),
  money: warning('An amount of money stands in the file.'),
} as const satisfies Readonly<Record<string, CodeFacts>>;

export type ProblemCode = keyof typeof problemCodes;

function error<const M extends string>(meaning: M): { readonly severity: 'error'; readonly meaning: M } {
  return { severity: 'error', meaning };
}

function warning<const M extends string>(meaning: M): { readonly severity: 'warning'; readonly meaning: M } {
  return { severity: 'warning', meaning };
}
