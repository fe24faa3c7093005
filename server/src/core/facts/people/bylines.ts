// Names of writers and photographers: （记者 甲 乙 通讯员 丙）, □ 本报记者 甲, 甲 摄.
import { find } from '../../base/held.ts';
import { wordsFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { isHan } from '../names/lexicon.ts';
import { partedNames } from './run-together.ts';
import { isClosedPost, postBefore } from './titles.ts';

/** A writer's name with the word that introduces it. */
export interface Writer extends Span {
  readonly role: string;
  readonly roleSpan: Span;
}

const roles = wordsFrom(['见习记者', '特约记者', '实习记者', '本报记者', '全媒体记者', '记者', '通讯员', '实习生', '摄影', '文字', '撰文', '口述', '整理', '执笔', '供稿', '撰稿', '文图', '图文', '编辑', '责任编辑', '本版编辑', '美术编辑', '责编', '美编', '主编', '校对', '版式', '组版', '审核', '统筹', '策划', '监制', '嘉宾', '受访者', '受访人', '答疑人', '问诊人', '主诊']);
const credits = charSet('文图摄');
const pictures = charSet('摄图');
const verbs = wordsFrom('从|在|了解|获悉|走进|来到|看到|见到|采访|发现|昨|今|近|日前|随|问|注意|跟|将|也|对|向|探访|走访|梳理|联系|电话|拨|实地|一行|前往|赶|和|与|就|到'.split('|'));

/** Writers named in parts that are bylines and in the brackets and credits of others, in order of position. */
export function readWriters({ text, parts }: StoryText): Writer[] {
  const found: Writer[] = [];
  for (const role of ['记者', '通讯员', '实习生', '摄影']) {
    let index = 0;
    for (let at = find(text, role); at >= 0; at = text.indexOf(role, at + role.length)) {
      while (index < parts.length - 1 && at >= (parts[index]?.end ?? 0)) index++;
      const part = parts[index];
      if (!part) break;
      const roleSpan = { start: at, end: at + role.length };
      const gap = isBlankOrSlash(text[roleSpan.end] ?? '') || part.kind === 'byline';
      // 摄影 with a blank behind it names somebody in a byline and in brackets alone
      if (role === '摄影' ? !gap || !isBlankOrSlash(text[roleSpan.end] ?? '') || !insideBracket(text, at, part.start) : !gap && !insideBracket(text, at, part.start)) continue;
      for (const { start, end } of tokens(text, roleSpan.end, part.end, gap)) found.push({ start, end, role, roleSpan });
    }
  }
  for (const part of parts) {
    if (part.kind !== 'byline' || part.end - part.start > 40) continue;
    const line = text.slice(part.start, part.end);
    const spans = /记者|通讯员|实习生/.test(line) ? besideRoles(text, part) : signed(text, part);
    for (const { start, end } of spans) if (!found.some((w) => w.start === start)) found.push({ start, end, role: '作者', roleSpan: { start, end: start } });
  }
  return found;
}

/** Names beside the other callings of a line that has 记者: 向远/口述, 摄影 高树. */
function besideRoles(text: string, part: Span): Span[] {
  const line = text.slice(part.start, part.end);
  const found: Span[] = [];
  for (const m of line.matchAll(/(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4})[/／](?:口述|整理|文|图|摄影|摄)(?![\u4e00-\u9fff])/g)) {
    if (roles.longest(m[1] ?? '', 0, 4) === null) found.push({ start: part.start + m.index, end: part.start + m.index + (m[1] ?? '').length });
  }
  for (const m of line.matchAll(/(?:摄影|撰文|整理)[ 　/／]{1,3}/g)) found.push(...tokens(text, part.start + m.index + m[0].length, part.end, true));
  return found;
}

/** 文/晏知秋, 口述／裘耀宗　整理／方楠, 编辑：栾静　校对：陆婷: every run of two to four characters that is no calling and that no colon follows. */
function signed(text: string, part: Span): Span[] {
  const found: Span[] = [];
  for (let i = part.start; i < part.end; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    let end = i;
    while (end < part.end && (isHan(text.charCodeAt(end)) || text[end] === '·')) end++;
    // 省社科院研究员 唐晓燕: somebody with a post, not only a writer
    if (closedPost(text, i - 1, part.start)) break;
    if (roles.longest(text, i, end) === null && !/[：\d]/.test(text.charAt(end)) && !isPlace(text, i, end) && !isClosedPost(text.slice(i, end))) {
      const cut = tokens(text, i, end, true)[0];
      if (cut) found.push(cut);
    }
    i = end;
  }
  return found;
}

function closedPost(text: string, end: number, from: number): boolean {
  return end > from && isBlankOrSlash(text.charAt(end)) && isClosedPost(postBefore(text, end, Math.max(from, end - 6)));
}

/** 东湾报道, 柏杨街道, 编辑部: four characters and more that end in what a place, a body or a report ends in. */
function isPlace(text: string, start: number, end: number): boolean {
  return /(?:报道|报导|专电)$|..[馆局院校社部厅委署]$/.test(text.slice(start, end)) || (end - start === 4 && /[街道村镇乡县市区路巷局院校社队部组厂]$/.test(text.slice(start, end)));
}

/** Runs of two to four Han characters with blanks or 、 between them, up to anything else. */
function tokens(text: string, at: number, to: number, blanks: boolean): Span[] {
  const found: Span[] = [];
  let i = at;
  while (i < to) {
    const c = text[i] ?? '';
    if (isBlankOrSlash(c) || c === '、') { i++; continue; }
    if (!isHan(text.charCodeAt(i))) break;
    let end = i;
    while (end < to && (isHan(text.charCodeAt(end)) || text[end] === '·')) end++;
    if (roles.longest(text, i, end) !== null || text.endsWith('报道', end) || (end - i === 1 && has(credits, text.charCodeAt(i))) || (found.length === 0 && verbs.longest(text, i, end) !== null)) break;
    if (end - i < 2 || end - i > 4 || has(pictures, text.charCodeAt(end - 1))) {
      const cut = /^(.{2,4}?)(?:摄|图|文|文并摄|摄影)$/.exec(text.slice(i, end));
      if (cut?.[1]) found.push({ start: i, end: i + cut[1].length });
      // 记者 钱一鸣李明亮）
      else if (end === to || ' 　）)\n'.includes(text.charAt(end))) found.push(...(partedNames(text, i, end) ?? []));
      break;
    }
    if (!blanks && found.length === 0 && !/^[）)　 、/]/.test(text.slice(end, end + 1)) && end < to) break;
    found.push({ start: i, end });
    i = end;
  }
  return found;
}

function isBlankOrSlash(c: string): boolean {
  return c === ' ' || c === '　' || c === '\t' || c === '/' || c === '／';
}

/** Whether an opening bracket stands shortly before, unclosed. */
function insideBracket(text: string, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && at - i < 40; i--) {
    const c = text[i];
    if (c === '（' || c === '(') return true;
    if (c === '）' || c === ')' || c === '。') return false;
  }
  return false;
}
