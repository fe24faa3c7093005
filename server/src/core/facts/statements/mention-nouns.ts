// What two figures are figures of: the noun they share, and whether the words before it set them apart.
import type { Mention } from './mentions.ts';
import { areaWords, neutralModifiers, scopeWords } from './scope-data.ts';

/** The noun two mentions share, and the words before it in each; null where they share none. */
export interface Shared {
  readonly noun: string;
  readonly modifiers: readonly [string, string];
}

/** Measures share the end of their left words (网络零售额); counts a noun close behind the classifier, or the same end on the left. */
export function sharedNoun(a: Mention, b: Mention): Shared | null {
  const left = sharedEnd(a.left, b.left);
  if (a.q.dimension !== 'count' && a.q.unit !== '级') return left ?? objectShared(a.right, b.right) ?? owned(a, b) ?? owned(b, a);
  return sharedBehind(a.right, b.right) ?? (left && left.noun.length >= 3 ? left : null) ?? across(a, b) ?? across(b, a);
}

/** The longest end of both that is a noun and not only words of time and area. */
export function sharedEnd(a: string, b: string): Shared | null {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n] && !/[，；：。、“”（）\s]/.test(a[a.length - 1 - n] ?? '')) n++;
  const noun = a.slice(a.length - n);
  const cut = /^(?:[省市县区镇乡村]|街道)/.exec(noun)?.[0].length ?? 0;
  const bare = bareOfScope(noun);
  if (bare.length < 2 || /^(?:全[县市区镇省国村]|其中|目前|今年|去年|截至)$/.test(bare)) return null;
  return { noun: noun.slice(cut), modifiers: [a.slice(0, a.length - n + cut), b.slice(0, b.length - n + cut)] };
}

/** The first run of at least two characters that stands near the beginning of both. */
function sharedBehind(a: string, b: string): Shared | null {
  // 26名“技师校长”
  const x = (/^[“‘]?([\p{Script=Han}A-Za-z]+)/u.exec(a)?.[1] ?? '').slice(0, 10);
  const y = (/^[“‘]?([\p{Script=Han}A-Za-z]+)/u.exec(b)?.[1] ?? '').slice(0, 10);
  for (let i = 0; i + 2 <= x.length; i++) {
    const at = y.indexOf(x.slice(i, i + 2));
    if (at < 0 || weak.test(x.slice(i, i + 2))) continue;
    let n = 2;
    while (i + n < x.length && x[i + n] === y[at + n]) n++;
    return { noun: x.slice(i, i + n), modifiers: [x.slice(0, i), y.slice(0, at)] };
  }
  return null;
}

/** 学员共有86人, 98名学员: the noun before one figure stands behind the other. */
function across(a: Mention, b: Mention): Shared | null {
  // 鸻鹬类1160余只
  const left = a.left.replace(/[类等]$/, '');
  for (let n = Math.min(6, left.length); n >= 2; n--) {
    const noun = left.slice(-n);
    if (b.right.startsWith(noun) && !weak.test(noun)) return { noun, modifiers: ['', ''] };
  }
  return null;
}

/** 清运垃圾2300余吨, 1900余吨的清运垃圾: the noun before the one measure stands behind the other's 的. */
function owned(a: Mention, b: Mention): Shared | null {
  if (!b.right.startsWith('的')) return null;
  for (let n = Math.min(8, a.left.length); n >= 3; n--) {
    const noun = a.left.slice(-n);
    if (b.right.startsWith(noun, 1) && !weak.test(noun)) return { noun, modifiers: ['', ''] };
  }
  return null;
}

/** 投入1.6亿元改造老旧管网: the same four words behind both measures. */
function objectShared(a: string, b: string): Shared | null {
  const x = a.replace(/^[，、的]/, '');
  const y = b.replace(/^[，、的]/, '');
  let n = 0;
  while (n < x.length && x[n] === y[n] && /\p{Script=Han}/u.test(x[n] ?? '')) n++;
  return n >= 4 ? { noun: x.slice(0, n), modifiers: ['', ''] } : null;
}

/** 老人200人次, 接待老人236人次: a noun of two characters before figures that have none behind. */
export function nounBefore(a: Mention, b: Mention): Shared | null {
  if (a.right !== '' || b.right !== '') return null;
  const noun = a.left.slice(-2);
  return /^\p{Script=Han}{2}$/u.test(noun) && b.left.endsWith(noun) && bareOfScope(noun) === noun ? { noun, modifiers: [a.left.slice(0, -2), b.left.slice(0, -2)] } : null;
}

const weak = /[的了在将已被均都和与及是有为参于从]|分别|左右|以上|以下/;

/** Takes time, area and reckoning words off. */
export function bareOfScope(words: string): string {
  return words.replace(scopeWords, '').replace(areaWords, '').replace(neutralModifiers, '');
}

/** Whether what stands before the noun distinguishes the two: 农产品网络零售额 is not 网络零售额, unless the other side names it too. */
export function modifiersAgree(a: Mention, b: Mention, [x, y]: readonly [string, string], context: string): boolean {
  const p = bareOfScope(x);
  const q = bareOfScope(y);
  // 示范园年产值, 园区年产值: one modifier takes up the other
  if (p !== '' && q !== '' && Math.min(p.length, q.length) <= 3 && [...p].some((c) => q.includes(c))) return true;
  return explained(p, b.sentence + context) && explained(q, a.sentence + context);
}

function explained(words: string, where: string): boolean {
  const bare = words.replace(/[\s“”（）《》，：；、。]/g, '');
  if (bare.length < 2) return true;
  // 沐河至沿海货运班列, 沐河至沿海港口的货运班列: a headline leaves words out, not in
  if (bare.length >= 6 && inOrder(bare, where)) return true;
  for (let i = 0; i + 2 <= bare.length; i += 2) if (!where.includes(bare.slice(i, i + 2))) return false;
  return bare.length % 2 === 0 || where.includes(bare.slice(-2));
}

/** Whether all characters stand in the text, one behind the other and no more than a few apart. */
function inOrder(words: string, where: string): boolean {
  let at = where.indexOf(words.slice(0, 2));
  for (let i = 0; i < words.length && at >= 0; i++) {
    const next = where.indexOf(words.charAt(i), at);
    if (next < 0 || next - at > 6) return false;
    at = next + 1;
  }
  return at > 0;
}
