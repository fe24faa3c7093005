// format/width: half-width marks in Chinese text and full-width figures; where a page is mostly so, one finding for all of it.
import type { Span } from '../../base/span.ts';
import type { WidthSite } from '../../facts/widths.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type Edit } from '../define.ts';

/** From this many half-width marks on, a majority is a habit of the copy and not a row of slips. */
const habit = 8;

interface Site {
  readonly story: Story;
  readonly site: WidthSite;
}

export default defineIssueRule({
  id: 'format/width',
  severity: 'information',
  fixable: true,
  needs: ['widths'],
  source: 'GB/T 15834—2011 5.1；报纸排版惯例',
  messages: {
    mark: { zh: '中文句中用了半角标点“{mark}”，应为“{full}”', en: 'Half-width “{mark}” in Chinese text, “{full}” is meant' },
    brackets: { zh: '中文括号应为全角“（）”', en: 'Brackets in Chinese text are full-width' },
    figures: { zh: '数字、字母“{mark}”应为半角“{full}”', en: 'Figures and letters “{mark}” are set half-width: “{full}”' },
    summary: { zh: '全文{n}处半角标点，正文应用全角', en: '{n} half-width marks in this file; Chinese text takes full-width ones' },
    part: { zh: '本稿{n}处半角标点，正文应用全角', en: '{n} half-width marks in this story; Chinese text takes full-width ones' },
    wideSummary: { zh: '全文{n}处全角数字、字母，应用半角', en: '{n} full-width figures or letters in this file; half-width ones are the rule' },
    toFull: { zh: '改为“{full}”', en: 'Change to “{full}”' },
    all: { zh: '全部改为全角（网址、小数、时刻、外文不动）', en: 'Change all to full-width (addresses, decimals, times and English stay)' },
    allHalf: { zh: '全部改为半角', en: 'Change all to half-width' },
  },
  check({ tree, facts, at, config, report }) {
    const half: Site[][] = [];
    const wide: Site[] = [];
    let halfMarks = 0;
    let fullMarks = 0;
    const single: Site[] = [];
    for (const story of tree.stories) {
      // the fields of front matter are written as YAML is
      if (story.copy.role === 'page-header' || (story.copy.role === 'masthead' && story.copy.text.startsWith('---'))) continue;
      const { half: sites, full, wide: figures } = facts(story).widths;
      const count = countOf(sites);
      halfMarks += count;
      fullMarks += full;
      const all = sites.map((site) => ({ story, site }));
      if (count >= habit && count > full) half.push(all);
      else if (story.copy.role === 'article' || count > full) single.push(...all);
      if (config.style.digitWidth === 'half') wide.push(...figures.map((site) => ({ story, site })));
    }
    const edits = (sites: readonly Site[]): Edit[] => sites.flatMap(({ story, site }) => site.edits.map((e) => ({ span: at(story, e.span), newText: e.newText })));
    const place = ({ story, site }: Site): Span => at(story, site);
    const summary = (message: 'summary' | 'part' | 'wideSummary', sites: readonly Site[], n: number): void => {
      const [first] = sites;
      if (first) report({ message, data: { n }, span: place(first), fixes: [{ title: message === 'wideSummary' ? 'allHalf' : 'all', safety: 'safe', edits: edits(sites) }] });
    };
    const one = (site: Site): void => {
      const { kind, start, edits: [edit] } = site.site;
      const mark = kind === 'figures' ? site.story.copy.text.slice(start, site.site.end) : (site.story.copy.text[start] ?? '');
      const full = kind === 'brackets' ? '（）' : (edit?.newText ?? '');
      report({ message: kind, data: { mark, full }, span: place(site), fixes: [{ title: 'toFull', data: { full }, safety: 'safe', edits: edits([site]) }] });
    };
    if (halfMarks >= habit && halfMarks > fullMarks) {
      const all = [...half.flat(), ...single];
      summary('summary', all.sort((a, b) => place(a).start - place(b).start), countOf(all.map((s) => s.site)));
    } else {
      for (const story of half) summary('part', story, countOf(story.map((s) => s.site)));
      for (const site of single) one(site);
    }
    if (wide.length >= habit) summary('wideSummary', wide, wide.length);
    else for (const site of wide) one(site);
  },
});

function countOf(sites: readonly WidthSite[]): number {
  let n = 0;
  for (const site of sites) n += site.count;
  return n;
}
