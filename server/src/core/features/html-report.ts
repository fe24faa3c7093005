// The proof report: one self-contained HTML page, every piece of text escaped, no script, no address outside.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Severity } from '../base/config.ts';
import { ruleTitles } from '../rules/titles.generated.ts';
import type { Accepted, Sorted } from './accepted.ts';
import { densities, type Densities, type Density } from './density.ts';
import { escapeHtml } from './escape-html.ts';
import { evidenceWords } from './evidence.ts';
import { checkData, type FileFindings, type FindingData } from './report.ts';

/** A file's findings with the text they stand in. */
export interface ReportFile extends FileFindings {
  readonly text: string;
  /** 疑似问题密度 of the file, its pages and stories. */
  readonly density?: Densities;
  /** What was looked at and kept, with who and why. */
  readonly accepted?: readonly AcceptedFinding[];
}

/** A file that could not be read, and why. */
export interface UnreadableFile {
  readonly path: string;
  readonly error: string;
}

/** A finding that a person accepted. */
export interface AcceptedFinding extends FindingData {
  readonly entry: Pick<Accepted, 'reason' | 'by' | 'at'>;
}

/** A file for the report: its open findings and, apart from them, what was accepted. */
export function reportFile(path: string, { tree }: Pick<Analysis, 'tree'>, { open, accepted }: Sorted): ReportFile {
  const kept = checkData(path, { tree, findings: accepted.map((a) => a.finding) }).findings;
  return {
    ...checkData(path, { tree, findings: open }), text: tree.text, density: densities({ tree, findings: open }),
    accepted: kept.flatMap((finding, i) => {
      const entry = accepted[i]?.entry;
      return entry ? [{ ...finding, entry: { reason: entry.reason, by: entry.by, at: entry.at } }] : [];
    }),
  };
}

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '待核', hint: '提示' };
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The whole page. Files that could not be read stand first: of them nothing is known. Findings are numbered through all files; numbers in the text lead to the table and back. */
export function htmlReport(files: readonly ReportFile[], unreadable: readonly UnreadableFile[] = []): string {
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
<p class="sums">${files.length} 个文件，${severities.map((s) => `<b class="${s}">${all.filter((f) => f.severity === s).length}</b> 处${severityNames[s]}`).join('，')}${keptCount(files)}${unreadable.length > 0 ? `，${unreadable.length} 个文件读不了` : ''}。</p>
${unreadableList(unreadable)}${charts(all, files)}
${numbered.map(({ file, first }) => section(file, first)).join('\n')}
</body></html>
`;
}

function unreadableList(unreadable: readonly UnreadableFile[]): string {
  if (unreadable.length === 0) return '';
  return `<section><h2>没有审到的文件</h2>\n<ul>${unreadable.map(({ path, error }) => `<li>${escapeHtml(path)}：${escapeHtml(error)}</li>`).join('\n')}</ul></section>\n`;
}

function keptCount(files: readonly ReportFile[]): string {
  const kept = files.reduce((n, f) => n + (f.accepted?.length ?? 0), 0);
  return kept > 0 ? `；已核 <b>${kept}</b> 处` : '';
}

const mostBars = 10;

/** Bars by kind of problem and, where pages are known, by page. */
function charts(all: readonly FindingData[], files: readonly ReportFile[]): string {
  if (all.length === 0) return '<p class="clean">没有发现问题。</p>';
  const kinds = new Map<string, FindingData[]>();
  for (const f of all) kinds.set(f.rule, [...(kinds.get(f.rule) ?? []), f]);
  const byKind = [...kinds].map(([rule, found]): Bar => ({ name: titleOf(rule), counts: severities.map((s) => found.filter((f) => f.severity === s).length) })).sort((a, b) => sum(b.counts) - sum(a.counts) || (a.name < b.name ? -1 : 1));
  const pages = files.flatMap((file) => pageBars(file, files.length > 1));
  return `<div class="charts">${chart('按类别', shorten(byKind))}${pages.length > 1 ? chart('按版面', pages) : ''}</div>`;
}

/** The most frequent kinds; the rest as one bar. */
function shorten(bars: readonly Bar[]): Bar[] {
  if (bars.length <= mostBars) return [...bars];
  const rest = bars.slice(mostBars - 1);
  return [...bars.slice(0, mostBars - 1), { name: `其余 ${rest.length} 类`, counts: severities.map((_, i) => sum(rest.map((b) => b.counts[i] ?? 0))) }];
}

interface Bar {
  readonly name: string;
  /** In the order of `severities`. */
  readonly counts: readonly number[];
}

/** A bar for each page of a file, in order; a file without pages is one bar. */
function pageBars(file: ReportFile, several: boolean): Bar[] {
  const pages = file.density?.pages ?? [];
  const lines = starts(file.text);
  const count = (from: number, to: number): number[] => severities.map((s) => file.findings.filter((f) => f.severity === s && spanOf(lines, f).start >= from && spanOf(lines, f).start < to).length);
  const name = several ? `${file.path} ` : '';
  if (pages.length === 0) return [{ name: file.path, counts: count(0, Number.POSITIVE_INFINITY) }];
  const first = pages[0]?.start ?? 0;
  const head = count(0, first);
  return [...(sum(head) > 0 ? [{ name: `${name}报头`, counts: head }] : []), ...pages.map((page, i) => ({ name: `${name}第${page.page ?? ''}版 ${page.name}`, counts: count(page.start, pages[i + 1]?.start ?? Number.POSITIVE_INFINITY) }))];
}

/** Stacked bars, each severity in its colour; the numbers stand behind. */
function chart(caption: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map((b) => sum(b.counts)));
  const rows = bars.map(({ name, counts }) => {
    const parts = counts.map((n, i) => (n > 0 ? `<i class="${severities[i]}" style="width:${((100 * n) / most).toFixed(1)}%"></i>` : '')).join('');
    return `<tr><th scope="row">${escapeHtml(name)}</th><td class="bar"><span title="${severities.map((s, i) => `${severityNames[s]} ${counts[i]}`).join('，')}">${parts}</span></td><td class="n">${sum(counts)}</td></tr>`;
  });
  return `<table class="chart"><caption>${caption}</caption>${rows.join('')}</table>`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

function titleOf(rule: string): string {
  return ruleTitles[rule] ?? rule;
}

/** What was accepted, by whom and why. */
function acceptedTable(accepted: readonly AcceptedFinding[]): string {
  if (accepted.length === 0) return '';
  const rows = accepted.map((f) => `<tr><td class="n">${f.range.start.line + 1}</td><td>${escapeHtml(f.message)}</td><td>${escapeHtml(f.entry.reason)}</td><td>${escapeHtml(f.entry.by)}</td><td>${escapeHtml(f.entry.at)}</td></tr>`);
  return `<details open><summary>已核 ${accepted.length} 处</summary><table class="findings"><thead><tr><th>行</th><th>问题</th><th>理由</th><th>核对人</th><th>日期</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></details>`;
}

function section(file: ReportFile, first: number): string {
  const date = file.issueDate ? `<small>${escapeHtml(file.issueDate)}</small>` : '';
  if (file.findings.length === 0) return `<section><h2>${escapeHtml(file.path)} ${date}</h2><p class="clean">没有发现问题。</p>${acceptedTable(file.accepted ?? [])}</section>`;
  const rows = file.findings.map((f, i) => `<tr id="f${first + i}" class="${f.severity}"><td><a href="#m${first + i}">${first + i}</a></td><td>${severityNames[f.severity]}</td><td>${f.range.start.line + 1}</td><td><b>${escapeHtml(quote(file.text, f))}</b> ${escapeHtml(f.message)}${evidence(file.text, f)}</td><td>${f.fixes.map((x) => escapeHtml(x.title)).join('<br>')}</td><td>${escapeHtml(titleOf(f.rule))}<br><small>${escapeHtml(f.rule)}</small></td></tr>`);
  return `<section><h2>${escapeHtml(file.path)} ${date}</h2>
<table class="findings"><thead><tr><th>号</th><th>级别</th><th>行</th><th>问题与依据</th><th>改法</th><th>类别</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
${acceptedTable(file.accepted ?? [])}
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

function evidence(text: string, f: FindingData): string {
  const lines = starts(text);
  return f.related.map((r) => {
    const { start, end } = spanOf(lines, r);
    return `<br><small>${r.path === undefined ? '' : `${escapeHtml(r.path)} `}第 ${r.range.start.line + 1} 行：${escapeHtml(evidenceWords(r.message, r.words ?? text.slice(start, end)))}</small>`;
  }).join('');
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

function spanOf(lineStarts: readonly number[], { range }: Pick<FindingData, 'range'>): { start: number; end: number } {
  return { start: (lineStarts[range.start.line] ?? 0) + range.start.character, end: (lineStarts[range.end.line] ?? 0) + range.end.character };
}

function starts(text: string): number[] {
  const found = [0];
  for (const m of text.matchAll(/\r\n|\n|\r/g)) found.push(m.index + m[0].length);
  return found;
}

const style = `
body{font:16px/1.7 "Noto Serif CJK SC","Songti SC",SimSun,serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222;background:#fff}
h1,h2,table,summary{font-family:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}h2{border-top:3px solid #222;padding-top:.5em;margin-top:2em}h2 small{font-weight:normal;color:#555}
table{border-collapse:collapse;width:100%;font-size:14px}.findings td,.findings th{border-bottom:1px solid #ddd;padding:.35em .5em;text-align:left;vertical-align:top}
.findings td:nth-child(-n+3){white-space:nowrap}.findings td:nth-child(3),.findings .n,.n{text-align:right}.findings th{white-space:nowrap}small{color:#555}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(22em,1fr));gap:1em 2.5em;align-items:start}
.chart caption{font-weight:700;text-align:left;padding:.2em 0}.chart th{text-align:right;font-weight:normal;white-space:nowrap;width:1%;padding:0 .6em 0 0}.chart .n{width:2.5em}
.bar span{display:flex;height:.9em}.bar i{background:currentColor}
.page{white-space:pre-wrap;border:1px solid #ddd;padding:1em 1.5em}mark{background:none;border-bottom:2px solid}mark a{text-decoration:none}sup{font-size:.65em;line-height:1}
details{margin-top:1em}summary{cursor:pointer;font-weight:700}
.error{color:#b3261e}.warning{color:#8a5a00}.information{color:#1f4e9e}.hint{color:#555}.findings td{color:#222}.clean{color:#2e6b34}mark{color:inherit}mark.error{border-color:#b3261e}mark.warning{border-color:#8a5a00}mark.information{border-color:#1f4e9e}mark.hint{border-color:#555}
tr.error td:nth-child(2){color:#b3261e}tr.warning td:nth-child(2){color:#8a5a00}tr.information td:nth-child(2){color:#1f4e9e}
@media print{body{max-width:none;margin:0;font-size:11pt}table{font-size:9.5pt}tr{break-inside:avoid}details:last-child{break-before:page}i,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
