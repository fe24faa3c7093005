// Numbers told beside what they count in ways of their own: “盐道三部曲”…由《潮痕》《灶火》《雪运》《归帆》组成; 三场讲座：周六上午讲…，周日下午讲…; 蛙鸣、溪声、磨坊、牧歌、月升，六段音频; 图①…图④ and 以上三图; 一支是…；另一支是… under 三支队伍.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { phraseOf } from './phrase-of.ts';
import { storyHeads } from '../../syntax/reading.ts';

const cycle = /([二两三四五六七八])部曲”?[^；\n《]{0,100}?(?:由|包括|分别是|分别为|即|——|：|（)((?:《[^《》\n]{1,20}》[、和及与]?){2,9})(?!等)/g;
const title = /《[^《》\n]{1,20}》/g;
const shows = /([二两三四五六七八九2-9])场(?:公益|专题|免费|主题)?(?:讲座|演出|放映|比赛|报告|分享会|音乐会|课|活动)?[：:]((?:(?:本|下)?周[一二三四五六日末](?:[上下]午|晚上?|中午)?[^，；。\n]{2,30}[，；]?){2,9})。/g;
const showDay = /(?:^|[，；])(?:(?:本|下)?周[一二三四五六日末](?:[上下]午|晚上?|中午)?)/g;
const fixtures = /([二两三四五六七八九2-9])场(?:比赛|对决|较量|球)?(?:的?(?:赛程|对阵|安排|日程))?(?:分别)?(?:为|是|如下)?[：:]([^。\n]{10,220})。/g;
const fixture = /(?:^|[，；、：])(?:[^，；、：]{0,6}?)([\u4e00-\u9fff]{2,8}队)(?:对阵|迎战|对|VS|vs)([\u4e00-\u9fff]{2,8}队)(?=[，；、]|$)/g;
const evenings = /连(?:演|映|唱|办|开|放)([二两三四五六七八九2-9])(晚|场|天)，(?:演出|放映|上演|活动)?(?:日期|时间)(?:分别)?(?:为|是|：)((?:\d{1,2}月)?\d{1,2}日(?:[、和及](?:\d{1,2}月)?\d{1,2}日){1,10})(?![—至~～（(、])/g;
const opening = /(?:^|\n)([\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2}){2,8})，([二两三四五六七八九十])(段|样|种|道|幅|个|首|句|味|色|件)(?=[\u4e00-\u9fff])/g;
const pictures = /以上([二两三四五六七八九2-9])(图|幅图片?|张(?:图片|照片)?)(?=均|都|由|为|，|）)/g;
const circled = /(?:^|\n|。)[ \t　]{0,4}图[①②③④⑤⑥⑦⑧⑨]/g;
const pairOf = /(?:^|[，。；：\n])一([支个位家条名所座队])是[^。；\n]{2,40}[；，]另一\1(?:则)?是/g;
const characters = /((?:[‘“][\u4e00-\u9fff][’”]、?){2,9})([二两三四五六七八九])个?字/g;
const character = /[‘“][\u4e00-\u9fff][’”]/g;
const brothers = /([三四五六七])(?:兄弟|姐妹|姊妹|弟兄|兄妹)/g;
const youngest = /(?:最小的|最小|老幺)[是的]?老([二三四五六])/g;

const mark = (unit: string): RegExp => new RegExp(`(?:^|[。；，\\n])(?:(头一|第一|首)|(第[二三四五六七八]|还有一|再一|另一|又一|接着一)|(最后一|最末一|末一|末了一|压轴一))${unit}(?=[，：是，\\u4e00-\\u9fff])`, 'g');

/** 桥洞下的五种声音: 头一种，是… 第二种… 还有一种… 最末一种: the marks of a row that is told from the first to the last. */
function markedOneByOne({ text, parts }: Pick<StoryText, 'text' | 'parts'>, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!holds(text, '头一') && !holds(text, '第一')) return [];
  return phrases.flatMap((count): Enumeration[] => {
    if (!storyHeads.has(parts[count.part]?.kind ?? 'paragraph') || count.unit.length !== 1 || count.value < 3 || count.value > 9) return [];
    const marks = matchesOf(text.slice(count.end), mark(count.unit));
    const [first, last] = [marks[0], marks.at(-1)];
    // from the first to the last, each once
    if (!first?.[1] || !last?.[3] || marks.slice(1, -1).some((m) => !m[2]) || marks.length === count.value || Math.abs(marks.length - count.value) > 2) return [];
    // ⏎接着翻开的是…: a paragraph between takes one of them up without a mark
    const between = text.slice(count.end + first.index, count.end + last.index).split('\n').filter((line) => line.trim() !== '').length;
    if (last[0].startsWith('\n') && marks.length < count.value && between >= marks.length) return [];
    const items = marks.map((m) => ({ start: count.end + m.index + (/^[。；，\n]/.test(m[0]) ? 1 : 0), end: count.end + m.index + m[0].length }));
    return [{ start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, count, place: 'sequence', items, readings: [marks.length], open: false, certain: true }];
  });
}

/** What a number counts, how it is printed and where: what `toldOf` makes a list of. */
interface Told {
  /** Where the numeral stands. */
  readonly at: number;
  readonly numeral: string;
  readonly unit: string;
  readonly noun?: string;
  readonly items: readonly Span[];
  readonly place: 'after' | 'before';
}

/** One way to tell a number beside what it counts: a story without any of the words is passed over. */
interface Wording {
  readonly words: readonly string[];
  readonly pattern: RegExp;
  told(m: RegExpExecArray, text: string): Told | null;
}

