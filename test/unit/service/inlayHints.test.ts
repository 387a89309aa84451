import assert from 'node:assert/strict';
import { type InlayHintKinds, inlayHintsIn } from '../../../src/service/inlayHints';
import { dedent } from '../../support/dedent';
import { at, writtenInstant } from '../../support/people';
import { type Asker, serviceContext } from '../../support/serviceContext';

const ALL: InlayHintKinds = { dueDates: true, localTimes: true, occurrences: true, forecast: true };

/** Tuesday 24 November 2026, 14:10:30 in Oslo. */
const OSLO: Asker = { at: '2026-11-24T13:10:30Z', zone: 'Europe/Oslo' };

const TEXT = dedent`
  project: Storefront
  timezone: Europe/Oslo
  people:
    ana:
      timezone: America/Sao_Paulo
      travel: [2026-11-23..2026-11-25 Asia/Tokyo]
    kiran:
      timezone: Asia/Kathmandu
  deliverables:
    plan:
      title: Plan
      owner: kiran
      status: accepted
      due: 2026-11-20
    auth:
      title: Login
      owner: kiran
      due: 2026-11-26 17:00
    page:
      title: Page
      due: 2026-11-24 12:00
    text:
      title: Text
      due: 2026-11-26
  communication:
    checkins:
      demo:
        title: Demo
        every: Fri 13:00
`;

describe('Inlay hints', () => {
  it('stand behind due dates, zones and schedules', () => {
    assert.deepEqual(shown(OSLO), [
      'timezone: America/Sao_Paulo  22:10 in Tokyo',
      'timezone: Asia/Kathmandu  18:55',
      'due: 2026-11-20  Fri 20 Nov',
      'due: 2026-11-26 17:00  Thu 26 Nov · 16h working time',
      'due: 2026-11-24 12:00  Tue 24 Nov · overdue 2h',
      'due: 2026-11-26  Thu 26 Nov',
      'every: Fri 13:00  next Fri 13:00',
    ]);
  });

  it('name the time where your clock is another one', () => {
    assert.deepEqual(shown({ ...OSLO, zone: 'Asia/Tokyo' }, { ...ALL, localTimes: false }), [
      'due: 2026-11-20  Sat 21 Nov 08:00',
      'due: 2026-11-26 17:00  Fri 27 Nov 01:00 · 16h working time',
      'due: 2026-11-24 12:00  Tue 24 Nov 20:00 · overdue 2h',
      'due: 2026-11-26  Fri 27 Nov 08:00',
      'every: Fri 13:00  next Fri 21:00',
    ]);
  });

  it('say on which day it is elsewhere, where that is another one', () => {
    assert.deepEqual(shown({ at: '2026-11-24T20:00Z', zone: 'Europe/Oslo' }, { ...NONE, localTimes: true }), [
      'timezone: America/Sao_Paulo  Wed 25 Nov 05:00 in Tokyo',
      'timezone: Asia/Kathmandu  Wed 25 Nov 01:45',
    ]);
  });

  it('are left out by their kind', () => {
    assert.deepEqual(shown(OSLO, NONE), []);
    assert.deepEqual(shown(OSLO, { ...NONE, occurrences: true, forecast: true }), ['every: Fri 13:00  next Fri 13:00']);
  });

  it('are made for the visible lines alone', () => {
    const context = serviceContext(TEXT, OSLO);
    const range = { start: { line: 16, character: 0 }, end: { line: 18, character: 0 } };
    assert.deepEqual(
      inlayHintsIn(context, range, ALL).hints.map(({ label }) => label),
      ['Thu 26 Nov · 16h working time'],
    );
  });

  it('go stale with the next minute, or with the day, and never where there are none', () => {
    assert.equal(staleAt(ALL), '2026-11-24T13:11Z');
    assert.equal(staleAt({ ...NONE, occurrences: true, forecast: true }), '2026-11-24T23:00Z');
    assert.equal(staleAt(NONE), undefined);
  });

  it('go stale when what comes next has begun', () => {
    const context = serviceContext(TEXT, { at: '2026-11-27T11:00Z', zone: 'Europe/Oslo' });
    const { staleAt } = inlayHintsIn(context, everything(TEXT), { ...NONE, occurrences: true, forecast: true });
    assert.equal(staleAt, at('2026-11-27T12:00Z') + 1);
  });

  it('do not mind what is broken', () => {
    const text = 'people:\n  ana:\n    timezone: UTC\n  bo: {\ndeliverables:\n  a:\n    due: tomorrow\n';
    const hints = inlayHintsIn(serviceContext(text, OSLO), everything(text), ALL).hints;
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['13:10'],
    );
  });

  function staleAt(kinds: InlayHintKinds): string | undefined {
    const { staleAt } = inlayHintsIn(serviceContext(TEXT, OSLO), everything(TEXT), kinds);
    return staleAt === undefined ? undefined : writtenInstant(staleAt);
  }
});

const NONE: InlayHintKinds = { dueDates: false, localTimes: false, occurrences: false, forecast: false };

/** The lines that have a hint, in the order of the text, with it. */
function shown(asker: Asker, kinds: InlayHintKinds = ALL): readonly string[] {
  const lines = TEXT.split('\n');
  return inlayHintsIn(serviceContext(TEXT, asker), everything(TEXT), kinds)
    .hints.toSorted((one, other) => one.position.line - other.position.line)
    .map(
      ({ position: { line, character }, label }) => `${lines[line]!.slice(0, character).trim()}  ${label as string}`,
    );
}

function everything(text: string) {
  return { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
}
