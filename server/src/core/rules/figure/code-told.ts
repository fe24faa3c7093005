// The parts of a code told in their order anywhere behind it: “1+12+160”志愿服务网络 … 1支总队、12支分队和180支小队; “1+2+5”格局 in the headline over 1个总馆、3个分馆、5个书房.
import { differing } from '../../base/differing.ts';
import type { Span } from '../../base/span.ts';
import { smallNumber } from '../../base/small-number.ts';
import { cut } from '../../facts/enumerations/items.ts';
import type { Code } from './code-shapes.ts';
import type { Told } from './code-story.ts';

/** Farthest, in characters, that the parts stand behind the code. */
const reach = 700;
/** Farthest, in characters, from the beginning of one part to that of the next. */
const step = 40;
const classifiers = '个工作日|个小时|小时|分钟|个|份|招|组|对|堂|课|把|句|枚|样|棵|盏|副|面|家|支|条|项|处|名|位|座|所|张|台|套|类|种|大|级|间|块|本|场|次|天|步|件|片|辆|户|人|亩|门|道|股|批|站|点|队|栋|期|年|周|月|轮|篇|部|方|员|村|镇|校|区|园|县|市|成|分|折';
const amount = new RegExp(`(?<![\\d.第零一二三四五六七八九十百千—～-])(\\d{1,4}|[一二两三四五六七八九十]{1,3}|[NnXxＮ]|若干|一批|一系列|多|众多|一群|数)(?:${classifiers})?(?=[\\p{Script=Han}“])`, 'gu');
const counted = new RegExp(`^(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})(?:${classifiers})`);

/** Only some of them are told of here. */
const partly = /其余|剩下|首批|先期|率先|年内|还将|计划再|报名/;

interface Part extends Span {
  /** Null for 一批, 若干 and N个. */
  readonly n: number | null;
  readonly unit: string;
}

/** The part told with another number than the code's, where the others all stand in its order and nowhere in the story all of them do; null elsewhere. */
export function toldInOrder(text: string, code: Code): Told | null {
  const want = code.parts.map((p) => (/^\d+$/.test(p) ? Number(p) : null));
  const numbers = want.filter((n) => n !== null).length;
  const two = code.plus && want.length === 2 && /^”[^，。；：“”]{0,12}(?:：|，即)/.test(text.slice(code.end, code.end + 15));
  if ((want.length < 3 && !two) || numbers < 2 || (!code.plus && numbers < 3)) return null;
  // the code again, or another form of it, is nearer to what is told
  if (text.indexOf(`“${code.text}”`, code.end + 1) >= 0) return null;
  let wrong: Told | null = null;
  for (const sentence of sentencesFrom(text, code.end)) {
    const parts = partsIn(text, sentence);
    // groups between ； are the parts, and what they count further is theirs alone: 2条热线，一条接人工、一条接客服；3支队伍，…
    const heads = headsOfGroups(text, sentence, parts, want.length) ?? headsOfClauses(text, parts, want.length);
    if (two && !heads) continue;
    const last = heads ? 0 : parts.length - want.length;
    for (let i = 0; i <= last; i++) {
      const run = heads ?? parts.slice(i, i + want.length);
      if (!heads && run.some((p, k) => k > 0 && p.start - (run[k - 1]?.start ?? 0) > step)) continue;
      // N is what is told without a number; the numbers are to be numbers
      if (run.some((p, k) => (want[k] === null && p.n !== null && numbers < 3) || (want[k] !== null && p.n === null))) continue;
      const off = run.flatMap((p, k) => (want[k] === null || p.n === want[k] ? [] : [k]));
      if (off.length === 0) return null;
      const [k = 0] = off;
      const [odd, due] = [run[k], want[k]];
      // the number of the code is told too: 165支报名，其中160支通过
      const unit = odd?.unit ?? '';
      if (new RegExp(`(?<!\\d)${due ?? ''}${unit}`).test(text.slice(0, run[0]?.start) + text.slice(run.at(-1)?.end)) || (code.plus && partly.test(text.slice(sentence.start, sentence.end)))) continue;
      const below = (parts.length === want.length || heads !== null) && ((heads !== null && behindColon.test(text.slice(code.end, run[0]?.start))) || isTakenUp(text.slice(sentence.start, sentence.end), code) || isLong(text, code, sentence, run) || (run.length > 2 && sentence.start - code.end < 200 && spelled.test(text.slice(sentence.start, run[0]?.start))) || (heads !== null && sentence.start - code.end < 160 && /^[\s　“]*(?:具体(?:来说|说来|来讲|而言|是|就是)|简单(?:来)?说|说白了)/.test(text.slice(sentence.start, sentence.end))));
      if (!code.plus && !below && /[。\n]/.test(text.slice(code.end, run[0]?.start))) continue;
      if (off.length > 1 || wrong || !odd || due === null || due === undefined || odd.n === null || !slip(odd.n, due) || !(below || joined(text, run, code))) continue;
      wrong = { start: odd.start, end: odd.end, digit: String(due), n: odd.n };
    }
  }
  return wrong ?? (code.plus && want.length > 2 ? toldButFor(text, code, want) : null);
}

