/**
 * The look of a report that is one file: readable from a screen and on A4, black on white, without anything that
 * has to be fetched. Only the classes that reports use; the pages of Trede have the real style sheets.
 */
export const STANDALONE_STYLE = `
@page { size: A4; margin: 20mm 18mm; }
body { font: 16px/1.5 'Noto Sans', system-ui, sans-serif; color: #1a1a1a; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
p, li, dd { max-width: 70ch; }
dl > div { display: flex; gap: 1rem; border-bottom: 1px solid #ccc; padding: .25rem 0; }
dt { flex: 0 0 10rem; font-weight: bold; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: bold; padding: .5rem 0; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ccc; }
.trede-table__end { text-align: end; }
.trede-charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); column-gap: 2rem; }
.trede-chart { margin: 1.5rem 0 0; }
.trede-chart__title { font-weight: bold; }
.trede-chart__svg { display: block; width: 100%; margin: .5rem 0; font-size: 14px; overflow: visible; print-color-adjust: exact; }
.trede-chart__svg text { fill: #1a1a1a; stroke: none; }
.trede-chart__value { font-weight: bold; }
.trede-chart__quiet { color: #555; font-weight: normal; }
.trede-chart__svg .trede-chart__quiet { fill: #555; }
.trede-chart__fill, .trede-chart__line-0 { fill: #14506e; stroke: #14506e; }
.trede-chart__outline, .trede-chart__stroke-0, .trede-chart__axis { stroke: #14506e; stroke-width: 1.5; }
.trede-chart__ground { fill: #e6f0f5; }
.trede-chart__line { stroke-width: 2.5; }
.trede-chart__key { display: flex; flex-wrap: wrap; gap: 0 2rem; list-style: none; padding: 0; font-size: .9rem; }
.trede-visually-hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
@media screen and (max-width: 48rem) {
  .trede-table :is(table, tbody, tr, th, td, caption), dl > div { display: block; }
  .trede-table thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  .trede-table tr { border-bottom: 1px solid #ccc; padding: .5rem 0; }
  .trede-table :is(th, td) { border: 0; padding: 0; text-align: start; }
  .trede-table td::before { content: attr(data-label) ': '; color: #555; }
}
@media print {
  body { font-size: 10.5pt; margin: 0; padding: 0; max-width: none; }
  .trede-chart, tr, dl > div { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  details { display: none; }
}
`
