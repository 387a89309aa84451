import './withoutWatch.node';
import { type Connection, ProposedFeatures, type WatchDog, createConnection } from 'vscode-languageserver';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';

/**
 * Connects to the editor that started this process: over Node's channel to its parent with `--node-ipc`, otherwise, as with
 * `--stdio`, over standard input and output. The process ends with the connection; its status is 0 if the editor has asked for
 * a shutdown before, as LSP has it, and otherwise 1. It ends as well when nobody can tell any more where messages begin, rather than be
 * deaf to all of them.
 */
export function connectToEditor(): Connection {
  const end: WatchDog = {
    shutdownReceived: false,
    initialize: () => undefined,
    exit: (status) => process.exit(status),
  };
  const onEnd = (): void => end.exit(end.shutdownReceived ? 0 : 1);
  const [reader, writer] = process.argv.includes('--node-ipc') ? parentChannel(onEnd) : standardStreams(onEnd);
  const connection = createConnection(
    (logger) => createProtocolConnection(reader, writer, logger),
    end,
    ProposedFeatures.all,
  );
  reader.onError((error) => {
    connection.console.error(`A message cannot be read. ${error.message}`);
    if (!(error instanceof SyntaxError) && BROKEN_FRAME.test(error.message)) onEnd();
  });
  return connection;
}

/** How the library says that a message does not tell how long it is; all other messages that cannot be read are passed over. */
const BROKEN_FRAME = /\b(?:header|content-length)\b/iu;

function parentChannel(onEnd: () => void): [IPCMessageReader, IPCMessageWriter] {
  process.once('disconnect', onEnd);
  return [new IPCMessageReader(process), new IPCMessageWriter(process)];
}

function standardStreams(onEnd: () => void): [StreamMessageReader, StreamMessageWriter] {
  process.stdin.once('end', onEnd).once('close', onEnd);
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}
