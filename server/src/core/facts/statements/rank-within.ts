// A rank that is not among those it is said to be among: 首次跻身全省前十，列第12位; 全市11个区参加排名，我区列第12位.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { member, statement, type Statement } from './model.ts';
import type { Row } from './rows.ts';

const numeral = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const place = `(?:名列|位列|位居|列|排名|名次|排在?|居)[^，。；\\d]{0,6}第?${numeral}(?:位|名)(?!次)`;
const among = new RegExp(`(?:跻身|进入|闯入|挤进|迈入|挺进|杀入|跃居|位居|排进|进)[^，。；\\d]{0,6}?前${numeral}(?:名|强|位)?[，、]?[^，。；\\d]{0,6}${place}`, 'gu');
const ofAll = new RegExp(`${numeral}[个支家所位名][\\p{Script=Han}]{1,6}(?:参加|参与|参评|接受|纳入|参赛)(?:了)?(?:排名|考核|考评|评比|评价|测评|比赛|比武|角逐|竞赛|排行)?，[^。；]{0,24}?${place}`, 'gu');
/** Of another time, another list, or not so. */
const otherwise = /目标|力争|争取|距|离|差|未|没|无缘|曾|去年|上年|上[届次季期]|往[年届]|总分|单项|分项|其中|并列|原|从|由|第\d{1,3}[名位].{0,30}第\d{1,3}[名位]/;

/** Such ranks of a story; both numbers stand in one sentence. */
export function readRanksWithin(text: string, rows: readonly Row[]): readonly Statement[] {
  const found: Statement[] = [];
  if (!holds(text, '列') && !holds(text, '居') && !holds(text, '排') && !holds(text, '名次')) return found;
  for (const row of rows) {
    if (!row.figures.some((f) => f.q.kind === 'rank' || f.q.kind === 'ordinal')) continue;
    for (const pattern of [among, ofAll]) {
      for (const m of matchesOf(row.text, pattern)) {
        const [words, most = '', rank = ''] = m;
        const [n, at] = [smallNumber(most), smallNumber(rank)];
        if (n < 3 || at < 1 || otherwise.test(words)) continue;
        const from = row.sentence.start + m.index;
        const claim: Span = { start: from + words.lastIndexOf(rank), end: from + words.length };
        const whole: Span = { start: from, end: from + words.indexOf('，') };
        if (whole.end <= whole.start) continue;
        found.push(statement('rank-place', [member('total', whole), member('from', claim)], { claim, holds: at <= n, working: `第${at}位不在${pattern === among ? `前${n}` : `${n}个`}之内`, right: null, fault: 'places' }));
      }
    }
  }
  return found;
}

