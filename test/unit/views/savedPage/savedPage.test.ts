import assert from 'node:assert/strict';
import { savedPage } from '../../../../src/views/savedPage/savedPage';
import { dedent } from '../../../support/dedent';
import { contextFor } from '../../../support/panel';

/** A Tuesday, 10:20 in São Paulo and 14:20 in Oslo. */
const NOW = '2026-11-24T13:20Z';

const PROJECT = dedent`
  project: Harbour
  client: Nordlys
  goal: Guests book a berth.
  timezone: Europe/Oslo
  people:
    ana:
      name: Ana Lima
      timezone: America/Sao_Paulo
      contact: { email: ana@example.com, web: 'https://ana.example.com' }
    maria: { name: Maria, timezone: Europe/Oslo }
  scope: { in: [Berths], out: [Payments] }
  deliverables:
    form:
      title: Booking form
      owner: ana
      status: in-progress
      estimate: 16h
      due: 2026-12-01 17:00
      acceptance: [{ met: It fits a phone }, It can be sent]
    mail: { title: Mail, owner: ana, estimate: 1h, due: 2026-12-18 }
`;

function pageOf(text: string, contacts = false): string {
  return savedPage(contextFor(text, { at: NOW, me: 'ana' }), { contacts, sha256: (part) => `${part.length}` });
}

describe('A saved page', () => {
  it('names every moment exactly, beside what the clock of its writer shows', () => {
    const page = pageOf(PROJECT);
    assert.match(page, /<time datetime="2026-12-01T16:00Z">Tue 1 Dec 13:00<\/time>/);
    assert.match(page, /<time datetime="2026-12-18" data-form="date">Fri 18 Dec<\/time>/);
    assert.match(page, /As of <time datetime="2026-11-24T13:20Z">Tue 24 Nov 10:20<\/time>/);
  });

  it('has what was agreed, and how it stands', () => {
    const page = pageOf(PROJECT);
    for (const text of [
      '<h1>Harbour</h1>',
      'for Nordlys',
      'Guests book a berth.',
      '☑ It fits a phone',
      '☐ It can be sent',
      'Berths',
    ]) {
      assert.ok(page.includes(text), text);
    }
  });

  it('draws deliverables below dates, and days below hours, and says what is drawn', () => {
    const page = pageOf(PROJECT);
    for (const text of [
      'y="70%">30 Nov</text>',
      '<rect class="work"',
      '<line class="due"',
      'the moment of this page</span>',
      'works while Ana Lima does</span>',
      '<time datetime="2026-11-24T15:00Z" data-form="time">12:00</time>',
    ]) {
      assert.ok(page.includes(text), text);
    }
    const away = pageOf(PROJECT.replace('Maria, timezone', 'Maria, away: [2026-11-24..2026-11-25], timezone'));
    assert.match(away, /<th scope="row">Maria<\/th><td>Away<\/td>/);
  });

  it('draws nothing for what is done', () => {
    const page = pageOf(PROJECT.replace('status: in-progress', 'status: accepted'));
    assert.match(page, /<td>accepted<\/td>.*?<td class="expected"><\/td><td class="line"><\/td>/s);
  });

  it('tells how to reach people only when that was asked for', () => {
    assert.doesNotMatch(pageOf(PROJECT), /ana@example|ana\.example|mailto/);
    assert.match(pageOf(PROJECT, true), /<a href="mailto:ana@example.com" rel="noopener noreferrer">E-mail<\/a>/);
  });

  it('loads nothing, and allows no script and no style but its own', () => {
    const page = pageOf(PROJECT);
    assert.match(
      page,
      /content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-\d+'; script-src 'sha256-\d+'"/,
    );
    assert.doesNotMatch(page, /\ssrc=|<link|@import|url\(|\son\w+=|\sstyle=/);
    assert.equal(page.match(/<script/g)?.length, 1);
  });

  it('lets no text be markup', () => {
    const hostile = '<img src=x onerror=alert(1)></script><script>alert(2)</script>" onload="x';
    const page = pageOf(
      PROJECT.replaceAll(
        /Booking form|Berths|Ana Lima|Harbour|It can be sent|Guests book a berth\./g,
        JSON.stringify(hostile),
      ),
    );
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.doesNotMatch(page, /<img|<[^>]*\sonload=/);
    assert.ok(page.includes('&#60;img src=x onerror=alert(1)&#62;&#60;/script&#62;'));
  });

  it('is short for an agreement that says nothing yet', () => {
    const page = pageOf('project: Harbour\n');
    assert.doesNotMatch(page, /<h2>/);
    assert.match(page, /<h1>Harbour<\/h1>/);
  });
});
