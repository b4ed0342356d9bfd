/**
 * How the page looks on a screen, at the width of a phone and on A4. A `\` at the end of a line
 * joins it to the next.
 */
export const css = `
:root{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1d2733;font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC",\
"Microsoft YaHei","PingFang SC",sans-serif;font-variant-numeric:tabular-nums;\
overflow-wrap:anywhere;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:1040px;margin:0 auto;padding:36px 28px 48px}
header{border-bottom:2px solid #143059;padding-bottom:12px}
h1{margin:0;font-size:28px;line-height:1.35;color:#143059}.sub{margin:4px 0 0;color:#56616e}
.notes{margin:18px 0 0;padding:10px 16px;background:#f5f3ec;border-left:3px solid #bdb898;\
font-size:14px}
.notes h2{margin:0;font-size:14px}.notes ul{margin:0;padding-left:1.2em}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:20px 24px;\
margin:24px 0 0}
.totals div{min-width:0;border-top:1px solid #c9d0d8;padding-top:8px}
.totals dt{font-size:14px;line-height:1.4;color:#3f4a57}
.totals dd{margin:0;font-size:13px;line-height:1.4;color:#56616e}
.totals .figure{font-size:34px;line-height:1.3;font-weight:600;color:#143059;letter-spacing:-.01em}
.totals .long{font-size:21px}
section{margin-top:44px}section h2{margin:0 0 8px;font-size:20px;line-height:1.4;color:#143059}
.legend{display:flex;flex-wrap:wrap;gap:2px 20px;margin:0 0 10px;padding:0;list-style:none;\
font-size:13px;color:#3f4a57}
.legend i{display:inline-block;width:12px;height:12px;margin-right:6px;border:.5px solid #56616e;\
vertical-align:-1px}
.legend .last i{height:5px;border:0;vertical-align:3px}.legend span{color:#56616e}
svg{display:block;width:100%;font-size:13px}svg text{fill:#1d2733;dominant-baseline:central}
svg .total{font-weight:600}svg .axis{stroke:#8a94a0}svg .bar{stroke:#56616e;stroke-width:.5}
.narrow{display:none}
.scroll{position:relative;overflow-x:auto;margin-top:20px}
table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.4}
caption{padding:0 0 6px;text-align:left;font-size:13px;color:#56616e}th,td{padding:5px 8px;\
border-bottom:1px solid #dde2e8;text-align:right;font-weight:400}
td,.short{white-space:nowrap}
thead th{border-top:1.5px solid #143059;border-bottom:1px solid #143059;background:#f2f5f8;\
vertical-align:bottom;font-weight:600;min-width:4em;overflow-wrap:break-word;text-wrap:balance}
tr>:first-child{text-align:left;min-width:8.5em}
tfoot th,tfoot td{border-top:1px solid #143059;border-bottom:1.5px solid #143059;font-weight:600}
td.sum{font-weight:600}small{display:block;font-size:11px;font-weight:400;color:#56616e}
@media screen and (max-width:719px){
main{padding:20px 14px 32px}h1{font-size:22px}
.totals{grid-template-columns:1fr 1fr;gap:16px}
.totals .figure{font-size:26px}.totals .long{font-size:17px}
svg{font-size:12px}.wide{display:none}.narrow{display:inline}
table{font-size:13px}th,td{padding:5px 6px}
tr>:first-child{position:sticky;left:0;background:#fff}thead tr>:first-child{background:#f2f5f8}
}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-center{content:"— " counter(page) " —";\
font:9pt sans-serif;color:#56616e}}
@media print{
main{max-width:none;padding:0}h1{font-size:20pt}section{margin-top:26pt}
h2,.legend,caption{break-after:avoid}header,.notes li,.totals div,svg,tr{break-inside:avoid}
.scroll{overflow:visible;margin-top:12pt}
table{font-size:var(--print)}th,td{padding:.3em .45em}
thead{display:table-header-group}thead,thead tr{break-after:avoid}\
tbody tr:first-child{break-before:avoid}
thead th{min-width:3.2em}tr>:first-child{min-width:7em}
tfoot{display:table-row-group;break-before:avoid}
}`;
