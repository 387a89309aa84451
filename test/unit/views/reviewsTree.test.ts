import assert from 'node:assert/strict';
import { type CodePlace, commentsInText, placeOf } from '../../../src/domain/checkpoints/codePlace';
import { markedPlaces } from '../../../src/views/reviewMarks';
import { reviewTargetOf } from '../../../src/views/reviewsTree/reviewNode';
import { reviewsMessage } from '../../../src/views/reviewsMessage';
import { type Arrangement, type ShownReviews, reviewsTree, waitingOnMe } from '../../../src/views/reviewsTree';
import { dedent } from '../../support/dedent';
import { at } from '../../support/people';
import { snapshotOf, utcClock } from '../../support/snapshots';
import { allRows, treeText } from '../../support/treeText';

/** A Tuesday; in Oslo it is 10:00 and in São Paulo 06:00. */
const NOW = '2026-12-01T09:00Z';

const AGREEMENT = `project: Storefront
timezone: UTC
people:
  ana: { name: Ana Lima, timezone: America/Sao_Paulo, responds: 12h }
  maria: { name: Maria Berg, timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00, responds: 3h }
deliverables:
  auth:
    title: Login
    reviewers: [maria]
    status: in-review
    checkpoints:
      expiry: { title: Token expiry, requested: 2026-11-30 16:00 }
      keys: { title: Keys, reviewers: [maria, ana], requested: 2026-11-30 09:00 }
      hash: { title: Hashes, status: changes-requested, by: maria, reviewed: 2026-11-30 09:00, note: Longer }
      salt: { title: Salt, status: approved, by: maria, reviewed: 2026-11-20 09:00, seen: f1 }
      done: { title: Done, status: approved, by: maria, reviewed: 2026-11-20 09:00 }
  shop:
    title: Shop
    reviewers: []
    checkpoints:
      cart: { title: Cart }
`;

const places = [
  ...placesOnLine('src/auth/session.ts', 40, '// REVIEW(expiry): is 30 minutes right?'),
  ...placesOnLine('src/auth/session.ts', 90, '// REVIEW(expiry):'),
  ...placesOnLine('src/auth/hash.ts', 3, '// REVIEW(salt): long enough?'),
  ...placesOnLine('index.html', 0, '<!-- REVIEW(@ana): too loud? -->'),
  ...placesOnLine('index.html', 8, '<!-- REVIEW(expirry @maria): -->'),
];

/** The review comments of a text that stands at a line of a file. */
function placesOnLine(file: string, line: number, text: string): readonly CodePlace[] {
  return commentsInText(text).map(({ comment }) => placeOf({ file, line, comment }));
}

function shown(me?: string, more: Partial<ShownReviews> = {}): ShownReviews {
  const snapshot = snapshotOf(AGREEMENT, { at: NOW, ...(me !== undefined && { me }) });
  return { folder: 'file:///web', folderName: 'web', snapshot, places, changed: new Set(['salt']), ...more };
}

function tree(project: ShownReviews, arrangement: Partial<Arrangement> = {}): string {
  const rows = reviewsTree([project], { grouping: 'reviewer', onlyMine: false, ...arrangement }, at(NOW), utcClock);
  return treeText(rows);
}

