import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { MAX_PROBLEMS } from '../../../src/document/limits';
import { Lateness } from '../../../src/server/lateness';
import { dedent } from '../../support/dedent';
import { serviceContext } from '../../support/serviceContext';

const NOW = { at: '2026-11-24T09:00Z' };

const agreement = (due: string): string => dedent`
  project: Storefront
  people:
    ana: {timezone: UTC, hours: Mon-Fri 09:00-17:00}
  deliverables:
    login: {title: Login, owner: ana, remaining: 12h, due: ${due}}
    passed: {title: Passed, owner: ana, remaining: 1h, due: 2026-11-20}
`;
const nowhere = (): undefined => undefined;

describe('What is forecast to be late', () => {
  it('is told at its due date, unless that has passed already', () => {
    const lateness = new Lateness();
    const context = serviceContext(agreement('2026-11-24'), NOW);
    assert.deepEqual(lateness.diagnosticsIn(context, nowhere), []);
    assert.equal(lateness.renew(context, 'warning'), true);
    const [only, ...others] = lateness.diagnosticsIn(context, nowhere);
    assert.deepEqual(others, []);
    assert.equal(context.text.getText(only?.range), '2026-11-24');
    assert.deepEqual([only?.code, only?.severity], ['forecast-late', DiagnosticSeverity.Warning]);
    assert.equal(only?.message, 'By the forecast this lands Wed 14:00, 14h late. "Login" takes another 12h of work.');
  });

  it('stays where it stands until the next forecast, which says whether there is anything new', () => {
    const lateness = new Lateness();
    lateness.renew(serviceContext(agreement('2026-11-24'), NOW), 'warning');
    const moved = serviceContext(`goal: Sell\n${agreement('2026-11-24')}`, NOW);
    assert.deepEqual(
      lateness.diagnosticsIn(moved, nowhere).map(({ range }) => moved.text.getText(range)),
      ['2026-11-24'],
    );
    assert.equal(lateness.renew(moved, 'warning'), false);
    const later = serviceContext(agreement('2026-12-24'), NOW);
    assert.equal(lateness.renew(later, 'warning'), true);
    assert.deepEqual(lateness.diagnosticsIn(later, nowhere), []);
  });

  it('is told of as many as an editor lists', () => {
    const many = Array.from(
      { length: MAX_PROBLEMS + 5 },
      (_, index) => `  d${index}: {title: One, owner: ana, remaining: 12h, due: 2026-11-25}`,
    );
    const text = `${agreement('2026-12-24')}${many.join('\n')}\n`;
    const lateness = new Lateness();
    const context = serviceContext(text, NOW);
    lateness.renew(context, 'warning');
    assert.equal(lateness.diagnosticsIn(context, nowhere).length, MAX_PROBLEMS);
  });

  it('is told as the setting wants it', () => {
    const lateness = new Lateness();
    const context = serviceContext(agreement('2026-11-24'), NOW);
    lateness.renew(context, 'information');
    assert.equal(lateness.diagnosticsIn(context, nowhere)[0]?.severity, DiagnosticSeverity.Information);
    assert.equal(lateness.renew(context, 'off'), true);
    assert.deepEqual(lateness.diagnosticsIn(context, nowhere), []);
    lateness.renew(context, 'warning');
    lateness.forget(context.text.uri);
    assert.deepEqual(lateness.diagnosticsIn(context, nowhere), []);
  });
});
