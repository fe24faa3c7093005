// The proof report: one self-contained HTML page, every piece of text escaped, no script, no address outside.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Severity } from '../base/config.ts';
import type { Locale, Message } from '../base/message.ts';
import { ruleTitles } from '../rules/titles.generated.ts';
import type { Accepted, Sorted } from './accepted.ts';
import { densities, type Densities, type Density } from './density.ts';
import { escapeHtml } from './escape-html.ts';
import { evidenceWords } from './evidence.ts';
import { checkData, type FileFindings, type FindingData } from './report.ts';
import { lineNumber, type Say, sayIn } from './say.ts';

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

const severityNames: Readonly<Record<Severity, Message>> = {
  error: { zh: '错误', en: 'errors' }, warning: { zh: '警告', en: 'warnings' }, information: { zh: '待核', en: 'queries' }, hint: { zh: '提示', en: 'hints' },
};
const severityOfOne: Readonly<Record<Severity, Message>> = { ...severityNames, error: { zh: '错误', en: 'error' }, warning: { zh: '警告', en: 'warning' }, information: { zh: '待核', en: 'query' }, hint: { zh: '提示', en: 'hint' } };
const labels = {
  language: { zh: 'zh-CN', en: 'en' },
  title: { zh: '校对报告', en: 'Proof report' },
  files: { zh: '{count} 个文件', en: 'Files: {count}' },
  places: { zh: '{number} 处{severity}', en: '{severity}: {number}' },
  comma: { zh: '，', en: ', ' },
  stop: { zh: '。', en: '.' },
  kept: { zh: '；已核 <b>{count}</b> 处', en: '; <b>{count}</b> accepted' },
  unread: { zh: '，{count} 个文件读不了', en: ', files that could not be read: {count}' },
  notChecked: { zh: '没有审到的文件', en: 'Files not checked' },
  clean: { zh: '没有发现问题。', en: 'Nothing found.' },
  byKind: { zh: '按类别', en: 'By kind' },
  byPage: { zh: '按版面', en: 'By page' },
  rest: { zh: '其余 {count} 类', en: '{count} other kinds' },
  masthead: { zh: '报头', en: 'Masthead' },
  page: { zh: '第{number}版 ', en: 'Page {number} ' },
  accepted: { zh: '已核 {count} 处', en: '{count} accepted' },
  line: { zh: '行', en: 'Line' },
  problem: { zh: '问题', en: 'Finding' },
  reason: { zh: '理由', en: 'Reason' },
  by: { zh: '核对人', en: 'By' },
  date: { zh: '日期', en: 'Date' },
  number: { zh: '号', en: 'No' },
  severity: { zh: '级别', en: 'Severity' },
  evidence: { zh: '问题与依据', en: 'Finding and evidence' },
  fix: { zh: '改法', en: 'Fix' },
  kind: { zh: '类别', en: 'Kind' },
  text: { zh: '原文', en: 'Text' },
  density: { zh: '疑似问题密度（每万字加权分，不是差错率）', en: 'Density of suspected problems (weighted points per 10,000 characters; no error rate)' },
  range: { zh: '范围', en: 'Range' },
  characters: { zh: '非空白字符数', en: 'Characters without blanks' },
  suspected: { zh: '疑似问题', en: 'Suspected' },
  questions: { zh: '待核', en: 'Queries' },
  points: { zh: '加权分', en: 'Points' },
  ofAll: { zh: '密度', en: 'Density' },
  all: { zh: '全部', en: 'All' },
} as const;
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The whole page. Files that could not be read stand first: of them nothing is known. Findings are numbered through all files; numbers in the text lead to the table and back. */
export function htmlReport(files: readonly ReportFile[], locale: Locale = 'zh', unreadable: readonly UnreadableFile[] = []): string {
  const say = sayIn(locale);
  const all = files.flatMap((f) => f.findings);
  let next = 1;
  const numbered = files.map((file) => {
    const first = next;
    next += file.findings.length;
    return { file, first };
  });
  return `<!doctype html>
<html lang="${say(labels.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(labels.title)}</title><style>${style}</style></head><body>
<h1>${say(labels.title)}</h1>
<p class="sums">${say(labels.files, { count: files.length })}${say(labels.comma)}${severities.map((s) => say(labels.places, { number: `<b class="${s}">${all.filter((f) => f.severity === s).length}</b>`, severity: severityNames[s] })).join(say(labels.comma))}${keptCount(say, files)}${unreadable.length > 0 ? say(labels.unread, { count: unreadable.length }) : ''}${say(labels.stop)}</p>
${unreadableList(say, unreadable)}${charts(say, all, files)}
${numbered.map(({ file, first }) => section(say, file, first)).join('\n')}
</body></html>
`;
}