const spansOf = (list: string, from: number, pattern: RegExp): Span[] => matchesOf(list, pattern).map((m) => ({ start: from + m.index, end: from + m.index + m[0].length }));

const wordings: readonly Wording[] = [
  {
    words: ['部曲'],
    pattern: cycle,
    told: (m) => ({ at: m.index, numeral: m[1] ?? '', unit: '部', noun: '曲', items: spansOf(m[2] ?? '', m.index + m[0].length - (m[2] ?? '').length, title), place: 'after' }),
  },
  {
    words: ['场'],
    pattern: shows,
    told: (m, text) => {
      const list = m[2] ?? '';
      const from = m.index + m[0].lastIndexOf(list);
      // 周六上午、下午各讲: two a day
      if (/[、和]|各|两场/.test(list.replace(/《[^》]{0,30}》/g, ''))) return null;
      return { at: m.index, numeral: m[1] ?? '', unit: '场', items: cut(text, from, from + list.length, '，；').filter((s) => matchesOf(text.slice(s.start, s.end), showDay).length > 0), place: 'after' };
    },
  },
  {
    words: ['队对', '对阵', '迎战'],
    pattern: fixtures,
    told: (m) => ({ at: m.index, numeral: m[1] ?? '', unit: '场', items: spansOf(m[2] ?? '', m.index + m[0].length - 1 - (m[2] ?? '').length, fixture), place: 'after' }),
  },
  {
    words: ['日'],
    pattern: evenings,
    told: (m, text) => {
      const end = m.index + m[0].length;
      return { at: m.index + m[0].indexOf(m[1] ?? ''), numeral: m[1] ?? '', unit: m[2] ?? '', items: cut(text, end - (m[3] ?? '').length, end, '、和及'), place: 'after' };
    },
  },
  {
    words: ['、'],
    pattern: opening,
    told: (m, text) => {
      const at = m.index + m[0].length - 2;
      return { at, numeral: m[2] ?? '', unit: m[3] ?? '', items: cut(text, m.index + m[0].indexOf(m[1] ?? ''), at - 1, '、'), place: 'before' };
    },
  },
  {
    words: ['以上'],
    pattern: pictures,
    told: (m, text) => {
      const items = matchesOf(text.slice(0, m.index), circled).map((c) => ({ start: c.index + c[0].length - 2, end: c.index + c[0].length }));
      return items.length > 1 ? { at: m.index + 2, numeral: m[1] ?? '', unit: m[2] ?? '', items, place: 'before' } : null;
    },
  },
  {
    words: ['字'],
    pattern: characters,
    told: (m) => ({ at: m.index + (m[1] ?? '').length, numeral: m[2] ?? '', unit: '字', items: spansOf(m[1] ?? '', m.index, character).map(({ start }) => ({ start: start + 1, end: start + 2 })), place: 'before' }),
  },
];

/** All of them, where the number is off by one or two. */
export function toldNumbers(copy: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  return [...toldBeside(copy), ...pairUnderMore(copy, phrases), ...youngestOfAll(copy), ...markedOneByOne(copy, phrases)];
}

function toldBeside({ text, parts }: StoryText): Enumeration[] {
  return wordings.flatMap(({ words, pattern, told }) => {
    if (!words.some((word) => holds(text, word))) return [];
    return matchesOf(text, pattern).flatMap((m): Enumeration[] => {
      const row = told(m, text);
      const value = smallNumber(row?.numeral ?? '');
      const [first, last] = [row?.items[0], row?.items.at(-1)];
      if (!row || !first || !last || value < 2 || row.items.length === value || Math.abs(row.items.length - value) > 2) return [];
      const count = { ...phraseOf({ parts }, row.at, row.numeral, row.unit), noun: row.noun ?? '' };
      return [{ start: first.start, end: last.end, count, place: row.place, items: row.items, readings: [row.items.length], open: false, certain: true }];
    });
  });
}

/** 三支队伍 in the headline; 一支是…；另一支是… in the text. */
function pairUnderMore({ text, parts }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!holds(text, '另一')) return [];
  const [pair, more] = matchesOf(text, pairOf);
  const unit = pair?.[1] ?? '';
  if (!pair || more || new RegExp(`还有[一两]${unit}|第三${unit}|再一${unit}|[三四五六七八九]${unit}(?![^\\n]*$)`).test(text.slice(pair.index))) return [];
  const [count, other] = phrases.filter((p) => p.unit === unit && storyHeads.has(parts[p.part]?.kind ?? 'paragraph'));
  if (!count || other || count.value < 3 || count.value > 4 || phrases.some((p) => p !== count && p.unit === unit && p.value === count.value)) return [];
  const span = { start: pair.index, end: pair.index + pair[0].length };
  return [{ ...span, count, place: 'after', items: [span], readings: [2], open: false, certain: true }];
}

/** 屈家四兄弟 … 老大 … 老二 … 最小的老三. */
function youngestOfAll({ text, parts }: StoryText): Enumeration[] {
  if (!holds(text, '最小') || !holds(text, '老大')) return [];
  const [count, more] = matchesOf(text, brothers);
  const [last, other] = matchesOf(text, youngest);
  if (!count || more || !last || other) return [];
  const n = smallNumber(last[1] ?? '');
  const span = { start: last.index, end: last.index + last[0].length };
  return n === smallNumber(count[1] ?? '') ? [] : [{ ...span, count: phraseOf({ parts }, count.index, count[1] ?? '', count[0].slice(1)), place: 'after', items: [span], readings: [n], open: false, certain: true }];
}
