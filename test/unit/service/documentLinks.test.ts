import assert from 'node:assert/strict';
import { documentLinks } from '../../../src/service/documentLinks';
import { dedent } from '../../support/dedent';
import { serviceContext } from '../../support/serviceContext';

describe('Links', () => {
  it('lead to https addresses, mail, and the folders that path patterns speak of', () => {
    assert.deepEqual(
      linksOf(dedent`
        people:
          ana:
            timezone: Europe/Oslo
            contact:
              email: ana@example.com
              web: "https://example.com/ana"
              call: +47 22 22 22 22
        deliverables:
          auth:
            title: https://example.com/no-link-here
            links: [https://example.com/a#b, http://example.com]
            paths:
              - src/auth/**
              - '!src/auth/legacy/*.ts'
              - "*.md"
              - docs/read me.md
              - ../secret
      `),
      [
        'ana@example.com -> mailto:ana@example.com',
        'https://example.com/ana -> https://example.com/ana',
        'https://example.com/a#b -> https://example.com/a#b',
        'src/auth/** -> file:///project/src/auth',
        '!src/auth/legacy/*.ts -> file:///project/src/auth/legacy',
        '*.md -> file:///project',
        'docs/read me.md -> file:///project/docs/read%20me.md',
      ],
    );
  });
});

function linksOf(text: string): readonly string[] {
  const context = serviceContext(text);
  return documentLinks(context).map(({ range, target }) => `${context.text.getText(range)} -> ${target}`);
}
