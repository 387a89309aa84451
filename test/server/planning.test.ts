import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection, createProtocolConnection } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { FileContent } from '../../src/server/ports';
import { serve } from '../../src/server/server';
import { EXPORT_CALENDAR, FIND_SLOTS, PREPARE_MEETING, type PlanningRequests } from '../../src/protocol/planning';
import { dedent } from '../support/dedent';
import { at, between } from '../support/people';

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
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    serve(createConnection(toServer, toClient), {
      disk: { read: () => Promise.resolve(content) },
      identity: { emailIn: () => Promise.resolve(undefined) },
      codeFor: () => ({ inFolder: () => undefined }),
      loadHolidays: () =>
        Promise.resolve(() => ({
          nameOn: (date) => (date * 86_400_000 === at('2026-12-01T00:00Z') ? 'Rest' : undefined),
        })),
      now: () => NOW,
    });
    client = createProtocolConnection(toClient, toServer);
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

  it('are refused with a reason when there is no agreement that can be read', async () => {
    content = { kind: 'absent' };
    assert.equal((await ask(EXPORT_CALENDAR, { file: FILE })).kind, 'refused');
    content = { kind: 'refused', reason: 'You are not allowed to read it.' };
    assert.deepEqual(await ask(EXPORT_CALENDAR, { file: FILE }), content);
  });
});
