import type { Static } from 'typebox/type';
import { byId, choice, constant, criterion, fields, flag, list, text, value } from './builders';

/*
 * The format's single definition. The types below are inferred from it; the structural check, the published JSON Schema,
 * completion and hover read it. A field is added here and nowhere else.
 */

const people = (description: string) => list(value('person', 'The id of a person.'), description);

const contacts = fields(
  {
    email: value('contact', 'E-mail address.', ['ana@example.com']),
    slack: value('contact', 'Link to a Slack conversation.'),
    booking: value('contact', 'Link to a page where a meeting can be booked.'),
    call: value('contact', 'Link to a room for calls.'),
    web: value('contact', 'Web site.'),
  },
  'How to reach this person: an address or an https link each.',
);

const person = fields(
  {
    name: text('The name people know. The id is shown when there is none.'),
    role: text('What this person does in the project.'),
    client: flag('True for people on the client’s side.'),
    timezone: value('zone', 'The IANA time zone this person lives in.', ['Europe/Oslo', 'America/Sao_Paulo']),
    hours: value(
      'hours',
      'Weekly working hours on this person’s own clock. `Mon-Fri 09:00-17:00` when nothing is written.',
      ['Mon-Fri 09:00-17:00', 'Mon-Thu 08:00-16:00; Fri 08:00-14:00', 'Sun-Thu 22:00-06:00'],
    ),
    holidays: value('region', 'Country, or country and subdivision, whose public holidays are days off.', [
      'BR',
      'US-CA',
    ]),
    away: list(
      value('span', 'A day, or a first and a last day.', ['2026-12-24..2027-01-03']),
      'Days off, both ends included. The reason is nobody’s business.',
    ),
    travel: list(
      value('travel', 'A span of days and the zone of the stay.', ['2026-12-05..2026-12-12 Europe/Lisbon']),
      'Stays in another time zone. Working hours are read on the clock of that zone.',
    ),
    responds: value(
      'duration',
      'How long an answer may take, in this person’s working time. `8h` when nothing is written.',
      ['4h'],
    ),
    contact: contacts,
  },
  'Somebody who works on the project or decides about it.',
  ['timezone'],
);

const change = fields(
  {
    title: text('What is asked for.'),
    asked: value('date', 'The day it was asked for.', ['2026-11-18']),
    by: value('person', 'Who asked for it.'),
    effort: value('duration', 'The working time it would take.', ['12h']),
    status: choice(
      {
        proposed: 'Nobody has decided about it yet.',
        accepted: 'It is part of the project now.',
        declined: 'It will not be done.',
      },
      'What became of it.',
    ),
  },
  'A change to the agreed scope.',
  ['title'],
);

const scope = fields(
  {
    in: list(text('Something the project delivers.'), 'What is part of the project.'),
    out: list(text('Something the project does not deliver.'), 'What is not part of the project.'),
    assumptions: list(text('Something the plan relies on.'), 'What has to be true for the plan to hold.'),
    changes: byId(change, 'Requests to change the scope, by id.'),
  },
  'What was agreed to be done, and what was not.',
);

const checkpoint = fields(
  {
    title: text('What is looked at.'),
    reviewers: people('Who reviews it; the deliverable’s reviewers when nothing is written.'),
    status: choice(
      {
        open: 'Nobody has approved it yet.',
        approved: 'A reviewer has looked at it and is content.',
        'changes-requested': 'A reviewer has looked at it and asks for changes.',
      },
      'Where the review stands.',
    ),
    requested: value('moment', 'When the review was asked for. Written by the commands.'),
    reviewed: value('moment', 'When the reviewer answered. Written by the commands.'),
    by: value('person', 'Who reviewed it. Written by the commands.'),
    note: text('What the reviewer asks for. Written by the commands.'),
    seen: text('Fingerprint of the code as it was approved. Written by the commands.'),
  },
  'A named promise that something is reviewed before work goes on.',
  ['title'],
);

