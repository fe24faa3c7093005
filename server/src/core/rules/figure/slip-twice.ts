// One thing said twice in two ways round a figure: 时速不超过每小时20公里, 人均收入每人2.6万元, 零下-18℃, 下降-5.2%.
import { charSet, has } from '../../base/char-set.ts';
import { find } from '../../base/held.ts';
import type { Slip } from './slip-shapes.ts';

/** The word that says by what is reckoned, and what says it again right before the figure. */
const rates: readonly (readonly [string, string])[] = [['时速', '每小时'], ['日均', '每天'], ['日均', '每日'], ['月均', '每月'], ['年均', '每年'], ['人均', '每人'], ['户均', '每户'], ['亩均', '每亩']];

/** What may stand between 时速 and the figure: no thing of its own that a second speed could be said of. */
const speedLink = /^(?:[不未最高低约达到至为近超过于限制控定设计在提升降减增保持可以内仅只有由从是能应须]|一般|平均){1,8}$/;
/** Between 人均 and the figure: what is reckoned, and its verb. */
const meanLink = /^(?![\p{Script=Han}]{0,9}[每比较按和与及同跟的一两二三四五六七八九十百千])\p{Script=Han}{2,9}$/u;

/** 时速不超过每小时20公里, 日均接待游客每天3200人次: spans from the first word to the second; the fix leaves the second out. */
export function ratesSaidTwice(text: string): Slip[] {
  const found: Slip[] = [];
  for (let at = find(text, '每'); at > 0; at = text.indexOf('每', at + 1)) {
    for (const [mean, each] of rates) {
      if (!text.startsWith(each, at) || !/\d/.test(text.charAt(at + each.length))) continue;
      // 均每 right behind one another is told by doubledRates
      const back = text.slice(Math.max(0, at - 12), at);
      const gap = back.slice(back.lastIndexOf(mean) + mean.length);
      if (!back.includes(mean) || gap === '' || !(mean === '时速' ? speedLink : meanLink).test(gap)) continue;
      const start = at - gap.length - mean.length;
      const end = at + each.length + (/^[\d.]{1,12}/.exec(text.slice(at + each.length, at + each.length + 12))?.[0].length ?? 0);
      found.push({ kind: 'unit', start, end, twice: each, fixed: text.slice(start, at) + text.slice(at + each.length, end) });
      break;
    }
  }
  return found;
}

const signs = '-－−﹣–负';
const below = /^(\d{1,4}(?:\.\d{1,3})?)(?:℃|°C|度|摄氏度|华氏度)/;
const less = /^(\d{1,4}(?:\.\d{1,3})?)(?:[%％]|个百分点)/;
const falls = /(?:下降|减少|降低|回落|下跌|下滑|缩减)了?$/;

/** 零下-18℃, 零下负5℃, 负-6℃, 下降-5.2%: the word and the sign both say below. */
export function signsSaidTwice(text: string): Slip[] {
  const found: Slip[] = [];
  for (const sign of signs) {
    for (let at = find(text, sign); at > 0; at = text.indexOf(sign, at + 1)) {
      if (!/\d/.test(text.charAt(at + 1))) continue;
      const behind = text.slice(at + 1, at + 14);
      const back = text.slice(Math.max(0, at - 3), at);
      const word = back.endsWith('零下') ? '零下' : back.endsWith('负') && !back.endsWith('正负') ? '负' : (falls.exec(back)?.[0] ?? '');
      const number = word === '' || (sign === '负' && word !== '零下') ? null : (word === '零下' || word === '负' ? below : less).exec(behind);
      if (!number) continue;
      found.push({ kind: 'sign', start: at - word.length, end: at + 1 + number[0].length, twice: sign, fixed: word + number[0] });
    }
  }
  return found;
}

const hanDigits = charSet('零〇一二两三四五六七八九十百千');

/** 四百二十四百二十文: a number in words, of three characters and more, printed twice on end. */
export function hanTwice(text: string): Slip[] {
  const found: Slip[] = [];
  for (const unit of '百千') {
    for (let at = find(text, unit), done = 0; at > 0; at = text.indexOf(unit, at + 1)) {
      if (at < done) continue;
      let [start, end] = [at, at + 1];
      while (start > 0 && has(hanDigits, text.charCodeAt(start - 1))) start--;
      while (has(hanDigits, text.charCodeAt(end))) end++;
      done = end;
      // 三百六十两银子: the unit
      if (text[end - 1] === '两') end--;
      const half = text.slice(start, start + (end - start) / 2);
      if (half.length < 3 || (end - start) % 2 === 1 || half + half !== text.slice(start, end) || found.some((s) => s.start === start)) continue;
      found.push({ kind: 'unit', start, end, twice: half, fixed: half });
    }
  }
  return found;
}
