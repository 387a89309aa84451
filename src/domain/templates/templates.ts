import { oneClient } from './oneClient';
import { pair } from './pair';
import { smallTeam } from './smallTeam';
import type { StartFacts } from './startFacts';
import { trial } from './trial';

/** A kind of project to start with. */
export interface ProjectTemplate {
  readonly label: string;
  /** Whom it suits, in one line. */
  readonly description: string;
  /** Asks for the names of the others. */
  readonly asksForOthers: string;
  /**
   * The text of a new agreement: valid as it stands, commented, with one blank to fill in, the goal. It ends with a line
   * break, and line breaks are `\n`.
   */
  readonly write: (facts: StartFacts) => string;
}

/** Every kind, the most usual first. */
export const projectTemplates: readonly [ProjectTemplate, ...ProjectTemplate[]] = [
  {
    label: 'One client',
    description: 'You deliver, somebody on the client’s side accepts',
    asksForOthers: 'Who decides on the client’s side?',
    write: oneClient,
  },
  {
    label: 'Pair of freelancers',
    description: 'Two people share the work and review each other',
    asksForOthers: 'Who is the other one?',
    write: pair,
  },
  {
    label: 'Small team',
    description: 'A few people in several places, and what each one owns',
    asksForOthers: 'Who else is in the team?',
    write: smallTeam,
  },
  {
    label: 'Trial project',
    description: 'A small piece of work to find out whether to go on',
    asksForOthers: 'Who decides on the client’s side?',
    write: trial,
  },
];
