import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import type { Position } from 'vscode-languageserver/node';
import type { LanguageClient } from '../../../test/support/languageClient';
import { median } from '../lib/measure';

/** What a keystroke and questions after it took, in milliseconds: medians. */
export interface Typing {
  readonly keystroke: number;
  readonly completion: number;
  readonly hover: number;
}

/** A status in the middle of the file, which the last letter makes right or wrong. */
const WORD = 'status: planned';

/**
 * Types and deletes a letter behind a status in turn, in a text that is open as version 1 and has so many diagnostics: their number
 * says that an answer is to this keystroke. Each time the editor asks what else could stand there, and what it means.
 */
export async function typeInto(
  client: LanguageClient,
  file: string,
  text: string,
  diagnostics: number,
  keystrokes: number,
): Promise<Typing> {
  const { line, character } = positionAt(text, text.indexOf(WORD, text.length / 2) + WORD.length);
  const times = { keystroke: [] as number[], completion: [] as number[], hover: [] as number[] };
  for (let i = 0; i < keystrokes; i++) {
    const isWrong = i % 2 === 0;
    const range = { start: { line, character }, end: { line, character: character + (isWrong ? 0 : 1) } };
    times.keystroke.push(
      await timeOf(async () => {
        await client.change(file, i + 2, { range, text: isWrong ? 'x' : '' });
        while ((await problemsIn(client, file)) !== diagnostics + (isWrong ? 1 : 0));
      }),
    );
    const question = { textDocument: { uri: file }, position: { line, character: character - 2 } };
    times.completion.push(await timeOf(() => client.connection.sendRequest(CompletionRequest.type, question)));
    times.hover.push(await timeOf(() => client.connection.sendRequest(HoverRequest.type, question)));
  }
  const { keystroke, completion, hover } = times;
  return { keystroke: median(keystroke), completion: median(completion), hover: median(hover) };
}

/** Lines that people have begun: a key, an entry whose colon is missing, and a list without its end. */
const HALF_LINES = ['    descr\n', '  berth\n', '    links: [http\n'];

/** Types such lines where `typeInto` has typed before, and deletes them: the median until the diagnostics are there, in milliseconds. */
export async function typeHalfLines(
  client: LanguageClient,
  file: string,
  text: string,
  diagnostics: number,
  keystrokes: number,
): Promise<number> {
  const { line } = positionAt(text, text.indexOf(WORD, text.length / 2));
  const start = { line, character: 0 };
  const times: number[] = [];
  for (let i = 0; i < keystrokes; i++) {
    const half = HALF_LINES[i % HALF_LINES.length] ?? '';
    const typed = { range: { start, end: start }, text: half };
    const deleted = { range: { start, end: { line: line + 1, character: 0 } }, text: '' };
    for (const [step, change] of [typed, deleted].entries()) {
      const time = await timeOf(async () => {
        await client.change(file, keystrokes + 2 + i * 2 + step, change);
        while ((await problemsIn(client, file)) !== diagnostics + 1 - step);
      });
      if (step === 0) times.push(time);
    }
  }
  return median(times);
}

/** How many problems the next diagnostics tell, without those of the forecast, which come and go with the clock. */
export async function problemsIn(client: LanguageClient, file: string): Promise<number> {
  const diagnostics = await client.diagnostics(file);
  return diagnostics.filter(({ code }) => !String(code).startsWith('forecast-')).length;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
