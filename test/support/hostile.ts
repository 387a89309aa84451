import { stringify } from 'yaml';

/** What somebody may write to be obeyed instead of read: one trick in each text. */
export const HOSTILE_TEXTS: readonly string[] = [
  '$(zap) **b** <img src=x onerror=alert(1)> [x](command:workbench.action.quit) \u202Eevil\t\u0007',
  '</script><script>alert(2)</script><!-- </style> ]]>',
  '" onfocus="alert(3)" autofocus x="\' onload=\'alert(4)',
  '[y](javascript:alert(5)) ![z](https://evil.example/z.png) <https://evil.example> `code` | a | b',
  '\u001B[31mred\u001B[0m \u001B]8;;https://evil.example\u0007link \u009B2J \u2066\u2069 \uD800',
  'one\r\nEND:VEVENT\r\nATTENDEE:mailto:evil@evil.example\r\n# two\n- three\n\n<b>four</b>',
  'javascript:alert(6)',
  `&lt;img src=x onerror=alert(7)&gt; \${7*7} {{7*7}} %0A`,
  'long '.repeat(2000),
];

/** All of them one after another. */
const ALL = HOSTILE_TEXTS.join(' ');

/** Texts where the format asks for an address: it takes none of them. */
const ADDRESSES = ['javascript:alert(8)', 'https://evil.example/"><img src=x onerror=alert(9)>', 'file:///etc/passwd'];

/** An agreement that says such things in every text there is: all at once in entries of their own, and each in the entries of a list. */
export const hostileAgreement = stringify(
  {
    project: ALL,
    client: ALL,
    goal: ALL,
    timezone: 'Europe/Oslo',
    people: {
      ana: { ...person('Europe/Oslo'), name: ALL, role: ALL, contact: { email: 'ana@example.com', web: ADDRESSES[0] } },
      maria: { ...person('America/Sao_Paulo'), name: ALL, contact: { booking: ADDRESSES[1], slack: ADDRESSES[2] } },
      ...entries('person', (text) => ({ ...person('Asia/Kathmandu'), name: text, role: text })),
    },
    scope: {
      in: HOSTILE_TEXTS,
      out: HOSTILE_TEXTS,
      assumptions: HOSTILE_TEXTS,
      changes: {
        wish: { title: ALL, by: 'maria' },
        ...entries('wish', (title) => ({ title, by: 'ana', effort: '4h' })),
      },
    },
    deliverables: {
      form: { ...deliverable(ALL), status: 'in-review', acceptance: HOSTILE_TEXTS },
      ...entries('part', deliverable),
    },
    communication: {
      channels: ADDRESSES,
      checkins: {
        demo: { title: ALL, every: 'Fri 13:00', link: ADDRESSES[1] },
        ...entries('call', (title) => ({ title, every: 'Mon 10:00' })),
      },
    },
    quality: HOSTILE_TEXTS,
    concerns: { doubt: { title: ALL, by: 'maria' }, ...entries('doubt', (title) => ({ title, by: 'ana' })) },
  },
  { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 },
).replaceAll(/[\u007F-\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Somebody who always works, so that it does not matter when a test runs. */
function person(timezone: string): object {
  return { timezone, hours: 'Mon-Sun 00:00-24:00' };
}

function deliverable(text: string, index = 0): object {
  return {
    title: text,
    description: text,
    owner: 'ana',
    reviewers: ['maria'],
    status: 'in-progress',
    estimate: '8h',
    due: '2030-12-18',
    acceptance: [text],
    links: ADDRESSES,
    checkpoints: {
      [`look-${index}`]: { title: text, reviewers: ['maria'], note: text, requested: '2026-11-23 09:00' },
    },
  };
}

function entries(id: string, entry: (text: string, index: number) => object): Readonly<Record<string, object>> {
  return Object.fromEntries(HOSTILE_TEXTS.map((text, index) => [`${id}-${index + 1}`, entry(text, index + 1)]));
}
