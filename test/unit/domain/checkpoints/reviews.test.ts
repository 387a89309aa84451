import assert from 'node:assert/strict';
import { commentsInText, placeOf } from '../../../../src/domain/checkpoints/codePlace';
import { expectedAnswers } from '../../../../src/domain/checkpoints/expectedAnswer';
import { joinReviews, waitingOn } from '../../../../src/domain/checkpoints/reviews';
import { noHolidays } from '../../../../src/domain/project/availabilityOf';
import { resolveProject } from '../../../../src/domain/project/resolveProject';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { parseDocument } from '../../../../src/document/document';
import { dedent } from '../../../support/dedent';

const zones = new ZoneTables();
const { agreement } = parseDocument(
  dedent`
    project: Storefront
    timezone: Europe/Oslo
    people:
      ana: {timezone: America/Sao_Paulo}
      maria: {timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00, responds: 4h}
      never: {timezone: Europe/Oslo, away: [2026-01-01..2028-12-31]}
      zoe: {}
    reviewers: [maria]
    deliverables:
      auth:
        title: Login
        checkpoints:
          expiry: {title: Expiry, requested: 2026-11-20 14:00}
          wide: {title: Wide, reviewers: [never, zoe, gone], requested: 2026-11-20 14:00}
          done: {title: Done, status: approved, requested: 2026-11-20}
          unasked: {title: Unasked}
  `,
  { zones },
);
const project = resolveProject(agreement, zones);

describe('The answers that reviewers owe', () => {
  it('are expected after as much of their working time as they may take', () => {
    const answers = expectedAnswers(project, { people: agreement.people, holidaysOf: noHolidays, zones });
    assert.deepEqual(
      answers.map(({ checkpoint, person, by }) => [
        checkpoint,
        person,
        by === null ? null : new Date(by).toISOString(),
      ]),
      [
        ['expiry', 'maria', '2026-11-23T09:00:00.000Z'],
        ['wide', 'never', null],
      ],
    );
  });
});

describe('Reviews', () => {
  const texts = {
    'b.ts': '// REVIEW(expiry @ana): b\n// REVIEW(done): d',
    'a.ts': '// REVIEW(nowhere @maria): a\n// REVIEW(@ana): m\n// REVIEW(expiry):',
  };
  const places = Object.entries(texts).flatMap(([file, text]) =>
    commentsInText(text).map((found) => placeOf({ file, ...found })),
  );
  const reviews = joinReviews(project, places);

  it('join checkpoints with their places', () => {
    assert.deepEqual(
      reviews.checkpoints.map(({ checkpoint: { id }, places: own, waitingOn: ids, isStillInCode }) => [
        id,
        own.map(({ file, line }) => `${file}:${line}`),
        ids,
        isStillInCode,
      ]),
      [
        ['expiry', ['a.ts:2', 'b.ts:0'], ['maria', 'ana'], false],
        ['wide', [], ['never', 'zoe', 'gone'], false],
        ['done', ['b.ts:1'], [], true],
        ['unasked', [], ['maria'], false],
      ],
    );
    assert.deepEqual(
      reviews.unknown.map(({ id }) => id),
      ['nowhere'],
    );
    assert.deepEqual(
      reviews.mentions.map(({ people }) => people),
      [['ana']],
    );
  });

  it('wait for somebody', () => {
    const mine = waitingOn(reviews, 'ana');
    assert.deepEqual(
      mine.checkpoints.map(({ checkpoint: { id } }) => id),
      ['expiry'],
    );
    assert.deepEqual([mine.unknown.length, mine.mentions.length], [0, 1]);
  });
});
