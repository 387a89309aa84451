import { PassThrough } from 'node:stream';
import { createConnection, createProtocolConnection } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { noHolidays } from '../../src/domain/project/availabilityOf';
import type { Ports } from '../../src/server/ports';
import { serve } from '../../src/server/server';

/** A machine on which there is nothing, since 1970. */
const NOWHERE: Ports = {
  disk: { read: () => Promise.resolve({ kind: 'absent' }) },
  identity: { emailIn: () => Promise.resolve(undefined) },
  codeFor: () => ({ inFolder: () => undefined }),
  loadHolidays: () => Promise.resolve(noHolidays),
  makeRoomFor: () => {},
  describedAt: () => undefined,
  now: () => 0,
};

/** The client's end of a connection to a server in this process, which finds on its machine what it is given. */
export function serverInProcess(ports: Partial<Ports>): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve(createConnection(toServer, toClient), { ...NOWHERE, ...ports });
  return createProtocolConnection(toClient, toServer);
}
