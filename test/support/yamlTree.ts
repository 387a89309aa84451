import fc from 'fast-check';

/** A YAML node and how it is written: what the tests generate, so that they know every part of a text. */
export type Tree = ScalarTree | AliasTree | CollectionTree;

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly text: string;
  /** Lines after the first, for texts on several lines; each is indented by the renderer. */
  readonly more: readonly string[];
  readonly anchored: boolean;
}

/** Stands for the anchor of that number, counted over those that come before it; for a word where there is none. */
export interface AliasTree {
  readonly kind: 'alias';
  readonly number: number;
}

export interface CollectionTree {
  readonly kind: 'list' | 'mapping';
  readonly form: 'block' | 'flow' | 'flow lines';
  readonly items: readonly ItemTree[];
  readonly anchored: boolean;
  /** Whether a comma follows the last item in brackets, and whether blanks stand inside them. */
  readonly loose: boolean;
}

export interface ItemTree {
  readonly key: string;
  readonly value: Tree;
  readonly commentAbove: boolean;
  readonly commentBeside: boolean;
  /** Between the key or the dash and the value. */
  readonly commentInside: boolean;
  /** Below, and indented more than the entry. */
  readonly commentBelow: boolean;
  readonly blankAbove: boolean;
  /** Whether a value that would stand on the line of its key or dash stands on the next one. */
  readonly onNextLine: boolean;
}

/** How a whole text is written. */
export interface Layout {
  readonly indent: number;
  /** Whether dashes are indented under their key. */
  readonly indentDashes: boolean;
  readonly dashGap: number;
  readonly eol: '\n' | '\r\n';
  readonly endsWithLineBreak: boolean;
  readonly heading: '' | '# heading' | '# heading\n' | '---' | '--- # heading';
  readonly byteOrderMark: boolean;
  readonly trailing: '' | '\n# the end' | '\n\n  # the end';
}

const WORDS = [
  'ana',
  'maria',
  'a b',
  'it’s',
  'x, y',
  'a: b',
  '12:30',
  'NO',
  'on',
  '@home',
  '- dash',
  '',
  '#1',
  'é ü',
  'a #b',
  '~',
  '5',
  'null',
];

const plain = [
  'ana',
  'kiran',
  '2026-12-01',
  '2026-12-01 17:00',
  '4h',
  'Europe/Oslo',
  'src/**',
  'true',
  '12',
  '1.50',
  'null',
  '~',
  'a#b',
  'it’s',
];

const inlineScalar = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...plain) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS).map((word) => JSON.stringify(word)) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS).map((word) => `'${word.replaceAll("'", "''")}'`) },
);

const blockScalar = fc.record({
  head: fc.constantFrom('|', '|-', '|+', '>', '>-', '|2', '>+'),
  lines: fc.array(fc.constantFrom('text', '# no comment', 'key: value', '', '- item', '  more'), {
    minLength: 1,
    maxLength: 4,
  }),
});

const rare = fc.integer({ min: 0, max: 5 }).map((number) => number === 5);

function scalarTree(isInFlow: boolean): fc.Arbitrary<Tree> {
  const inline = fc.record({
    kind: fc.constant('scalar' as const),
    text: inlineScalar,
    more: fc.constant([]),
    anchored: rare,
  });
  const several = fc
    .constantFrom<readonly [string, ...string[]]>(
      ['plain text', 'on two lines'],
      ['"double', '', 'quoted"'],
      ["'single", "quoted'"],
    )
    .map(([text, ...more]) => ({ kind: 'scalar' as const, text, more, anchored: false }));
  const alias = fc.record({ kind: fc.constant('alias' as const), number: fc.nat({ max: 9 }) });
  const block = blockScalar.map(({ head, lines }) => ({
    kind: 'scalar' as const,
    text: head,
    more: ['text', ...lines],
    anchored: false,
  }));
  return isInFlow
    ? fc.oneof({ weight: 9, arbitrary: inline }, { weight: 1, arbitrary: alias }, { weight: 1, arbitrary: several })
    : fc.oneof(
        { weight: 9, arbitrary: inline },
        { weight: 1, arbitrary: alias },
        { weight: 1, arbitrary: several },
        { weight: 2, arbitrary: block },
      );
}

const KEYS = ['met', 'a', 'b', 'title', 'due', "'q k'", '"d k"', 'x-y', '2', 'é'];

