// A letter that looks like a digit inside a figure: 2O23年, l2万元, 1O0名.
import { find } from '../../base/held.ts';
import type { Slip } from './slip-shapes.ts';

const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', Ｏ: '0', l: '1', I: '1' };
/** What a figure is of, right behind it: nothing a code would be followed by. */
const measured = /^(?:年|月\d|日|元|万|亿|人|名|个|家|户|岁|亩|吨|公[里斤顷]|千米|平方|立方|米|斤|[%％]|余|多[人名个家户元万亿]|时\d|点\d|[册本件条项台辆棵株座次场只头张套份间栋所种克升度里支批天周秒字页幢盏块幅颗枚瓶袋箱桶盒组班层级]|小时|分钟)/;

/** Such figures; the fix sets the digit. */
export function letterDigits(text: string): Slip[] {
  const found: Slip[] = [];
  for (const letter of Object.keys(digitOf)) {
    for (let at = find(text, letter); at >= 0; at = text.indexOf(letter, at + 1)) {
      let [start, end] = [at, at + 1];
      while (start > 0 && part.test(text.charAt(start - 1))) start--;
      while (end < text.length && part.test(text.charAt(end))) end++;
      const token = text.slice(start, end);
      // 5O and O2O are names; of a figure all but one or two are digits
      if (end - start < 2 || end - start > 12 || /[A-Za-z]/.test(text.charAt(start - 1)) || !/\d/.test(token) || token.replace(/\D/g, '').length * 2 < token.length + 1 || found.some((s) => s.start === start) || !measured.test(text.slice(end, end + 3))) continue;
      // 1l水 is a litre: one digit and an l behind it
      if (/^\d+l$/.test(token)) continue;
      found.push({ kind: 'letter', start, end, twice: letter, fixed: token.replace(/[OoＯlI]/g, (c) => digitOf[c] ?? c) });
    }
  }
  return found;
}

const part = /[\dOoＯlI.]/;
