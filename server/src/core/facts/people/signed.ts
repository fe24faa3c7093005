// Names that a blank parts from their post or place, and speakers of a conversation: 副所长　蔺卫东, 读者　冷桂香, 白晏：….
import { find, holds } from '../../base/held.ts';
import type { Part, StoryText } from '../../syntax/model.ts';
import { isPair } from '../../syntax/lexicon.ts';
import { isDoubtful, isGrammar, isHan, isWord, looksLikeWord, mayBeGiven, mayBeginSurname, surnameLength } from '../names/lexicon.ts';
import type { Seed } from './accept.ts';
import { isClosedPost, isHeadPost, mayEndTitle, postBefore } from './titles.ts';

/** A line that is nothing but where somebody lives and the name. */
const dwelling = /^[\u4e00-\u9fff]{0,8}(?:[省市县区镇乡村街路巷弄庄屯寨湾里]|社区|小区|街道|单位|公司|学校|中学|小学|大学)$|^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)[\u4e00-\u9fff]{0,6}$/;
/** What brings in the one who is asked: 主诊：省农科院植保所 缪有田. */
const asked = /^(?:主诊|嘉宾|答疑|答疑人|解答|受访者|受访人|专家|主讲|主讲人|口述|讲述|对话人)：[\u4e00-\u9fff（）、 　]{2,30}$/;
/** 林振成　2026年1月30日: name and day, nothing else. */
const dated = /^[\u4e00-\u9fff]{0,2}[ 　]+(?:\d{4}年)?\d{1,2}月/;
const closing = '）)：:（(\n 　。，';
const longest = 4;

/** Adds them. */
export function addSigned(copy: StoryText, seeds: Map<number, Seed>): void {
  const { text, parts } = copy;
  for (const blank of ['　', ' ']) {
    if (!holds(text, blank)) continue;
    let index = 0;
    for (let gap = find(text, blank); gap > 0; gap = text.indexOf(blank, gap + 1)) {
      const at = gap + 1;
      if (!isHan(text.charCodeAt(gap - 1)) || !mayBeginSurname(text, at)) continue;
      while (index < parts.length - 1 && gap >= (parts[index]?.end ?? 0)) index++;
      const part = parts[index];
      const end = part ? nameEnd(text, at, part.end) : 0;
      if (part && end > 0 && !seeds.has(at) && (isPosted(text, gap, at, end, part) || isDwelling(text, gap, at, end, part))) seeds.set(at, { start: at, end, evidence: 'title' });
    }
  }
  if (holds(text, '　') || holds(text, ' ')) for (const part of parts) {
    const end = mayBeginSurname(text, part.start) && dated.test(text.slice(part.start + 2, part.start + 16)) ? nameEnd(text, part.start, part.end) : 0;
    if (end - part.start === 3 && !seeds.has(part.start) && !isDoubtful(text, part.start) && !looksLikeWord(text, part.start, end)) seeds.set(part.start, { start: part.start, end, evidence: 'title' });
  }
  addTalkers(copy, seeds);
}

/** End of the run of Han characters from `at` where it has the length of a name and a mark closes it; 0 elsewhere. */
function nameEnd(text: string, at: number, to: number): number {
  const family = surnameLength(text, at);
  let end = at;
  while (end < to && end - at <= longest && isHan(text.charCodeAt(end))) end++;
  if (family === 0 || end - at < family + 1 || end - at > family + 2 || (end < to && !closing.includes(text.charAt(end)))) return 0;
  for (let i = at + family; i < end; i++) if (!mayBeGiven(text.charCodeAt(i)) && text[i] !== '之') return 0;
  return end;
}

/** Behind a post: 市民　罗小艾, 副研究员 詹一凡（, 主任医师　鲍平. */
function isPosted(text: string, gap: number, at: number, end: number, part: Part): boolean {
  if (!mayEndTitle(text, gap)) return false;
  const post = postBefore(text, gap, Math.max(part.start, gap - 6));
  if (!(isClosedPost(post) || isHeadPost(post)) || postBefore(text, end, at) !== '') return false;
  // 主任 管理 办法: a row of words
  return !looksLikeWord(text, at, end) || end === part.end || text[end] === '）';
}

/** 江西南昌　范学礼: a line of a place and a name of a plain family name, or the same in brackets. */
function isDwelling(text: string, gap: number, at: number, end: number, part: Part): boolean {
  if (isDoubtful(text, at) || isGrammar(text, at) || looksLikeWord(text, at, end)) return false;
  if (end === part.end && asked.test(text.slice(part.start, gap))) return true;
  if (part.kind === 'headline' || part.kind === 'section') return false;
  const open = Math.max(text.lastIndexOf('（', gap), part.start - 1);
  const bracket = open >= part.start;
  const lead = text.slice(open + 1, gap);
  const closes = bracket ? text[end] === '）' : end === part.end || /^[ 　（(][\d（(]/.test(text.slice(end, end + 2));
  return closes && lead.length > 1 && lead.length < 12 && dwelling.test(lead) && end - at > 1 && !isPair(text.charCodeAt(end - 2), text.charCodeAt(end - 1));
}

/** 白晏：… again and again at the head of a part. */
function addTalkers({ text, parts }: StoryText, seeds: Map<number, Seed>): void {
  if (parts.length < 4) return;
  const turns = new Map<string, number[]>();
  for (const { start, end } of parts) {
    const family = surnameLength(text, start);
    if (family === 0) continue;
    const colon = start + family + (text[start + family + 1] === '：' ? 1 : 2);
    if (colon >= end || text[colon] !== '：' || isGrammar(text, start) || isWord(text, start, colon) || postBefore(text, colon, start) !== '' || isPair(text.charCodeAt(colon - 2), text.charCodeAt(colon - 1))) continue;
    const name = text.slice(start, colon);
    if (![...name.slice(family)].every((c) => mayBeGiven(c.charCodeAt(0)))) continue;
    turns.set(name, [...(turns.get(name) ?? []), start]);
  }
  for (const [name, places] of turns) if (places.length > 1) for (const start of places) if (!seeds.has(start)) seeds.set(start, { start, end: start + name.length, evidence: 'speech' });
}
