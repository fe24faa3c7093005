// Part of name/person: a name that lost one of its given characters once: 所长司徒静怡 and 所长司徒静, 护士长林晓燕 and 护士长林燕.
import type { Sentence } from '../../facts/sentences.ts';
import { surnameLength } from '../../facts/names/lexicon.ts';
import { isKin, isUniquePost, namedTogether, type Person, sameBody } from './persons.ts';

const crowd = new Set(['村民', '居民', '市民', '学生', '同学', '老师', '家长', '志愿者', '记者', '通讯员', '游客', '队员', '选手']);

/** Pairs, the shorter name first; both carry one title that tells them from others, and nobody names them together. */
export function shortenedNames(text: string, people: readonly Person[], sentences: readonly Sentence[]): [Person, Person][] {
  const found: [Person, Person][] = [];
  for (const short of people) {
    if (short.titles.length === 0 || short.writer || isKin(short)) continue;
    for (const long of people) {
      if (long.name.length !== short.name.length + 1 || long.writer || isKin(long) || !isWithin(short.name, long.name) || short.mentions.some((m) => text.startsWith(long.name, m.start)) || !(long.titles.length > 0 ? sameTitle(short, long) : saidToBe(text, short, long)) || namedTogether(short, long, sentences)) continue;
      found.push([short, long]);
    }
  }
  return found;
}

/** The family name stands in both, and the given characters of the one are those of the other but for one. */
function isWithin(short: string, long: string): boolean {
  const family = surnameLength(long, 0);
  if (family === 0 || long.length - family !== 2 || short.slice(0, family) !== long.slice(0, family)) return false;
  const given = short.slice(family);
  return given === long.charAt(family) || given === long.charAt(family + 1);
}

/** 34岁的欧阳松林是这条航线上最年轻的船长 and 船长欧阳松: the clause behind the longer name says the post. */
function saidToBe(text: string, short: Person, long: Person): boolean {
  return surnameLength(long.name, 0) === 2 && short.mentions.length === 1 && long.mentions.some(({ end }) => {
    const said = /^(?:，今年\d{1,3}岁，)?(?:是|成为|当上|担任)[^，。；]{1,18}(?=[，。])/.exec(text.slice(end, end + 32))?.[0] ?? '';
    return said !== '' && short.titles.some((t) => isUniquePost(t) && said.endsWith(t.base));
  });
}

/** One post of one body, or a calling said with the same two characters and more before it. */
function sameTitle(a: Person, b: Person): boolean {
  const rare = surnameLength(a.name, 0) === 2;
  return a.titles.some((x) => b.titles.some((y) => x.base === y.base && x.prefix === y.prefix && ((isUniquePost(x) && sameBody(x.body, y.body)) || (x.body.length >= 2 && x.body === y.body) || (rare && x.body === y.body && x.base.length > 1 && !crowd.has(x.base)))));
}
