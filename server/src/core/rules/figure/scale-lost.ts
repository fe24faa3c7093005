// Parts of figure/scale: 由920万立方米恢复到1060立方米, where 万 is lost on the way; 公园面积48公顷 … 48平方公里的园子, one area in two units with the same digits.
import type { Mention } from '../../facts/statements/mentions.ts';

/** So much less than where it came from no change for the better, and no change in one step, has ever made. */
const least = 100;
const risen = /^[^，。；\d]{0,6}?(?:增加?|增长|提高|提升|恢复|扩大|扩容|扩建|上升|攀升|升|涨|发展)[^，。；\d]{0,3}[到至为]$/;
const fallen = /^[^，。；\d]{0,6}?(?:减少?|下降|降低?|压缩|缩[小短减]|削减|回落)[^，。；\d]{0,3}[到至为]$/;

/** Two figures of one sentence, the second printed without the 万 or 亿 of the first. */
export function lostScale(text: string, mentions: readonly Mention[]): { readonly from: Mention; readonly to: Mention }[] {
  const found: { from: Mention; to: Mention }[] = [];
  for (const [i, to] of mentions.entries()) {
    const from = mentions[i - 1];
    if (!from || from.q.sentence !== to.q.sentence || from.q.unit !== to.q.unit || from.q.scale < 1e4 || to.q.scale !== 1 || to.q.han || from.q.kind === 'percent') continue;
    const between = text.slice(from.q.end, to.q.start);
    const whole = to.q.value * from.q.scale;
    const ratio = whole / from.q.value;
    if (from.q.value / to.q.value < least || ratio > 5 || ratio < 0.2 || !(risen.test(between) ? ratio >= 1 : fallen.test(between) && ratio <= 1)) continue;
    found.push({ from, to });
  }
  return found;
}

/** 由38.2万元提高到41.5亿元: two figures of one sentence whose digits are those of a step, the one printed with 万 and the other with 亿. */
export function grownScale(text: string, mentions: readonly Mention[]): { readonly from: Mention; readonly to: Mention }[] {
  return mentions.flatMap((to, i) => {
    const from = mentions[i - 1];
    if (!from || from.q.sentence !== to.q.sentence || from.q.unit !== to.q.unit || from.q.scale < 1e4 || to.q.scale < 1e4 || from.q.scale === to.q.scale || from.q.kind === 'percent' || from.q.han || to.q.han) return [];
    const between = text.slice(from.q.end, to.q.start);
    const ratio = to.q.value / to.q.scale / (from.q.value / from.q.scale);
    return ratio < 5 && ratio > 0.2 && (risen.test(between) ? ratio >= 1 : fallen.test(between) && ratio <= 1) ? [{ from, to }] : [];
  });
}

const ring = /(?:一周|一圈|周长|环[\u4e00-\u9fff]{1,3})[^，。；\d]{0,6}$/;

/** 绕堤一周约120公里 … 周长不过12公里: the way round one thing, told twice ten times apart. */
export function rings(text: string, mentions: readonly Mention[]): { readonly first: Mention['q']; readonly second: Mention['q']; readonly times: number }[] {
  const told = mentions.filter((m) => m.q.dimension === 'length' && ring.test(text.slice(Math.max(0, m.q.start - 12), m.q.start)));
  const [a, b] = told;
  if (!a || !b || told.length > 2 || a.q.sentence === b.q.sentence) return [];
  const power = Math.log10((a.q.value * a.q.factor) / (b.q.value * b.q.factor));
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 1e-6 ? [{ first: a.q, second: b.q, times: 10 ** Math.abs(Math.round(power)) }] : [];
}

/** Units of land that are a hundred apart and taken for one another. */
const lands: readonly (readonly [string, string])[] = [['公顷', '平方公里'], ['公顷', '平方千米']];
const most = 6;

/** Figures of two such units with the same digits, the second taken up by 的 and its thing, of which the first clause has a character. */
export function oneArea(text: string, mentions: readonly Mention[]): { readonly a: Mention; readonly b: Mention }[] {
  const all = mentions.filter((m) => m.q.dimension === 'area');
  if (all.length < 2 || all.length > most) return [];
  const digits = (m: Mention): string => text.slice(m.q.digits.start, m.q.digits.end);
  return all.flatMap((b) => {
    const noun = /^的([\p{Script=Han}]{1,3})/u.exec(b.right)?.[1] ?? '';
    const first = all.filter((a) => a.q.start < b.q.start && a.q.sentence !== b.q.sentence && digits(a) === digits(b) && a.q.scale === b.q.scale && lands.some((l) => l.includes(a.q.unit) && l.includes(b.q.unit)) && a.q.unit !== b.q.unit);
    const [a] = first;
    if (!a || first.length > 1 || digits(b).replace(/0{1,9}$/, '').length < 2 || a.q.approximator !== b.q.approximator || noun === '') return [];
    return [...noun.replace(/[的里子中内上]/g, '')].some((c) => a.left.slice(-8).includes(c)) ? [{ a, b }] : [];
  });
}

/** 4200吨“海上实验室” in the head, 满载排水量4200公斤 below: the head's figure stands in the story once, in another unit of its kind, with digits that no chance repeats. */
export function headUnits(mentions: readonly Mention[]): { readonly a: Mention; readonly b: Mention }[] {
  return mentions.filter((m) => m.place === 'display' && m.q.approximator === 'exact' && m.q.kind === 'measure' && digitsOf(m.q.value) > 1 && m.q.value >= 10).flatMap((a) => {
    const same = mentions.filter((b) => b.place !== 'display' && b.q.dimension === a.q.dimension && b.q.approximator === 'exact' && b.q.value === a.q.value && b.q.scale === a.q.scale);
    const [b, more] = same;
    return b && !more && b.q.unit !== a.q.unit && Math.abs(Math.log10(b.q.factor / a.q.factor)) > 0.9 ? [{ a, b }] : [];
  });
}

/** Digits without the noughts at the end: 42 of 4200. */
const digitsOf = (value: number): number => String(Number(`0.${String(value).replace('.', '')}`)).length - 2;
