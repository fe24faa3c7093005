// figure/respectively: 分别 or 依次 with a number of values that is not the number of things they are said of.
import { find } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { objectAt } from '../../facts/enumerations/objects.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { defineStoryRule } from '../define.ts';
import { oneEach } from './respectively-each.ts';
import { prizesWon } from './respectively-prizes.ts';
import { type Subjects, subjectsBefore } from './respectively-subjects.ts';
import { ofEach } from './respectively-times.ts';
import { visited } from './respectively-visits.ts';
import { type Values, valuesAfter } from './respectively-values.ts';

/** Farthest, in characters, that 分别 reaches either way. */
const reach = 160;

export default defineStoryRule({
  id: 'figure/respectively',
  severity: 'warning',
  fixable: false,
  needs: ['quantities', 'sentences'],
  source: '编校通例：“分别”前后项数相等',
  messages: {
    uneven: { zh: '“{word}”前有{n}项，后有{m}项', en: '{n} things before {word}, {m} values behind it' },
    subjects: { zh: '“{word}”所说的{n}项', en: 'The {n} things' },
  },
  check({ copy: { text }, facts, report }) {
    const won = prizesWon(text, facts.quantities);
    const tours = visited(text);
    for (const { word, subjects, values } of [...won, ...tours]) report(finding(word, subjects, values));
    let last: { readonly sentence: number; readonly values: Values; readonly subjects: Subjects | null } | null = null;
    let sentence = 0;
    for (let at = next(text, 0); at >= 0; at = next(text, at + 2)) {
      while (sentence + 1 < facts.sentences.length && (facts.sentences[sentence]?.end ?? 0) <= at) sentence++;
      const s = facts.sentences[sentence];
      if (!s) return;
      if (tours.some((tour) => tour.at === at)) continue;
      if (won.some(({ values }) => values.start > at && values.start < at + 16)) continue;
      const own = oneEach(text, at, s.start, Math.min(s.end, at + reach), facts.quantities);
      if (own) {
        last = { sentence, values: own.values, subjects: own.subjects };
        if (disagree(own.subjects, own.values)) report(finding(text.slice(at, at + 2), own.subjects, own.values));
        continue;
      }
      const values = valuesAfter(text, at + 2, Math.min(s.end, at + reach), facts.quantities);
      if (!values || asMany(text.slice(Math.max(s.start, at - 12), at), values)) continue;
      // 三校学生分别在县、市比赛中拿到6个和2个奖项: as many as the places behind the word
      const placed = /^[在于从]([^，。；]{2,24})/.exec(text.slice(at + 2, values.start))?.[1];
      if (placed !== undefined && values.readings.includes(placed.split(/[、和]/).length) && /[、和]/.test(placed)) continue;
      const clause = clauseAt(s.clauses, at);
      let subjects: Subjects | null = null;
      for (const c of [s.clauses[clause], s.clauses[clause - 1]]) {
        // …盐巷中学（原市第四中学，2024年更名）、育才中学，分别…: a comma inside brackets parts no clause
        const bracket = c ? /^[^（）]*）/.test(text.slice(c.start, c.end)) : false;
        if (bracket) break;
        // 三位歌手加盟，演唱会分别于6日、7日举行
        if (c === s.clauses[clause - 1] && values.moments && !ofEach.test(text.slice(s.clauses[clause]?.start ?? at, at))) break;
        if (c) subjects ??= subjectsBefore(text, Math.max(c.start, at - reach), upTo(text, c, at), facts.quantities);
        // 一楼不出钱；二楼、三楼每户分别出…: a list of its own, or another member of the row
        if (subjects || (c && c.start > 0 && (text[c.start - 1] === '；' || (at > c.start && text.slice(c.start, Math.min(c.end, at)).includes('、'))))) break;
      }
      const people = subjects && saidBehind.exec(text.slice(values.end, values.end + 10))?.[1];
      // 老生匡正、花旦苏小蛮和鼓师邓大春分别获得…，三人: so many they are
      if (subjects && people && subjects.readings.includes(smallNumber(people))) subjects = { ...subjects, readings: [smallNumber(people)] };
      // …分别为甲、乙、丙，同比分别增长…: the values before are as many as the things
      if (last && last.sentence === sentence && (!subjects || subjects.start <= last.values.end)) subjects = last.subjects;
      last = { sentence, values, subjects };
      if (subjects && disagree(subjects, values) && !(clausesTold(text.slice(s.start, at), values.readings) && /，$/.test(text.slice(0, at))) && !ofOther(text, at, subjects, values) && !measured(facts.quantities, s.start, at, values) && !/其中[^，。；]{1,10}[两二三四五六七八九\d][个处家所项名条]/.test(text.slice(values.end, s.end))) report(finding(text.slice(at, at + 2), subjects, values));
    }
  },
});

/** 新建污水管网18公里，改造泵站3座，分别投入6100万元、2300万元: as many clauses with a figure before it. */
function clausesTold(lead: string, readings: readonly number[]): boolean {
  const clauses = lead.replace(/，$/, '').split('，').reverse();
  let n = 0;
  while (n < clauses.length && /[\u4e00-\u9fff]{2}\d[\d.,]{0,9}[万亿]?[\u4e00-\u9fff]{1,4}$/.test((clauses[n] ?? '').slice(-24))) n++;
  return n > 1 && readings.includes(n);
}