function unreadableList(say: Say, unreadable: readonly UnreadableFile[]): string {
  if (unreadable.length === 0) return '';
  return `<section><h2>${say(labels.notChecked)}</h2>\n<ul>${unreadable.map(({ path, error }) => `<li>${escapeHtml(path)}：${escapeHtml(error)}</li>`).join('\n')}</ul></section>\n`;
}

function keptCount(say: Say, files: readonly ReportFile[]): string {
  const kept = files.reduce((n, f) => n + (f.accepted?.length ?? 0), 0);
  return kept > 0 ? say(labels.kept, { count: kept }) : '';
}

const mostBars = 10;

/** Bars by kind of problem and, where pages are known, by page. */
function charts(say: Say, all: readonly FindingData[], files: readonly ReportFile[]): string {
  if (all.length === 0) return `<p class="clean">${say(labels.clean)}</p>`;
  const kinds = new Map<string, FindingData[]>();
  for (const f of all) kinds.set(f.rule, [...(kinds.get(f.rule) ?? []), f]);
  const byKind = [...kinds].map(([rule, found]): Bar => ({ name: titleOf(say, rule), counts: severities.map((s) => found.filter((f) => f.severity === s).length) })).sort((a, b) => sum(b.counts) - sum(a.counts) || (a.name < b.name ? -1 : 1));
  const pages = files.flatMap((file) => pageBars(say, file, files.length > 1));
  return `<div class="charts">${chart(say, say(labels.byKind), shorten(say, byKind))}${pages.length > 1 ? chart(say, say(labels.byPage), pages) : ''}</div>`;
}

/** The most frequent kinds; the rest as one bar. */
function shorten(say: Say, bars: readonly Bar[]): Bar[] {
  if (bars.length <= mostBars) return [...bars];
  const rest = bars.slice(mostBars - 1);
  return [...bars.slice(0, mostBars - 1), { name: say(labels.rest, { count: rest.length }), counts: severities.map((_, i) => sum(rest.map((b) => b.counts[i] ?? 0))) }];
}

interface Bar {
  readonly name: string;
  /** In the order of `severities`. */
  readonly counts: readonly number[];
}

/** A bar for each page of a file, in order; a file without pages is one bar. */
function pageBars(say: Say, file: ReportFile, several: boolean): Bar[] {
  const pages = file.density?.pages ?? [];
  const lines = starts(file.text);
  const count = (from: number, to: number): number[] => severities.map((s) => file.findings.filter((f) => f.severity === s && spanOf(lines, f).start >= from && spanOf(lines, f).start < to).length);
  const name = several ? `${file.path} ` : '';
  if (pages.length === 0) return [{ name: file.path, counts: count(0, Number.POSITIVE_INFINITY) }];
  const first = pages[0]?.start ?? 0;
  const head = count(0, first);
  return [...(sum(head) > 0 ? [{ name: `${name}${say(labels.masthead)}`, counts: head }] : []), ...pages.map((page, i) => ({ name: `${name}${say(labels.page, { number: page.page ?? '' })}${page.name}`, counts: count(page.start, pages[i + 1]?.start ?? Number.POSITIVE_INFINITY) }))];
}

/** Stacked bars, each severity in its colour; the numbers stand behind. */
function chart(say: Say, caption: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map((b) => sum(b.counts)));
  const rows = bars.map(({ name, counts }) => {
    const parts = counts.map((n, i) => (n > 0 ? `<i class="${severities[i]}" style="width:${((100 * n) / most).toFixed(1)}%"></i>` : '')).join('');
    return `<tr><th scope="row">${escapeHtml(name)}</th><td class="bar"><span title="${severities.map((s, i) => `${say(severityNames[s])} ${counts[i]}`).join(say(labels.comma))}">${parts}</span></td><td class="n">${sum(counts)}</td></tr>`;
  });
  return `<table class="chart"><caption>${caption}</caption>${rows.join('')}</table>`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