/** 董事长解释，即修复2座古镇，贯通4条航线，…: the code spelled out in a sentence of its own. */
const spelled = /(?:解释|介绍|说|道)[，：]“?(?:即|就是|也就是|具体(?:是|就是)?)[\u4e00-\u9fff]{0,6}$/;

/** “136”产业配套机制：, the groups right behind it. */
const behindColon = /^[”’」][^，。；：“”\n]{0,14}：$/;

/** “146”模式 in the headline, and below: 这套做法…就是…一个调解室…四支队伍…五项机制. */
const isTakenUp = (sentence: string, code: Code): boolean => code.heading && !code.plus && /^(?:这[套一个]|该|其)[^，。；]{0,10}(?:做法|模式|机制|办法|工作法|打法|思路)/.test(sentence.replace(/^[\s　“]+/, ''));

/** “1369” … 一目了然：1个中心…，3级网格…，6支队伍…，8项制度: four parts and more in one row behind a colon, the only such row of the story. */
const isLong = (text: string, code: Code, sentence: Span, run: readonly Part[]): boolean => run.length > 3 && sentence.start - code.end < 260 && /：[^，。；：]{0,4}$/.test(text.slice(sentence.start, run[0]?.start)) && run.every((p, k) => k === 0 || /^[^。；]*[，、；][^，。；]{0,6}$/.test(text.slice(run[k - 1]?.end, p.start)));

/** “1+8+36” … 送到9家乡镇分馆，再由分馆分发到36个流通点: two neighbours of the code, the one of them a number that nothing else has. */
function toldButFor(text: string, code: Code, want: readonly (number | null)[]): Told | null {
  for (const sentence of sentencesFrom(text, code.end)) {
    if (partly.test(text.slice(sentence.start, sentence.end))) continue;
    const parts = partsIn(text, sentence);
    for (const [i, a] of parts.entries()) {
      const b = parts[i + 1];
      if (!b || a.n === null || b.n === null || b.start - a.start > step) continue;
      for (let k = 0; k + 1 < want.length; k++) {
        const [x, y] = [want[k], want[k + 1]];
        if (x == null || y == null) continue;
        const odd = a.n === x && x > 12 && b.n !== y && slip(b.n, y) ? { part: b, due: y } : b.n === y && y > 12 && a.n !== x && slip(a.n, x) ? { part: a, due: x } : null;
        if (!odd || odd.part.unit === '' || odd.due < 3 || new RegExp(`(?<!\\d)${odd.due}${odd.part.unit}`).test(text)) continue;
        return { start: odd.part.start, end: odd.part.end, digit: String(odd.due), n: odd.part.n ?? 0 };
      }
    }
  }
  return null;
}

/** Units of what is to be done within so long or so far: “135”：1分钟回应、3分钟出发、8分钟到. */
const limits = /^(?:分钟|个?小时|个工作日|天|米|公里)$/;

