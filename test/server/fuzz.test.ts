import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import {
  CancellationTokenSource,
  CodeActionTriggerKind,
  LSPErrorCodes,
  type CodeAction,
  type Position,
  ResponseError,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { REFRESH } from '../../src/protocol/toServer';
import { SEMANTIC_TOKENS_LEGEND } from '../../src/service/semanticTokens';
import { CHECKED_METHODS, checkAnswer } from '../support/checkedAnswer';
import type { LanguageClient } from '../support/languageClient';
import { Random } from '../support/random';
import { RandomEditing } from '../support/randomEditing';
import { ServerWorld, type TestFolder } from '../support/serverWorld';

const EDITS = 5000;

/** How many times on the way the server is compared with a fresh one; once more at the end. */
const COMPARISONS = 4;

/** In how many places a comparison asks what is asked about places. */
const PLACES = 10;

const FILES = [
  'samples/storefront/.collab.yaml',
  'test/fixtures/agreements/whole.yaml',
  'test/fixtures/grammar/agreement.yaml',
  ...readdirSync('test/fixtures/problems').map((name) => `test/fixtures/problems/${name}`),
];

const CAPABILITIES = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    hover: { contentFormat: ['markdown' as const] },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
};

/** What is asked about a text as a whole. */
const ABOUT_TEXT = new Set([
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
  'textDocument/formatting',
]);

/** What is asked about a place in a text. */
const ABOUT_PLACE = CHECKED_METHODS.filter(
  (method) => !ABOUT_TEXT.has(method) && !/publishDiagnostics|resolve/u.test(method),
);

