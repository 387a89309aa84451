import assert from 'node:assert/strict';
import { parseLink } from '../../../../src/domain/values/link';
import { accepts, mends, refuses } from './expectations';

describe('A link', () => {
  it('is an https address, kept as written', () => {
    const links = [
      'https://example.com',
      'https://example.com:8443/a?b=1#c',
      'https://münchen.de/straße',
      'https://[::1]/x',
    ];
    for (const link of links) accepts(parseLink, link, link);
    accepts(parseLink, 'https://medium.com/@ana', 'https://medium.com/@ana');
  });

  it('is encrypted', () => {
    refuses(parseLink, 'http://example.com/x', 'not encrypted');
    mends(parseLink, 'http://example.com/x', 'https://example.com/x');
  });

  it('runs nothing and opens no file', () => {
    const links = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vscode://x',
      'command:x',
      'mailto:a@b.de',
    ];
    for (const link of links) {
      assert.equal(refuses(parseLink, link, 'are not opened').suggestion, undefined, link);
    }
    refuses(parseLink, 'java\nscript:alert(1)', 'not a link');
  });

  it('holds no password', () => {
    refuses(parseLink, 'https://ana:secret@example.com/', 'user name or a password');
    mends(parseLink, 'https://ana:secret@example.com/', 'https://example.com/');
  });

  it('hides nothing', () => {
    const faults = [
      'https://example.com/\u202Egpj',
      'https://example.com/\u200B',
      'https://example.com/a b',
      'https://a.com\\@b.com',
    ];
    for (const link of faults) {
      assert.equal(refuses(parseLink, link, 'no link may hold').suggestion, undefined, link);
    }
  });

  it('names a website', () => {
    for (const link of ['https://', 'https:///x', 'https://a..b', 'https://-a.com', 'https://a.com:port']) {
      refuses(parseLink, link, 'not the name of a website');
    }
  });

  it('is found behind a shortened one', () => {
    mends(parseLink, 'www.example.com', 'https://www.example.com');
    mends(parseLink, 'example.com/x', 'https://example.com/x');
    mends(parseLink, ' https://example.com', 'https://example.com');
    mends(parseLink, 'HTTPS://example.com', 'https://example.com');
    mends(parseLink, 'https:example.com', 'https://example.com');
  });
});
