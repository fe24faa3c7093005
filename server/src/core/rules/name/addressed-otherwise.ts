// Part of name/person: somebody called by calling and a family name that sounds or looks like the only one of that calling: 退休教师许静澜 … “徐老师，我给您背书。”
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { confusable } from '../../facts/names/confusable.ts';
import { isGrammar, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';

/** A form of address with a family name that nobody of the story has, and who must be meant. */
export interface Miscalled extends Span {
  readonly right: string;
  readonly witness: PersonMention;
}

/** Forms of address and the callings that are called so. */
const callings: readonly (readonly [string, RegExp])[] = [
  ['老师', /教师|老师|教员|班主任|讲师|教授|校长|园长|辅导员|班长|支教|教练|馆员/], ['医生', /医生|医师|大夫|[村校军中厂牙]医|院长/], ['大夫', /医生|医师|大夫|[村校军中厂牙]医|院长/],
  ['师傅', /师傅|[工匠]$|司机|技师|传承人|艺人|店主|摊主|工人|大厨|厨师|理发师|师$/], ['教练', /教练/], ['校长', /校长/], ['院长', /院长/], ['馆长', /馆长/], ['所长', /所长/], ['站长', /站长/], ['队长', /队长/], ['团长', /团长/], ['厂长', /厂长/], ['书记', /书记/], ['主任', /主任|会主任/],
  ['村长', /村长|村委会主任/], ['镇长', /镇长/], ['经理', /经理/], ['警官', /民警|警察|警长|辅警/], ['护士', /护士|护士长/],
];
/** Before a family name at the head of what is said or done; no 音乐老师. */
const boundaries = '。！？；：，、“”‘’（\n　 ';
/** There is more than one of the calling. */
const several = /另一[位名个]|还有一[位名个]|[两三四五六七八九十几多\d]{1,4}[位名个](?:[\u4e00-\u9fff]{0,4})(?:老师|教师|医生|医师|大夫|师傅|教练|民警|护士|村医)|同事|接替|接班|继任|前任|退下来后|换了|新来的|调来|轮流(?:上课|授课|教|值|坐诊|辅导|带|指导|来)|搭档|(?:老师|教师|医生|大夫|师傅|教练|护士)们|各位|同姓|姓氏|师兄|师弟/;
const most = 8;

/** Such forms, in order of place. One person of the calling is named in full, and named twice or as the only person of the story. */
export function miscalled({ text, parts }: StoryText, people: readonly PersonMention[]): Miscalled[] {
  const named = people.filter((m) => m.evidence !== 'byline');
  if (named.length === 0) return [];
  const found: Miscalled[] = [];
  const families = new Set(people.map((m) => m.name.slice(0, surnameLength(m.name, 0) || 1)));
  for (const [address, calling] of callings) {
    let seen = 0;
    for (let at = find(text, address); at > 0 && seen < most; at = text.indexOf(address, at + address.length), seen++) {
      const start = at - 1;
      const end = at + address.length;
      const family = text[start] ?? '';
      if (surnameLength(text, start) !== 1 || families.has(family) || '傅们家里办处队组'.includes(text[end] ?? '\n')) continue;
      const before = text[start - 1] ?? '\n';
      // 音乐老师, 对于医生
      if (!boundaries.includes(before) && (isGrammar(text, start) || isPair(before.charCodeAt(0), family.charCodeAt(0)) || '小老大'.includes(before))) continue;
      const who = onlyOf(text, named, calling, at, end);
      if (!who || confusable(who.name.charAt(0), family) === null || surnameLength(who.name, 0) !== 1) continue;
      // 徐老师 again and again is somebody whom the story knows
      const own = family + address;
      if (text.split(own).length > 3 || text.split(who.name).length - 1 + text.split(who.name.charAt(0) + address).length - 1 < 2) continue;
      const part = parts.find((p) => start >= p.start && start < p.end);
      if (!part || !(part.kind === 'paragraph' || part.kind === 'brief' || part.kind === 'caption' || part.kind === 'note') || several.test(text)) continue;
      if (isAnothers(text, start, end, who.name)) continue;
      // 徐老师（徐建国）, 徐老师名叫: brought in on its own
      if (/^(?:（|叫|名叫|名为|全名|是[^，。]{0,8}(?:位|名|个))/.test(text.slice(end, end + 8))) continue;
      found.push({ start, end, right: who.name.charAt(0) + address, witness: who });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The only person of the calling, told before the form of address; nobody else of the story has such a post or none at all. */
function onlyOf(text: string, named: readonly PersonMention[], calling: RegExp, at: number, end: number): PersonMention | null {
  const first = new Map<string, PersonMention>();
  const of = new Set<string>();
  for (const m of named) {
    if (!first.has(m.name)) first.set(m.name, m);
    const posts = m.titles.map((t) => t.base);
    const lead = text.slice(Math.max(0, m.start - 6), m.start).split(/[，。；：“”、\n]/).at(-1) ?? '';
    if (posts.some((p) => calling.test(p)) || calling.test(lead) || /^(?:，|是|，是)[^，。；]{0,14}/.test(text.slice(m.end, m.end + 18)) && calling.test(/^(?:是|，是|，)[^，。；]{0,14}/.exec(text.slice(m.end, m.end + 18))?.[0] ?? '')) of.add(m.name);
  }
  const [name] = of;
  const who = name === undefined ? undefined : first.get(name);
  if (of.size !== 1 || !who || who.start > at || end - who.start > 3000) return null;
  // who has no post may be a teacher too, unless he is of a calling of his own
  const plain = [...first.values()].filter((m) => m.name !== name && named.filter((n) => n.name === m.name).every((n) => n.titles.length === 0));
  return plain.some((m) => confusable(m.name.charAt(0), text[at - 1] ?? '') !== null) ? null : who;
}

/** Whom the only one learned from, lived with or tells of. */
const ofOld = /当年|小时候|年轻时|那时|上学时|读书时|教过?[我她他]|[我她他]的老师|[我她他]的师[傅父]|启蒙|师从|拜师|拜[^，。]{0,4}为师|跟着|恩师|老伴|丈夫|妻子|爱人|父亲|母亲|退休前|生前|去世|[他她]在|隔壁|那[边头儿]|[楼里外对][上下屋间面]|诊室|办公室|值班室/;
const says = '(?:[\u4e00-\u9fff]{0,4})(?:说|表示|回忆|坦言|介绍|感慨|告诉|笑道)';

/** The sentence is of another time, or the one who is named speaks it: “徐老师教我的，我再教给孩子。”许静澜说. */
function isAnothers(text: string, start: number, end: number, name: string): boolean {
  let head = start;
  while (head > 0 && start - head < 80 && !'。！？\n'.includes(text[head - 1] ?? '\n')) head--;
  const open = text.lastIndexOf('“', start);
  const close = text.indexOf('”', end);
  const inside = open >= 0 && close > 0 && text.lastIndexOf('”', start) < open && text.lastIndexOf('\n', start) < open;
  const tail = /^[^。！？\n]*/.exec(text.slice(end, end + 80))?.[0] ?? '';
  if (ofOld.test(text.slice(head, start) + tail) || (!inside && (text.slice(head, start) + tail).includes(name))) return true;
  if (!inside) return false;
  const speaker = new RegExp(`(?:${name}|(?:^|，)[他她])${says}`);
  const lead = text.slice(Math.max(0, open - 24), open).split(/[。！？\n]/).at(-1) ?? '';
  // “徐老师，您慢点走。”许静澜扶着老教师: who stands behind the quotation may have said it
  if (!/(?:：|说，|道，)$/.test(lead) && text.startsWith(name, close + 1)) return true;
  return new RegExp(`^(?:${name}|[他她])${says}`).test(text.slice(close + 1, close + 16)) || speaker.test(lead);
}
