// Things told clause by clause: 刘家讲的是孝老，张家讲的是诚信; 4月办龙舟赛，6月办山地赛; “六个不比”… 不比彩礼比和睦，不比排场比勤俭; points on lines of their own.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { sharedOut } from './ones.ts';

const list = (count: CountPhrase, items: readonly Span[], certain: boolean): Enumeration =>
  ({ start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, count, place: 'after', items, readings: [items.length], open: false, certain: certain && items.length > 2 && Math.abs(items.length - count.value) <= 2 });

/** The clauses behind the phrase that tell its things one by one, or null; `again`: whether that number of them is given once more behind. */
export function toldByClauses(copy: StoryText, count: CountPhrase, sentence: Sentence, next: Sentence | undefined, again: (n: number) => boolean): Enumeration | null {
  const { text } = copy;
  // 盲蛛一般只有2只: of the kind, not of what is told next
  if (/只有|一般|多数|通常|往往$/.test(text.slice(Math.max(0, count.start - 4), count.start))) return null;
  const lines = onLines(copy, count, sentence);
  if (lines) return lines;
  const partEnd = copy.parts[count.part]?.end ?? sentence.end;
  const called = numbered(text, count, sentence.end) ?? measured(text, count, sentence.end);
  if (called) return called;
  if (count.unit === '' || /^“/.test(count.noun) || text[count.end] === '”') return sayings(text, count, sentence, next, partEnd);
  if (sharedOut(text, count)) return null;
  const beside = '，：'.includes(text[count.end] ?? '。');
  const own = beside ? oneByOne(text, count, count.end + 1, sentence.end, partEnd, again) : null;
  if (own) return own;
  // 按墓区分，东山墓园9.2万人次，…: how they are told apart is none of them
  const by = next ? (/^(?:按|依|从|以)[^，。；\d]{1,8}(?:分|看|算|计|来说|来看)，/.exec(text.slice(next.start, next.start + 14))?.[0].length ?? 0) : 0;
  const after = next && next.part === count.part ? oneByOne(text, count, next.start + by, next.end, partEnd, again) : null;
  // 1、2号机是…，3、4号机以…: two of them in one clause
  return after?.items.some((s) => /^\d{1,2}、\d{1,2}号/.test(text.slice(s.start, s.start + 6))) ? null : after;
}

