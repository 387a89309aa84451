import assert from 'node:assert/strict';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { FileContent } from '../../src/server/ports';
import {
  EXPORT_CALENDAR,
  FIND_SLOTS,
  FREE_DAYS,
  PREPARE_MEETING,
  type PlanningRequests,
  SHOW_CALENDARS,
  WEIGH_MEETING,
} from '../../src/protocol/planning';
import { dedent } from '../support/dedent';
import { at, between, day } from '../support/people';
import { serverInProcess } from '../support/serverInProcess';

const NOW = at('2026-12-01T07:00Z');
const FILE = 'file:///project/.collab.yaml';
const ASKED = { file: FILE, people: ['ana', 'maria'] };
const HOLIDAYS = dedent`
  project: Storefront
  people:
    ana: { timezone: America/Sao_Paulo }
    maria: { timezone: Europe/Oslo, holidays: "NO" }
`;

describe('Requests about meetings and calendars', () => {
  let client: ProtocolConnection;
  let content: FileContent;

  const ask = <R extends keyof PlanningRequests>(
    request: R,
    params: PlanningRequests[R]['params'],
  ): Promise<PlanningRequests[R]['result']> => client.sendRequest(request, params);

  beforeEach(() => {
    client = serverInProcess({
      disk: { read: () => Promise.resolve(content) },
      loadHolidays: () =>
        Promise.resolve(() => ({
          nameOn: (date) => (date * 86_400_000 === at('2026-12-01T00:00Z') ? 'Rest' : undefined),
        })),
      now: () => NOW,
    });
    client.listen();
  });

  afterEach(() => client.dispose());

  it('are answered from the agreement on disk, with the public holidays of those who come', async () => {
    content = { kind: 'bytes', bytes: new TextEncoder().encode(HOLIDAYS) };
    const found = await ask(FIND_SLOTS, { ...ASKED, minutes: 60, from: NOW, days: 3, top: 1 });
    assert.equal(found.kind, 'answered');
    const [slot] = found.answer;
    assert.deepEqual(slot && { start: slot.start, end: slot.end }, between('2026-12-02T12:00Z/2026-12-02T13:00Z'));
    const prepared = await ask(PREPARE_MEETING, { ...ASKED, ...between('2026-12-02T12:00Z/2026-12-02T13:00Z') });
    assert.equal(prepared.kind, 'answered');
    assert.match(prepared.answer.invitation, /^Meeting for Storefront\n/);
    assert.deepEqual(await ask(EXPORT_CALENDAR, { file: FILE }), { kind: 'answered', answer: null });
  });

  it('tell what a picked meeting means, when people work far away in time, and on which days they do not', async () => {
    content = { kind: 'bytes', bytes: new TextEncoder().encode(HOLIDAYS) };
    const meeting = between('2026-12-02T07:00Z/2026-12-02T08:00Z');
    assert.deepEqual(await ask(WEIGH_MEETING, { ...ASKED, ...meeting }), {
      kind: 'answered',
      answer: {
        ...meeting,
        burden: 660,
        guests: [
          { person: 'ana', start: at('2026-12-02T04:00Z'), band: 'night' },
          { person: 'maria', start: at('2026-12-02T08:00Z'), band: 'near' },
        ],
      },
    });
    assert.deepEqual(await ask(WEIGH_MEETING, { file: FILE, people: ['nobody'], ...meeting }), {
      kind: 'answered',
      answer: null,
    });
    const window = between('2028-06-01T00:00Z/2028-06-02T00:00Z');
    const calendars = await ask(SHOW_CALENDARS, { file: FILE, window });
    assert.equal(calendars.kind, 'answered');
    assert.deepEqual(
      calendars.answer.map(({ person, working }) => ({ person, working })),
      [
        { person: 'ana', working: [between('2028-06-01T12:00Z/2028-06-01T20:00Z')] },
        { person: 'maria', working: [between('2028-06-01T07:00Z/2028-06-01T15:00Z')] },
      ],
    );
    const tuesday = day('2026-12-01');
    const free = await ask(FREE_DAYS, { file: FILE, span: { first: tuesday, last: tuesday + 4 } });
    assert.deepEqual(free, {
      kind: 'answered',
      answer: [
        { person: 'ana', days: [{ first: tuesday + 4, last: tuesday + 4 }] },
        {
          person: 'maria',
          days: [
            { first: tuesday, last: tuesday },
            { first: tuesday + 4, last: tuesday + 4 },
          ],
        },
      ],
    });
  });

  it('are refused with a reason when there is no agreement that can be read', async () => {
    content = { kind: 'absent' };
    assert.equal((await ask(EXPORT_CALENDAR, { file: FILE })).kind, 'refused');
    content = { kind: 'refused', reason: 'You are not allowed to read it.' };
    assert.deepEqual(await ask(EXPORT_CALENDAR, { file: FILE }), content);
  });
});
