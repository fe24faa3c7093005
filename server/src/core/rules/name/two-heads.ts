// Part of name/title: one seat with two people in it, neither of whom has another post: 段长柏庭 opens the day … 机务段段长方白说.
import { holds } from '../../base/held.ts';
import type { PersonMention, Title } from '../../facts/people/model.ts';
import { difference, type Person } from './persons.ts';

/** The later holder with the post, and the earlier one. */
export interface TwoHeads {
  readonly person: Person;
  readonly mention: PersonMention;
  readonly here: Title;
  readonly holder: Person;
  readonly theirs: Title;
}

/** Posts of which a body has one. */
const seats = new Set('局长 院长 校长 园长 所长 厂长 馆长 镇长 乡长 县长 区长 市长 台长 段长 场长 总经理 董事长'.split(' '));
/** The seat may have passed on, or the story tells of several bodies or of a former time. */
const passed = ['前任', '原任', '原来', '首任', '历任', '两任', '几任', '上任', '新任', '现任', '时任', '曾任', '接任', '接替', '接班', '继任', '卸任', '退休', '离任', '调任', '调到', '调来', '调离', '任命', '当选', '换届', '改选', '担任', '挂职', '名誉', '执行', '轮值', '联席', '小校长', '小馆长', '小园长', '一日', '当年', '那时', '老校长', '老厂长', '老馆长', '老院长', '老所长', '原校长', '结对', '兄弟', '友好', '对口', '两校', '两院', '两馆', '两镇', '两地', '两家', '两县', '联合', '去世', '逝世', '病逝', '更正', '误为', '误作'];
/** The sentence tells of another time. */
const ofOld = /年前|以前|过去|从前|那年|(?:19|20)\d\d年|年代|走了|生前|创办|去年|前年|当初|最早|第一任|后来|如今/;
/** Words of a body's kind that several bodies share. */
const generic = /^(?:公司|集团|企业|学校|医院|单位|中心|本[校院馆所厂段]|[该我][校院馆所厂段])$/;

/** The first such pair; null where there is none or the story gives any ground for two. */
export function twoHeads(text: string, people: readonly Person[]): TwoHeads | null {
  const seated = people.flatMap((person) => person.mentions.flatMap((mention) => mention.titles.filter((t) => seats.has(t.base) && t.prefix === '' && !t.past && t.start < mention.start).map((title) => ({ person, mention, title }))));
  if (seated.length < 2) return null;
  for (const [i, one] of seated.entries()) {
    for (const two of seated.slice(i + 1)) {
      if (one.person === two.person || one.title.base !== two.title.base || one.mention.quoted || two.mention.quoted) continue;
      const [a, b] = [one.title.body, two.title.body];
      const full = a.length > b.length ? a : b;
      const short = a.length > b.length ? b : a;
      if (full.length < 3 || generic.test(full) || /^[各每全多]/.test(full) || (short !== '' && !full.endsWith(short)) || holdsOther(one.person, two.person) || likeNames(one.person, two.person)) continue;
      if (seated.some((s) => s.title.base === one.title.base && s.person !== one.person && s.person !== two.person)) return null;
      if (passed.some((word) => holds(text, word)) || !onlyOfKind(text, full) || [one, two].some(({ mention }) => ofOld.test(sentenceRound(text, mention)))) return null;
      return { person: two.person, mention: two.mention, here: two.title, holder: one.person, theirs: one.title };
    }
  }
  return null;
}

/** Either has a post besides. */
function holdsOther(a: Person, b: Person): boolean {
  return [a, b].some(({ titles }) => titles.some((t) => t.base !== titles[0]?.base || t.prefix !== ''));
}

/** One name in two spellings is the affair of another rule. */
function likeNames(a: Person, b: Person): boolean {
  return difference(a.name, b.name) !== null || a.name.includes(b.name) || b.name.includes(a.name);
}

/** Every place of the last two characters of the body's name stands behind the one that they stand behind in it: no second school, no second hospital. */
function onlyOfKind(text: string, body: string): boolean {
  const kind = body.slice(-2);
  const before = body.charAt(body.length - 3);
  for (let at = text.indexOf(kind), seen = 0; at >= 0 && seen < 40; at = text.indexOf(kind, at + 2), seen++) {
    if (at > 0 && text[at - 1] !== before && /[\u4e00-\u9fff]/.test(text.charAt(at - 1))) return false;
  }
  return true;
}

function sentenceRound(text: string, { start, end }: PersonMention): string {
  const before = text.slice(Math.max(0, start - 60), start).split(/[。！？\n]/).at(-1) ?? '';
  return before + (text.slice(end, end + 60).split(/[。！？\n]/)[0] ?? '');
}