const deliverable = fields(
  {
    title: text('What is delivered.'),
    description: text('More about it.'),
    owner: value('person', 'Who sees it through.'),
    reviewers: people(
      'Who accepts it; the file’s reviewers when nothing is written. An empty list means nobody has to.',
    ),
    status: choice(
      {
        planned: 'Nobody works on it yet.',
        'in-progress': 'Its owner works on it.',
        'in-review': 'The work is done, and its reviewers look at it.',
        'changes-requested': 'A reviewer asks for changes, and it is with its owner again.',
        blocked: 'Work on it cannot go on.',
        accepted: 'Its reviewers have accepted it.',
        dropped: 'It will not be delivered.',
      },
      'Where it stands.',
    ),
    start: value('moment', 'When work may begin at the earliest. A date means its beginning.', ['2026-11-23']),
    due: value('moment', 'When it has to be accepted. A date means the end of that day.', [
      '2026-12-01',
      '2026-12-01 17:00',
    ]),
    estimate: value('duration', 'The working time it takes in all.', ['24h', '5d']),
    remaining: value('duration', 'The working time it still takes; the estimate when nothing is written.', ['10h']),
    after: list(value('deliverable', 'The id of a deliverable.'), 'Deliverables that have to be accepted first.'),
    paths: list(
      value('glob', 'A pattern as in .gitignore; `!` excludes.', ['src/auth/**']),
      'Where its code lives, from the folder of this file.',
    ),
    acceptance: list(
      criterion('`text`, or `met: text` once it is true.'),
      'What has to be true for it to be accepted.',
    ),
    links: list(value('link', 'An https link.'), 'Where to read more.'),
    checkpoints: byId(checkpoint, 'Reviews on the way, by id. Ids are unique in the whole file.'),
  },
  'Something that is handed over and accepted.',
  ['title'],
);

const checkin = fields(
  {
    title: text('What it is for.'),
    every: value('schedule', 'When it takes place.', [
      'Fri 13:00',
      'Mon,Wed 10:00',
      'Fri 13:00 every 2 weeks from 2026-11-06',
      'last Fri 16:00',
    ]),
    for: value('duration', 'How long it takes. `30m` when nothing is written.', ['30m']),
    who: people('Who takes part; everyone when nothing is written.'),
    link: value('link', 'Where to meet.'),
    timezone: value('zone', 'The zone whose clock it follows; the file’s when nothing is written.'),
  },
  'A meeting that comes round.',
  ['title', 'every'],
);

const concern = fields(
  {
    title: text('What worries somebody.'),
    raised: value('date', 'The day it was raised.', ['2026-11-20']),
    by: value('person', 'Who raised it.'),
    status: choice({ open: 'It still worries somebody.', resolved: 'It is settled.' }, 'Whether it still stands.'),
  },
  'A worry said aloud while it is small.',
  ['title'],
);

/** The whole file. */
export const agreementSchema = fields(
  {
    version: constant(1, 'The version of the format.'),
    project: text('The name of the project.'),
    client: text('Who the project is done for.'),
    goal: text('What is true once the project has succeeded, in a sentence.'),
    timezone: value('zone', 'The zone of dates and times that name none.', ['Europe/Oslo']),
    people: byId(person, 'Everybody who works on the project or decides about it, by id.'),
    reviewers: people('Who accepts deliverables that name no reviewers of their own.'),
    scope,
    deliverables: byId(deliverable, 'What is handed over, by id, in the order people should read it.'),
    communication: fields(
      {
        channels: list(value('link', 'An https link.'), 'Where the project talks.'),
        checkins: byId(checkin, 'Meetings that come round, by id.'),
      },
      'How people stay in touch.',
    ),
    quality: list(
      text('Something that is true for all finished work.'),
      'The definition of done for every deliverable.',
    ),
    concerns: byId(concern, 'Worries that were raised, by id.'),
  },
  'The working agreement of a project.',
  ['project'],
);

/** An agreement as read: only what is valid, everything optional, mappings in the order of the file. */
export type Agreement = Static<typeof agreementSchema>;
export type AgreedPerson = Static<typeof person>;
export type AgreedDeliverable = Static<typeof deliverable>;
export type AgreedCheckpoint = Static<typeof checkpoint>;
export type AgreedChange = Static<typeof change>;
export type AgreedCheckin = Static<typeof checkin>;
export type AgreedConcern = Static<typeof concern>;
export type Contacts = Static<typeof contacts>;
export type { Criterion } from './builders';