describe('The Reviews view', () => {
  it('shows what waits for whom, and until when', () => {
    assert.equal(
      tree(shown('ana')),
      dedent`
        - (circle-outline) Ana Lima: you · 2 waiting
          - (comment-discussion) Keys: answer by today 13:00 · not in code
          - (mention) too loud?: Ana · index.html:1
        - (circle-filled) Maria Berg: 2 waiting · 10:00 · until 16:00
          - (comment-discussion) Token expiry: answer by today 11:00 (your 07:00)
            - (comment) session.ts:41: is 30 minutes right? · src/auth
            - (comment) session.ts:91: src/auth
          - (watch) Keys: answer overdue 21h · not in code
          - (request-changes) Hashes: changes requested 30 Nov · not in code
          - (git-compare) Salt: changed since approval
            - (comment) hash.ts:4: long enough? · src/auth
        - (circle-slash) Nobody: has been asked
          - (comment-discussion) Cart: nobody is asked · not in code
        - (warning) Unknown checkpoints: 1
          - (question) expirry: not in the agreement · index.html:9
        - (pass) Approved: 1
          - (pass) Done: approved 20 Nov by Maria · not in code
      `,
    );
  });

  it('groups by deliverable', () => {
    assert.equal(
      tree(shown(), { grouping: 'deliverable' }),
      dedent`
        - (eye) Login: 4 reviews
          - (comment-discussion) Token expiry: Maria answers by today 11:00 (your 10:00)
            - (comment) session.ts:41: is 30 minutes right? · src/auth
            - (comment) session.ts:91: src/auth
          - (watch) Keys: Maria overdue 21h, Ana by today 13:00 (your 16:00) · not in code
          - (request-changes) Hashes: changes requested 30 Nov by Maria · not in code
          - (git-compare) Salt: changed since approval
            - (comment) hash.ts:4: long enough? · src/auth
        - (circle-large-outline) Shop: 1 review
          - (comment-discussion) Cart: nobody is asked · not in code
        - (mention) Mentions: 1
          - (mention) too loud?: Ana · index.html:1
        - (warning) Unknown checkpoints: 1
          - (question) expirry: not in the agreement · index.html:9
        - (pass) Approved: 1
          - (pass) Done: approved 20 Nov by Maria · not in code
      `,
    );
  });

  it('groups by file', () => {
    const lines = tree(shown(), { grouping: 'file' }).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('- ')),
      [
        '- (file-code) index.html: ',
        '- (file-code) hash.ts: src/auth',
        '- (file-code) session.ts: src/auth',
        '- (circle-slash) Not in code: 3',
        '- (warning) Unknown checkpoints: 1',
        '- (pass) Approved: 1',
      ],
    );
  });

  it('groups thousands of checkpoints by thousands of files', () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `c${index}`);
    const text = `project: P\ndeliverables: { d: { checkpoints: { ${ids.map((id) => `${id}: { title: T }`).join(', ')} } } }\n`;
    const many = ids.flatMap((id) => placesOnLine(`src/${id}.ts`, 0, `// REVIEW(${id}): // REVIEW(${id}): again`));
    const project = shown(undefined, { snapshot: snapshotOf(text, { at: NOW }), places: many, changed: new Set() });
    const rows = reviewsTree([project], { grouping: 'file', onlyMine: false }, at(NOW), utcClock);
    assert.equal(rows.length, 3000);
    assert.equal(allRows(rows).filter(({ kind }) => kind === 'place').length, 6000);
  });

  it('shows only what waits for whoever is looking, and counts it', () => {
    assert.equal(
      tree(shown('maria'), { onlyMine: true }),
      dedent`
        - (circle-filled) Maria Berg: you · 2 waiting
          - (comment-discussion) Token expiry: answer by today 11:00
            - (comment) session.ts:41: is 30 minutes right? · src/auth
            - (comment) session.ts:91: src/auth
          - (watch) Keys: answer overdue 21h · not in code
        - (warning) Unknown checkpoints: 1
          - (question) expirry: not in the agreement · index.html:9
      `,
    );
    assert.equal(tree(shown(), { onlyMine: true }), '');
    assert.deepEqual([waitingOnMe([shown('maria')]), waitingOnMe([shown('ana')]), waitingOnMe([shown()])], [3, 2, 0]);
  });

  it('has one row for each folder where there are several, and none where there is nothing', () => {
    const empty = shown(undefined, { folder: 'file:///api', folderName: 'api', places: [], changed: new Set() });
    const nothing = { ...empty, snapshot: snapshotOf('project: Empty', { at: NOW }) };
    const arrangement: Arrangement = { grouping: 'reviewer', onlyMine: false };
    const rows = reviewsTree([shown(), nothing, empty], arrangement, at(NOW), utcClock);
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description]),
      [
        ['Storefront', 'web'],
        ['Storefront', 'api'],
      ],
    );
    assert.deepEqual(reviewsTree([nothing], arrangement, at(NOW), utcClock), []);
  });

  it('gives every row a key of its own, also where ids stand twice', () => {
    const twice = AGREEMENT.replace('cart: { title: Cart }', 'expiry: { title: Other, reviewers: [maria] }');
    const project = { ...shown(), snapshot: snapshotOf(twice, { at: NOW }) };
    const both = [...places, ...placesOnLine('a.ts', 1, '// REVIEW(keys): a // REVIEW(keys): b')];
    for (const grouping of ['reviewer', 'deliverable', 'file'] as const) {
      const arrangement = { grouping, onlyMine: false };
      const keys = allRows(reviewsTree([{ ...project, places: both }], arrangement, at(NOW), utcClock)).map(
        ({ key }) => key,
      );
      assert.equal(new Set(keys).size, keys.length);
    }
  });

  it('says to menus and to screen readers how a checkpoint stands', () => {
    const rows = allRows(reviewsTree([shown()], { grouping: 'reviewer', onlyMine: false }, at(NOW), utcClock));
    const states = rows.flatMap(({ kind, label, state }) => (kind === 'review' ? [[label, state]] : []));
    assert.deepEqual(Object.fromEntries(states), {
      Keys: 'open',
      'Token expiry': 'open inCode',
      Hashes: 'changes-requested',
      Salt: 'approved changed inCode',
      Cart: 'open',
      Done: 'approved',
    });
    assert.ok(rows.some(({ spoken }) => spoken === 'Keys, open, answer overdue 21h, 0 places'));
  });

  it('tells in tooltips what there is to know', () => {
    const rows = allRows(reviewsTree([shown('ana')], { grouping: 'reviewer', onlyMine: false }, at(NOW), utcClock));
    const tooltip = (label: string): unknown => rows.find((row) => row.label === label)?.tooltip?.();
    assert.deepEqual(tooltip('Token expiry'), {
      title: 'Token expiry',
      table: {
        head: ['Deliverable', 'Login'],
        rows: [
          ['Status', 'open'],
          ['Expected', 'Maria answers by today 11:00 (your 07:00)'],
          ['Asked for', '30 Nov 13:00'],
          ['In code', 'REVIEW(expiry), 2 places'],
        ],
      },
      remarks: [],
    });
    assert.deepEqual((tooltip('Hashes') as { readonly paragraphs: unknown }).paragraphs, ['Longer']);
  });

  it('gives keys that tell what a row is about, and takes nothing else for one', () => {
    const rows = allRows(reviewsTree([shown()], { grouping: 'reviewer', onlyMine: false }, at(NOW), utcClock));
    const about = (label: string): unknown => reviewTargetOf(rows.find((row) => row.label === label)?.key);
    const folder = 'file:///web';
    const checkpoint = { id: 'expiry', deliverable: 'auth' };
    assert.deepEqual(about('Token expiry'), { folder, checkpoint });
    assert.deepEqual(about('session.ts:41'), {
      folder,
      checkpoint,
      place: { file: 'src/auth/session.ts', line: 40, start: 3 },
    });
    assert.deepEqual(about('Maria Berg'), { folder });
    for (const other of [undefined, 7, '', '[', '{}', '[1]', '["a"]', JSON.stringify(Array(7).fill(1))]) {
      assert.equal(reviewTargetOf(other), undefined);
    }
  });

  it('marks comments in code by how their checkpoints stand', () => {
    assert.deepEqual(
      markedPlaces(shown()).map(({ place, mark }) => [place.file, place.line, mark]),
      [
        ['src/auth/session.ts', 40, 'open'],
        ['src/auth/session.ts', 90, 'open'],
        ['src/auth/hash.ts', 3, 'attention'],
        ['index.html', 8, 'attention'],
        ['index.html', 0, 'open'],
      ],
    );
    const untouched = { changed: new Set<string>() };
    assert.ok(markedPlaces(shown(undefined, untouched)).some(({ mark }) => mark === 'approved'));
  });

  it('says above its rows what is not shown by them', () => {
    const state = { searches: ['complete'], knowsMe: true, rows: 1 } as const;
    const all = { onlyMine: false };
    assert.equal(reviewsMessage(state, all), undefined);
    assert.match(reviewsMessage({ ...state, searches: ['complete', 'searching'] }, all) ?? '', /^Looking for/);
    assert.match(reviewsMessage({ ...state, searches: ['partial'] }, all) ?? '', /^Some review comments may be/);
    assert.equal(reviewsMessage({ ...state, rows: 0 }, { onlyMine: true }), 'Nothing waits for you.');
    assert.match(reviewsMessage({ ...state, rows: 0, knowsMe: false }, { onlyMine: true }) ?? '', /set collab\.me/);
  });
});