function titleOf(say: Say, rule: string): string {
  const title = ruleTitles[rule];
  return title ? say(title) : rule;
}

/** What was accepted, by whom and why. */
function acceptedTable(say: Say, accepted: readonly AcceptedFinding[]): string {
  if (accepted.length === 0) return '';
  const rows = accepted.map((f) => `<tr><td class="n">${f.range.start.line + 1}</td><td>${escapeHtml(f.message)}</td><td>${escapeHtml(f.entry.reason)}</td><td>${escapeHtml(f.entry.by)}</td><td>${escapeHtml(f.entry.at)}</td></tr>`);
  return `<details open><summary>${say(labels.accepted, { count: accepted.length })}</summary><table class="findings"><thead><tr>${heads(say, ['line', 'problem', 'reason', 'by', 'date'])}</tr></thead><tbody>${rows.join('\n')}</tbody></table></details>`;
}

function section(say: Say, file: ReportFile, first: number): string {
  const date = file.issueDate ? `<small>${escapeHtml(file.issueDate)}</small>` : '';
  if (file.findings.length === 0) return `<section><h2>${escapeHtml(file.path)} ${date}</h2><p class="clean">${say(labels.clean)}</p>${acceptedTable(say, file.accepted ?? [])}</section>`;
  const rows = file.findings.map((f, i) => `<tr id="f${first + i}" class="${f.severity}"><td><a href="#m${first + i}">${first + i}</a></td><td>${say(severityOfOne[f.severity])}</td><td>${f.range.start.line + 1}</td><td><b>${escapeHtml(quote(file.text, f))}</b> ${escapeHtml(f.message)}${evidence(say, file.text, f)}</td><td>${f.fixes.map((x) => escapeHtml(x.title)).join('<br>')}</td><td>${escapeHtml(titleOf(say, f.rule))}<br><small>${escapeHtml(f.rule)}</small></td></tr>`);
  return `<section><h2>${escapeHtml(file.path)} ${date}</h2>
<table class="findings"><thead><tr>${heads(say, ['number', 'severity', 'line', 'evidence', 'fix', 'kind'])}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
${acceptedTable(say, file.accepted ?? [])}
${densityTable(say, file.density)}
<details open><summary>${say(labels.text)}</summary><div class="page">${marked(file, first)}</div></details></section>`;
}

/** The duty editor's score; it is no official error rate and is never called one. */
function densityTable(say: Say, density: Densities | undefined): string {
  if (!density) return '';
  const row = (name: string, d: Density): string => `<tr><td>${escapeHtml(name)}</td><td class="n">${d.characters}</td><td class="n">${d.problems}</td><td class="n">${d.questions}</td><td class="n">${d.points.toFixed(1)}</td><td class="n">${d.density.toFixed(1)}</td></tr>`;
  const pages = density.pages.map((p) => row(`${say(labels.page, { number: p.page ?? '' })}${p.name}`, p));
  const stories = density.stories.filter((s) => s.problems + s.questions > 0).map((s) => row(s.name, s));
  return `<details><summary>${say(labels.density)}</summary><table class="findings"><thead><tr>${heads(say, ['range', 'characters', 'suspected', 'questions', 'points', 'ofAll'])}</tr></thead><tbody>${[row(say(labels.all), density.whole), ...pages, ...stories].join('\n')}</tbody></table></details>`;
}

function evidence(say: Say, text: string, f: FindingData): string {
  const lines = starts(text);
  return f.related.map((r) => {
    const { start, end } = spanOf(lines, r);
    return `<br><small>${r.path === undefined ? '' : `${escapeHtml(r.path)} `}${say(lineNumber, { line: r.range.start.line + 1 })}${escapeHtml(evidenceWords(r.message, r.words ?? text.slice(start, end)))}</small>`;
  }).join('');
}

/** Heads of columns. */
function heads(say: Say, names: readonly (keyof typeof labels)[]): string {
  return names.map((name) => `<th>${say(labels[name])}</th>`).join('');
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
