// A rank that is not among those it is said to be among: 首次跻身全省前十，列第12位; 全市11个区参加排名，我区列第12位.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { member, statement, type Statement } from './model.ts';
import { beyond } from './phrases.ts';
import type { Row } from './rows.ts';

const numeral = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const place = `(?:名列|位列|位居|列|排名|名次|排在?|居)[^，。；\\d]{0,6}第?${numeral}(?:位|名)(?!次)`;
const among = new RegExp(`(?:跻身|进入|闯入|挤进|迈入|挺进|杀入|跃居|位居|排进|进)[^，。；\\d]{0,6}?前${numeral}(?:名|强|位)?[，、]?[^，。；\\d]{0,6}${place}`, 'gu');
const ofAll = new RegExp(`${numeral}[个支家所位名][\\p{Script=Han}]{1,6}(?:（[^（）]{1,8}）)?(?:参加|参与|参评|接受|纳入|参赛)(?:了)?(?:排名|考核|考评|评比|评价|测评|比赛|比武|角逐|竞赛|排行)?，[^。；]{0,24}?${place}`, 'gu');
/** 全市9个县（市、区）. */
const counted = /全([省市县区镇乡国])(?:共有?)?(\d{1,3})个(?:县（市、区）|区县|县区|县市|市县|街道|镇街|乡镇|镇乡|镇|乡|县|区|市)(?![\u4e00-\u9fff]?级)/gu;
/** 在参加测评的8个县（区）中，我县总分93.2分，列第9位: both in one sentence, whatever is told between. */
// bounded: seventy characters between
const inSentence = /(?<![\d第])(\d{1,3})个(?:县（市、区）|县（区）|县（市）|区（县）|市（县）|区县|县区|县市|市县|街道|镇街|镇（街道）|乡镇|镇乡|代表队|参赛队|班级|学校|镇|乡|县|区|市)(?:参加|参与|参评|参赛|的|中|里|上年度?|去年|本年度|今年|[^\d。；]){1,70}?(?:\d[\d.]{0,6}(?!位|名)[^\d。；]{1,20}){0,3}(?:列|位居|居|排名?|排在|名列|位列)(?:全[省市县区镇乡国校])?第(\d{1,3})(?:位|名)/gu;
/** 仅列全市第10位. */
const inAll = /(?:列|位居|居|排名?|排在|名列|位列|位次)全([省市县区镇乡国])第(\d{1,3})(?:位|名)?/gu;
/** Of another time, another list, or not so. */
const otherwise = /目标|力争|争取|距|离|差|未|没|无缘|曾|去年|上年|上[届次季期]|往[年届]|总分|单项|分项|其中|并列|原|从|由|第\d{1,3}[名位].{0,30}第\d{1,3}[名位]/;

/** Such ranks of a story; both numbers stand in one sentence. */
export function readRanksWithin(text: string, rows: readonly Row[]): readonly Statement[] {
  const found: Statement[] = [];
  if (!holds(text, '列') && !holds(text, '居') && !holds(text, '排') && !holds(text, '名次')) return found;
  for (const row of rows) {
    if (!row.figures.some((f) => f.q.kind === 'rank' || f.q.kind === 'ordinal')) continue;
    found.push(...readRanksInSentence(row));
    for (const pattern of [among, ofAll]) {
      for (const m of matchesOf(row.text, pattern)) {
        const [words, most = '', rank = ''] = m;
        const [n, at] = [smallNumber(most), smallNumber(rank)];
        if (n < 3 || at < 1 || otherwise.test(words)) continue;
        const from = row.sentence.start + m.index;
        const claim: Span = { start: from + words.lastIndexOf(rank), end: from + words.length };
        const whole: Span = { start: from, end: from + words.indexOf('，') };
        if (whole.end <= whole.start) continue;
        found.push(statement('rank-place', [member('total', whole), member('from', claim)], { claim, holds: at <= n, working: beyond(at, n, pattern === among), right: null, fault: 'places' }));
      }
    }
  }
  return [...found, ...readRanksInAll(text)];
}

/** Of an aim, of another time or list. */
const notThis = /目标|力争|争取|距|未|没|无缘|曾|并列|单项|分项|其中|原来|[从由]第|第\d{1,3}[位名].{0,30}第\d/;

function readRanksInSentence({ text, sentence }: Row): Statement[] {
  return matchesOf(text, inSentence).flatMap((m): Statement[] => {
    const [words, most = '', rank = ''] = m;
    const [n, at] = [Number(most), Number(rank)];
    if (n < 3 || at <= n || at > n + 20 || notThis.test(words) || /[企家院所村社][^，]{0,4}(?:中|里|参加|参评)|所有|省|单项|指标/.test(words.slice(most.length + 6))) return [];
    const start = sentence.start + m.index;
    const claim: Span = { start: start + words.lastIndexOf('第'), end: start + words.length };
    return [statement('rank-place', [member('total', { start, end: start + words.search(/[，。中]/) }), member('from', claim)], { claim, holds: false, working: beyond(at, n, false), right: null, fault: 'places' })];
  });
}

/** The same where the number of all stands in another sentence: one such number for the scope, and a rank beyond it. */
function readRanksInAll(text: string): Statement[] {
  if (!['列全', '居全', '名全', '排全', '在全', '次全'].some((words) => holds(text, words))) return [];
  const all = matchesOf(text, counted);
  if (all.length === 0) return [];
  return matchesOf(text, inAll).flatMap((m): Statement[] => {
    const own = all.filter((w) => w[1] === m[1]);
    const [whole] = own;
    const [n, at] = [Number(whole?.[2]), Number(m[2])];
    if (!whole || new Set(own.map((w) => w[2])).size !== 1 || at <= n || at > n + 20) return [];
    // of another list in the rank's own sentence
    const sentence = text.slice(text.lastIndexOf('。', m.index) + 1, m.index);
    if (/所有|[企家校院所村社]/.test(sentence.slice(-12)) || otherwise.test(m[0])) return [];
    const claim: Span = { start: m.index, end: m.index + m[0].length };
    return [statement('rank-place', [member('total', { start: whole.index, end: whole.index + whole[0].length }), member('from', claim)], { claim, holds: false, working: beyond(at, n, false), right: null, fault: 'places' })];
  });
}

