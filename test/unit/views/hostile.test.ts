import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ZoneTables } from '../../../src/domain/time/zoneTables';
import { markdownReport } from '../../../src/views/markdownReport';
import { savedPage } from '../../../src/views/savedPage/savedPage';
import { hostileAgreement } from '../../support/hostile';
import { contextFor, panelOf } from '../../support/panel';

const OPTIONS = { at: '2026-11-24T13:20Z', me: 'ana' };

/** What would break a line, move the text around it, or be half a character. */
const UNSAFE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** Every text in plain data, with where it stands. */
function* textsIn(value: unknown, place = ''): Generator<readonly [place: string, text: string]> {
  if (typeof value === 'string') yield [place, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* textsIn(part, `${place}.${key}`);
  }
}

describe('Hostile texts', () => {
  it('are plain texts on one line in the panel, and titles are short', () => {
    const texts = [...textsIn(panelOf(hostileAgreement, OPTIONS))];
    assert.ok(texts.length > 500);
    assert.deepEqual(
      texts.filter(([, text]) => UNSAFE.test(text)),
      [],
    );
    const long = texts.filter(([, text]) => text.length > 1200);
    const prose = /\.(?:description|goal|role|text|scope\.(?:in|out|assumptions|quality)\.\d+)$/u;
    assert.deepEqual(
      long.filter(([place]) => !prose.test(place)),
      [],
    );
  });

  it('lead nowhere but to https and mail', () => {
    const texts = [...textsIn(panelOf(hostileAgreement, OPTIONS))];
    const addresses = texts.filter(([place]) => place.endsWith('.address')).map(([, text]) => text);
    assert.deepEqual([...new Set(addresses)], ['mailto:ana@example.com']);
  });

  it('are text in a saved page', () => {
    const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
    const page = savedPage(contextFor(hostileAgreement, OPTIONS), { contacts: true, sha256 });
    assert.equal(page.match(/<script/gu)?.length, 1);
    assert.equal(page.match(/<style/gu)?.length, 1);
    assert.doesNotMatch(page, /<(?:img|b>|https)|<[^>]*\son\w+=|javascript:alert\(8\)/u);
    assert.doesNotMatch(page.replaceAll('\n', ''), UNSAFE);
  });

  it('are text in Markdown', () => {
    const { snapshot } = contextFor(hostileAgreement, OPTIONS);
    const report = markdownReport({ project: snapshot.project, zones: new ZoneTables() }, [[]]);
    assert.doesNotMatch(report, /(?<!\\)<(?!https:\/\/evil\.example\/)/u);
    assert.doesNotMatch(report, /(?<!\\)\]\(|(?<!\\)`/u);
    assert.doesNotMatch(report.replaceAll('\n', ''), UNSAFE);
  });
});