function collectionTree(depth: number, isInFlow: boolean): fc.Arbitrary<CollectionTree> {
  const forms = isInFlow
    ? (['flow', 'flow lines'] as const)
    : (['block', 'block', 'block', 'flow', 'flow lines'] as const);
  return fc.constantFrom(...forms).chain((form) =>
    fc.record({
      kind: fc.constantFrom('list' as const, 'mapping' as const),
      form: fc.constant(form),
      items: fc.uniqueArray(itemTree(depth - 1, form !== 'block'), {
        selector: ({ key }) => key,
        minLength: form === 'block' ? 1 : 0,
        maxLength: 4,
      }),
      anchored: rare,
      loose: fc.boolean(),
    }),
  );
}

function itemTree(depth: number, isInFlow: boolean): fc.Arbitrary<ItemTree> {
  return fc.record({
    key: fc.constantFrom(...KEYS),
    value: tree(depth, isInFlow),
    commentAbove: rare,
    commentBeside: rare,
    commentInside: rare,
    commentBelow: rare,
    blankAbove: rare,
    onNextLine: rare,
  });
}

function tree(depth: number, isInFlow: boolean): fc.Arbitrary<Tree> {
  if (depth <= 0) return scalarTree(isInFlow);
  return fc.oneof(
    { weight: 3, arbitrary: scalarTree(isInFlow) },
    { weight: 2, arbitrary: collectionTree(depth, isInFlow) },
  );
}

export const layouts: fc.Arbitrary<Layout> = fc.record({
  indent: fc.integer({ min: 1, max: 8 }),
  indentDashes: fc.boolean(),
  dashGap: fc.constantFrom(1, 1, 1, 2, 3),
  eol: fc.constantFrom('\n' as const, '\n' as const, '\r\n' as const),
  endsWithLineBreak: fc.boolean(),
  heading: fc.constantFrom(
    '' as const,
    '' as const,
    '# heading' as const,
    '# heading\n' as const,
    '---' as const,
    '--- # heading' as const,
  ),
  byteOrderMark: rare,
  trailing: fc.constantFrom('' as const, '' as const, '\n# the end' as const, '\n\n  # the end' as const),
});

export const trees: fc.Arbitrary<CollectionTree> = collectionTree(3, false).map((root) => ({
  ...root,
  anchored: false,
}));

/** Texts of documents that are lists or mappings at the top. */
export const yamlTexts: fc.Arbitrary<string> = fc
  .record({ root: trees, layout: layouts })
  .map(({ root, layout }) => render(root, layout));

/** The text of a tree. */
export function render(root: CollectionTree, layout: Layout): string {
  return new Renderer(layout).document(root);
}

