import { type Id, slugOf } from './values/id';
import type { ZoneId } from './values/zone';

/** What is known when a project starts. */
export interface TemplateFacts {
  /** The name of the project. */
  readonly project: string;
  /** Whoever writes the agreement, when they can be named. */
  readonly person?: { readonly name: string; readonly email?: string };
  /** Their zone. */
  readonly timezone: ZoneId;
}

/** What stands where the goal goes: the first thing to fill in, once in the text. */
export const GOAL_TO_FILL_IN = 'What is true once this project has succeeded, in one sentence.';

/**
 * The text of a new agreement: valid as it stands, with comments that say what to do next. Names are quoted where YAML would
 * read them as something else. It ends with a line break, and line breaks are `\n`.
 */
export function agreementTemplate({ project, person, timezone }: TemplateFacts): string {
  return `# The working agreement of this project: what is delivered, by whom, and when people work.
# Everybody who reads the repository reads this file, so it holds no money, no secrets and no reasons for absence.
version: 1
project: ${yamlText(project)}
goal: ${GOAL_TO_FILL_IN}
# The zone of dates and times that name none.
timezone: ${yamlText(timezone)}

${person ? peopleWith(person, timezone) : PEOPLE_TO_FILL_IN}
# scope:
#   in:
#     - What the project delivers
#   out:
#     - What it does not deliver
#   assumptions:
#     - What has to be true for the plan to hold

# deliverables:
#   first-version:
#     title: First version
#     owner: ${person ? yamlText(personId(person.name)) : 'ana'}
#     status: planned
#     estimate: 5d
#     due: 2030-01-31
#     acceptance:
#       - What has to be true for it to be accepted

# communication:
#   checkins:
#     weekly:
#       title: Weekly check-in
#       every: Fri 13:00
`;
}

const ANOTHER_PERSON = `  # maria:
  #   name: Maria Berg
  #   client: true
  #   timezone: Europe/Oslo
  #   hours: Mon-Thu 08:00-16:00; Fri 08:00-14:00
  #   holidays: "NO"
  #   away: [2030-12-24..2031-01-03]
`;

const PEOPLE_TO_FILL_IN = `# people:
  # ana:
  #   name: Ana Lima
  #   timezone: America/Sao_Paulo
  #   hours: Mon-Fri 09:00-12:00, 13:00-18:00
${ANOTHER_PERSON}`;

function peopleWith({ name, email }: NonNullable<TemplateFacts['person']>, timezone: ZoneId): string {
  const contact = email === undefined ? '' : `    contact:\n      email: ${yamlText(email)}\n`;
  return `people:
  ${yamlText(personId(name))}:
    name: ${yamlText(name)}
    timezone: ${yamlText(timezone)}
    hours: Mon-Fri 09:00-17:00
${contact}${ANOTHER_PERSON}`;
}

/** An id from the first word of a name: `ana` for `Ana Lima`, `jose` for `José`, and `me` where no letter is Latin. */
export function personId(name: string): Id {
  return (
    name
      .split(/\s+/)
      .map(slugOf)
      .find((slug) => slug !== undefined) ?? 'me'
  );
}

/**
 * A text as a YAML value on one line: as it is where that can be read as nothing but this text, else in double quotes, in which
 * JSON and YAML 1.2 agree once the line breaks and marks that only YAML knows are escaped.
 */
export function yamlText(text: string): string {
  const plain = /^[\p{L}](?:[\p{L}\p{M}\p{N} .,'()&/@_+-]*[\p{L}\p{M}\p{N}.)])?$/u.test(text);
  if (plain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)) return text;
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