describe('Thousands of senseless edits', function () {
  this.timeout(180_000);
  const seed = Number(process.env['FUZZ_SEED'] ?? 1);
  const random = new Random(seed);
  const files = FILES.map((file) => readFileSync(file, 'utf8'));
  let world: ServerWorld;
  let folder: TestFolder;
  let text: TextDocument;

  before(async () => {
    world = await ServerWorld.create();
    folder = await world.folder();
    text = TextDocument.create(folder.agreement, 'collab', 1, random.pick(files));
  });
  after(() => world.remove());

  it(`leave the server alive, truthful and like a fresh one (FUZZ_SEED=${seed})`, async () => {
    const client = await open();
    const editing = new RandomEditing(random, files);
    const unanswered: Promise<void>[] = [];
    for (let version = 2; version <= EDITS + 1; version++) {
      const change = editing.next(text);
      text = TextDocument.update(text, [change], version);
      await client.change(folder.agreement, version, change);
      if (random.chance(0.1)) unanswered.push(askAndCancel(client));
      else if (random.chance(0.4)) await askAndCheck(client);
      const isLast = version === EDITS + 1;
      if (isLast || version % Math.ceil(EDITS / COMPARISONS) === 0) await compareWithFresh(client);
      else if (random.chance(0.02)) await checkProblems(client);
    }
    await Promise.all(unanswered);
    assert.deepEqual(client.errors, []);
    assert.equal(await client.stop(), 0);
  });

  /** An editor that has the text open as it is now. */
  async function open(): Promise<LanguageClient> {
    const client = world.start();
    await client.initialize({ folders: [folder.uri], capabilities: CAPABILITIES, me: 'ana' });
    await client.open(folder.agreement, text.getText(), text.version);
    return client;
  }

  async function checkProblems(client: LanguageClient): Promise<void> {
    check('textDocument/publishDiagnostics', await client.diagnosticsOf(folder.agreement, text.version), randomPlace());
  }

  async function askAndCheck(client: LanguageClient): Promise<void> {
    const method = random.pick([...ABOUT_TEXT, ...ABOUT_PLACE]);
    const position = randomPlace();
    const answer = await ask(client, method, position);
    check(method, answer, position);
    if (method !== 'textDocument/codeAction' || !Array.isArray(answer) || answer.length === 0) return;
    check('codeAction/resolve', await resolve(client, random.pick(answer as CodeAction[])), position);
  }

  /** Asks and takes it back, at once or when the next turn comes; whatever comes of it, it comes. */
  async function askAndCancel(client: LanguageClient): Promise<void> {
    const source = new CancellationTokenSource();
    const method = random.pick([...ABOUT_TEXT, ...ABOUT_PLACE]);
    const answer = client.connection.sendRequest(method, paramsFor(method, randomPlace()), source.token);
    if (random.chance(0.5)) source.cancel();
    else setImmediate(() => source.cancel());
    await answer.catch(expectedRefusal);
  }

  function check(method: string, answer: unknown, position: Position): void {
    try {
      checkAnswer(method, answer, { text, position, tokenTypes: SEMANTIC_TOKENS_LEGEND.tokenTypes.length });
    } catch (error) {
      const at = text.offsetAt(position);
      const marked = `${text.getText().slice(0, at)}<|>${text.getText().slice(at)}`;
      throw new Error(`${method}, version ${text.version} of seed ${seed}:\n${marked}`, { cause: error });
    }
  }

  /** The answer; null where the server says in a sentence why there is none. */
  function ask(client: LanguageClient, method: string, position: Position): Promise<unknown> {
    return client.connection.sendRequest<unknown>(method, paramsFor(method, position)).catch(expectedRefusal);
  }

  function resolve(client: LanguageClient, action: CodeAction): Promise<unknown> {
    return client.connection.sendRequest('codeAction/resolve', action);
  }

  function paramsFor(method: string, position: Position): object {
    const textDocument = { uri: folder.agreement };
    const options = { tabSize: 2, insertSpaces: true };
    const whole = { start: { line: 0, character: 0 }, end: text.positionAt(text.getText().length) };
    switch (method) {
      case 'textDocument/codeAction':
        return {
          textDocument,
          range: { start: position, end: position },
          context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked },
        };
      case 'textDocument/references':
        return { textDocument, position, context: { includeDeclaration: true } };
      case 'textDocument/rename':
        return { textDocument, position, newName: 'another-id' };
      case 'textDocument/selectionRange':
        return { textDocument, positions: [position] };
      case 'textDocument/onTypeFormatting':
        return { textDocument, position, ch: '\n', options };
      case 'textDocument/formatting':
        return { textDocument, options };
      case 'textDocument/inlayHint':
        return { textDocument, range: whole };
      default:
        return ABOUT_TEXT.has(method) ? { textDocument } : { textDocument, position };
    }
  }

  function randomPlace(): Position {
    return text.positionAt(random.below(text.getText().length + 1));
  }

  /** Compares what two servers know of the text, within one minute, as some of it changes with the clock. */
  async function compareWithFresh(client: LanguageClient): Promise<void> {
    const fresh = await open();
    const places = Array.from({ length: PLACES }, randomPlace);
    for (;;) {
      const minute = minuteNow();
      const [known, expected] = [await all(client, places), await all(fresh, places)];
      if (minute !== minuteNow()) continue;
      assert.deepEqual(known, expected, `seed ${seed}, version ${text.version}`);
      break;
    }
    await fresh.stop();
  }

  async function all(client: LanguageClient, places: readonly Position[]): Promise<Readonly<Record<string, unknown>>> {
    const known: Record<string, unknown> = {};
    for (const method of ABOUT_TEXT) known[method] = await ask(client, method, places[0]!);
    for (const method of ABOUT_PLACE) {
      known[method] = await Promise.all(places.map((place) => ask(client, method, place)));
    }
    // Answered when everything is sent, forecasts too.
    await client.connection.sendRequest(REFRESH);
    known['problems'] = client.lastDiagnostics(folder.agreement);
    const state = client.lastState(folder.uri);
    known['project'] = state?.kind === 'read' ? { ...state, snapshot: state.snapshot.project } : state;
    return known;
  }
});

function minuteNow(): number {
  return Math.floor(Date.now() / 60_000);
}

/** Null for a refusal that the protocol foresees; anything else is a failure of the server. */
function expectedRefusal(error: unknown): null {
  const expected: readonly number[] = [LSPErrorCodes.RequestFailed, LSPErrorCodes.RequestCancelled];
  if (error instanceof ResponseError && expected.includes(error.code)) return null;
  throw error;
}
