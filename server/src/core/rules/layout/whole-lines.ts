// Lines without a stop that are whole all the same: bare heads, entries of a list, staff lines, verses, questions in bold.
import { startsSentence, tailOpenness } from '../../syntax/openness.ts';

/** Longer than this no head is without a mark that tells. */
const longestHead = 16;
/** 末班车：, 停车：, 调解矛盾纠纷： */
const labelled = /^[◆■●▲△◇*\s]{0,4}[^，。；：！？\s]{2,10}[：:](?![“‘])/;
/** 98.2%　安全头盔佩戴率，比年初提高3.7个百分点: a figure set apart, and what it is. */
const tallied = /^\d[\d.,]{0,9}[^\s\d，。；：！？]{1,5}[　\t]/;
const staff = /(?:责任编辑|责编|编辑|指导教师|指导老师|校对|美编|版式|电话|邮箱|热线|投稿)[：: ]|不构成|以实际|为准$/;
const dateline = /^(?:[\u4e00-\u9fff]{0,8}[讯电][ 　]?[（(]|[（(]?(?:本报|通讯员|记者|学生记者))/;

/**
 * Whether a line that ends without a stop need not be broken off. `text` is the line, `next` the text of the line behind it, '' at the end of the file.
 * What begins as sentences do, or has a sentence in it, is prose and may be broken.
 */
export function isWholeLine(text: string, next: string): boolean {
  const bare = text.replace(/[*_\s]{1,8}$/, '');
  if (/(?:[。！？][”’）]?|；)$/.test(bare) || staff.test(text) || tailOpenness(bare) < 1) return true;
  if (/^[（(](?:未完|待续|下接|接下)/.test(next)) return true;
  if (/^[\d年月]{0,5}\d{1,2}月\d{1,2}日$/.test(bare)) return true;
  if ((labelled.test(bare) && bare.length <= longestHead) || tallied.test(bare)) return true;
  if (/[。！？]/.test(bare) || startsSentence(bare)) return false;
  return bare.length <= longestHead || labelled.test(bare) || (bare.match(/；/g)?.length ?? 0) > 1 || (bare.length <= 40 && dateline.test(next));
}

/** 有时灰⏎有时蓝: two short lines behind it make verses of it. */
export function isVerse(text: string, behind: readonly string[]): boolean {
  return text.length <= 40 && !text.includes('。') && behind.length === 2 && behind.every((line) => /^\p{Script=Han}{2,8}$/u.test(line));
}
