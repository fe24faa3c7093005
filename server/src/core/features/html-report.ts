// The proof report: one self-contained HTML page, every piece of text escaped, no script, no address outside.
import type { Severity } from '../base/config.ts';
import type { Densities, Density } from './density.ts';
import type { FileFindings, FindingData } from './report.ts';

/** A file's findings with the text they stand in. */
export interface ReportFile extends FileFindings {
  readonly text: string;
  /** 疑似问题密度 of the file, its pages and stories. */
  readonly density?: Densities;
}

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '待核', hint: '提示' };
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The whole page. Findings are numbered through all files; numbers in the text lead to the table and back. */
export function htmlReport(files: readonly ReportFile[]): string {
  const all = files.flatMap((f) => f.findings);
  let next = 1;
  const numbered = files.map((file) => {
    const first = next;
    next += file.findings.length;
    return { file, first };
  });
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>校对报告</title><style>${style}</style></head><body>
<h1>校对报告</h1>
<p class="sums">${files.length} 个文件，${severities.map((s) => `<b class="${s}">${all.filter((f) => f.severity === s).length}</b> 处${severityNames[s]}`).join('，')}。</p>
${chart(all)}
${numbered.map(({ file, first }) => section(file, first)).join('\n')}
</body></html>
`;
}

/** Text made harmless in element content and in quoted attributes; control characters are shown as a dot. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '·');
}

/** Bars by rule, longest first. */
function chart(all: readonly FindingData[]): string {
  const counts = new Map<string, number>();
  for (const f of all) counts.set(f.rule, (counts.get(f.rule) ?? 0) + 1);
  if (counts.size === 0) return '<p class="clean">没有发现问题。</p>';
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = rows[0]?.[1] ?? 1;
  return `<table class="chart">${rows.map(([rule, n]) => `<tr><th>${escapeHtml(rule)}</th><td><span style="width:${Math.max(1, Math.round((100 * n) / most))}%"></span></td><td class="n">${n}</td></tr>`).join('')}</table>`;
}

function section(file: ReportFile, first: number): string {
  const date = file.issueDate ? `<small>${escapeHtml(file.issueDate)}</small>` : '';
  if (file.findings.length === 0) return `<section><h2>${escapeHtml(file.path)} ${date}</h2><p class="clean">没有发现问题。</p></section>`;
  const rows = file.findings.map((f, i) => `<tr id="f${first + i}" class="${f.severity}"><td><a href="#m${first + i}">${first + i}</a></td><td>${severityNames[f.severity]}</td><td>${f.range.start.line + 1}</td><td><b>${escapeHtml(quote(file.text, f))}</b> ${escapeHtml(f.message)}${evidence(f)}</td><td>${f.fixes.map((x) => escapeHtml(x.title)).join('<br>')}</td><td>${escapeHtml(f.rule)}</td></tr>`);
  return `<section><h2>${escapeHtml(file.path)} ${date}</h2>
<table class="findings"><thead><tr><th>号</th><th>级别</th><th>行</th><th>问题与依据</th><th>改法</th><th>规则</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
${densityTable(file.density)}
<details open><summary>原文</summary><div class="page">${marked(file, first)}</div></details></section>`;
}

/** The duty editor's score; it is no official error rate and is never called one. */
function densityTable(density: Densities | undefined): string {
  if (!density) return '';
  const row = (name: string, d: Density): string => `<tr><td>${escapeHtml(name)}</td><td class="n">${d.characters}</td><td class="n">${d.problems}</td><td class="n">${d.questions}</td><td class="n">${d.points.toFixed(1)}</td><td class="n">${d.density.toFixed(1)}</td></tr>`;
  const pages = density.pages.map((p) => row(`第${p.page ?? ''}版 ${p.name}`, p));
  const stories = density.stories.filter((s) => s.problems + s.questions > 0).map((s) => row(s.name, s));
  return `<details><summary>疑似问题密度（每万字加权分，不是差错率）</summary><table class="findings"><thead><tr><th>范围</th><th>非空白字符数</th><th>疑似问题</th><th>待核</th><th>加权分</th><th>密度</th></tr></thead><tbody>${[row('全部', density.whole), ...pages, ...stories].join('\n')}</tbody></table></details>`;
}

function evidence(f: FindingData): string {
  return f.related.map((r) => `<br><small>第 ${r.range.start.line + 1} 行：${escapeHtml(r.message)}</small>`).join('');
}

function quote(text: string, f: FindingData): string {
  const { start, end } = spanOf(starts(text), f);
  return text.slice(start, Math.min(end, start + 40)).replace(/\s+/g, ' ');
}

/** The text with its findings underlined and numbered; of findings that overlap the later begins where the earlier ends. */
function marked(file: ReportFile, first: number): string {
  const lineStarts = starts(file.text);
  let html = '';
  let at = 0;
  file.findings.forEach((f, i) => {
    const { start, end } = spanOf(lineStarts, f);
    const from = Math.max(at, start);
    html += escapeHtml(file.text.slice(at, from));
    const number = first + i;
    html += `<mark class="${f.severity}" id="m${number}">${escapeHtml(file.text.slice(from, Math.max(from, end)))}<a href="#f${number}"><sup>${number}</sup></a></mark>`;
    at = Math.max(from, end);
  });
  return html + escapeHtml(file.text.slice(at));
}

function spanOf(lineStarts: readonly number[], { range }: FindingData): { start: number; end: number } {
  return { start: (lineStarts[range.start.line] ?? 0) + range.start.character, end: (lineStarts[range.end.line] ?? 0) + range.end.character };
}

function starts(text: string): number[] {
  const found = [0];
  for (const m of text.matchAll(/\r\n|\n|\r/g)) found.push(m.index + m[0].length);
  return found;
}

const style = `
body{font:16px/1.7 "Noto Serif CJK SC","Songti SC",SimSun,serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222;background:#fff}
h1,h2,table{font-family:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}h2{border-top:3px solid #222;padding-top:.5em;margin-top:2em}h2 small{font-weight:normal;color:#666}
table{border-collapse:collapse;width:100%;font-size:14px}.findings td,.findings th{border-bottom:1px solid #ddd;padding:.35em .5em;text-align:left;vertical-align:top}.findings td:nth-child(3),.n{text-align:right}
.chart{max-width:36em}.chart th{text-align:right;font-weight:normal;width:14em;padding-right:.6em}.chart span{display:block;height:.8em;background:#4a6fa5}
.page{white-space:pre-wrap;border:1px solid #ddd;padding:1em 1.5em}mark{background:none;border-bottom:2px solid}mark a{text-decoration:none}sup{font-size:.65em;line-height:1}
.error{color:#b3261e}.warning{color:#8a5a00}.information{color:#1f4e9e}.hint{color:#555}.findings td{color:#222}.clean{color:#2e6b34}
@media print{body{max-width:none;margin:0}details{break-before:page}}`;
