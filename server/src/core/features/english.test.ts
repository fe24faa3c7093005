// Everything the features say in English is English: Chinese stands in quotation marks, or is a name that the page prints, and nowhere else.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { inEnglish } from '../base/english.ts';
import { format, phrase } from '../base/message.ts';
import { builtinRegisters } from '../registers/builtin.ts';
import { allRules } from '../rules/index.generated.ts';
import { ruleTitles } from '../rules/titles.generated.ts';
import type { Analysis } from '../analysis/analyzer.ts';
import { analyzeText } from '../../testkit/check.ts';
import { isEnglish as english } from '../../testkit/english.ts';
import { otherActions } from './actions.ts';
import { completionsAt } from './completion.ts';
import { factGroups } from './fact-groups.ts';
import { hoverAt } from './hover.ts';
import { htmlReport, reportFile } from './html-report.ts';
import { inlayHints } from './inlay.ts';
import { outlineOf, type OutlineSymbol } from './outline.ts';
import { factsData } from './report.ts';

const fixtures = new URL('../../../../test-fixtures/', import.meta.url);
const rulePages = new URL('../../../../server/src/core/rules/', import.meta.url);
const optIn = Object.fromEntries(allRules.filter((r) => r.optIn).map((r) => [r.id, 'information' as const]));

function inLanguage(text: string, locale: 'zh' | 'en'): Analysis {
  return analyzeText(text, { registers: builtinRegisters(), config: { locale, rules: optIn } });
}

/** Marked, wrong texts of the rules' own pages: each rule speaks in some of them. */
function examples(): string[] {
  return readdirSync(rulePages, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().flatMap((name) => {
    const page = readFileSync(new URL(name, rulePages), 'utf8');
    return [...page.matchAll(/```bad[^\n]*\n([\s\S]*?)```/g)].map((m) => (m[1] ?? '').replace(/[⟦⟧]/g, ''));
  });
}

function findingsIn({ findings }: Analysis): void {
  for (const f of findings) {
    english(f.message, f.rule);
    for (const r of f.related) english(r.message, `evidence of ${f.rule}`);
    for (const x of f.fixes) english(x.title, `fix of ${f.rule}`);
  }
}

/** A hover without what the page prints: bold names and cited sentences. */
function ownWords(markdown: string): string {
  return markdown.replace(/^\*\*[^*\n]*\*\*(?=　)/gm, '').replace(/^>.*$/gm, '').replace(/　/g, ' ');
}

function featuresIn(analysis: Analysis, text: string): void {
  const seen = new Set<string>();
  const once = (said: string, what: string): void => {
    if (!seen.has(said)) english(said, what);
    seen.add(said);
  };
  for (let at = 0; at < text.length; at += 3) {
    const hover = hoverAt(analysis, at);
    if (hover) once(ownWords(hover.markdown), 'hover');
    for (const action of otherActions(analysis, { start: at, end: at + 1 })) once(action.title, 'action');
    // details of entries of the registers are the newsroom's own words
    if (at % 12 === 0) for (const item of completionsAt(analysis, at)) if (item.kind === 'date') once(item.detail ?? '', 'completion');
  }
  for (const hint of inlayHints(analysis, { start: 0, end: text.length }, { dates: 'all', figures: true })) once(`${hint.label} ${hint.tooltip ?? ''}`, 'inlay hint');
  const outline = (symbol: OutlineSymbol): void => {
    const { detail, kind } = symbol;
    if (kind === 'masthead') once(detail, 'masthead');
    if (kind === 'story') assert.match(detail, /\d+ characters$/);
    if (kind === 'page') assert.match(symbol.name, /^Page \S+/);
    symbol.children.forEach(outline);
  };
  outlineOf(analysis.tree, 'en').forEach(outline);
  for (const group of factGroups(analysis)) if (group.kind === 'dates') for (const { name, detail } of group.subjects) once(`${name} ${detail}`, 'fact');
  for (const { kind, value } of factsData('a', analysis).facts) if (kind === 'statements') once((value as { working: string }).working, 'statement');
}

/** A report without what it takes from the page: its text, cited words, names of pages and stories. */
function labels(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<div class="page">[\s\S]*?<\/div>/g, '').replace(/<td><b>[^<]*<\/b>/g, '<td>').replace(/(<tr><td>|<th scope="row">)(Page \d+)? ?[^<]*/g, '$1$2')
    .replace(/<small>(?:<\/?b>)?/g, '\n').replace(/<[^>]*>/g, '\n').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('English', function () {
  this.timeout(120_000);
  const pages = [new URL('example.issue', fixtures), ...readdirSync(new URL('clean/', fixtures)).sort().filter((_, i) => i % 200 === 0).map((name) => new URL(`clean/${name}`, fixtures))];

  it('is said of every page by every feature', () => {
    for (const page of pages) {
      const text = readFileSync(page, 'utf8');
      const analysis = inLanguage(text, 'en');
      findingsIn(analysis);
      featuresIn(analysis, text);
      const html = htmlReport([reportFile('a.issue', analysis, { open: analysis.findings, accepted: [], unmatched: [] })], 'en');
      assert.match(html, /<html lang="en">/);
      for (const line of labels(html).split('\n')) english(line, 'report');
    }
  });

  it('is said by every rule over its own examples', () => {
    const spoken = new Set<string>();
    for (const text of examples()) {
      const analysis = inLanguage(text, 'en');
      findingsIn(analysis);
      for (const f of analysis.findings) spoken.add(f.rule);
    }
    assert.ok(spoken.size > 50, `${spoken.size} rules`);
  });

  it('has a title for every rule', () => {
    for (const { id } of allRules) english(ruleTitles[id]?.en ?? assert.fail(id), id);
  });

  it('writes numbers, dates and units as English has them, and quotes what is left', () => {
    for (const [data, said] of [
      ['1.8万＋2.4万＝4.2万', '18,000 + 24,000 = 42,000'], ['19.4亿元', '1.94 billion yuan'], ['96%−81%＝15个百分点', '96% − 81% = 15 percentage points'], ['300公顷≈4500亩', '300 ha ≈ 4500 mu'],
      ['2026年4月16日', '2026-04-16'], ['2026年9月18日至9月27日', '2026-09-18 to 2026-09-27'], ['2026年7—12月', 'July–December 2026'], ['星期四', 'Thursday'], ['31个', '31'], ['46×两＝92', '46 × 2 = 92'],
      ['石磊', '“石磊”'], ['“乡音夜话”活动', '““乡音夜话”活动”'], ['“甲”、“乙”', '“甲”, “乙”'], ['plain', 'plain'],
    ] as const) assert.equal(inEnglish(data), said);
    const message = { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' };
    const working = phrase({ zh: '{a}多于{b}', en: '{a} is more than {b}' }, { a: '31个', b: '28个' });
    assert.equal(format(message, 'en', { working, said: '31个' }), '31 is more than 28, not “31个”');
    assert.equal(format(message, 'zh', { working, said: '31个' }), '31个多于28个，与“31个”不符');
  });
});