const saidBehind = /^，这?([两三四五六七八九])(?:人|位|名)(?!次|的|中)/;

/** Where the next 分别, or 依次 before its values, stands from `from` on; −1 where there is none. */
function next(text: string, from: number): number {
  const apart = from === 0 ? find(text, '分别') : text.indexOf('分别', from);
  let inTurn = from === 0 ? find(text, '依次') : text.indexOf('依次', from);
  while (inTurn >= 0 && !'为是达有'.includes(text[inTurn + 2] ?? '\n') && !/^(?:提高|提升|增加?|扩大?|升|降低?|减少?|缩短|延长|调整|改)[到至为]\d/.test(text.slice(inTurn + 2, inTurn + 7)) && !/^(?:游|跑|滑|划)出/.test(text.slice(inTurn + 2, inTurn + 4))) inTurn = text.indexOf('依次', inTurn + 2);
  const each = eachOf(text, from);
  if (each >= 0 && (apart < 0 || each < apart) && (inTurn < 0 || each < inTurn)) return each;
  return apart < 0 ? inTurn : inTurn < 0 ? apart : Math.min(apart, inTurn);
}

/** 各为, 各达 behind 春小麦、青稞、油菜的面积, before figures. */
function eachOf(text: string, from: number): number {
  let at = from === 0 ? find(text, '各') : text.indexOf('各', from);
  // bounded: the clause before
  while (at >= 0 && !('为达'.includes(text[at + 1] ?? '的') && /\d/.test(text[at + 2] ?? '') && /、[^，。；]{1,24}$/.test(text.slice(Math.max(0, at - 26), at)) && /^\d[\d.,]{0,9}[^，。；\d、]{0,6}[、和与]\d/.test(text.slice(at + 2, at + 22)))) at = text.indexOf('各', at + 1);
  return at;
}

/** End of the clause, or of its words before a 分别 of its own: “长风一号”“长风二号”分别承担清漂、巡航任务，定员分别是…. */
function upTo(text: string, clause: Span, at: number): number {
  const end = Math.min(at, clause.end);
  const own = text.slice(clause.start, end).indexOf('分别');
  return own > 1 ? clause.start + own : end;
}

/** 三所职校新开课程，分别是茶艺、…, or 六家饭馆被通报，问题分别是…: names of what the things do or have, as many as they like. */
function ofOther(text: string, at: number, subjects: Subjects, values: Values): boolean {
  if (/\d/.test(text.slice(values.start, values.end))) return false;
  const clause = text.slice(Math.max(subjects.start, at - 12), at);
  // “乡村CEO”与村里签约，分别是…: one side's names
  if (/[与同跟][^，]{1,10}(?:签约|合作|结对|对接|牵手|见面|座谈)，$/.test(clause)) return true;
  return /(?:问题|题目|内容|原因|主题|课程|项目|特色|亮点|环节|做法|症状|理由|违法行为|情形)$/.test(clause) || objectAt(text.slice(subjects.start, at).replace(/，$/, '')) > 0;
}

/** 同城2.9亿件，异地29.3亿件，国际及港澳台0.2亿件，分别占…: as many figures of one unit before as values behind. */
function measured(quantities: readonly Quantity[], from: number, at: number, values: Values): boolean {
  const units = new Map<string, number>();
  // 三块菜园…，三块菜园分别产出: one count told twice measures nothing
  const again = (q: Quantity): boolean => q.head !== '' && quantities.some((o) => o.start >= from && o.start < q.start && o.value === q.value && o.unit === q.unit && o.head === q.head);
  // 一班、二班、三班: names
  for (const q of quantities) if (q.start >= from && q.end <= at && !(q.han && '班组队连排营'.includes(q.unit || '的')) && (q.kind === 'count' || q.kind === 'measure') && !again(q)) units.set(q.unit, (units.get(q.unit) ?? 0) + 1);
  return [...units.values()].some((n) => n > 1 && values.readings.includes(n));
}

/** Index of the last clause that begins by `at`. */
function clauseAt(clauses: readonly Span[], at: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function finding(word: string, subjects: Subjects, values: Values) {
  const n = subjects.readings[0] ?? 0;
  const span: Span = { start: values.start, end: values.end };
  return { message: 'uneven', data: { word, n, m: values.readings[0] ?? 0 }, span, related: [{ message: 'subjects', data: { word, n }, span: { start: subjects.start, end: subjects.end } }] } as const;
}

/** No reading of either side agrees, and the values are not two or three for each thing. */
/** 前三届分别由甲、乙、丙…, 三届演出分别是…: they are counted right before the word. */
function asMany(before: string, { readings }: Values): boolean {
  const n = /([两二三四五六七八九])[届年期场轮季次][\p{Script=Han}]{0,3}$/u.exec(before)?.[1];
  return n !== undefined && readings.includes(smallNumber(n));
}

function disagree(subjects: Subjects, values: Values): boolean {
  for (const n of subjects.readings) for (const m of values.readings) if (n === m || (n > 1 && m % n === 0 && m > 0)) return false;
  const [n = 0] = subjects.readings;
  const [m = 0] = values.readings;
  if (values.single) return n > 1 && subjects.readings.every((r) => r > 1);
  // 五位名师分别来自甲、乙和丙三所学校
  if (values.summed && m < n) return false;
  return n > 1 && m > 1 && Math.abs(n - m) <= 3 && !(values.codes && m > n);
}
