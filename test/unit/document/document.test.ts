import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Agreement } from '../../../src/domain/format/definition';
import { dedent } from '../../support/dedent';
import { parse, pointedOutIn } from '../../support/parse';

const whole = readFileSync('test/fixtures/agreements/whole.yaml', 'utf8');

describe('parseDocument', () => {
  it('finds nothing wrong with the whole example', () => {
    const { problems, fault, agreement } = parse(whole);
    assert.deepEqual(problems, []);
    assert.equal(fault, undefined);
    assert.deepEqual(
      Object.keys(agreement),
      Array.from(whole.matchAll(/^[a-z]+/gmu), ([key]) => key),
    );
  });

  it('keeps problems in the order of the text', () => {
    const text = dedent`
      project: X
      reviewers: [nobody]
      people:
        ana: {timezone: EST}
      x-note: €100
      goal: [a]
    `;
    assert.deepEqual(pointedOutIn(text), [
      'unknown-person: nobody',
      'invalid-zone: EST',
      'money: €100',
      'wrong-type: [a]',
    ]);
  });

  it('says where in the agreement a problem is, counting list items as the file does', () => {
    const { problems } = parse('project: X\nreviewers: [A B, nobody]\n');
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['reviewers.0', 'reviewers.1'],
    );
  });

  it('carries what was likely meant', () => {
    const { problems } = parse('project: X\npeople:\n  ana: {timezone: Europe/Olso}\nreviewers: [anna]\n');
    assert.deepEqual(
      problems.map(({ suggestion }) => suggestion),
      ['Europe/Oslo', 'ana'],
    );
  });

  describe('of a text that breaks off', () => {
    const { agreement, locate } = parse(whole);

    it('has a handful of problems at most, and keeps every entry that stands before', () => {
      const entries = entriesOf(agreement);
      for (let length = 0; length <= whole.length; length++) {
        const text = whole.slice(0, length);
        const cut = parse(text);
        assert.ok(cut.problems.length <= 3, text.slice(-80));
        const lastLine = text.lastIndexOf('\n') + 1;
        const read = entriesOf(cut.agreement);
        for (const [path, { end, value }] of entries) {
          if (end <= lastLine) assert.deepEqual(read.get(path)?.value, value, `${path} before ${text.slice(-80)}`);
        }
      }
    });

    /** The entries of all mappings of ids at the top, by path, and where they end in the whole example. */
    function entriesOf({ people, deliverables, concerns }: Agreement): ReadonlyMap<string, Entry> {
      const sections: Readonly<Record<string, ReadonlyMap<string, unknown> | undefined>> = {
        people,
        deliverables,
        concerns,
      };
      const entries = new Map<string, Entry>();
      for (const [section, map] of Object.entries(sections)) {
        for (const [id, value] of map ?? []) {
          entries.set(`${section}.${id}`, { end: locate([section, id])?.value?.end ?? Infinity, value });
        }
      }
      return entries;
    }

    interface Entry {
      readonly end: number;
      readonly value: unknown;
    }
  });

  describe('while somebody types a line', () => {
    const { agreement } = parse(whole);
    const lines = whole.split('\n');

    it('shows everything else', () => {
      for (const [index, line] of lines.entries()) {
        // A key whose block is there already is not typed but changed, and takes its block with it.
        if (indentOf(lines[index + 1]) > indentOf(line)) continue;
        for (let column = line.search(/\S/u); column > 0 && column < line.length; column += 3) {
          const typed = line.slice(0, column + 1);
          const read = parse(lines.with(index, typed).join('\n'));
          const own = sectionOf(index);
          for (const [key, value] of Object.entries(agreement)) {
            if (key === own) continue;
            const found: unknown = Object.entries(read.agreement).find(([name]) => name === key)?.[1];
            assert.ok(isDeepStrictEqual(found, value), `${key} while ${typed} is typed`);
          }
        }
      }
    });

    it('has a fault where it cannot be read', () => {
      const cases = {
        'a key': ['project: X\nti|\nquality: [a]\n', 'ti'],
        'a quotation': ['project: X\nclient: "Nordlys|\nquality: [a]\ngoal: "so"\n', '"Nordlys'],
        'a quotation in a list': ['project: X\nreviewers: ["ana, bo]|\nquality: [a]\ngoal: "so"\n', '"ana, bo]'],
        'a quotation that another one ends': ['project: X\nclient: "Nord|\n  goal: "a"\nquality: [a]\n', '"Nord'],
        'a list': ['project: X\nreviewers: [ana|\nquality: [a]\n', '[ana'],
        'a mapping': ['project: X\npeople: {ana: |\nquality: [a]\n', '{ana: '],
        'an escape': ['project: X\nclient: "C:\\d"|\nquality: [a]\n', '\\'],
      };
      for (const [what, [marked = '', place]] of Object.entries(cases)) {
        const text = marked.replace('|', '');
        const { fault, problems, agreement } = parse(text);
        assert.deepEqual(
          problems.map(({ span }) => text.slice(span.start, span.end)),
          [place],
          what,
        );
        assert.equal(problems[0], fault);
        assert.deepEqual(agreement.quality, ['a'], what);
      }
    });

    describe('in an agreement with problems', () => {
      const text = dedent`
        project: X
        timezone: Europe/Oslo
        people:
          ana:
            timezone: Europe/Oslo
            away: [2026-12-24]
        deliverables:
          login:
            title: Login
            owner: nobody
            status: in-progress
            acceptance: [It works]
          checkout:
            owner: ana
            due: 2026-12-24
            reviewers: [bo]
      `;

      it('says what is wrong elsewhere, and before it in the same entry', () => {
        assert.deepEqual(pointedOutIn(text.replace('    acceptance:', '    d\n    acceptance:')), [
          'unknown-person: nobody',
          'yaml-syntax: d',
          'missing-key: checkout',
          'away-on-due: 2026-12-24',
          'unknown-person: bo',
        ]);
      });

      it('does not say that something is missing which the line may be', () => {
        const others = pointedOutIn(text).filter((problem) => !/missing-due|unknown-person: bo/u.test(problem));
        assert.deepEqual(pointedOutIn(text.replace('deliverables:', '  bo\ndeliverables:')), [
          'yaml-syntax: bo',
          'missing-due: login',
          ...others,
        ]);
        assert.deepEqual(pointedOutIn(text.replace('project: X', 'project X').replace(/people:[^]*/u, '')), [
          'yaml-syntax: project X',
        ]);
      });

      it('says nothing of what may belong to an entry whose key is half typed', () => {
        const typed = text
          .replace('    status:', '  payment\n    status:')
          .replace('  checkout:', '    travel: []\n  checkout:');
        assert.deepEqual(
          pointedOutIn(typed).filter((problem) => /travel|status|missing-due/u.test(problem)),
          [],
        );
      });
    });

    function indentOf(line = ''): number {
      return line.search(/\S/u);
    }

    /** The key at the top of the section that a line belongs to. */
    function sectionOf(line: number): string {
      const heads = lines.slice(0, line + 1).filter((text) => /^[a-z]/u.test(text));
      return heads.at(-1)?.split(':')[0] ?? '';
    }
  });

  describe('locate', () => {
    const text = dedent`
      project: "Storefront"
      people:
        ana: &ana
          timezone: Europe/Oslo
          away: [soon, 2026-12-24]
        bo: *ana
      reviewers:
        - Nobody!
        - ana
      goal: |
        Two
        lines
    `;
    const { locate } = parse(text);
    const located = (...path: readonly (string | number)[]) => {
      const { key, value } = locate(path) ?? {};
      return [key, value].map((span) => span && text.slice(span.start, span.end));
    };

    it('finds keys and values', () => {
      assert.deepEqual(located('project'), ['project', '"Storefront"']);
      assert.deepEqual(located('people', 'ana', 'timezone'), ['timezone', 'Europe/Oslo']);
      assert.deepEqual(located('goal'), ['goal', '|\n  Two\n  lines\n']);
    });

    it('counts list items as they were read', () => {
      assert.deepEqual(located('people', 'ana', 'away', 0), [undefined, '2026-12-24']);
      assert.deepEqual(located('reviewers', 0), [undefined, 'ana']);
    });

    it('follows aliases', () => {
      assert.deepEqual(located('people', 'bo'), ['bo', '*ana']);
      assert.deepEqual(located('people', 'bo', 'away', 0), [undefined, '2026-12-24']);
    });

    it('finds the whole file at the empty path', () => {
      assert.deepEqual(located(), [undefined, text]);
    });

    it('finds nothing where nothing is', () => {
      for (const path of [
        ['nothing'],
        ['people', 'cy'],
        ['reviewers', 7],
        ['project', 'x'],
        ['people', 0],
        ['__proto__'],
      ]) {
        assert.equal(locate(path), undefined, path.join('.'));
      }
    });
  });
});
