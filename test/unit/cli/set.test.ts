import assert from 'node:assert/strict';
import { dedent } from '../../support/dedent';
import { collab } from './harness';

const AGREEMENT = dedent`
  project: Storefront # the second one
  reviewers: [maria]
  people:
    maria: { timezone: Europe/Oslo }
  deliverables:
    auth:
      title: Login
      status: planned # for now
      acceptance:
        - Sessions expire
`;

const FILE = '/project/.collab.yaml';

describe('collab set', () => {
  it('changes one place and nothing else', async () => {
    const result = await collab('set deliverables.auth.status in-progress', { files: AGREEMENT });
    const after = AGREEMENT.replace('status: planned #', 'status: in-progress #');
    assert.deepEqual(result, { status: 0, stdout: '.collab.yaml is changed.\n', stderr: '', files: { [FILE]: after } });
  });

  it('reads the value as YAML, and makes what is missing on the way', async () => {
    const { files: first } = await collab(['set', 'people.maria.away', '[2026-12-24, 2026-12-31]'], {
      files: AGREEMENT,
    });
    const { files: second } = await collab(['set', 'deliverables.auth.acceptance.1', 'met: "It: works"'], {
      files: first,
    });
    const { files } = await collab(['set', 'people.kiran.timezone', 'Asia/Kathmandu'], { files: second });
    const after = AGREEMENT.replace('Europe/Oslo }', 'Europe/Oslo, away: [2026-12-24, 2026-12-31] }')
      .replace('- Sessions expire\n', '- Sessions expire\n      - met: "It: works"\n')
      .replace('Oslo, away: [2026-12-24, 2026-12-31] }\n', '$&  kiran: { timezone: Asia/Kathmandu }\n');
    assert.equal(files[FILE], after);
  });

  it('removes with --delete', async () => {
    const { files, status } = await collab('set --delete deliverables.auth.status', { files: AGREEMENT });
    assert.equal(files[FILE], AGREEMENT.replace('status: planned # for now', '# for now'));
    assert.equal(status, 0);
  });

  it('prints the difference of a dry run and writes nothing', async () => {
    const line = 'set --dry-run reviewers.1 ana';
    const { status, stdout, files } = await collab(line, { files: AGREEMENT });
    const difference = dedent`
      --- a/.collab.yaml
      +++ b/.collab.yaml
      @@ -1,5 +1,5 @@
       project: Storefront # the second one
      -reviewers: [maria]
      +reviewers: [maria, ana]
       people:
         maria: { timezone: Europe/Oslo }
       deliverables:
    `;
    assert.equal(stdout, difference);
    assert.deepEqual({ status, files }, { status: 0, files: { [FILE]: AGREEMENT } });
    assert.equal((await collab('set --dry-run project Storefront', { files: AGREEMENT })).stdout, '');
    const terminal = await collab(line, { files: AGREEMENT, terminal: true });
    const coloured = '\u001B[31m-reviewers: [maria]\u001B[39m\n\u001B[32m+reviewers: [maria, ana]\u001B[39m\n';
    assert.ok(terminal.stdout.includes(coloured), terminal.stdout);
  });

  it('answers in JSON', async () => {
    const set = async (value: string): Promise<unknown> =>
      JSON.parse((await collab(['set', '--json', 'project', value], { files: AGREEMENT })).stdout);
    assert.deepEqual(await set('Site'), { file: '.collab.yaml', changed: true });
    assert.deepEqual(await set('Storefront'), { file: '.collab.yaml', changed: false });
  });

  it('says when there is nothing to change', async () => {
    const { stdout } = await collab('set project Storefront', { files: AGREEMENT });
    assert.equal(stdout, '.collab.yaml says so already.\n');
  });

  it('keeps line endings, a byte order mark and the lack of a last line break', async () => {
    const bytes = new TextEncoder().encode('\uFEFFproject: A\r\nreviewers:\r\n- ana');
    const { files } = await collab('set reviewers.1 maria', { files: { [FILE]: bytes } });
    assert.equal(files[FILE], '\uFEFFproject: A\r\nreviewers:\r\n- ana\r\n- maria');
  });

  it('ends with status 1 where an edit is refused, and leaves the file alone', async () => {
    const { status, stdout, stderr, files } = await collab('set --json project.name x', { files: AGREEMENT });
    assert.equal(
      stderr,
      'collab: .collab.yaml is left as it is. "project" is a single value and has no entries. Replace the value as a whole.\n',
    );
    assert.deepEqual(JSON.parse(stdout), { file: '.collab.yaml', changed: false });
    assert.deepEqual({ status, files }, { status: 1, files: { [FILE]: AGREEMENT } });
  });

  it('ends with status 2 where it cannot tell what is wanted, or the file cannot be read', async () => {
    const failures: readonly (readonly [line: readonly string[], why: RegExp])[] = [
      [['set'], /^collab: collab set needs a PATH/],
      [['set', 'goal'], /^collab: A VALUE is missing\./],
      [['set', 'goal', 'one', 'two'], /^collab: "two" is one too many\./],
      [['set', 'goal', 'x', '--delete'], /^collab: "x" is one too many\./],
      [['set', 'a..b', 'x'], /^collab: "a\.\.b" is not a path\./],
      [['set', 'goal', '[x'], /^collab: The value is not plain YAML\./],
      [['set', 'goal', '*x'], /^collab: The value is not plain YAML\./],
      [['set', 'goal', '!x y'], /^collab: The value is not plain YAML\./],
    ];
    for (const [line, why] of failures) {
      const { status, stdout, stderr } = await collab(line, { files: AGREEMENT });
      assert.match(stderr, why);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    }
    const broken = 'project: x\n<<<<<<< ours\ngoal: a\n=======\ngoal: b\n>>>>>>> theirs\n';
    const { status, stderr, files } = await collab('set goal x', { files: broken });
    assert.match(stderr, /^collab: \.collab\.yaml:2:1: Git left a merge conflict here\./);
    assert.deepEqual({ status, files }, { status: 2, files: { [FILE]: broken } });
  });

  it('takes digits for text where a number would be written differently', async () => {
    const { files } = await collab('set goal 007', { files: 'project: x\n' });
    assert.equal(files[FILE], 'project: x\ngoal: "007"\n');
  });
});
