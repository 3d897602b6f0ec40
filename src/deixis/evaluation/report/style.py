"""The style of a report: light and dark, narrow and wide, on paper."""

from __future__ import annotations

from deixis.evaluation.report.markup import Html

__all__ = ["STYLE"]

STYLE = Html("""
:root { color-scheme: light dark; --back: #ffffff; --ink: #1d232b; --soft: #5b6673;
  --line: #d6dbe1; --panel: #f5f6f8; --track: #e6e9ed; --heat: #a3123f;
  --s0: #0072b2; --s1: #d55e00; --s2: #009e73; --s3: #b0468c; --s4: #8a6d00; --s5: #3d4a57; }
@media (prefers-color-scheme: dark) { :root { --back: #14181d; --ink: #e6e9ed; --soft: #a3adb8;
  --line: #363e48; --panel: #1c2228; --track: #2b323a; --heat: #ff7a9c;
  --s0: #56b4e9; --s1: #f08a3c; --s2: #2fcf9f; --s3: #e08bc0; --s4: #e0c34a; --s5: #b6c2ce; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--back); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .7rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.6rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
nav ul, ul.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
a { color: var(--s0); }
small, .note, .told, .why, .source, figcaption, header p { color: var(--soft); }
small { white-space: nowrap; font-size: .82em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
th, td { text-align: left; padding: .25rem .7rem .25rem 0; vertical-align: top;
  border-bottom: 1px solid var(--line); overflow-wrap: normal; }
tbody th { font-weight: 400; }
thead th { color: var(--soft); font-weight: 600; }
tr.family th { font-weight: 600; padding-top: .9rem; }
table.figures tbody tr:not(.family) th { min-width: 9rem; }
table.figures td { min-width: 5rem; }
table.figures td:nth-child(2) { min-width: 3rem; color: var(--soft); }
.swatch { display: inline-block; width: .9em; height: .9em; margin-right: .4em;
  border-radius: 2px; vertical-align: -.08em; background: currentColor; }
.s0 { color: var(--s0); } .s1 { color: var(--s1); } .s2 { color: var(--s2); }
.s3 { color: var(--s3); } .s4 { color: var(--s4); } .s5 { color: var(--s5); }
.charts, .slices, .maps { display: grid; gap: 1rem 2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
.maps { grid-template-columns: repeat(2, minmax(0, 18rem)); }
figure { margin: 0; }
figcaption { font-weight: 600; }
svg.chart { width: 100%; max-width: 26rem; height: auto; }
svg.chart text { fill: var(--soft); font-size: 10.5px; }
.grid { stroke: var(--line); stroke-width: .7; }
.ideal { stroke: var(--soft); stroke-dasharray: 4 3; }
.series .line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
.series.s1 .line { stroke-dasharray: 7 3; } .series.s2 .line { stroke-dasharray: 2 2.5; }
.series.s3 .line { stroke-dasharray: 9 3 2 3; } .series.again .line { stroke-width: 1; }
.series circle { fill: currentColor; } .series .range { stroke: currentColor; opacity: .5; }
table.bars td:nth-child(3) { width: 55%; min-width: 7.5rem; padding-right: 0; }
table.bars td:nth-child(2) { width: 2.5rem; } table.bars tbody th { overflow-wrap: anywhere; }
.slice { min-width: 0; }
.barline { display: flex; align-items: center; gap: .5rem; line-height: 1.25; }
.barline .value { min-width: 3.2em; text-align: right; }
svg.bar { width: 100%; min-width: 3rem; height: .8rem; display: block; flex: 1; }
svg.bar rect { fill: currentColor; } svg.bar rect.track { fill: var(--track); }
svg.bar line { vector-effect: non-scaling-stroke; stroke: var(--ink); stroke-width: 1.5; }
svg.bar .zero { stroke: var(--soft); stroke-dasharray: 2 2; } svg.bar .mark { stroke-width: 3; }
table.compare td:nth-child(4) { min-width: 7rem; width: 30%; vertical-align: middle; }
svg.heat { width: 100%; height: auto; border: 1px solid var(--line); shape-rendering: crispEdges; }
svg.heat rect { fill: var(--heat); }
.cards { display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.card { background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
  padding: .6rem; break-inside: avoid; min-width: 0; }
.card p { margin: .25rem 0; } .card .why, .card .source, .card .told { font-size: .85rem; }
.card .phrase { font-weight: 600; }
.frame { display: flex; justify-content: center; background: #8883; }
svg.picture { max-width: 100%; max-height: 20rem; height: auto; display: block; }
.picture rect { fill: none; vector-effect: non-scaling-stroke; }
.picture .under { stroke: #000; stroke-width: 4.5; opacity: .55; }
.picture .true { stroke: #3ea6ff; stroke-width: 2.5; }
.picture .said { stroke: #ffb01f; stroke-width: 2.5; stroke-dasharray: 7 4; }
.key { padding: 0 .5em; border: 2.5px solid; border-radius: 3px; margin-right: .5em; }
.key.true { border-color: #1f8fe8; } .key.said { border-color: #e09000; border-style: dashed; }
.nopicture { color: var(--soft); padding: 1rem; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@media print {
  :root { --back: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --panel: #ffffff;
    --track: #e6e9ed; --heat: #a3123f; --s0: #0072b2; --s1: #d55e00; --s2: #009e73;
    --s3: #b0468c; --s4: #8a6d00; --s5: #3d4a57; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } nav { display: none; }
  .scroll { overflow: visible; } tr, figure, .card { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .cards { grid-template-columns: repeat(3, 1fr); } .charts { grid-template-columns: 1fr 1fr; }
}
""")
