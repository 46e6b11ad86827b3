/** The pages' style: the colours of the place, readable at 390 px and in print, with a focus ring that is always seen. */
export const STYLE = `
:root{color-scheme:light;--ink:#221b17;--soft:#574d45;--line:#cfcac2;--paper:#fff;--ground:#f8f9f7;--sea:#0b5a73;--sea-dark:#06384a;--mikan:#8f4700;--mikan-soft:#ffecd2;--red:#ad2439;--red-soft:#fce6e7}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:400 1rem/1.75 'Zen Kaku Gothic New','Hiragino Sans','Noto Sans JP','Noto Sans CJK JP',sans-serif}
.test{background:var(--mikan-soft);color:#4a2300;padding:.6rem 1rem;text-align:center}
.test strong{display:inline-block;margin-right:.75em}
main{max-width:60rem;margin:0 auto;padding:1.25rem 1rem 3rem;display:grid;gap:1.25rem}
main>*{min-width:0}
.narrow{max-width:34rem}
@media (min-width:800px){.two{grid-template-columns:5fr 6fr;align-items:start;gap:2.5rem;padding-top:2.5rem}}
h1{font-size:1.25rem;line-height:1.5;margin:0}
h2{font-size:1rem;margin:0 0 .5rem}
p{margin:.25rem 0}
a{color:var(--sea)}
.amount{font-size:2.25rem;font-weight:700;line-height:1.3;font-variant-numeric:tabular-nums;margin:.25rem 0 1rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:1.25rem}
ul.lines{list-style:none;margin:0;padding:0}
ul.lines li{display:flex;justify-content:space-between;gap:1rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
ul.lines small{display:block;color:var(--soft)}
ul.lines .sum{font-weight:700;border-bottom:0}
.yen{white-space:nowrap;font-variant-numeric:tabular-nums}
fieldset{border:0;margin:0 0 1.25rem;padding:0;min-width:0}
legend{font-weight:700;padding:0;margin-bottom:.5rem}
label{display:block;font-size:.9375rem;font-weight:500;margin-top:.75rem}
.hint{display:block;font-size:.8125rem;color:var(--soft)}
input{width:100%;min-height:48px;font:inherit;color:inherit;background:#fff;border:1px solid #7b7068;border-radius:8px;padding:.5rem .75rem}
input[readonly]{background:#f1f3f0}
input[aria-invalid=true]{border:2px solid var(--red)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;align-items:end}
.fault{color:var(--red);font-size:.875rem;font-weight:500}
.summary{background:var(--red-soft);border:2px solid var(--red);border-radius:8px;padding:.75rem 1rem;margin-bottom:1rem}
.summary h2{color:#570a19}
button,.button{display:inline-block;width:100%;min-height:52px;border:2px solid var(--sea);border-radius:8px;background:var(--sea);color:#fff;font:inherit;font-weight:700;padding:.6rem 1rem;cursor:pointer;text-align:center;text-decoration:none}
button:hover,.button:hover{background:var(--sea-dark)}
button.second{background:#fff;color:var(--sea);margin-top:.75rem}
button[aria-disabled=true]{background:var(--soft);border-color:var(--soft)}
:focus-visible{outline:3px solid var(--sea);outline-offset:2px;border-radius:8px}
aside{margin-top:1.75rem;padding-top:1.25rem;border-top:1px solid var(--line)}
.narrow form,.narrow .button{margin-top:1rem}
dl.cards{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:.5rem 0;font-size:.875rem}
dl.cards dt{font-variant-numeric:tabular-nums;white-space:nowrap}
dl.cards dd{margin:0;color:var(--soft)}
@media (max-width:480px){dl.cards{grid-template-columns:1fr}dl.cards dd{margin-bottom:.35rem}}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;background:#fff}
th,td{text-align:left;padding:.4rem .75rem;border:1px solid var(--line);white-space:nowrap}
td.yen{text-align:right}
`;
