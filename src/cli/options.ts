import type { OptionTable } from './arguments';

/** Names the agreement. */
export const FILE_OPTION = {
  value: 'PATH',
  description: 'The agreement; by default the nearest .collab.yaml at or above the working folder.',
} as const;

export const JSON_OPTION = { description: 'Print one JSON value and nothing else.' } as const;

export const HELP_OPTION = { short: 'h', description: 'Explain this and do nothing else.' } as const;

/** Options that may stand in front of a command. */
export const COMMON_OPTIONS = {
  file: FILE_OPTION,
  json: JSON_OPTION,
  help: HELP_OPTION,
  version: { description: 'Print the version.' },
} as const satisfies OptionTable;

/** For `--help`: what commands that ask about people and moments take. */
export const PEOPLE_AND_MOMENTS = `
IDS are ids of people in the file. Without any, everybody is meant who has a time zone; who has none
is named on standard error.

M is a date such as 2026-12-01 (its beginning) or a date and time such as "2026-12-01 17:00", with or
without a time zone after it, or ISO 8601 with an offset. Without a zone that of the file counts.`;

export const FROM_OPTION = { value: 'M', description: 'Where to begin; now by default.' } as const;

export const DAYS_OPTION = { value: 'N', description: 'How many times 24 hours to look at; 7 by default.' } as const;
