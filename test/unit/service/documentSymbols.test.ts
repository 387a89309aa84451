import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { documentSymbols } from '../../../src/service/documentSymbols';
import { workspaceSymbols } from '../../../src/service/workspaceSymbols';
import { dedent } from '../../support/dedent';
import { serviceContext } from '../../support/serviceContext';

const AGREEMENT = dedent`
  project: Storefront
  people:
    ana:
      name: Ana Lima
      timezone: America/Sao_Paulo
      away: [2026-12-24]
  reviewers: [ana]
  scope:
    in:
      - Checkout
    changes:
      apple-pay: {title: Apple Pay, status: proposed}
  deliverables:
    auth:
      title: Login
      status: planned
      due: 2026-12-01 17:00
      acceptance:
        - met: Passwords are hashed
        - Sessions expire
      checkpoints:
        token: {title: Token expiry}
  communication:
    checkins:
      demo: {title: Demo, every: "Fri 13:00"}
  x-notes: mine
`;

describe('Symbols', () => {
  it('are the sections, their entries with what they are about, and texts', () => {
    assert.deepEqual(
      lines(documentSymbols(serviceContext(AGREEMENT))),
      dedent`
        Property project | Storefront
        Namespace people
          Class ana | Ana Lima · America/Sao_Paulo
        Namespace scope
          Array in
            String Checkout
          Namespace changes
            Struct apple-pay | Apple Pay · proposed
        Namespace deliverables
          Package auth | Login · planned · 2026-12-01 17:00
            Array acceptance
              String Passwords are hashed
              String Sessions expire
            Namespace checkpoints
              Event token | Token expiry
        Namespace communication
          Namespace checkins
            Interface demo | Demo · Fri 13:00
        Property x-notes | mine
      `
        .trimEnd()
        .split('\n'),
    );
  });

  it('lie within each other, and select their keys', () => {
    const context = serviceContext(AGREEMENT);
    const check = (symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void => {
      for (const symbol of symbols) {
        const own = spanOf(symbol.range);
        const selected = spanOf(symbol.selectionRange);
        assert.ok(own.start <= selected.start && selected.end <= own.end, symbol.name);
        if (parent) {
          const around = spanOf(parent.range);
          assert.ok(around.start <= own.start && own.end <= around.end, symbol.name);
        }
        check(symbol.children ?? [], symbol);
      }
    };
    const spanOf = ({ start, end }: DocumentSymbol['range']): { start: number; end: number } => ({
      start: context.text.offsetAt(start),
      end: context.text.offsetAt(end),
    });
    check(documentSymbols(context));
  });

  it('are there for what can be read of a broken text', () => {
    const names = documentSymbols(serviceContext('project: Storefront\npeople:\n  ana: {timezone: [\n'));
    assert.deepEqual(
      names.map(({ name }) => name),
      ['project', 'people'],
    );
  });

  it('of the workspace are the entries that hold the letters asked for, in their order', () => {
    const agreements = [serviceContext(AGREEMENT), serviceContext('concerns:\n  slow: {title: Slow answers}\n')];
    const named = (query: string): readonly string[] => workspaceSymbols(agreements, query).map(({ name }) => name);
    assert.deepEqual(named('LIMA'), ['ana · Ana Lima · America/Sao_Paulo']);
    assert.deepEqual(named('slw'), ['slow · Slow answers']);
    assert.deepEqual(named('nothing like it'), []);
    assert.equal(named('').length, 6);
  });
});

function lines(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, kind, detail, children = [] }) => {
    const [kindName = ''] = Object.entries(SymbolKind).find(([, value]) => value === kind) ?? [];
    return [`${indent}${kindName} ${name}${detail ? ` | ${detail}` : ''}`, ...lines(children, `${indent}  `)];
  });
}
