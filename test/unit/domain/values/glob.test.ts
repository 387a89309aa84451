import assert from 'node:assert/strict';
import { parseGlob } from '../../../../src/domain/values/glob';
import { accepts, mends, refuses } from './expectations';

describe('A path pattern', () => {
  it('is kept as written', () => {
    const globs = ['src/auth/**', '!src/auth/legacy', '*.ts', 'docs/', 'app/[id]/page.tsx', 'a..b/c', 'With blank/x'];
    for (const glob of globs) accepts(parseGlob, glob, glob);
  });

  it('begins in the folder of the file and stays below it', () => {
    mends(parseGlob, '/src', 'src');
    mends(parseGlob, './src/**', 'src/**');
    mends(parseGlob, '!/src', '!src');
    for (const text of ['../other', 'src/../../other', '!..', 'C:\\work']) {
      assert.equal(refuses(parseGlob, text, '').suggestion, undefined, text);
    }
  });

  it('divides folders by slashes', () => {
    mends(parseGlob, 'src\\auth\\**', 'src/auth/**');
  });

  it('is not empty and has no loose ends', () => {
    for (const text of ['', ' ', '!']) refuses(parseGlob, text, 'The path is empty');
    mends(parseGlob, ' src ', 'src');
    refuses(parseGlob, 'src/[id', 'bracket');
  });
});
