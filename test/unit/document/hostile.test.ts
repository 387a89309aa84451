import assert from 'node:assert/strict';
import { MAX_BYTES, MAX_PROBLEMS } from '../../../src/document/limits';
import { decodeAgreement } from '../../../src/server/decode';
import { dedent } from '../../support/dedent';
import { codesOf, parse, pointedOutIn } from '../../support/parse';
import { cpuTimeOf } from '../../support/cpuTime';

const LEVELS = 10_000;

describe('A hostile text', () => {
  describe('that nests ten thousand levels deep', () => {
    const texts = {
      'in brackets': `x-deep: ${'['.repeat(LEVELS)}`,
      'in braces': `x-deep: ${'{a: '.repeat(LEVELS)}`,
      'in brackets that are closed': `x-deep: ${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}\n`,
      'in dashes': `x-deep:\n  ${'- '.repeat(LEVELS)}`,
      'in complex keys': `x-deep:\n  ${'? '.repeat(LEVELS)}`,
      'in keys that are lists': `x-deep: ${'[? '.repeat(LEVELS)}`,
      'line by line': `x-deep:\n${Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level + 1)}a:\n`).join('')}`,
    };
    for (const [how, deep] of Object.entries(texts)) {
      it(`${how} is refused where it gets too deep, and read up to there`, () => {
        const { problems, agreement } = parse(`project: Storefront\n${deep}`);
        assert.deepEqual(
          problems.map(({ code }) => code),
          ['too-deep'],
        );
        assert.equal(agreement.project, 'Storefront');
      });
    }

    it('in tags or anchors of one node has one problem', () => {
      assert.deepEqual(codesOf(`project: ${'! '.repeat(LEVELS)}`), ['yaml-syntax']);
      assert.deepEqual(codesOf(`project: ${'&a '.repeat(LEVELS)}`), ['yaml-syntax']);
    });

    it('in dots and dashes of plain text has none', () => {
      assert.deepEqual(codesOf(`project: a${'.-'.repeat(LEVELS)}`), []);
    });
  });

  describe('of aliases', () => {
    it('that multiply lists is read no further than lists go', () => {
      const text = dedent`
        project: Laughs
        x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]
        x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        quality: *d
      `;
      assert.deepEqual(codesOf(text), ['wrong-type']);
    });

    it('that multiply what the format reads is stopped, and what was read before is kept', () => {
      const many = Array.from({ length: 300 }, (_, index) => index);
      const text = [
        'project: Laughs',
        'x-list: &list',
        ...many.map((index) => `  - text ${index}`),
        'deliverables:',
        '  first: &first {title: First, acceptance: *list, links: []}',
        ...many.map((index) => `  copy-${index}: *first`),
      ].join('\n');
      const { problems, agreement } = parse(text);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['too-many-aliases'],
      );
      assert.equal(agreement.deliverables?.size, 301);
      assert.equal(agreement.deliverables?.get('copy-1')?.acceptance?.length, 300);
    });

    it('that contain themselves comes to an end', () => {
      assert.deepEqual(pointedOutIn('project: X\nquality: &q [*q, fine]\n'), ['wrong-type: [*q, fine]']);
      assert.deepEqual(pointedOutIn('project: X\npeople: &p\n  ana: *p\n'), ['unknown-key: ana', 'missing-key: *p']);
    });

    it('tells what is wrong behind many of them once', () => {
      const text = 'project: X\npeople:\n  ana: &p {timezone: EST}\n  bo: *p\n  cy: *p\n';
      assert.deepEqual(pointedOutIn(text), ['invalid-zone: EST']);
    });
  });

  describe('with keys that objects of the language have', () => {
    it('at the top changes no object and hides nothing', () => {
      const text = '__proto__: {polluted: yes}\nconstructor: {prototype: x}\ntoString: text\nproject: X\n';
      assert.deepEqual(codesOf(text), ['unknown-key', 'unknown-key', 'unknown-key']);
      assert.equal(parse(text).agreement.project, 'X');
      assert.equal('polluted' in {}, false);
    });

    it('as ids reads them like any other text', () => {
      const { agreement, problems } = parse(dedent`
        project: X
        people:
          __proto__: {timezone: Europe/Oslo}
          constructor: {timezone: Europe/Oslo}
        reviewers: [constructor]
      `);
      assert.deepEqual([...(agreement.people?.keys() ?? [])], ['__proto__', 'constructor']);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['invalid-id'],
      );
    });

    it('as fields, values and references reports them', () => {
      const text = dedent`
        project: X
        deliverables:
          a:
            title: __proto__
            valueOf: 1
            owner: hasownproperty
            status: constructor
            checkpoints:
              b: {title: B, __proto__: c}
      `;
      assert.deepEqual(pointedOutIn(text), [
        'unknown-key: valueOf',
        'unknown-person: hasownproperty',
        'invalid-choice: constructor',
        'unknown-key: __proto__',
      ]);
    });
  });

  describe('of odd characters', () => {
    it('with line ends of Windows has its problems in the right places', () => {
      const text = 'project: X\r\nfoo: 1\r\nquality:\r\n  - [a]\r\n  - fine\r\n';
      assert.deepEqual(pointedOutIn(text), ['unknown-key: foo', 'wrong-type: [a]']);
      assert.deepEqual(parse(text).agreement.quality, ['fine']);
    });

    it('with line ends of old Macs is read as well', () => {
      const text = 'project: X\rfoo: 1\rquality:\r  - fine\r';
      assert.deepEqual(pointedOutIn(text), ['unknown-key: foo']);
      assert.deepEqual(parse(text).agreement.quality, ['fine']);
    });

    it('with a byte order mark is fine', () => {
      assert.deepEqual(pointedOutIn('\uFEFFproject: X\nfoo: 1\n'), ['unknown-key: foo']);
    });

    it('with NUL or replacement characters is no UTF-8', () => {
      assert.deepEqual(codesOf('project: X\nfoo\0: 1\n'), ['not-utf8']);
      assert.deepEqual(codesOf(Array.from('project: X\n', (letter) => `${letter}\0`).join('')), ['not-utf8']);
      assert.deepEqual(pointedOutIn('project: Caf\uFFFD\n'), ['not-utf8: \uFFFD']);
    });

    it('with half of a surrogate pair or a control character says which', () => {
      const [problem] = parse('project: X\uD83D\n').problems;
      assert.match(problem?.message ?? '', /U\+D83D/u);
      assert.deepEqual(codesOf('project: "X\u001B[31m"\n'), ['yaml-syntax']);
    });

    it('with emoji and combining letters is fine', () => {
      const text = 'project: 👩‍👩‍👧 Çağrı\nfoo: 1\n';
      assert.deepEqual(pointedOutIn(text), ['unknown-key: foo']);
    });

    it('indented with tabs has one problem, and is read as it was meant', () => {
      const { problems, agreement } = parse(
        'project: X\npeople:\n\tana:\n\t\ttimezone: Europe/Oslo\n\tbo:\n\t\ttimezone: UTC\n',
      );
      assert.deepEqual(
        problems.map(({ code, span }) => [code, span]),
        [['yaml-syntax', { start: 19, end: 20 }]],
      );
      assert.deepEqual([...(agreement.people?.keys() ?? [])], ['ana', 'bo']);
    });
  });

  describe('that says little', () => {
    it('needs a project', () => {
      for (const text of ['', '\n\n', '# only\n# comments\n', '---\n', '{}', '--- {}\n...\n', 'null']) {
        assert.deepEqual(codesOf(text), ['missing-key'], JSON.stringify(text));
      }
    });

    it('or is something else has one problem', () => {
      for (const text of ['project', '[]', '- a\n- b\n', '"quoted"', '42']) {
        assert.deepEqual(codesOf(text), ['wrong-type'], JSON.stringify(text));
      }
    });

    it('with null everywhere is told where', () => {
      const text = dedent`
        project: X
        people:
        scope: ~
        deliverables:
          a:
            title: null
            after: [~]
            acceptance:
              -
      `;
      assert.deepEqual(codesOf(text), ['empty-value', 'empty-value', 'empty-value', 'empty-value', 'empty-value']);
    });
  });

  describe('of other YAML', () => {
    it('with a directive of version 1.1 still reads 1.2', () => {
      const text = '%YAML 1.1\n---\nproject: no\npeople:\n  ana: {timezone: Europe/Oslo, client: yes, holidays: NO}\n';
      assert.deepEqual(pointedOutIn(text), ['wrong-type: yes']);
      assert.equal(parse(text).agreement.project, 'no');
    });

    it('with numbers and words where text goes keeps them as written', () => {
      const { agreement, problems } = parse(
        'project: 007\ngoal: 1e3\nclient: True\nquality: [0x1F, .5, no, 2026-12-01]\n',
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(agreement, {
        project: '007',
        goal: '1e3',
        client: 'True',
        quality: ['0x1F', '.5', 'no', '2026-12-01'],
      });
    });

    it('with numbers as ids keeps the order of the file', () => {
      const { agreement, problems } = parse(
        'project: X\nconcerns:\n  10: {title: A}\n  2: {title: B}\n  true: {title: C}\n',
      );
      assert.deepEqual(problems, []);
      assert.deepEqual([...(agreement.concerns?.keys() ?? [])], ['10', '2', 'true']);
    });

    it('with anchors and aliases as they are meant is fine', () => {
      const { agreement, problems } = parse(dedent`
        project: &name Storefront
        client: *name
        people:
          ana: {timezone: &home Europe/Oslo}
          bo: {timezone: *home}
        reviewers: &team [ana, bo]
        deliverables:
          a: {title: A, reviewers: *team}
      `);
      assert.deepEqual(problems, []);
      assert.equal(agreement.client, 'Storefront');
      assert.equal(agreement.people?.get('bo')?.timezone, 'Europe/Oslo');
      assert.deepEqual(agreement.deliverables?.get('a')?.reviewers, ['ana', 'bo']);
    });

    it('with long texts in every style reads them', () => {
      const { agreement, problems } = parse(dedent`
        project: "Store\u00adfront"
        goal: >-
          Folded
          in one line
        client: |
          Kept
          in two
        quality:
          - plain over
            two lines
          - 'it''s'
          - "a \
            b"
      `);
      assert.deepEqual(problems, []);
      assert.equal(agreement.goal, 'Folded in one line');
      assert.equal(agreement.client, 'Kept\nin two\n');
      assert.deepEqual(agreement.quality, ['plain over two lines', "it's", 'a b']);
    });

    it('of several documents reads the first', () => {
      const { agreement, problems } = parse('project: First\r\n--- # second\r\nproject: Second\r\n---\r\nthird\r\n');
      assert.deepEqual(
        problems.map(({ code, span }) => [code, span]),
        [['multiple-documents', { start: 16, end: 28 }]],
      );
      assert.equal(agreement.project, 'First');
    });
  });

  describe('with conflict markers', () => {
    const conflicted = dedent`
      project: Storefront
      <<<<<<< HEAD
      goal: Ours
      ||||||| 1a2b3c4
      goal: Base
      =======
      goal: Theirs
      owner: [
      >>>>>>> feature
      client: Nordlys
    `;

    it('has one problem, and shows our side and all around it', () => {
      for (const text of [conflicted, conflicted.replaceAll('\n', '\r\n')]) {
        const { agreement, problems, fault } = parse(text);
        assert.deepEqual(
          problems.map(({ code }) => code),
          ['merge-conflict'],
        );
        assert.equal(problems[0], fault);
        assert.deepEqual(problems[0]?.related.length, 3);
        assert.deepEqual(agreement, { project: 'Storefront', goal: 'Ours', client: 'Nordlys' });
      }
    });

    it('that were left half mended has one problem too', () => {
      for (const marker of [
        '<<<<<<< HEAD\n',
        '<<<<<<< HEAD\ngoal: A\n=======\ngoal: B\n',
        '<<<<<<<\n<<<<<<<\n>>>>>>>\n',
      ]) {
        assert.deepEqual(codesOf(`project: X\n${marker}`), ['merge-conflict'], marker);
      }
    });

    it('in the middle of a line, or of other lengths, has none', () => {
      assert.deepEqual(codesOf('project: X\ngoal: not <<<<<<< HEAD\nclient: |\n  =======\n'), []);
    });

    it('still gives secrets away', () => {
      assert.deepEqual(codesOf(conflicted.replace('Theirs', 'AKIAABCDEFGHIJKLMNOP')), ['merge-conflict', 'secret']);
    });
  });

  describe('of great size', () => {
    it('is refused as bytes and as text past the limit', () => {
      const bytes = new Uint8Array(MAX_BYTES + 1).fill(0x20);
      const decoded = decodeAgreement(bytes);
      assert.equal('problem' in decoded && decoded.problem.code, 'too-large');
      const { problems, agreement } = parse(`project: X\n${' '.repeat(MAX_BYTES)}`);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['too-large'],
      );
      assert.deepEqual(agreement, {});
    });

    it('is read up to the limit', () => {
      assert.deepEqual(codesOf(`project: X\n#${' '.repeat(MAX_BYTES - 12)}`), []);
    });

    it('with tens of thousands of problems lists a thousand, and says so', () => {
      const lines = Array.from({ length: 30_000 }, () => 'goal: again');
      const { problems } = parse(`project: X\n${lines.join('\n')}`);
      assert.equal(problems.length, MAX_PROBLEMS + 1);
      assert.equal(problems.at(-1)?.code, 'too-many-problems');
      assert.equal(problems.at(-2)?.code, 'duplicate-key');
    });

    it('with as many unknown people as known ones is not compared to its end', () => {
      const many = Array.from({ length: 3000 }, (_, index) => index);
      const people = many.map((index) => `  person-${index}: {timezone: Europe/Oslo}`);
      const reviewers = many.map((index) => `  - nobody-${index}`);
      const text = ['project: X', 'people:', ...people, 'reviewers:', ...reviewers].join('\n');
      assert.equal(parse(text).problems.length, MAX_PROBLEMS + 1);
    });

    it('with a thousand leaks of each kind tells the first hundred', () => {
      const lines = Array.from(
        { length: 1000 },
        (_, index) => `# $${index + 100} AKIA${String(index).padStart(16, 'A')}`,
      );
      const codes = codesOf(`project: X\n${lines.join('\n')}`);
      assert.deepEqual(
        ['money', 'secret'].map((code) => codes.filter((found) => found === code).length),
        [100, 100],
      );
    });

    it('that almost looks like leaks is searched in linear time', () => {
      const almost = [
        'eyJ-',
        'a://a:',
        'password:',
        'sk_live_',
        '1.000',
        'https://hooks.slack.com/',
        '-----BEGIN ',
        '$1',
      ];
      for (const part of almost) {
        const text = `project: X\nx-${part.length}: "${part.repeat(400_000 / part.length)}"\n`;
        assert.ok(cpuTimeOf(() => void parse(text)) < 1000, part);
      }
    });
  });
});

describe('decodeAgreement', () => {
  const decode = (...bytes: readonly number[]) => decodeAgreement(Uint8Array.from(bytes));

  it('leaves out a byte order mark', () => {
    assert.deepEqual(decode(0xef, 0xbb, 0xbf, 0x61), { text: 'a' });
  });

  it('refuses what is no UTF-8', () => {
    for (const bytes of [[0xff, 0xfe, 0x61, 0x00], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
      const decoded = decode(...bytes);
      assert.equal('problem' in decoded && decoded.problem.code, 'not-utf8');
    }
  });
});
