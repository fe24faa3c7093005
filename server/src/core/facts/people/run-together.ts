// Names that run together without a mark between them: 区领导董毓民李明陆志敏参加. Read only where they can be parted in one way.
import { charSet, has } from '../../base/char-set.ts';
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { isPair } from '../../syntax/lexicon.ts';
import { isDoubtful, isGrammar, isHan, looksLikeWord, mayBeGiven, surnameLength } from '../names/lexicon.ts';
import type { Seed } from './accept.ts';
import { isAddress, isClosedPost, isHeadPost, postAtEnd } from './titles.ts';

/** Whether the register has a person of this name. */
export type IsListed = (name: string) => boolean;

/** Families so common that none of them is half of a given name. */
const onlyFamilies = charSet('王李张刘陈赵黄周吴徐孙胡朱郭马罗郑谢韩冯董程曹袁邓许傅沈彭吕卢蒋蔡贾魏薛阎余潘杜戴汪姜范姚谭廖邹熊陆郝崔邱秦史侯邵段钱汤尹黎赖龚');
/** What ends a writer's line, a place, a body, and no name. */
const noEnd = charSet('县市区镇乡村街路省州局院校厂社队部馆站所港会司处科室组团委办者员家长任导文图摄影记');
/** Whose leaders: 区领导, 集团领导. */
const owners = charSet('省市县区镇乡州旗盟校院局厅厂行部团司');
/** What the row does; it ends before it. */
const doing = /^(?:等)?(?:参加|出席|陪同|调研|参与|看望|慰问|检查|督导|督查|讲话|主持|致辞|会见|分别|一同|共同|一起|与会|随同|率队|带队)/;
const callings = ['参加', '出席', '陪同', '与会', '参会', '领导', '人员', '嘉宾'];
const shortest = 4;
const longest = 24;
const enough = 3;

/** Adds the names behind 领导 up to what they do, and those behind 参加： up to a mark. What stood in the row before is read anew. */
export function addRunTogether({ text, parts }: StoryText, seeds: Map<number, Seed>, isListed: IsListed): void {
  let index = 0;
  for (let at = find(text, '领导'); at > 0; at = text.indexOf('领导', at + 2)) {
    if (!has(owners, text.charCodeAt(at - 1))) continue;
    while (index < parts.length - 1 && at >= (parts[index]?.end ?? 0)) index++;
    const end = endOfRow(text, at + 2, parts[index]?.end ?? at);
    if (end > 0) enter(text, { start: at + 2, end }, seeds, isListed);
  }
  index = 0;
  for (let at = find(text, '：'); at > 0; at = text.indexOf('：', at + 1)) {
    if (!callings.some((word) => text.startsWith(word, at - 2))) continue;
    while (index < parts.length - 1 && at >= (parts[index]?.end ?? 0)) index++;
    const to = parts[index]?.end ?? at;
    let end = at + 1;
    while (end < to && end - at <= longest && isHan(text.charCodeAt(end))) end++;
    if (end === to || '。，；\n）'.includes(text.charAt(end))) enter(text, { start: at + 1, end }, seeds, isListed);
  }
}

/** Where the row's verb begins; 0 where none follows. */
function endOfRow(text: string, start: number, to: number): number {
  for (let end = start; end < to && end - start <= longest; end++) {
    if (end - start >= shortest && doing.test(text.slice(end, end + 4))) return end;
    if (!isHan(text.charCodeAt(end))) return 0;
  }
  return 0;
}

function enter(text: string, row: Span, seeds: Map<number, Seed>, isListed: IsListed): void {
  const names = partedNames(text, row.start, row.end, isListed);
  if (!names) return;
  for (const start of [...seeds.keys()]) if (start < row.end && (seeds.get(start)?.end ?? 0) > row.start) seeds.delete(start);
  for (const name of names) seeds.set(name.start, { ...name, evidence: 'list' });
}

/** The names that cover the run, at least two; null where it cannot be parted so, or in several ways. Of several ways the one with most names of the register counts, where it is the only one. */
export function partedNames(text: string, from: number, to: number, isListed: IsListed = () => false): Span[] | null {
  if (to - from < shortest || to - from > longest) return null;
  // ways to cover the run from each place, the fewest that tell one from several
  const ways: { readonly names: readonly Span[]; readonly listed: number }[][] = [];
  for (let at = to; at >= from; at--) {
    const own: (typeof ways)[number] = at === to ? [{ names: [], listed: 0 }] : [];
    const family = at < to ? surnameLength(text, at) : 0;
    for (let end = at + 2; family > 0 && end <= Math.min(to, at + family + 2); end++) {
      const rest = ways[end - from] ?? [];
      if (rest.length === 0) continue;
      const listed = isListed(text.slice(at, end));
      // 陈述金|融工作: a word across the cut
      if (!listed && (!mayBeOne(text, at, end, family) || (end < to && isPair(text.charCodeAt(end - 1), text.charCodeAt(end))))) continue;
      for (const way of rest) own.push({ names: [{ start: at, end }, ...way.names], listed: way.listed + (listed ? 1 : 0) });
    }
    const most = Math.max(0, ...own.map((way) => way.listed));
    ways[at - from] = [...own.filter((way) => way.listed === most).slice(0, enough), ...own.filter((way) => way.listed < most).slice(0, enough)];
  }
  const all = ways[0] ?? [];
  const most = Math.max(0, ...all.map((way) => way.listed));
  const [best, other] = all.filter((way) => way.listed === most);
  return best && !other && best.names.length > 1 ? [...best.names] : null;
}

/** A plain family name and one or two characters that serve in names and make no word of it. */
function mayBeOne(text: string, at: number, end: number, family: number): boolean {
  const given = at + family;
  if (end <= given || isDoubtful(text, at) || isGrammar(text, at) || looksLikeWord(text, at, end) || has(noEnd, text.charCodeAt(end - 1))) return false;
  if (family === 1 && (end - at === 2 ? isPair(text.charCodeAt(at), text.charCodeAt(at + 1)) : text[at + 1] === '家')) return false;
  for (let i = given; i < end; i++) if (!mayBeGiven(text.charCodeAt(i)) || has(onlyFamilies, text.charCodeAt(i))) return false;
  const post = text.slice(at, end);
  return !isClosedPost(postAtEnd(post)) && !isHeadPost(post.slice(-2)) && !isAddress(text, given, end) && !isClosedPost(post.slice(0, 2));
}