/** 四项措施：⏎延长时间；⏎增设窗口；⏎网上补换。: each point is a line of its own. */
function onLines({ text, parts }: StoryText, count: CountPhrase, sentence: Sentence): Enumeration | null {
  const end = parts[count.part]?.end ?? -1;
  if (sentence.end < end || text[end - 1] !== '：' || end - count.end > 12) return null;
  const items: Span[] = [];
  for (let i = count.part + 1; i < parts.length; i++) {
    const part = parts[i];
    const last = text[(part?.end ?? 0) - 1] ?? '';
    if (part?.kind !== 'paragraph' || !'；。'.includes(last) || last === '') return null;
    if (/^(?:第|[（(①-⑨\d一二三四五六七八九十])/.test(text.slice(part.start, part.start + 1))) return null;
    items.push({ start: part.start, end: part.end - 1 });
    if (last === '。') return items.length > 2 ? list(count, items, true) : null;
  }
  return null;
}

/** “四步法”，一分、二投、三查: numerals in a row, each with a word or two. */
function numbered(text: string, count: CountPhrase, limit: number): Enumeration | null {
  const from = text[count.end] === '”' ? count.end + 1 : count.end;
  const opening = /^[\p{Script=Han}]{0,4}(?:，即|，|：|——|即)(?=一[^是要二个种条些])/u.exec(text.slice(from, from + 8));
  if (!opening) return null;
  const items: Span[] = [];
  for (const s of cut(text, from + opening[0].length, '。！？'.includes(text[limit - 1] ?? '') ? limit - 1 : limit, '、，；')) {
    if (text[s.start] !== '一二三四五六七八九'[items.length] || s.end - s.start < 2 || s.end - s.start > 6) break;
    items.push(s);
  }
  return items.length > 1 ? { ...list(count, items, true), certain: items.length > 2 && Math.abs(items.length - count.value) <= 2 } : null;
}

/** 四个乡镇降雨超过100毫米：石坪镇126毫米、…: places of the counted kind, each with its figure. */
function measured(text: string, count: CountPhrase, limit: number): Enumeration | null {
  const gap = /^[^，。；：“”]{0,24}(?=：)/.exec(text.slice(count.end, Math.min(limit, count.end + 26)));
  if (!gap || count.unit === '' || /其中|最[高大多低]/.test(gap[0])) return null;
  const items = cut(text, count.end + gap[0].length + 1, '。！？'.includes(text[limit - 1] ?? '') ? limit - 1 : limit, '、，；和');
  const noun = count.noun + count.unit;
  const good = items.every((s) => {
    const m = /^(\p{Script=Han}{2,10}?)(?:为|达到?|有)?\d[\d.]*\p{Script=Han}{0,4}$/u.exec(text.slice(s.start, s.end));
    return m?.[1] !== undefined && noun.includes(m[1].at(-1) ?? '的');
  });
  return items.length > 2 && good ? list(count, items, true) : null;
}

/** “六个不比” … 不比彩礼，不比排场: clauses of one word, in the phrase's sentence or behind it. */
function sayings(text: string, count: CountPhrase, sentence: Sentence, next: Sentence | undefined, partEnd: number): Enumeration | null {
  const word = count.noun.replace(/[“”]/g, '');
  if (word.length === 0 || word.length > 3 || !/^\p{Script=Han}+$/u.test(word)) return null;
  const from = word.length > 1 ? count.end : next && next.part === count.part ? next.start : partEnd;
  const to = word.length > 1 ? Math.min(partEnd, sentence.end + 160) : (next && next.part === count.part ? next.end : partEnd);
  let run: Span[] = [];
  for (const s of cut(text, from, to, '，；、。：！？')) {
    const words = text.slice(s.start, s.end).replace(/^“/, '');
    if (words.startsWith(word) && words.length > word.length + 1) run.push(s);
    else if (run.length > 2 || word.length === 1) break;
    else run = [];
  }
  return run.length > 2 ? list(count, run, true) : null;
}

/** “五不”：不点短信里的链接，不透露验证码，不打开屏幕共享，不往别处转账。 Every clause to the end of the sentence begins with the word. */
export function besideSayings(text: string, count: CountPhrase, limit: number): Enumeration | null {
  const word = count.noun;
  if (count.unit !== '' || word.length !== 1) return null;
  const opening = /^”?[\p{Script=Han}]{0,4}：/u.exec(text.slice(count.end - (text[count.end - 1] === '”' ? 1 : 0), count.end + 7));
  if (!opening || text[count.start - 1] !== '“') return null;
  const from = count.end - (text[count.end - 1] === '”' ? 1 : 0) + opening[0].length;
  const end = '。！'.includes(text[limit - 1] ?? '') ? limit - 1 : limit;
  // 不轻信、不透露，不点链接; 勤清点人数、物品，勤看天气
  const items = [cut(text, from, end, '，；、'), cut(text, from, end, '，；')].find((run) => run.length > 2 && run.every((s) => text.startsWith(word, s.start) && s.end - s.start > 1));
  return items && !items.some((s) => text.slice(s.start + 1, s.end).includes(`、${word}`)) ? list(count, items, true) : null;
}

/** “三免”：免交押金，免跑报销，结算时由窗口一次办清: two of the word, then what is no more of it, and the word nowhere else. */
export function twoOf(text: string, count: CountPhrase, limit: number): Enumeration | null {
  const word = count.noun;
  if (count.unit !== '' || word.length !== 1) return null;
  const opening = /^”[\p{Script=Han}]{0,5}(?:：|，即)/u.exec(text.slice(count.end, count.end + 9));
  if (!opening || count.value !== 3 || text[count.start - 1] !== '“') return null;
  const from = count.end + opening[0].length;
  const clauses = cut(text, from, '。！'.includes(text[limit - 1] ?? '') ? limit - 1 : limit, '，、；');
  const run = clauses.filter((s) => text.startsWith(word, s.start));
  const rest = clauses.filter((s) => !run.includes(s));
  const [a, b] = run;
  if (!a || !b || run.length !== 2 || clauses[0] !== a || clauses[1] !== b || Math.abs(a.end - a.start - b.end + b.start) > 1 || text.slice(b.end).replace(text.slice(count.start, count.end), '').includes(word)) return null;
  if (rest.some((s) => s.end - s.start < b.end - b.start + 3 || /^(?:还|再|另|并|不|无|零|以及|等)/.test(text.slice(s.start, s.end)))) return null;
  return { ...list(count, run, false), certain: true };
}

/** 三项赛事，4月办龙舟赛，6月办山地赛，9月办马拉松: every clause to the end begins with its time. */
export function dated(text: string, count: CountPhrase, limit: number): Enumeration | null {
  if (!'，：'.includes(text[count.end] ?? '。')) return null;
  const start = count.end + 1;
  if (!/[赛会动演座课展节场出训事目]/.test(count.noun + count.unit)) return null;
  const items = cut(text, start, '。！？'.includes(text[limit - 1] ?? '') ? limit - 1 : limit, '，；');
  return items.length > 2 && items.every((s) => /^(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)?|\d{1,2}日|周[一二三四五六日])(?![至到—～])/.test(text.slice(s.start, s.end))) ? list(count, items, true) : null;
}