/** “1530”：每天1分钟、每周5分钟、节假日前20分钟: amounts of one unit whose digits in a row are the code's but for one, in one sentence or one behind the other. */
export function toldInARow(text: string, code: Code): Told | null {
  if (!/^\d{3,6}$/.test(code.text)) return null;
  const short = code.text.length < 4 && !code.text.includes('0');
  // the code again is nearer to what is told
  if (short && text.indexOf(code.text, code.end) >= 0) return null;
  const sentences = sentencesFrom(text, code.end).slice(0, 5).map((s) => partsIn(text, s).filter((p) => p.n !== null && p.unit !== ''));
  for (let i = 0; i < sentences.length; i++) {
    for (const unit of new Set((sentences[i] ?? []).map((p) => p.unit))) {
      if (short && !limits.test(unit)) continue;
      const own = (sentences[i] ?? []).filter((p) => p.unit === unit);
      // the last of them in the sentence behind
      const run = own.length === 2 && limits.test(unit) ? [...own, ...sentences.slice(i + 1, i + 3).flat().filter((p) => p.unit === unit).slice(0, 1)] : own;
      const digits = run.map((p) => String(p.n)).join('');
      if (run.length < 3 || digits.length !== code.text.length) continue;
      const off = differing(digits, code.text);
      const [at = 0] = off;
      if (off.length !== 1) return null;
      let from = 0;
      for (const odd of run) {
        const to = from + String(odd.n).length;
        if (at < to) return odd.n === null ? null : { start: odd.start, end: odd.end, digit: code.text.slice(from, to), n: odd.n };
        from = to;
      }
      return null;
    }
  }
  return null;
}

/** Two more or less, or one digit of several. */
function slip(n: number, due: number): boolean {
  const [a, b] = [String(n), String(due)];
  return Math.abs(n - due) <= 2 || (due > 12 && a.length === b.length && [...a].filter((c, i) => c !== b[i]).length === 1);
}

/** Of digits without plus signs only what stands side by side: 2支队伍、3张清单、6项制度. */
function joined(text: string, run: readonly Part[], code: Code): boolean {
  const between = text.slice(run[0]?.start, run.at(-1)?.end);
  return code.plus ? !/其中|另有?|增至|增加到/.test(between) : !(new Set(run.map((p) => p.unit)).size === 1 ? /[：]|其中/ : /[，；：其]/).test(between);
}

/** The number each group of the sentence opens with, where it has as many groups between ； as the code has parts; null elsewhere. */
function headsOfGroups(text: string, sentence: Span, parts: readonly Part[], n: number): Part[] | null {
  const groups = cut(text, sentence.start, sentence.end, '；');
  if (groups.length !== n) return null;
  const heads = groups.map((g, k) => parts.find((p) => p.start >= g.start && p.end <= g.end && (k === 0 || p.start - g.start < 5)));
  const found = heads.filter((p) => p !== undefined);
  return found.length === n ? found : null;
}

/** The numbers clauses open with, as many as the code has parts, those of a thing told one by one left out: 3支队伍，一支守街，一支守江，5张清单. */
function headsOfClauses(text: string, parts: readonly Part[], n: number): Part[] | null {
  const heads: Part[] = [];
  let inner = 0;
  for (const p of parts) {
    if (!'，；：“”。'.includes(text[p.start - 1] ?? '。')) inner++;
    else if (heads.length > 0 && text[p.start] === '一' && p.n === 1) inner++;
    else heads.push(p);
  }
  return inner > 0 && n > 2 && heads.length === n ? heads : null;
}

function partsIn(text: string, { start, end }: Span): Part[] {
  const found: Part[] = [];
  for (const m of text.slice(start, end).matchAll(amount)) {
    const [all, value = ''] = m;
    const number = /^[\d一二两三四五六七八九十]/.test(value) && value !== '一批' && value !== '一系列';
    if (number && !counted.test(all)) continue;
    found.push({ start: start + m.index, end: start + m.index + all.length, unit: all.slice(value.length), n: number ? (/^\d/.test(value) ? Number(value) : smallNumber(value)) : null });
  }
  return found;
}

/** Sentences behind an offset, as far as the parts may stand. */
function sentencesFrom(text: string, from: number): Span[] {
  const found: Span[] = [];
  const limit = Math.min(text.length, from + reach);
  let start = from;
  for (let i = from; i < limit; i++) {
    if (!'。！？\n'.includes(text[i] ?? '\n')) continue;
    if (i - start > 6) found.push({ start, end: i });
    start = i + 1;
  }
  if (limit - start > 6) found.push({ start, end: limit });
  return found;
}
