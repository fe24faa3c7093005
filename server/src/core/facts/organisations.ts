// Reads names of bodies (schools, hospitals, bureaus, firms, villages), the short forms the text introduces, and documents in 《》.
import type { Span } from '../base/span.ts';
import type { StoryText } from '../syntax/model.ts';
import { bodyEndings, bodyStops, goesOn, notBodies as others } from './organisations-data.ts';

/** A body as printed. The left end is as far as the name may reach, so a word of time or a verb may cling to it. */
export interface OrganisationMention extends Span {
  readonly name: string;
  /** 医院, 局, 有限公司 … */
  readonly ending: string;
  readonly part: number;
}

/** A short form that the text introduces: 澜江农业大学（以下简称“澜农大”）. */
export interface Introduction extends Span {
  readonly full: string;
  readonly short: string;
}

/** A title in 《》; the span covers the marks. */
export interface DocumentMention extends Span {
  readonly title: string;
  readonly part: number;
}

/** What a story names besides people. */
export interface Bodies {
  readonly organisations: readonly OrganisationMention[];
  readonly introductions: readonly Introduction[];
  readonly documents: readonly DocumentMention[];
}

const endings = new Map<number, string[]>();
for (const ending of bodyEndings) {
  const code = ending.charCodeAt(ending.length - 1);
  endings.set(code, [...(endings.get(code) ?? []), ending].sort((a, b) => b.length - a.length));
}
const lastOfEnding = new Uint8Array(0x10000);
for (const code of endings.keys()) lastOfEnding[code] = 1;
const stops = new Uint8Array(0x10000);
for (const c of bodyStops) stops[c.charCodeAt(0)] = 1;
/** Places rather than bodies. */
const territories = new Set(['村', '镇', '乡', '街道', '社区', '小区']);
/** Words that end like a body and are none. */
const notBodies = new Set(others);
/** What stands between a body that acts and one that it acts on. */
const acts = /登上|走上|来到|赶到|住进|搬进|搬到|开进|入驻|送到|送进|走进|走入|进驻|联合|组织|邀请|前往|奔赴|帮助|捐赠|援建|结对|慰问|参观|指导|负责人|工作人员|干警|师生|志愿者/;
const longest = 22;
const lead = /^(?:昨天|昨日|今天|今日|前天|日前|近日|近年来|当天|上午|下午|晚上|目前|如今|此前|同时|其中|作为|走进|来到|记者|位于|通过|联合|邀请|参观|组织|前往|走访|采访|加入|成立|创办|开办|进入|离开|回到|毕业|考入|就读|另有|内有|还有|设有|建有|共有)+/;

/** Organisations and documents in order of position. */
export function readBodies({ text, parts }: StoryText): Bodies {
  const organisations: OrganisationMention[] = [];
  const documents: DocumentMention[] = [];
  const introductions: Introduction[] = [];
  parts.forEach((part, index) => {
    let floor = part.start;
    for (let i = part.start; i < part.end; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x300a) {
        const length = text.slice(i, Math.min(part.end, i + 81)).indexOf('》');
        if (length < 0) continue;
        const close = i + length;
        documents.push({ start: i, end: close + 1, title: text.slice(i + 1, close), part: index });
        i = close;
        floor = close + 1;
        continue;
      }
      if ((code === 0xff08 || code === 0x28) && introduces(text, i)) {
        const found = introduction(text, i, organisations.at(-1), documents.at(-1));
        if (found) introductions.push(found);
      }
      if (lastOfEnding[code] === 0) continue;
      const found = bodyEndingAt(text, i, floor, index);
      if (!found) continue;
      const previous = organisations.at(-1);
      const longer = previous !== undefined && previous.end > found.start && previous.start === found.start;
      const gone = longer ? acts.exec(text.slice(previous.end, found.end - found.ending.length)) : null;
      if (gone && previous) {
        // 碧湖区人民检察院干警走进|碧湖区实验中学: two bodies with a verb between
        const start = previous.end + gone.index + gone[0].length;
        const name = text.slice(start, found.end);
        if (name.length - found.ending.length >= 2) organisations.push({ ...found, start, name });
        continue;
      }
      if (longer) organisations.pop();
      organisations.push(found);
    }
  });
  return { organisations, introductions, documents };
}

function bodyEndingAt(text: string, at: number, floor: number, part: number): OrganisationMention | null {
  const ending = endings.get(text.charCodeAt(at))?.find((e) => at + 1 - e.length >= floor && text.startsWith(e, at + 1 - e.length));
  if (!ending) return null;
  const before = text[at - ending.length] ?? '';
  if (goesOn[ending]?.includes(text[at + 1] ?? '\n')) return null;
  if (ending.length === 1 && (before === ending || notBodies.has(before + ending))) return null;
  let start = at + 1 - ending.length;
  while (start > floor && at + 1 - start < longest && (stops[text.charCodeAt(start - 1) & 0xffff] === 0 || isEconomic(text, start - 1) || isFirm(text, start - 1, ending))) start--;
  start += lead.exec(text.slice(start, at + 1))?.[0].length ?? 0;
  if (territories.has(ending)) start = territoryStart(text, start, at + 1 - ending.length);
  const name = text.slice(start, at + 1);
  return start < 0 || name.length - ending.length < 2 ? null : { start, end: at + 1, name, ending, part };
}

/** 经 of 财经, 经济, 经贸 stands within names; alone it is “by way of”. */
function isEconomic(text: string, at: number): boolean {
  return text[at] === '经' && ('财神'.includes(text[at - 1] ?? ' ') || '济贸营开管纬编'.includes(text[at + 1] ?? ' '));
}

/** 鑫和智能装备有限公司: one character before 和 is no body of its own but a firm's name with it. */
function isFirm(text: string, at: number, ending: string): boolean {
  return text[at] === '和' && ending.endsWith('公司') && !'省市县区镇乡村厂店局你我他她它谁两'.includes(text[at - 1] ?? ' ') && stops[text.charCodeAt(at - 1) & 0xffff] === 0 && at > 1 && stops[text.charCodeAt(at - 2) & 0xffff] === 1;
}

/** Villages and towns have names of two or three characters, behind a boundary or a larger place; −1 where this is none. */
function territoryStart(text: string, start: number, end: number): number {
  let from = end;
  while (from > start && !/[省市县区镇乡道]/.test(text[from - 1] ?? '')) from--;
  return end - from >= 2 && end - from <= 3 ? from : -1;
}

function introduces(text: string, at: number): boolean {
  const first = text.charCodeAt(at + 1);
  // 以, 下, 简
  if (first !== 0x4ee5 && first !== 0x4e0b && first !== 0x7b80) return false;
  const head = text.slice(at + 1, at + 6);
  return head.startsWith('以下简称') || head.startsWith('下称') || head.startsWith('简称') || head.startsWith('以下统称') || head.startsWith('下简称');
}

const shortForm = /^[（(](?:以下)?(?:下)?(?:简称|统称|称)(?:为)?[“《‘]?([^”》’）)，。]{1,16})[”》’]?[）)]/;

function introduction(text: string, at: number, organisation: OrganisationMention | undefined, document: DocumentMention | undefined): Introduction | null {
  const match = shortForm.exec(text.slice(at, at + 30));
  const short = match?.[1];
  if (!match || !short) return null;
  const full = document?.end === at ? document.title : organisation?.end === at ? organisation.name : '';
  return { start: at, end: at + match[0].length, full, short };
}
