// 下转第3版, 上接第1版, 详情请见二版: words that send the reader to another page.
import { find } from '../base/held.ts';
import type { Span } from '../base/span.ts';
import type { StoryText } from '../syntax/model.ts';
import { mastheadNumeral } from '../syntax/numerals.ts';

/** A reference to a page; `start`, `end` cover its verb and number. Offsets count in the story's reading text. */
export interface PageReference extends Span {
  /** `to`: goes on there; `from`: comes from there; `see`: only names the place. */
  readonly kind: 'to' | 'from' | 'see';
  /** As Page.number: `3`, `A5`. */
  readonly page: string;
  /** The number alone: 第3版. */
  readonly number: Span;
}

const before = /(翻[到至开]|下转|文转|上接|文接|紧接|转接|接|转|详见|详情?请?见|详情?请?看|请见|请看|参见|报道见|图见|文见|内容见|全文见|刊于|刊登于|刊载于|刊登在|刊在|刊载在|报道在|移到|移至|调整到|调整至|改到|改在|设在|放在|安排在|登在|→|见)(?:本报|今日|今天|同日|本期)?的?[ \u3000]?(?:第)?[ ]?((?:[A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:版?[、，和至—-]第?(?:[A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})){0,3})[ ]?$/;
const kinds: Readonly<Record<string, PageReference['kind']>> = { 下转: 'to', 文转: 'to', 文接: 'from', 紧接: 'to', 转接: 'to', 转: 'to', 上接: 'from', 接: 'from' };

/** References in order of position. A single 转, 接 or 见 counts only right behind a bracket, a mark or the line's beginning. */
export function readPageReferences({ text }: StoryText): PageReference[] {
  const found: PageReference[] = [];
  for (let at = find(text, '版'); at >= 0; at = text.indexOf('版', at + 1)) {
    const from = Math.max(0, at - 28);
    const match = before.exec(text.slice(from, at));
    if (!match) continue;
    const verb = match[1] ?? '';
    const start = from + match.index;
    if ((verb.length === 1 && !stands(text, start, verb)) || isDraft(text, start, at + 1, verb)) continue;
    const listAt = start + match[0].trimEnd().length - (match[2] ?? '').length;
    // 五版至九版, 2、3版
    for (const { 0: numeral, index } of (match[2] ?? '').matchAll(/[A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3}/g)) {
      const numberAt = listAt + index;
      const letter = /^[A-Z]/.exec(numeral)?.[0] ?? '';
      const value = mastheadNumeral(numeral.slice(letter.length));
      const number = { start: text[numberAt - 1] === '第' ? numberAt - 1 : numberAt, end: numberAt + numeral.length };
      if (value !== null) found.push({ kind: kinds[verb] ?? 'see', start, end: at + 1, page: `${letter}${value}`, number: number.end === at ? { ...number, end: at + 1 } : number });
    }
  }
  return found;
}

/** 图纸改到第18版才定稿: the eighteenth draft. */
function isDraft(text: string, start: number, end: number, verb: string): boolean {
  return /^[改调移]/.test(verb) && (/^[，]?(?:才|终于|方才|总算|仍|还|定稿|交稿|通过)/.test(text.slice(end, end + 4)) || /(?:图纸|图样|方案|剧本|脚本|台本|设计|草案|草稿|初稿|文稿|书稿|教材|课件|教案|文案|说明书|计划书|标书|程序|软件|规则|章程|合同|稿子|曲谱|配方)[^，。；！？]{0,8}$/.test(text.slice(Math.max(0, start - 16), start)));
}

function stands(text: string, start: number, verb: string): boolean {
  const c = text[start - 1] ?? '\n';
  if ('（([【\n。，；！？ 　》'.includes(c)) return true;
  // （剧目单见9版）: a note in brackets that says where to look
  if (verb === '见' && /[（(][^（）()。，“”]{1,14}$/.test(text.slice(Math.max(0, start - 15), start)) && !'意常罕少参眼可偏主浅'.includes(c) && /^见[^（）()。，]{1,8}版[）)]/.test(text.slice(start, start + 12))) return true;
  return verb === '见' && /[道片文图容细情稿刊实录单表评论篇照]$/.test(text.slice(Math.max(0, start - 1), start));
}
