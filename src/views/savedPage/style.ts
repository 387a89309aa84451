/** The style sheet of a saved page: the colours of the reader's light or dark mode, and plain black on white in print. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --ground: #fff; --work: #1f6feb; --review: #8250df; --late: #b3261e; --shared: #1a7f37; --band: #c4ccd4; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ed; --muted: #9aa4af; --line: #3a424b; --ground: #16191d; --work: #58a6ff; --review: #b083f0; --late: #ff8a80; --shared: #56d364; --band: #555e68; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.7rem; line-height: 1.25; } h2 { margin: 2.25rem 0 .5rem; font-size: 1.2rem; } h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
p { margin: .25rem 0; } ul { margin: .25rem 0; padding-left: 1.2rem; } a { color: var(--work); }
.muted { color: var(--muted); } .late { color: var(--late); }
table { width: 100%; border-collapse: collapse; } caption { text-align: left; color: var(--muted); } th, td { padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border: 0; color: var(--muted); font-weight: 400; } tbody th { font-weight: 600; }
.criteria { margin: .1rem 0 0; padding: 0; list-style: none; font-weight: 400; color: var(--muted); }
.line { width: 34%; } .bars { display: block; width: 100%; height: 1.2rem; }
.work { fill: var(--work); } .review { fill: var(--review); } .due { stroke: var(--text); stroke-width: 2; } .today { stroke: var(--late); }
.band { fill: var(--band); } .shared { fill: var(--shared); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0 2rem; }
@media (max-width: 46rem) { thead { position: absolute; clip-path: inset(50%); } tr { display: grid; grid-template-columns: 1fr auto; border-top: 1px solid var(--line); padding: .4rem 0; } th, td { border: 0; padding: 0 .5rem 0 0; } tbody th, .line { grid-column: 1 / -1; width: auto; } }
@media print { :root { color-scheme: light; --text: #000; --muted: #444; --line: #bbb; --ground: #fff; } body { max-width: none; padding: 0; font-size: 10.5pt; } tr, li { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`;
