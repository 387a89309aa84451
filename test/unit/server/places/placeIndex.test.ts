import assert from 'node:assert/strict';
import { commentsInText, placeOf } from '../../../../src/domain/checkpoints/codePlace';
import { FolderIndex } from '../../../../src/server/places/placeIndex';
import type { FolderCode, Found, Look } from '../../../../src/server/places/ports';
import { QuietTime } from '../../../../src/server/places/quietTime';
import { placeLine } from '../../../support/codeTree';

/** A folder in memory that counts how often it is asked. */
class MemoryCode implements FolderCode {
  readonly files = new Map<string, string>();
  readonly folders = new Set<string>();
  searches = 0;
  looks = 0;
  fails: Error | undefined;
  /** Settles when a search may go on. */
  gate: Promise<void> = Promise.resolve();

  async search(signal: AbortSignal): Promise<Found> {
    this.searches++;
    const files = [...this.files];
    await this.gate;
    if (this.fails) throw this.fails;
    signal.throwIfAborted();
    const comments = files.flatMap(([file, text]) => commentsInText(text).map((found) => ({ file, ...found })));
    return { comments: comments.toReversed(), isPartial: false };
  }

  async look(file: string): Promise<Look> {
    this.looks++;
    if (this.folders.has(file)) return { kind: 'folder' };
    const text = this.files.get(file);
    return text === undefined ? { kind: 'none' } : { kind: 'file', comments: commentsInText(text) };
  }

  async counts(file: string): Promise<boolean> {
    return !file.startsWith('ignored/');
  }

  async entriesIn(): Promise<[]> {
    return [];
  }

  forgetRules(): void {
    this.folders.clear();
  }
}

describe('The index of a folder', () => {
  let code: MemoryCode;
  let index: FolderIndex;
  let told: number;
  let errors: unknown[];

  beforeEach(async () => {
    code = new MemoryCode();
    code.files.set('b.ts', '// REVIEW(two): b\n// REVIEW(three): b').set('a.ts', '// REVIEW(one): a');
    told = 0;
    errors = [];
    index = new FolderIndex(
      code,
      { onChange: () => void told++, onError: (error) => void errors.push(error) },
      new QuietTime(5, 50),
    );
    await index.settled();
  });

  afterEach(() => index.stop());

  it('knows every place, in order, and says so once', () => {
    assert.deepEqual(places(), ['a.ts:1:4 one a', 'b.ts:1:4 two b', 'b.ts:2:4 three b']);
    assert.deepEqual([index.state, told, code.searches], ['complete', 1, 1]);
  });

  it('looks only at what changed, and tells only what is new', async () => {
    code.files.set('b.ts', '// REVIEW(two): c');
    await index.filesChanged(['b.ts', 'c.ts']);
    assert.deepEqual(places(), ['a.ts:1:4 one a', 'b.ts:1:4 two c']);
    assert.deepEqual([told, code.searches, code.looks], [2, 1, 2]);
    await index.filesChanged(['b.ts']);
    assert.equal(told, 2);
  });

  it('follows files and folders that move', async () => {
    code.files
      .set('old/c.ts', '// REVIEW(four): c')
      .set('old/d/e.ts', '// REVIEW(five): e')
      .set('older.ts', '// REVIEW(six):');
    await index.filesChanged(['old/c.ts', 'old/d/e.ts', 'older.ts']);
    for (const file of ['old/c.ts', 'old/d/e.ts']) {
      code.files.set(file.replace('old', 'new'), code.files.get(file) ?? '');
      code.files.delete(file);
    }
    code.folders.add('new');
    await index.filesChanged(['old', 'new']);
    assert.deepEqual(places().slice(3), ['new/c.ts:1:4 four c', 'new/d/e.ts:1:4 five e', 'older.ts:1:4 six']);
    assert.equal(code.searches, 2);
  });

  it('takes what is open before what is on disk', async () => {
    await index.opened('a.ts', () => '\n// REVIEW(one): unsaved');
    await index.opened('new.ts', () => '// REVIEW(new):');
    await index.opened('ignored/a.ts', () => '// REVIEW(ignored):');
    await index.opened('gone.ts', () => undefined);
    assert.deepEqual(places().slice(0, 1), ['a.ts:2:4 one unsaved']);
    assert.deepEqual(places().slice(3), ['new.ts:1:4 new']);
    const before = told;
    code.files.set('a.ts', '// REVIEW(one): saved by somebody else');
    await index.filesChanged(['a.ts']);
    assert.equal(told, before);
    await index.closed('a.ts');
    await index.closed('new.ts');
    assert.deepEqual(places().slice(0, 1), ['a.ts:1:4 one saved by somebody else']);
    assert.equal(places().length, 3);
  });

  it('hides what is open and asks for nothing any more', async () => {
    await index.opened('a.ts', () => 'nothing');
    assert.equal(places().length, 2);
  });

  it('looks through the folder once more after a storm, whatever it brought', async () => {
    const files = Array.from({ length: 2000 }, (_, number) => `src/${number}.ts`);
    for (const file of files) code.files.set(file, '// REVIEW(storm):');
    const batches = Array.from({ length: 20 }, (_, number) => files.slice(number * 100, number * 100 + 100));
    await Promise.all(batches.map((batch) => index.filesChanged(batch)));
    assert.equal(places().length, 2003);
    assert.deepEqual([code.searches, code.looks, told], [2, 0, 2]);
  });

  it('does not lose what changes while it looks', async () => {
    let open = (): void => undefined;
    code.gate = new Promise((resolve) => (open = resolve));
    const refreshed = index.refresh();
    await new Promise(setImmediate);
    code.files.set('a.ts', '// REVIEW(one): later');
    const changed = index.filesChanged(['a.ts']);
    open();
    await Promise.all([refreshed, changed]);
    assert.deepEqual(places().slice(0, 1), ['a.ts:1:4 one later']);
  });

  it('begins again when rules change, and gives up what it had begun', async () => {
    let open = (): void => undefined;
    code.gate = new Promise((resolve) => (open = resolve));
    const refreshed = index.refresh();
    await new Promise(setImmediate);
    code.gate = Promise.resolve();
    const again = index.refresh();
    open();
    await Promise.all([refreshed, again]);
    assert.deepEqual([code.searches, errors], [3, []]);
    await index.filesChanged(['src/.gitignore']);
    assert.equal(code.searches, 4);
  });

  it('keeps what it knows when the folder cannot be looked through', async () => {
    code.fails = new Error('no');
    await index.refresh();
    assert.deepEqual([places().length, index.state, errors], [3, 'complete', [code.fails]]);
  });

  it('tells nothing once it is stopped', async () => {
    const refreshed = index.refresh();
    index.stop();
    await refreshed;
    await index.filesChanged(['a.ts']);
    assert.equal(told, 1);
  });

  function places(): readonly string[] {
    return index.comments().map(placeOf).map(placeLine);
  }
});
