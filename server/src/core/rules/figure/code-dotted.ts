// Codes that no digits in a row and no plus signs alone make: “5·15·30” told in minutes; “1+3+X” whose X is printed with its classifier behind the figures; “一网三库五平台” and 值守、预警、救援、服务四个平台.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { PartCode } from './code-parts.ts';
import type { Code } from './code-shapes.ts';
import type { Told } from './code-story.ts';

const dotted = /“(\d{1,3}(?:[·•—-]\d{1,3}){1,4})”/g;
const timed = /(\d{1,3})(分钟|小时|天|公里|米|个工作日|秒)/g;
/** Farthest, in characters, that the figures stand behind the code. */
const reach = 260;

/** The one figure that differs of as many of one unit as the code has parts, in its order, behind the code; a code in the headline is told below. */
export function dottedOtherwise(text: string): (Told & { readonly code: Span })[] {
  if (!holds(text, '”')) return [];
  return matchesOf(text, dotted).flatMap((m) => {
    const parts = (m[1] ?? '').split(/[·•—-]/);
    const code = { start: m.index + 1, end: m.index + m[0].length - 1 };
    // the code again is nearer to what is told
    if (text.includes(m[0], code.end)) return [];
    const figures = matchesOf(text.slice(code.end, code.end + reach), timed).map((f) => ({ start: code.end + f.index, end: code.end + f.index + f[0].length, n: Number(f[1]), unit: f[2] }));
    const own = figures.filter((f) => f.unit === figures[0]?.unit);
    const run = own.slice(0, parts.length);
    const off = run.filter((f, i) => f.n !== Number(parts[i]));
    const [odd] = off;
    if (run.length < parts.length || parts.length < 3 || off.length !== 1 || !odd) return [];
    return [{ start: odd.start, end: odd.end, n: odd.n, digit: parts[run.indexOf(odd)] ?? '', code }];
  });
}

const classifier = '名|个|支|家|位|项|类|条|处|座|辆|台|组|队|所|方';
const counted = new RegExp(`(?<![\\d第.])(\\d{1,3}|[一二两三四五六七八九十])(?:${classifier})(?=[\\u4e00-\\u9fff])`, 'g');

/** 1名全科医生坐诊，护士、药师…4类帮手分头入户。…X名专家: the figures of the paragraph up to the letter, where they are as many as the code has before it and one differs. */
export function beforeLetter(text: string, code: Code): Told | null {
  const letter = code.parts.at(-1) ?? '';
  if (!code.plus || code.parts.length < 3 || !/^[NX]$/.test(letter) || text.includes(code.text, code.end)) return null;
  const at = text.slice(code.end, code.end + 2 * reach).search(new RegExp(`${letter}(?:${classifier})[\\u4e00-\\u9fff]`));
  if (at < 0) return null;
  const end = code.end + at;
  const from = Math.max(code.end, text.lastIndexOf('\n', end) + 1);
  const told = matchesOf(text.slice(from, end), counted).map((m) => ({ start: from + m.index, end: from + m.index + m[0].length, n: smallNumber(m[1] ?? '') }));
  const want = code.parts.slice(0, -1).map(Number);
  const off = told.filter((t, i) => t.n !== want[i]);
  const [odd] = off;
  // the other form of the code has them: the two forms are what is wrong
  if (told.length !== want.length || off.length !== 1 || !odd || text.includes([...told.map((t) => t.n), letter].join('+'))) return null;
  const due = want[told.indexOf(odd)] ?? 0;
  return Math.abs(odd.n - due) <= 2 ? { ...odd, digit: String(due) } : null;
}

const eachNumber = /(?<![一二三四五六七八九十百千第每几两\d])([二三四五六七八九])(?:个月|个|类|样|种|次|项|步|条|张|本|堂|道|关|招|轮|天|周)(?=[\u4e00-\u9fff])/g;

/** “3456”带教法…先跟三个月班…四类地方…五样本事…七次复盘: as many numbers in Han behind the code as it has digits, one for each in its order but for one. */
export function numbersOtherwise(text: string, code: Code): Told | null {
  if (code.plus || !/^[2-9]{4,5}$/.test(code.text) || text.includes(code.text, code.end)) return null;
  const told = matchesOf(text.slice(code.end, code.end + reach + 40), eachNumber).map((m) => ({ start: code.end + m.index, end: code.end + m.index + m[0].length, n: smallNumber(m[1] ?? '') }));
  const off = told.filter((t, i) => String(t.n) !== code.parts[i]);
  const [odd] = off;
  if (told.length !== code.parts.length || off.length !== 1 || !odd) return null;
  const digit = code.parts[told.indexOf(odd)] ?? '';
  return Math.abs(odd.n - Number(digit)) <= 2 ? { ...odd, digit } : null;
}

/** The part whose noun, of two characters, is counted once behind the code with another number, right behind the names of as many. */
export function countedOtherwise(text: string, code: PartCode): (Span & { readonly digit: string; readonly n: number }) | null {
  for (const { value, noun, words } of code.parts) {
    if (noun.length !== 2 || value < 2) continue;
    const told = matchesOf(text.slice(code.end), new RegExp(`((?:[\\u4e00-\\u9fff]{2,6}、){1,8}[\\u4e00-\\u9fff]{2,6}?)([两三四五六七八九十]|\\d{1,2})(?:个|大|类|条|支|座|处|项)?${noun}`, 'g'));
    const [m, more] = told;
    const n = smallNumber(m?.[2] ?? '');
    if (!m || more || n === value || Math.abs(n - value) > 2 || (m[1] ?? '').split('、').length !== n) continue;
    const start = code.end + m.index;
    return { start, end: start + m[0].length, digit: words, n };
  }
  return null;
}
