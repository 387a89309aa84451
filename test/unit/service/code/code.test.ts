import assert from 'node:assert/strict';
import type { Hover, Location, MarkupContent } from 'vscode-languageserver';
import { codeLensesInCode } from '../../../../src/service/code/codeLenses';
import { completionsInCode } from '../../../../src/service/code/completion';
import { diagnosticsInCode } from '../../../../src/service/code/diagnostics';
import { hoverInCode } from '../../../../src/service/code/hover';
import { codeReferencesAt, definitionsInCode, referencesInCode } from '../../../../src/service/code/navigation';
import { quickFixesInCode } from '../../../../src/service/code/quickFixes';
import { prepareRenameInCode, renameInCode, renameWithCode } from '../../../../src/service/code/rename';
import { askInCode, editedFiles } from '../../../support/codeText';
import { dedent } from '../../../support/dedent';

const AGREEMENT = dedent`
  project: Storefront
  timezone: Europe/Oslo
  people:
    ana: {name: Ana Lima, timezone: America/Sao_Paulo}
    maria: {name: Maria Berg, timezone: Europe/Oslo, hours: Mon-Fri 08:00-16:00, responds: 4h}
    zoe: {}
  deliverables:
    auth:
      title: Login and sessions
      owner: ana
      reviewers: [maria]
      paths: [src/auth/**]
      checkpoints:
        token-expiry:
          title: Token expiry
          requested: 2026-11-23 14:00
        sessions:
          title: Sessions
          status: approved
          by: maria
    search:
      title: Search
`;

const OTHER = { 'web/b.ts': '\n  // REVIEW(token-expiry @maria @ana): b' };

