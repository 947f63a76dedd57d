// SPDX-License-Identifier: Apache-2.0

/// The style of a document: A4 with margins on paper, one column on a phone.
let documentStyle = """
  @page { size: A4; margin: 18mm 16mm 16mm; }
  * { box-sizing: border-box; }
  html { color-scheme: light; background: #eef0f2; color: #1b1f24;
    font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
    -webkit-text-size-adjust: 100%; }
  body { margin: 0; }
  main { max-width: 820px; margin: 24px auto; padding: 44px 48px; background: #fff;
    box-shadow: 0 1px 6px rgba(0, 0, 0, .14); overflow-wrap: anywhere; }
  h1, h2, h3, p, dl, dd, ul { margin: 0; padding: 0; }
  header { display: flex; justify-content: space-between; gap: 32px; flex-wrap: wrap;
    padding-bottom: 20px; border-bottom: 3px solid #1d4e6b; }
  h1 { font-size: 28px; line-height: 1.15; color: #1d4e6b; font-weight: 650; }
  h2, dt, th { font-size: 12px; font-weight: 600; color: #55606b; letter-spacing: .02em; }
  .particulars div { display: flex; gap: 14px; }
  dt { flex: 0 0 108px; padding-top: 2px; }
  .parties { display: grid; grid-template-columns: 1fr 1fr; gap: 32px; margin: 24px 0 28px; }
  address { font-style: normal; }
  address h2 { margin-bottom: 4px; }
  .name { font-weight: 650; font-size: 16px; }
  table { width: 100%; border-collapse: collapse; margin-top: 18px; }
  th { text-align: left; padding: 6px 8px; border-bottom: 1.5px solid #1b1f24; }
  td { padding: 9px 8px; vertical-align: top; border-bottom: 1px solid #dde2e6; }
  .position { width: 36px; padding-left: 0; color: #55606b; }
  .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums;
    overflow-wrap: normal; }
  th.amount, td.amount { padding-right: 0; }
  .title { display: block; font-weight: 550; }
  .detail { display: block; font-size: 13px; color: #55606b; }
  thead { display: table-header-group; }
  tr, address, .signature, summary, li > div { break-inside: avoid; }
  .sums td { border-bottom: 0; padding: 4px 8px; }
  .sums td.amount { padding-right: 0; }
  .sums tr:first-child td { padding-top: 12px; }
  .sums .total td { font-size: 19px; font-weight: 700; padding-top: 12px; padding-bottom: 12px;
    border-top: 1.5px solid #1b1f24; border-bottom: 3px double #1b1f24; }
  .notes { margin-top: 20px; }
  .notes p { margin-bottom: 6px; }
  .words::first-letter { text-transform: uppercase; }
  .statement { font-weight: 600; }
  .signature { margin: 32px 0 0 auto; width: 300px; text-align: center; }
  .signature .space { margin-top: 56px; padding-top: 6px; border-top: 1px solid #55606b;
    font-size: 13px; color: #55606b; }
  .explanations { margin-top: 40px; padding-top: 18px; border-top: 1px solid #dde2e6; }
  .explanations h2 { font-size: 17px; color: #1d4e6b; margin-bottom: 8px; }
  .explanations h3 { font-size: 14px; margin: 18px 0 4px; }
  summary { display: flex; justify-content: space-between; gap: 16px; padding: 8px 0;
    border-bottom: 1px solid #dde2e6; font-weight: 550; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary > span:first-child::before { content: "+"; display: inline-block; width: 18px;
    color: #1d4e6b; }
  details[open] > summary > span:first-child::before { content: "−"; }
  details > ul { padding: 8px 0 14px 18px; }
  ul { list-style: none; font-size: 13.5px; }
  li > div { display: flex; justify-content: space-between; gap: 16px; padding: 2px 0; }
  li ul { padding-left: 16px; border-left: 2px solid #dde2e6; }
  .source { font-size: 12px; color: #55606b; white-space: nowrap; }
  @media (max-width: 600px) {
    html { background: #fff; }
    main { margin: 0; padding: 20px 16px; box-shadow: none; }
    header { gap: 12px; }
    h1 { font-size: 24px; }
    .parties { grid-template-columns: 1fr; gap: 16px; margin: 18px 0; }
    .position { width: 24px; }
    td, th, .sums td { padding-left: 4px; padding-right: 4px; }
    .sums td:first-child { padding-left: 0; }
    .sums .total td { font-size: 17px; }
    .signature { width: 100%; }
    li > div { flex-wrap: wrap; column-gap: 12px; }
    li > div > .amount { margin-left: auto; }
  }
  @media print {
    html { background: #fff; font-size: 9.5pt; line-height: 1.4; }
    main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
    h1 { font-size: 18pt; }
    h2, dt, th, .detail, .source, .signature .space { font-size: 8pt; }
    ul { font-size: 8.5pt; }
    .name { font-size: 10.5pt; }
    header { padding-bottom: 12px; }
    .parties { margin: 16px 0 14px; }
    td { padding-top: 5px; padding-bottom: 5px; }
    .sums td { padding-top: 2px; padding-bottom: 2px; }
    .sums .total td { font-size: 12.5pt; padding-top: 8px; padding-bottom: 8px; }
    .notes { margin-top: 12px; }
    .notes p { margin-bottom: 3px; }
    .signature { margin-top: 18px; }
    .signature .space { margin-top: 40px; }
    .explanations { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
    .explanations h2 { font-size: 13pt; }
    summary { padding: 4px 0; }
    details > ul { padding-top: 4px; padding-bottom: 8px; }
    details::details-content { content-visibility: visible; block-size: auto; }
    details > ul { display: block; }
    summary > span:first-child::before { content: none; }
    summary { cursor: auto; break-after: avoid; }
    details > ul { padding-left: 0; }
  }
  """
