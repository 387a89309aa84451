import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver';
import { createLanguageService } from '../../../../src/service/languageService';
import { dedent } from '../../../support/dedent';
import { marked } from '../../../support/marked';
import { type Asker, serviceContext } from '../../../support/serviceContext';

const TEAM = dedent`
  project: Storefront
  timezone: Europe/Oslo
  people:
    ana:
      name: Ana Lima
      role: backend
      timezone: America/Sao_Paulo
      hours: Mon-Fri 09:00-12:00, 13:00-18:00
      away: [2026-11-27]
    maria:
      name: Maria Berg
      client: true
      timezone: Europe/Oslo
      hours: Mon-Thu 08:00-16:00; Fri 08:00-14:00
`;

/** Tuesday 24 November 2026, 14:10 in Oslo, with Maria. */
const MARIA: Asker = { at: '2026-11-24T13:10Z', me: 'maria', zone: 'Europe/Oslo' };

describe('Hover', () => {
  const plain = createLanguageService({ snippets: true, markdown: false, labelDetails: true });
  const rich = createLanguageService({ snippets: true, markdown: true, labelDetails: true });

  it('tells what somebody does now, when they work this week and what they share with you', () => {
    assert.equal(
      hover(`${TEAM}reviewers: [an<|>a]\n`),
      dedent`
        Ana Lima

        backend

        10:10 in Sao Paulo (UTC−3) · until 12:00

        Overlap with you today 13:00–16:00 (3h) · 12h this week

        This week   Their clock               Your clock
        Mon 23 Nov  09:00–12:00, 13:00–18:00  13:00–16:00, 17:00–22:00
        Tue 24 Nov  09:00–12:00, 13:00–18:00  13:00–16:00, 17:00–22:00
        Wed 25 Nov  09:00–12:00, 13:00–18:00  13:00–16:00, 17:00–22:00
        Thu 26 Nov  09:00–12:00, 13:00–18:00  13:00–16:00, 17:00–22:00
        Fri 27 Nov  away
        Sat 28 Nov  –
        Sun 29 Nov  –

        Next day off: Fri 27 Nov, in 3 days (away)`,
    );
  });

  it('tells in words what a pattern of paths matches', () => {
    const cases: readonly (readonly [pattern: string, matches: string])[] = [
      ['src/auth/**', 'Matches everything in src/auth.'],
      ['"!src/auth/legacy/**"', 'Leaves out everything in src/auth/legacy, unless a pattern further down takes it in.'],
      ['"*.md"', 'Matches *.md at any depth, with all that is in it where it is a folder.'],
      ['docs/', 'Matches the folder docs at any depth.'],
      ['src/docs/', 'Matches the folder src/docs.'],
      ['src/index.ts', 'Matches src/index.ts, with all that is in it where it is a folder.'],
      ['"**"', 'Matches everything in the folder of this file.'],
    ];
    for (const [pattern, matches] of cases) {
      const said = hover(`deliverables:\n  a:\n    paths:\n      - ${pattern.slice(0, 2)}<|>${pattern.slice(2)}\n`);
      assert.equal(said, `${pattern.replaceAll('"', '')}\n\n${matches}`);
    }
    assert.equal(hover('deliverables:\n  a:\n    paths: [/s<|>rc]\n'), undefined);
  });

  it('tells the same of the id under which somebody stands, and marks the token', () => {
    assert.match(hover(TEAM.replace('ana:', 'a<|>na:')) ?? '', /^Ana Lima\n/u);
    const { text, offset } = marked(TEAM.replace('ana:', 'a<|>na:'));
    const context = serviceContext(text, MARIA);
    const { range } = plain.hoverAt(context, context.text.positionAt(offset)) ?? {};
    assert.deepEqual(range, { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } });
  });

  it('says who lacks a time zone', () => {
    assert.equal(
      hover('people:\n  b<|>o:\n    name: Bo\n'),
      'Bo\n\nWithout a time zone nobody can tell when they work.',
    );
  });

  it('tells of a moment what it is on every clock, and what its owner can do until then', () => {
    assert.equal(
      hover(`${TEAM}deliverables:\n  auth:\n    title: Login\n    owner: ana\n    due: 2026-11-26 1<|>7:00\n`),
      dedent`
        Thursday 26 November 2026, 17:00 in Oslo

        In 2 days. On your clock Thu 26 Nov 17:00.

        Ana Lima has 17h 50m of working time until then.

                    Local time
        Ana Lima    Thu 26 Nov 13:00  off
        Maria Berg  Thu 26 Nov 17:00  off`,
    );
  });

  it('takes a due date for the end of its day, and a start for its beginning', () => {
    const text = (key: string): string =>
      `${TEAM}deliverables:\n  auth:\n    title: Login\n    ${key}: 2026-1<|>1-26\n`;
    const asker: Asker = { at: '2026-11-24T13:10Z', zone: 'Asia/Tokyo' };
    assert.match(hover(text('due'), asker) ?? '', /On your clock Fri 27 Nov 08:00\./u);
    assert.match(hover(text('start'), asker) ?? '', /On your clock Thu 26 Nov 08:00\./u);
  });

  it('tells of a zone what its clock shows and when it changes', () => {
    assert.equal(
      hover('timezone: America/New_Y<|>ork\n'),
      dedent`
        America/New_York

        08:10 now · UTC−5 · 6h behind your clock

        Clocks there go forward 1h to UTC−4 on Sunday 14 March 2027 at 02:00.`,
    );
    assert.match(
      hover('timezone: Asia/Tok<|>yo\n') ?? '',
      /22:10 now · UTC\+9 · 8h ahead of your clock\n\nThe clock there does not/u,
    );
  });

  it('tells of hours what they come to', () => {
    assert.match(
      hover(TEAM.replace('Mon-Thu 08', 'Mon-T<|>hu 08')) ?? '',
      /^38h a week\n\nThis week +Hours\nMon 23 Nov +08:00–16:00\n/u,
    );
  });

  it('tells of a schedule when it comes round next, on its clock and on yours', () => {
    const text =
      'timezone: Europe/Oslo\ncommunication:\n  checkins:\n    demo:\n      title: Demo\n      every: Fri 1<|>3:00\n';
    assert.equal(
      hover(text, { at: '2026-11-24T13:10Z', zone: 'Asia/Tokyo' }),
      dedent`
        Fri 13:00 in Oslo

        Next, on your clock  In Oslo
        Fri 27 Nov 21:00     Fri 27 Nov 13:00  in 3 days
        Fri 4 Dec 21:00      Fri 4 Dec 13:00   in 10 days
        Fri 11 Dec 21:00     Fri 11 Dec 13:00  in 17 days`,
    );
  });

  it('tells of a deliverable where it stands', () => {
    const text = `${TEAM}deliverables:
  plan:
    title: Plan
    status: accepted
  auth:
    title: Login
    owner: ana
    reviewers: [maria]
    status: in-progress
    estimate: 24h
    remaining: 10h
    due: 2026-11-26
    after: [plan]
    acceptance: [met: It works, It is fast]
  checkout:
    title: Checkout
    after: [au<|>th]
`;
    assert.equal(
      hover(text),
      dedent`
        Login

        in-progress · Ana Lima · due Thu

        10h of 24h left to do. Ana Lima has 22h 50m of working time until it is due.

        Forecast: lands Thu 16:00, at risk, because it takes another 10h of work. Hand over by Thu 08:00.

        After Plan (accepted).

        Accepted by Maria Berg.

        1 of 2 criteria met`,
    );
  });

  it('tells of durations when they would be over', () => {
    const text = `${TEAM}deliverables:\n  auth:\n    title: Login\n    owner: ana\n    estimate: 1<|>d\n`;
    assert.match(
      hover(text) ?? '',
      /^8h of working time\n\nDone without a break from now on, Ana Lima would finish Wed 14:10 on your clock\./u,
    );
  });

  it('tells of regions which holidays come', () => {
    const holidays = { '2026-12-25': 'Christmas Day' };
    assert.equal(
      hover(TEAM.replace('hours: Mon-Thu', 'holidays: "N<|>O"\n    hours: Mon-Thu'), { ...MARIA, holidays }),
      'Norway\n\nNext public holidays\nChristmas Day         Friday 25 December 2026  in 31 days',
    );
  });

  it('tells of days which they are', () => {
    assert.match(
      hover(TEAM.replace('2026-11-27', '2026-11-<|>27..2026-11-30')) ?? '',
      /^Friday 27 November 2026 to Monday 30 November 2026 · 4 days\n\nIn 3 days\.\n\n2 working days by the hours alone\.$/u,
    );
  });

  it('says what a status means and what a key is for', () => {
    assert.equal(
      hover('deliverables:\n  a:\n    title: A\n    status: block<|>ed\n'),
      'blocked\n\nWork on it cannot go on.',
    );
    assert.equal(hover('deliverables:\n  a:\n    ti<|>tle: A\n'), 'What is delivered. Required.');
    assert.match(
      hover('deliverables:\n  a:\n    est<|>imate: 4h\n') ?? '',
      /^The working time it takes in all\.\n\nFor example 24h, 5d$/u,
    );
  });

  it('has nothing to say of what it does not know', () => {
    assert.equal(hover('owner: ana<|>\n'), undefined);
    assert.equal(hover('timezone: Mars/Ba<|>se\n'), undefined);
    assert.equal(hover('reviewers: [no<|>body]\n'), undefined);
    assert.equal(hover('project: X<|>\n'), undefined);
    assert.equal(hover('# peo<|>ple\n'), undefined);
  });

  it('does not mind what is broken elsewhere', () => {
    assert.match(hover(`project: "X\ntimezone: Asia/Tok<|>yo\n`) ?? '', /^Asia\/Tokyo\n/u);
  });

  it('lets nothing from the file become Markdown', () => {
    const { text, offset } = marked('people:\n  b<|>o:\n    name: "*Bo* [x](command:evil) <b>"\n    timezone: UTC\n');
    const context = serviceContext(text);
    const { value } = rich.hoverAt(context, context.text.positionAt(offset))!.contents as MarkupContent;
    assert.ok(value.startsWith(String.raw`**\*Bo\* \[x\](command:evil) \<b\>**`), value);
  });

  function hover(text: string, asker: Asker = MARIA): string | undefined {
    const { text: whole, offset } = marked(text);
    const context = serviceContext(whole, asker);
    return (plain.hoverAt(context, context.text.positionAt(offset))?.contents as MarkupContent | undefined)?.value;
  }
});