describe('A review comment in an editor', () => {
  it('tells who reviews, what their clock shows, and when they will have answered', () => {
    const { context, position } = askInCode(AGREEMENT, { 'a.ts': '// REVIEW(token<|>-expiry @zoe): why?' });
    const hover = hoverInCode(context, position, { markdown: false });
    assert.deepEqual(hover?.range, rangeOf(0, 3, 34));
    assert.equal(
      textOf(hover),
      dedent`
        Token expiry

        Login and sessions · open

        Maria Berg  10:00 in Oslo (UTC+1) · until 16:00 · overdue since today 09:00
        zoe         no time zone
      `.trimEnd(),
    );
    const before = askInCode(AGREEMENT, { 'a.ts': '// REVIEW(<|>token-expiry): why?' }, { at: '2026-11-23T15:00Z' });
    const earlier = hoverInCode(before.context, before.position, { markdown: false });
    assert.match(textOf(earlier), /back Tue 08:00 · answer expected by Tue 09:00$/u);
  });

  it('tells of a person what is known of them, and of an id that it is unknown', () => {
    const person = askInCode(AGREEMENT, { 'a.ts': '// REVIEW(token-expiry @mar<|>ia): why?' });
    const hover = hoverInCode(person.context, person.position, { markdown: false });
    assert.match(textOf(hover), /^Maria Berg\n\n10:00 in Oslo/u);
    const unknown = askInCode(AGREEMENT, { 'a.ts': '// REVIEW(now<|>here): why?' });
    assert.match(
      textOf(hoverInCode(unknown.context, unknown.position, { markdown: true })),
      /No checkpoint of the agreement has this id/u,
    );
    const nothing = askInCode(AGREEMENT, { 'a.ts': 'le<|>t a; // REVIEW(token-expiry): why?' });
    assert.equal(hoverInCode(nothing.context, nothing.position, { markdown: true }), undefined);
  });

  it('leads to the agreement, and to every other place', () => {
    const { context, position } = askInCode(AGREEMENT, { 'a.ts': '// REVIEW(token-expiry): wh<|>y?', ...OTHER });
    assert.deepEqual(places(definitionsInCode(context, position)), ['.collab.yaml:14']);
    assert.deepEqual(places(referencesInCode(context, position, true)), ['.collab.yaml:14', 'a.ts:1', 'web/b.ts:2']);
    const person = askInCode(AGREEMENT, { 'a.ts': '// REVIEW(@ma<|>ria): why?', ...OTHER });
    assert.deepEqual(places(referencesInCode(person.context, person.position, false)), [
      '.collab.yaml:11',
      '.collab.yaml:20',
      'a.ts:1',
      'web/b.ts:2',
    ]);
  });

  it('is found from the agreement', () => {
    const { context } = askInCode(AGREEMENT, { 'a.ts': '<|>// REVIEW(token-expiry): why?', ...OTHER });
    const { agreement } = context;
    const position = agreement.text.positionAt(AGREEMENT.indexOf('token-expiry'));
    assert.deepEqual(places(codeReferencesAt(agreement, position, context)), ['a.ts:1', 'web/b.ts:2']);
    assert.deepEqual(codeReferencesAt(agreement, { line: 0, character: 0 }, context), []);
  });

  it('is renamed with the agreement and everywhere, from either side', () => {
    const files = { 'a.ts': '// REVIEW(token-<|>expiry @maria): token-expiry', ...OTHER, '.collab.yaml': AGREEMENT };
    const { context, position } = askInCode(AGREEMENT, files);
    assert.deepEqual(prepareRenameInCode(context, position), {
      ok: true,
      value: { range: rangeOf(0, 10, 22), placeholder: 'token-expiry' },
    });
    const expected = {
      '.collab.yaml': AGREEMENT.replace('token-expiry', 'expiry'),
      'a.ts': '// REVIEW(expiry @maria): token-expiry',
      'web/b.ts': '\n  // REVIEW(expiry @maria @ana): b',
    };
    const fromCode = renameInCode(context, position, 'expiry');
    assert.ok(fromCode.ok);
    assert.deepEqual(editedFiles(fromCode.value, files), expected);
    const inAgreement = context.agreement.text.positionAt(AGREEMENT.indexOf('token-expiry'));
    const fromAgreement = renameWithCode(context.agreement, inAgreement, 'expiry', context);
    assert.ok(fromAgreement.ok);
    assert.deepEqual(editedFiles(fromAgreement.value, files), expected);
    assert.equal(renameInCode(context, position, 'sessions').ok, false);
    assert.equal(renameInCode(context, position, 'Not an id').ok, false);
    assert.equal(prepareRenameInCode(context, { line: 0, character: 0 }).ok, false);
  });

  it('is completed with checkpoints that are open and with people', () => {
    assert.deepEqual(labelsAt('// REVIEW(<|>'), ['token-expiry', 'sessions', '@ana', '@maria', '@zoe']);
    assert.deepEqual(labelsAt('// REVIEW(token-expiry @maria @<|>): hm'), ['@ana', '@zoe']);
    assert.deepEqual(labelsAt('// REVIEW(@<|>'), ['@ana', '@maria', '@zoe']);
    assert.equal(labelsAt('// REVIEW(a): b <|>'), undefined);
    assert.equal(labelsAt('// call(<|>'), undefined);
    const { context, position } = askInCode(AGREEMENT, { 'a.ts': '// REVIEW(token-<|>' });
    const [first] = completionsInCode(context, position)?.items ?? [];
    assert.deepEqual(first?.textEdit, { range: rangeOf(0, 10, 16), newText: 'token-expiry' });
  });

  it('says above itself where the review stands', () => {
    const { context } = askInCode(AGREEMENT, {
      'a.ts': '<|>// REVIEW(token-expiry):\n// REVIEW(sessions):\n// REVIEW(x):',
    });
    const titles = codeLensesInCode(context, 'show').map(({ command }) => command?.title);
    assert.deepEqual(titles, ['Token expiry · waits for Maria Berg', 'Sessions · approved']);
    assert.equal(codeLensesInCode(context, 'show')[0]?.command?.command, 'show');
    assert.equal(codeLensesInCode(context, undefined)[0]?.command?.command, '');
  });

  it('is told what is wrong with it', () => {
    assert.deepEqual(problems('// REVIEW(token-expirx @marie @ana): a'), [
      'unknown-checkpoint token-expirx: "token-expirx" is not the id of a checkpoint in the agreement. Did you mean "token-expiry"?',
      'unknown-person marie: "marie" is not the id of a person in the agreement. Did you mean "maria"?',
    ]);
    assert.deepEqual(problems('// REVIEW(token-expiry @ana): a'), [
      'self-review ana: "ana" owns "Login and sessions" and cannot review it. Ask somebody else.',
    ]);
    assert.deepEqual(problems('# REVIEW(sessions): a'), [
      'approved-checkpoint REVIEW(sessions): a: "Sessions" is approved by Maria Berg, so nobody has to look here any more. Remove the comment.',
    ]);
    assert.deepEqual(problems('# REVIEW(nowhere @nobody): a', `${AGREEMENT}x: [`), []);
  });

  it('is mended', () => {
    assert.deepEqual(fixes('// REVIEW(token-expirx): a'), {
      'Change to "token-expiry"': '// REVIEW(token-expiry): a',
      'Add the checkpoint "token-expirx" to "Login and sessions"': AGREEMENT.replace(
        'by: maria\n',
        'by: maria\n      token-expirx:\n        title: a\n',
      ),
      'Add the checkpoint "token-expirx" to "Search"': AGREEMENT.replace(
        'title: Search\n',
        'title: Search\n    checkpoints:\n      token-expirx:\n        title: a\n',
      ),
    });
    assert.deepEqual(fixes('// REVIEW(token-expiry @ana @maria): a'), {
      'Do not ask "ana"': '// REVIEW(token-expiry @maria): a',
    });
    assert.deepEqual(fixes('// REVIEW(@nobody @maria): a'), { 'Do not ask "nobody"': '// REVIEW(@maria): a' });
    assert.deepEqual(fixes('// REVIEW(@nobody): a'), {});
  });

  it('is removed with its signs, and with its line where nothing else stands there', () => {
    const removals: readonly (readonly [string, string])[] = [
      ['  // REVIEW(sessions): a\ngo();', 'go();'],
      ['go(); // REVIEW(sessions): a', 'go();'],
      ['go(); /* REVIEW(sessions): a */ stop();', 'go(); stop();'],
      ['{/* REVIEW(sessions): a */}\n<p>', '<p>'],
      ['<p> <!-- REVIEW(sessions): a --> </p>', '<p> </p>'],
      ['x = 1  # REVIEW(sessions): a', 'x = 1'],
      ['# also REVIEW(sessions): a', '# also'],
      [' * REVIEW(sessions): a\n */', ' */'],
    ];
    for (const [before, after] of removals) assert.deepEqual(fixes(before), { 'Remove the comment': after }, before);
  });

  function textOf(hover: Hover | undefined): string {
    assert.ok(hover);
    return (hover.contents as MarkupContent).value;
  }

  function labelsAt(text: string): readonly string[] | undefined {
    const { context, position } = askInCode(AGREEMENT, { 'a.ts': text });
    return completionsInCode(context, position)?.items.map(({ label }) => label);
  }

  function problems(line: string, agreement = AGREEMENT): readonly string[] {
    const { context } = askInCode(agreement, { 'a.ts': `<|>${line}` });
    return diagnosticsInCode(context.agreement, context.comments).map(
      ({ code, range, message }) => `${code} ${context.text.getText(range)}: ${message as string}`,
    );
  }

  /** What each fix makes of the file that it changes. */
  function fixes(text: string): Readonly<Record<string, string | undefined>> {
    const files = { 'src/auth/a.ts': `<|>${text}`, '.collab.yaml': AGREEMENT };
    const { context } = askInCode(AGREEMENT, files);
    return Object.fromEntries(
      quickFixesInCode(context, rangeOf(0, 0, 0)).map(({ title, edit = {} }) => [
        title,
        Object.values(editedFiles(edit, files))[0],
      ]),
    );
  }

  function places(locations: readonly Location[]): readonly string[] {
    return locations.map(({ uri, range }) => `${uri.replace('file:///project/', '')}:${range.start.line + 1}`);
  }

  function rangeOf(line: number, start: number, end: number) {
    return { start: { line, character: start }, end: { line, character: end } };
  }
});
