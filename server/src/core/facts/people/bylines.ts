// Names of writers and photographers: （记者 甲 乙 通讯员 丙）, □ 本报记者 甲, 甲 摄.
import { find } from '../../base/held.ts';
import { wordsFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { isHan } from '../names/lexicon.ts';

/** A writer's name with the word that introduces it. */
export interface Writer extends Span {
  readonly role: string;
  readonly roleSpan: Span;
}

const roles = wordsFrom(['见习记者', '特约记者', '实习记者', '本报记者', '全媒体记者', '记者', '通讯员', '实习生', '摄影', '文字', '撰文']);
const credits = charSet('文图摄');
const pictures = charSet('摄图');
const verbs = wordsFrom('从|在|了解|获悉|走进|来到|看到|见到|采访|发现|昨|今|近|日前|随|问|注意|跟|将|也|对|向|探访|走访|梳理|联系|电话|拨|实地|一行|前往|赶|和|与|就|到'.split('|'));

/** Writers named in parts that are bylines and in the brackets and credits of others, in order of position. */
export function readWriters({ text, parts }: StoryText): Writer[] {
  const found: Writer[] = [];
  for (const role of ['记者', '通讯员', '实习生']) {
    let index = 0;
    for (let at = find(text, role); at >= 0; at = text.indexOf(role, at + role.length)) {
      while (index < parts.length - 1 && at >= (parts[index]?.end ?? 0)) index++;
      const part = parts[index];
      if (!part) break;
      const roleSpan = { start: at, end: at + role.length };
      const gap = isBlankOrSlash(text[roleSpan.end] ?? '') || part.kind === 'byline';
      if (!gap && !insideBracket(text, at, part.start)) continue;
      for (const { start, end } of tokens(text, roleSpan.end, part.end, gap)) found.push({ start, end, role, roleSpan });
    }
  }
  for (const part of parts) {
    if (part.kind !== 'byline' || part.end - part.start > 40 || /记者|通讯员|实习生/.test(text.slice(part.start, part.end))) continue;
    let start = part.start;
    while (start < part.end && !isHan(text.charCodeAt(start))) start++;
    for (const span of tokens(text, start, part.end, true)) found.push({ start: span.start, end: span.end, role: '作者', roleSpan: { start: span.start, end: span.start } });
  }
  return found;
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
    if (roles.longest(text, i, end) !== null || (end - i === 1 && has(credits, text.charCodeAt(i))) || (found.length === 0 && verbs.longest(text, i, end) !== null)) break;
    if (end - i < 2 || end - i > 4 || has(pictures, text.charCodeAt(end - 1))) {
      const cut = /^(.{2,4}?)(?:摄|图|文|文并摄|摄影)$/.exec(text.slice(i, end));
      if (cut?.[1]) found.push({ start: i, end: i + cut[1].length });
      break;
    }
    if (!blanks && found.length === 0 && !/^[）)　 、/]/.test(text.slice(end, end + 1)) && end < to) break;
    found.push({ start: i, end });
    i = end;
  }
  return found;
}

function isBlankOrSlash(c: string): boolean {
  return c === ' ' || c === '　' || c === '\t' || c === '/';
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
