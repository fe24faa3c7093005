// Names at the edges of a page: 责编：金美英　美编：韩旭, and who signs a brief or a picture in brackets: （陆小菲）, （晏清和　摄）.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { isDoubtful, looksLikeWord, mayBeGiven, surnameLength } from '../names/lexicon.ts';
import type { Writer } from './bylines.ts';

/** What the desk calls those who made the page. */
const makers = /(?:责任编辑|值班编辑|本版编辑|美术编辑|值班主任|责编|编辑|主编|版式|组版|版面|校对|校读|审校|美编|制图|题字|检校)[：:／/ 　]{1,3}([\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff：:／/])(?:[ 　、]{1,2}[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff：:／/])){0,3})/g;
const name = /[\u4e00-\u9fff]{2,4}/g;
/** What may stand in the brackets beside the names. */
const work = /^(?:本报|本刊)?(?:首席|见习|实习|特约|学生)?(?:记者|通讯员)?$|^(?:摄影?|文|图|整理|供稿|翻拍|制图)$/;
const longestLine = 160;
const longestBracket = 24;

/** The names with the word that introduces them, in no order. */
export function readCredits({ text, parts }: StoryText): Writer[] {
  const found: Writer[] = [];
  for (const part of parts) {
    if (part.end - part.start <= longestLine) addMakers(text, part, found);
    if (text[part.end - 1] === '）') addSigners(text, part, found);
  }
  return found;
}

function addMakers(text: string, part: Span, found: Writer[]): void {
  if (!holds(text, '编') && !holds(text, '校') && !holds(text, '版') && !holds(text, '题字')) return;
  for (const m of text.slice(part.start, part.end).matchAll(makers)) {
    const from = part.start + m.index;
    const names = from + m[0].length - (m[1] ?? '').length;
    for (const n of (m[1] ?? '').matchAll(name)) if (isName(text, names + n.index, n[0])) found.push({ start: names + n.index, end: names + n.index + n[0].length, role: '编辑', roleSpan: { start: from, end: names } });
  }
}

/** Brackets at the end of a part that hold names and nothing but what their bearers did. */
function addSigners(text: string, part: Span, found: Writer[]): void {
  const open = text.lastIndexOf('（', part.end);
  if (open <= part.start || part.end - open > longestBracket) return;
  const inside = text.slice(open + 1, part.end - 1);
  const names: Span[] = [];
  let said = false;
  for (const m of inside.matchAll(/[^ 　、/／]+/g)) {
    if (work.test(m[0])) {
      said = true;
      continue;
    }
    const start = open + 1 + m.index;
    if (!isName(text, start, m[0])) return;
    names.push({ start, end: start + m[0].length });
  }
  for (const { start, end } of names) if (said || !(isDoubtful(text, start) || looksLikeWord(text, start, end))) found.push({ start, end, role: '作者', roleSpan: { start, end: start } });
}

function isName(text: string, at: number, word: string): boolean {
  const family = surnameLength(text, at);
  if (family === 0 || word.length < family + 1 || word.length > family + 2 || word.length < 3) return false;
  for (let i = family; i < word.length; i++) if (!mayBeGiven(word.charCodeAt(i))) return false;
  return true;
}