class Renderer {
  readonly #layout: Layout;
  #comments = 0;
  #anchors = 0;
  #done: string[] = [];

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  document(root: CollectionTree): string {
    const { heading, eol, endsWithLineBreak, byteOrderMark, trailing } = this.#layout;
    const lines = heading === '' ? [] : heading.split('\n');
    if (root.form === 'block') lines.push(...this.#block(root, 0));
    else lines.push(...this.#flow(root, 2).split('\n'));
    const text = lines.join('\n') + trailing + (endsWithLineBreak ? '\n' : '');
    return (byteOrderMark ? '\uFEFF' : '') + text.replaceAll('\n', eol);
  }

  #comment(): string {
    this.#comments++;
    return `# c${this.#comments} : [x`;
  }

  /** The lines of a block collection whose keys or dashes stand in a column. */
  #block({ kind, items }: CollectionTree, column: number): string[] {
    const pad = ' '.repeat(column);
    return items.flatMap((item, index) => {
      const lines: string[] = [];
      if (item.blankAbove && index > 0) lines.push(item.onNextLine ? `${pad}    ` : '');
      if (item.commentAbove) lines.push(pad + this.#comment());
      const start = kind === 'list' ? '-' : `${item.key}:`;
      lines.push(...this.#entry(pad + start, item, column, kind));
      if (item.commentBelow) lines.push(`${pad}  ${this.#comment()}`);
      return lines;
    });
  }

  #entry(start: string, item: ItemTree, column: number, kind: 'list' | 'mapping'): string[] {
    const { value } = item;
    const { indent, indentDashes, dashGap } = this.#layout;
    const gap = kind === 'list' ? ' '.repeat(dashGap) : ' ';
    const anchor = this.#anchor(value);
    const beside = (): string => (item.commentBeside ? ` ${this.#comment()}` : '');
    const inside = (): string => (item.commentInside ? ` ${this.#comment()}` : '');
    if (value.kind === 'alias') return [start + gap + this.#alias(value) + beside()];
    if (value.kind === 'scalar') {
      const isBlock = /^[|>]/u.test(value.text);
      const deeper = ' '.repeat(column + (isBlock && value.text.includes('2') ? 2 : indent));
      const more = value.more.map((line) => (line === '' ? '' : deeper + line));
      if (isBlock) return this.#settled(anchor, [start + gap + anchor + value.text + beside(), ...more]);
      const ending = more.length > 0 ? more.splice(-1).map((line) => line + beside()) : [];
      const tail = ending.length > 0 ? '' : undefined;
      if (item.onNextLine) {
        const opening = start + (anchor === '' ? '' : gap + anchor.trimEnd()) + inside();
        return this.#settled(anchor, [opening, deeper + value.text + (tail ?? beside()), ...more, ...ending]);
      }
      return this.#settled(anchor, [start + gap + anchor + value.text + (tail ?? beside()), ...more, ...ending]);
    }
    if (value.form !== 'block') {
      const [first = '', ...others] = this.#flow(value, column + indent).split('\n');
      if (others.length === 0) return this.#settled(anchor, [start + gap + anchor + first + beside()]);
      const last = others.pop() ?? '';
      return this.#settled(anchor, [start + gap + anchor + first, ...others, last + beside()]);
    }
    if (kind === 'list') return this.#settled(anchor, this.#itemBlock(start, item, value, column, anchor, inside));
    const inner = column + (value.kind === 'list' && !indentDashes ? 0 : indent);
    const opening = start + (anchor === '' ? '' : ` ${anchor.trimEnd()}`) + inside();
    return this.#settled(anchor, [opening, ...this.#block(value, inner)]);
  }

  /** A collection in an item of a list: on the line of its dash where nothing keeps it from there. */
  #itemBlock(
    start: string,
    item: ItemTree,
    value: CollectionTree,
    column: number,
    anchor: string,
    inside: () => string,
  ): string[] {
    const { indent, dashGap } = this.#layout;
    if (anchor !== '' || item.onNextLine || item.commentInside) {
      const opening = start + (anchor === '' ? '' : ` ${anchor.trimEnd()}`) + inside();
      return [opening, ...this.#block(value, column + indent)];
    }
    const inner = column + 1 + dashGap;
    const [head] = value.items;
    const items = head ? value.items.with(0, { ...head, commentAbove: false, blankAbove: false }) : value.items;
    const [first = '', ...others] = this.#block({ ...value, items }, inner);
    return [start + ' '.repeat(dashGap) + first.slice(inner), ...others];
  }

  /** A collection in brackets; the lines after the first are indented to a column at least. */
  #flow({ kind, form, items, loose }: CollectionTree, column: number): string {
    const [open, close] = kind === 'list' ? ['[', ']'] : ['{', '}'];
    const pad = `\n${' '.repeat(column)}`;
    const hasLines = form === 'flow lines';
    const written = items.map((item, index) => {
      const comma = index < items.length - 1 || loose ? ',' : '';
      const above = hasLines && item.commentAbove ? `${this.#comment()}${pad}` : '';
      const text = this.#flowItem(kind, item, column);
      const beside = hasLines && item.commentBeside ? ` ${this.#comment()}` : '';
      return above + text + comma + beside;
    });
    if (written.length === 0) return open + close;
    if (hasLines) return `${open}${pad}${written.join(pad)}${pad}${close}`;
    const padding = loose ? ' ' : '';
    return open + padding + written.join(' ') + padding + close;
  }

  #flowItem(kind: 'list' | 'mapping', item: ItemTree, column: number): string {
    const { value } = item;
    const start = kind === 'list' ? '' : `${item.key}: `;
    if (value.kind === 'alias') return `${start}${this.#alias(value)}${kind === 'mapping' ? ' ' : ''}`;
    const anchor = this.#anchor(value);
    const pad = `\n${' '.repeat(column + 1)}`;
    const text = value.kind === 'scalar' ? [value.text, ...value.more].join(pad) : this.#flow(value, column + 2);
    this.#settled(anchor, []);
    return start + anchor + text;
  }

  #anchor(value: Tree): string {
    return value.kind !== 'alias' && value.anchored ? `&n${++this.#anchors} ` : '';
  }

  /** Once a node is written, aliases may follow it. */
  #settled(anchor: string, lines: string[]): string[] {
    if (anchor !== '') this.#done.push(anchor.slice(1, -1));
    return lines;
  }

  #alias({ number }: AliasTree): string {
    const name = this.#done.length > 0 ? this.#done[number % this.#done.length] : undefined;
    return name === undefined ? 'word' : `*${name}`;
  }
}
