// A number of joys, firsts or lessons in a headline against those told one by one in the body and counted there: 三喜临门 … 头一喜 … 第二喜 … 两件喜事.
import { holds } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const headline = /(?<![第十百几\d])([两三四五六七八九])(?:[个件大道条种重封场次块])?([\p{Script=Han}])/gu;
const ordinals = '一二三四五六七八九';

/** Headline numbers whose ordinals stop short of them, or run on, where the body says the same other number. */
export function ordinalRuns({ text, parts }: StoryText, phrases: readonly CountPhrase[], beside: readonly Enumeration[]): Enumeration[] {
  if (!holds(text, '第') && !holds(text, '头一')) return [];
  const found: Enumeration[] = [];
  const body = parts.findIndex((p) => p.kind === 'paragraph' || p.kind === 'brief');
  for (const [n, part] of parts.entries()) {
    if (!headings.has(part.kind) || (body >= 0 && n > body)) continue;
    for (const m of text.slice(part.start, part.end).matchAll(headline)) {
      const [value, noun] = [smallHan(m[1] ?? ''), m[2] ?? ''];
      const at = part.start + m.index;
      if (beside.some((e) => e.certain && e.count.start <= at && at < e.count.end)) continue;
      const told = members(text, part.end, noun);
      if (told.length < 2 || told.length === value || Math.abs(told.length - value) > 2) continue;
      const again = phrases.some((p) => p.start > (told[0]?.start ?? 0) && p.value === told.length && (p.noun.includes(noun) || p.unit === noun));
      const same = phrases.some((p) => p.start > part.end && p.value === value && (p.noun.includes(noun) || p.unit === noun));
      // the third may be told without its number
      if (same || !again || (told.length > value && /又|再|新/.test(text.slice((told.at(-1)?.start ?? 0) - 12, told.at(-1)?.start)))) continue;
      const end = at + m[0].length;
      found.push({ start: told[0]?.start ?? 0, end: told.at(-1)?.end ?? 0, count: { start: at, end, numeral: { start: at, end: at + 1 }, value, unit: '', noun, han: true, part: n, sentence: 0 }, place: 'after', items: told, readings: [told.length], open: false, certain: true });
    }
  }
  return found;
}

/** 三把“钥匙” … 第一把, 第二把, 第三把, each at the head of a paragraph, and 还有一把 behind them. */
export function oneMore({ text, parts }: StoryText): Enumeration[] {
  const found: Enumeration[] = [];
  const body = parts.findIndex((p) => p.kind === 'paragraph' || p.kind === 'brief');
  if (!holds(text, '还有一') && !holds(text, '另有一')) return found;
  for (const [n, part] of parts.entries()) {
    if (!headings.has(part.kind) || (body >= 0 && n > body)) continue;
    for (const m of text.slice(part.start, part.end).matchAll(/(?<![第十百几\d])([两三四五六七八九])([个件大道条种重场次块把张步招笔])/g)) {
      const [value, unit] = [smallHan(m[1] ?? ''), m[2] ?? ''];
      const told: { start: number; end: number }[] = [];
      for (let k = 1, at = part.end; k <= value + 1; k++) {
        const next = text.indexOf(k <= value ? `\n第${ordinals.charAt(k - 1)}${unit}` : `\n还有一${unit}`, at);
        if (next < 0) break;
        told.push({ start: next + 1, end: next + 4 });
        at = next + 1;
      }
      const at = part.start + m.index;
      if (told.length !== value + 1) continue;
      found.push({ start: told[0]?.start ?? 0, end: told.at(-1)?.end ?? 0, count: { start: at, end: at + 2, numeral: { start: at, end: at + 1 }, value, unit, noun: '', han: true, part: n, sentence: 0 }, place: 'after', items: told, readings: [told.length], open: false, certain: true });
    }
  }
  return found;
}

/** 头一喜, 第二喜, 三喜: one behind the other from the first on. */
function members(text: string, from: number, noun: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = from;
  for (let n = 1; n < 10; n++) {
    const digit = ordinals.charAt(n - 1);
    // bounded: a few characters
    const m = new RegExp(`(?:第${digit}|${n === 1 ? '头一|首' : `再${digit}|其${digit}`})(?:[个件大道条种重封场次块])?${noun}`).exec(text.slice(at));
    if (!m) break;
    found.push({ start: at + m.index, end: at + m.index + m[0].length });
    at += m.index + m[0].length;
  }
  return found;
}

const divisions = ['单元', '篇章', '板块', '展区', '章节', '部分', '环节', '阶段', '赛段', '乐章'];

/** 分三个单元 … 第一单元, 第二单元, 第三单元, 压轴的第四单元: one more is told in its turn than are counted. */
export function onePastCount({ text }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const count of phrases) {
    const division = divisions.find((d) => count.noun.startsWith(d) || count.unit + count.noun === d);
    if (division === undefined || count.value < 2 || count.value > 8 || !/分(?:成|为|作|设)?$|共(?:有|分)?$|由$|设(?:有)?$/.test(text.slice(Math.max(0, count.start - 3), count.start))) continue;
    const told: { start: number; end: number }[] = [];
    for (let k = 1, at = count.end; k <= count.value + 1; k++) {
      const name = `第${ordinals.charAt(k - 1)}${division}`;
      const next = text.indexOf(name, at);
      if (next < 0) break;
      told.push({ start: next, end: next + name.length });
      at = next + 1;
    }
    // the number is said again nearer to them
    if (phrases.some((p) => p !== count && p.start > count.end && p.end <= (told[0]?.start ?? 0) && p.value === count.value && p.noun.startsWith(count.noun.slice(0, 2)))) continue;
    // nor one more beyond it
    if (told.length !== count.value + 1 || text.includes(`第${ordinals.charAt(count.value + 1)}${division}`)) continue;
    found.push({ start: told[0]?.start ?? 0, end: told.at(-1)?.end ?? 0, count, place: 'after', items: told, readings: [told.length], open: false, certain: true });
  }
  return found;
}
