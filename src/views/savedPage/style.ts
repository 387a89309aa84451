/** The style sheet of a saved page: the colours of the reader's light or dark mode, and plain black on white in print. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --ground: #fff; --work: #1f6feb; --review: #8250df; --late: #b3261e; --shared: #1a7f37; --band: #a9b3bd; --track: #f3f5f7; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ed; --muted: #9aa4af; --line: #3a424b; --ground: #16191d; --work: #58a6ff; --review: #b083f0; --late: #ff8a80; --shared: #56d364; --band: #66717c; --track: #20252b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
h1 { margin: 0; font-size: 1.7rem; line-height: 1.25; } h2 { margin: 2.25rem 0 .5rem; font-size: 1.2rem; } h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
h1, h3, li, p, tbody th { overflow-wrap: anywhere; }
p { margin: .25rem 0; } ul { margin: .25rem 0; padding-left: 1.2rem; } a { color: var(--work); }
.muted { color: var(--muted); } .late { color: var(--late); }
table { width: 100%; border-collapse: collapse; } th, td { padding: .45rem 1rem .45rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead :is(th, td) { border: 0; padding-bottom: .2rem; color: var(--muted); font-weight: 400; white-space: nowrap; } tbody th { min-width: 13rem; font-weight: 600; }
.more td { border: 0; padding: 0 0 .5rem; } .criteria { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; color: var(--muted); } .criteria li { padding-left: 1.2em; text-indent: -1.2em; }
time { white-space: nowrap; } .line { width: 28%; padding-right: 0; } .bars { display: block; overflow: visible; width: 100%; height: 1.5rem; } .bars text { fill: var(--muted); font-size: .87em; }
.work { fill: var(--work); } .review { fill: var(--review); } .due { stroke: var(--text); stroke-width: 2; } .due-mark { fill: var(--text); } .today { stroke: var(--late); } .today-mark { fill: var(--late); } .tick { stroke: var(--line); }
.band { fill: var(--band); } .shared { fill: var(--shared); } .bars.day { background: var(--track); }
.scale { display: grid; grid-template-columns: repeat(4, 1fr); font-size: .87em; } .scale time { border-left: 1px solid var(--line); padding-left: .3em; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; color: var(--muted); font-size: .87em; } .legend span { display: inline-flex; align-items: center; gap: .4em; } .legend svg { width: 14px; height: 9px; } .legend svg:has(.due-mark, .today-mark) { width: 2px; height: 12px; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0 2rem; }
@media screen and (max-width: 48rem) { thead { position: absolute; clip-path: inset(50%); } tr { display: flex; flex-wrap: wrap; gap: 0 1rem; border-top: 1px solid var(--line); padding: .5rem 0; } .more { border: 0; padding-top: 0; } .more td { flex-basis: 100%; } th, td { border: 0; padding: 0; } td:empty { display: none; } tbody th, .line { flex-basis: 100%; } .due-date::before { content: 'due '; } .expected::before { content: 'expected '; } :is(.due-date, .expected)::before { color: var(--muted); } }
@media print { :root { color-scheme: light; --text: #000; --muted: #444; --line: #bbb; --ground: #fff; --work: #1f6feb; --review: #8250df; --late: #b3261e; --shared: #1a7f37; --band: #b4bcc4; --track: #f3f4f6; } body { max-width: none; padding: 0; font-size: 10pt; } thead .bars text:nth-of-type(even) { display: none; } section { margin-top: 1.5rem; } h2 { margin-top: 1.25rem; } tr, li { break-inside: avoid; } .more { break-before: avoid; } h2, h3, thead, .legend { break-after: avoid; } th, td { padding-right: .6rem; } .bars text { font-size: .75em; } svg, .scale { print-color-adjust: exact; } @page { margin: 16mm; } }
`;
