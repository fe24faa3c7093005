// How two names of programmes differ, and whether the story means two things by them.
import { confusable } from '../../facts/names/confusable.ts';
import { contrasts } from '../../facts/programmes-data.ts';

/** What sets two written forms apart; null: too little or too much. */
export type Variation = 'order' | 'sound' | 'shape' | 'character' | 'missing' | null;

/** A name without the marks that do not make it another name: 一村一策、一户一档 → 一村一策一户一档. */
export function bare(core: string): string {
  return core.replace(/[、，,·\s+＋“”‘’]/g, '');
}

/** How `a` differs from `b`, both bare and of three characters or more. */
export function variation(a: string, b: string): Variation {
  if (a === b || a.length < 3 || b.length < 3) return null;
  if (a.length === b.length) {
    const places: number[] = [];
    for (let i = 0; i < a.length && places.length < 9; i++) if (a[i] !== b[i]) places.push(i);
    const [only = 0] = places;
    if (places.length === 1) return confusable(a[only] ?? '', b[only] ?? '') ?? 'character';
    return sorted(a) === sorted(b) ? 'order' : a.length >= 4 && shifted(a, b) ? 'character' : null;
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 2 || !inOrder(short, long)) return null;
  if (long.length - short.length > 1 && (long.startsWith(short) || long.endsWith(short))) return null;
  return 'missing';
}

/** All but one character agree in their order: 匠人夜校 and 工匠夜校. */
function shifted(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) if (inOrder(a.slice(0, i) + a.slice(i + 1), b)) return true;
  return false;
}

/** Two neighbouring characters changed places: 近邻帮 and 邻近帮. */
export function neighboursSwapped(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** The one character that differs belongs with the other to a row of which each names another thing: “红马甲” and “蓝马甲”. */
export function contrasted(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return contrasts.some((row) => row.includes(a.charAt(i)) && row.includes(b.charAt(i)));
  }
  return false;
}

const rows = /^(?:[一二两三四五六七八九十百千][\u4e00-\u9fff]){3,6}$/;

/** Counts that stand still while what they count changed places: “三小一大” and “三大一小”. */
export function turnedCounts(a: string, b: string): boolean {
  const counted = /^[一二两三四五六七八九十百千]\D[一二两三四五六七八九十百千]\D$/;
  // “一港两湾三岛” and “一湾两港三岛”
  if (rows.test(a) && rows.test(b)) return true;
  return counted.test(a) && counted.test(b) && ((a[0] === b[0] && a[2] === b[2] && a[1] === b[3] && a[3] === b[1]) || (a[0] === b[2] && a[2] === b[0] && a[1] === b[1] && a[3] === b[3]));
}

/** Keys under which near forms meet: the sorted characters, and the name with each character left open. */
export function keysOf(core: string): string[] {
  const keys = [`=${sorted(core)}`];
  for (let i = 0; i < core.length; i++) {
    keys.push(`${core.slice(0, i)}?${core.slice(i + 1)}`);
    keys.push(`-${core.slice(0, i)}${core.slice(i + 1)}`);
  }
  keys.push(`-${core}`);
  return keys;
}

export function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

const owners = /[\u4e00-\u9fff]{2,6}?(?:省|市|县|区|镇|乡|村|街道|社区|小学|中学|[一二三四五六七八九十]中|大学|学院|医院|公司|集团|局|支行|银行|景区)/g;

/** Whether two sentences speak of programmes of two places or bodies: 澜北县推行…；泉塘县推行…. */
export function otherOwners(a: string, b: string): boolean {
  const left = lastOwner(a);
  const right = lastOwner(b);
  return left !== '' && right !== '' && !left.endsWith(right) && !right.endsWith(left) && left.at(-1) === right.at(-1);
}

function lastOwner(sentence: string): string {
  // 去年定下古村 is no village
  return [...sentence.matchAll(owners)].map((m) => m[0]).filter((name) => !/[年月日了在下的]/.test(name)).at(-1) ?? '';
}