/** 5个家庭上台讲述。刘家讲的是孝老，张家讲的是诚信; 五位专家来了。土壤专家陈明看地力，…: things of the counted kind, each in its own clause; `again` says whether a later number of the kind is given. */
function oneByOne(text: string, count: CountPhrase, start: number, end: number, partEnd: number, again: (n: number) => boolean): Enumeration | null {
  const all = cut(text, start, '。！？'.includes(text[end - 1] ?? '') ? end - 1 : end, '，；');
  // 眼下，甲片区签约过半，乙片区…
  const clauses = all[0] && /^(?:眼下|目前|如今|昨天|现在|当天|日前|今天)$/.test(text.slice(all[0].start, all[0].end)) ? all.slice(1) : all;
  const first = clauses[0];
  if (!first || clauses.length < 3) return null;
  for (const mark of marksOf(text.slice(first.start, first.end), count)) {
    const at = (s: Span): number => text.slice(s.start, Math.min(s.end, s.start + 10)).indexOf(mark);
    const items = clauses.filter((s) => (mark === '《' ? at(s) === 0 : at(s) > 0));
    const heads = new Set(items.map((s) => (mark === '《' ? text.slice(s.start, s.start + 5) : text.slice(s.start, s.start + at(s) + (mark.length > 2 ? 0 : mark.length + 2)))));
    const kind = mark[0] ?? '';
    // every other clause must go on about the one before it
    const rest = clauses.filter((s) => !items.includes(s));
    if (items.length < 3 || (mark.length === 1 && mark !== '《' && rest.some((s) => s.start < (items.at(-1)?.start ?? 0))) || heads.size !== items.length || rest.some((s) => text.slice(s.start, s.start + 8).includes(kind) || more.test(text.slice(s.start, s.end)))) continue;
    if (items.some((s) => more.test(text.slice(s.start, s.end)) || /[\d两三四五六七八九十几][个位名家支场台部]/.test(text.slice(s.start, s.start + 8)) || several(text.slice(s.start, s.start + 8), count.unit))) continue;
    const behind = text.slice(end, partEnd);
    const at2 = mark.length === 2 ? count.noun.indexOf(mark) : -1;
    const shown = at2 < 0 ? count : { ...count, noun: count.noun.slice(0, at2 + 2), end: count.end - count.noun.length + at2 + 2 };
    return list(shown, items, items.length > count.value || again(items.length) || (items.length === count.value - 1 && !behind.includes(kind) && !/还有|另|其余|最后|剩下|第[三四五]/.test(behind)));
  }
  return null;
}

/** 四扇石磨，两扇磨小麦，一扇磨玉米: a clause that tells of more than one of them. */
function several(words: string, unit: string): boolean {
  const at = unit === '' ? -1 : words.indexOf(unit);
  return at > 0 && '两二三四五六七八九十几余多数0123456789'.includes(words.charAt(at - 1));
}

// 单场票价25元, 每间限住2人, 全部免费: of all of them
const more = /^(?:还有|另|其余|其中|最后|第|剩下|再有|单[\u4e00-\u9fff]|每|各|均|全部|所有|总|平均|一[律般])|票价|门票|收费|定价|价格/;
const works = /[戏剧歌书曲片影]$|节目|作品|电影|影片|曲目|图书|大戏/;

/** What may come back in every clause: 《 of works, the noun's last two characters, or a character of the noun with the verb behind it. */
function marksOf(opening: string, count: CountPhrase): string[] {
  const noun = (count.unit.slice(1) + count.noun).replace(/[“”]/g, '');
  const marks: string[] = [];
  if (opening.startsWith('《') && works.test(noun)) marks.push('《');
  for (let n = noun.length; n >= 2; n--) {
    const two = noun.slice(n - 2, n);
    if (opening.indexOf(two) > 0 && opening.indexOf(two) < 8) marks.push(two);
  }
  for (let k = 1; k < Math.min(6, opening.length - 2); k++) {
    const kind = opening[k] ?? '';
    if ((noun + count.unit).includes(kind) && !'个名位项的'.includes(kind)) marks.push(opening.slice(k, k + 3), opening.slice(k, k + 2), kind);
  }
  return marks;
}

/** 分三步走：先…，再…，然后…，最后…: every clause begins with a word of order. */
export function steps(text: string, count: CountPhrase, end: number): Enumeration | null {
  if (!/步|程序|环节|工序|流程/.test(count.unit + count.noun) || !/^[^，。；：]{0,3}[：，]/.test(text.slice(count.end, count.end + 4))) return null;
  const start = count.end + text.slice(count.end, count.end + 4).search(/[：，]/) + 1;
  const items = cut(text, start, text[end - 1] === '。' ? end - 1 : end, '，；');
  const order = ['先|首先|第一步', '再|接着|其次|然后|随后|之后|接下来', '最后'];
  const good = items.every((s, i) => new RegExp(`^(?:${i === 0 ? order[0] : i === items.length - 1 ? `${order[1]}|${order[2]}` : order[1]})`).test(text.slice(s.start, s.start + 4)));
  return items.length > 1 && good && /^最后|^然后|^再/.test(text.slice(items.at(-1)?.start, (items.at(-1)?.start ?? 0) + 2)) ? { ...list(count, items, true), certain: Math.abs(items.length - count.value) <= 2 } : null;
}
