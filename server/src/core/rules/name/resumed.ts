// Part of name/organisation: the one body of a story goes on under another name: 青禾民乐团在省城演出。… 下个月，青苗民乐团还要走进敬老院.
import type { OrganisationMention } from '../../facts/organisations.ts';
import { nameOfBody } from '../../facts/organisation-names.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { besides, headAndBody } from './same-actor.ts';
import { sentenceAt } from './persons.ts';

const heads = new Set(['headline', 'deck', 'subhead', 'kicker', 'caption']);
/** The story tells of several of the kind, or of what goes from one to the next. */
const several = /另一|[两双]方|[两二三四五六七八九十几多各每数\d](?:[家所座支条校院馆团队](?![一人月小])|个[\u4e00-\u9fff]{0,3}[校院馆团队厂村社镇乡局])|各[校院馆团队厂村镇]|兄弟|首站|下一站|[末第][一二三\d]?站|巡[演展讲回诊]|轮流|轮到|联合|联盟|结对|携手|对阵|决赛|联赛|竞赛|分别|先后|陆续|接力|调到|转到|转学|更名|改名|前身|合并|集团/;
/** What goes on with what was told of it: 还要, 将…, 计划. */
const goesOn = /^(?:也)?还(?:要|将|会|打算|计划|准备|想|拟|在|给|为|送|添|新)/;
const plans = /^(?:还|已|已经|正|正在|就|现)?(?:将|要|打算|计划|准备|拟|明年|今年|年底|下个?月|预计|有望|现有|共|累计)/;
/** Nothing but words of time leads up to the name. */
const lead = /^[　\s]*(?:[^，。；：“”]{0,10}，)?(?:按计划|据介绍|据悉|预计|目前|如今|现在|接下来|今后|下一步|届时)?，?$/;

/** Whether the later of two names of one ending, told once at the head of a sentence, can only mean the earlier; `all`: every body of the story. */
export function isResumed(copy: StoryText, a: readonly OrganisationMention[], b: readonly OrganisationMention[], all: readonly OrganisationMention[], sentences: readonly Sentence[]): boolean {
  const { text, parts } = copy;
  const [earlier, later] = (a[0]?.start ?? 0) < (b[0]?.start ?? 0) ? [a, b] : [b, a];
  const [first] = earlier;
  const [odd] = later;
  if (!first || !odd || later.length > 1 || first.ending !== odd.ending || headAndBody(copy, a, b) || heads.has(parts[odd.part]?.kind ?? '')) return false;
  const home = sentences[sentenceAt(sentences, odd.start)];
  // 青苗 is a word, 青禾 is none: one of the two shows that a name is meant
  const known = nameOfBody(text, first) ?? plainName(text, first);
  const name = nameOfBody(text, odd) ?? (known ? { start: odd.end - (known.end - known.start), end: odd.end } : null);
  if (!home || !name || !known || !lead.test(text.slice(home.start, name.start))) return false;
  const behind = text.slice(odd.end, home.end);
  if ((!plans.test(behind) && !goesOn.test(behind)) || /^(?:恰好|正好|刚好|恰恰|反倒|倒|则|却)/.test(behind)) return false;
  if (/同[一样]|[再又]次?[迎走来到]/.test(behind) || besides.test(behind) || besides.test(text.slice(home.start, name.start)) || several.test(text.replaceAll(odd.name, '').replaceAll(first.name, ''))) return false;
  // nobody else of the kind is named
  if (all.some((m) => m.ending === odd.ending && m !== odd && !m.name.endsWith(text.slice(known.start, known.end)) && !text.slice(known.start, known.end).endsWith(m.name) && nameOfBody(text, m) !== null)) return false;
  return goesOn.test(behind) || callsShort(text, odd.ending, odd.start) || sharesMatter(copy, earlier, behind, sentences);
}

/** 变成了石桥民俗馆: two characters before a whole word for the kind, led up to by a word of grammar. */
function plainName(text: string, { ending, end }: OrganisationMention): { start: number; end: number } | null {
  const start = end - ending.length - 2;
  return ending.length > 2 && '了成到为，。\n'.includes(text[start - 1] ?? '\n') ? { start, end } : null;
}

/** 大桥长1280米: the bare word for the kind heads a clause before. */
function callsShort(text: string, ending: string, until: number): boolean {
  if (ending.length < 2) return false;
  for (let at = text.indexOf(ending); at >= 0 && at < until; at = text.indexOf(ending, at + ending.length)) if (at === 0 || '。，；！？：“”\n该这'.includes(text[at - 1] ?? '\n')) return true;
  // 团里年纪最大的, 团长是退休教师
  const last = ending.slice(-1);
  return [`${last}里`, `${last}长`].some((word) => text.lastIndexOf(`\n${word}`, until) >= 0 || text.lastIndexOf(`。${word}`, until) >= 0 || text.lastIndexOf(`，${word}`, until) >= 0);
}

const dull = /[的了在和与是将为也有这那就都说一个还要会到把被让从年月日天]/;

/** What is planned is what was told in the headline or beside the name: 皮影进了校园 … 把皮影排进课表. */
function sharesMatter({ text, parts }: StoryText, mentions: readonly OrganisationMention[], behind: string, sentences: readonly Sentence[]): boolean {
  const told = [...parts.filter((p) => p.kind === 'headline').map((p) => text.slice(p.start, p.end)), ...mentions.map((m) => {
    const s = sentences[sentenceAt(sentences, m.start)];
    return s ? `${text.slice(s.start, m.start)}，${text.slice(m.end, s.end)}` : '';
  })].join('。');
  // 西湖小学将迎来…: the act itself may be the other's turn
  const matter = behind.replace(plans, '').replace(/^(?:迎来|举办|开展|启动|组织|接待|开放|推出|举行|承办)/, '');
  for (let i = 0; i + 2 <= matter.length; i++) {
    const pair = matter.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !dull.test(pair) && told.includes(pair)) return true;
  }
  return false;
}
