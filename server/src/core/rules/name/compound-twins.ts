// Part of name/person: two spellings behind one compound family name, wherever they stand: 令狐远山 … 令狐山远.
import { holds } from '../../base/held.ts';
import { differing } from '../../base/differing.ts';
import { confusable } from '../../facts/names/confusable.ts';
import { isWord, mayBeGiven } from '../../facts/names/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';
import { personAt } from './twins.ts';

/** Compound family names that are nothing else. */
const families = ['欧阳', '司马', '上官', '诸葛', '夏侯', '皇甫', '尉迟', '公羊', '公冶', '淳于', '申屠', '公孙', '轩辕', '令狐', '钟离', '宇文', '慕容', '鲜于', '闾丘', '司徒', '端木', '独孤', '南宫', '呼延', '拓跋', '万俟', '赫连', '澹台', '漆雕', '完颜', '耶律', '纳兰'];
/** So many places of one family name are looked at. */
const most = 40;

/** The spellings of each pair of four characters whose given ones are exchanged, or part in one that is easily taken for the other. */
export function compoundTwins(copy: StoryText, known: ReadonlyMap<string, Person>): Person[] {
  const { text } = copy;
  const found = new Map<string, Person>();
  for (const family of families) {
    if (!holds(text, family)) continue;
    const names = new Set<string>();
    for (let at = text.indexOf(family), seen = 0; at >= 0 && seen < most; at = text.indexOf(family, at + 2), seen++) {
      if (mayBeGiven(text.charCodeAt(at + 2)) && mayBeGiven(text.charCodeAt(at + 3)) && !isWord(text, at + 2, at + 4)) names.add(text.slice(at, at + 4));
    }
    for (const a of names) for (const b of names) {
      if (a >= b || !(near(a.slice(2), b.slice(2)) || isRare(text, a, b))) continue;
      for (const name of [a, b]) if (!known.has(name)) found.set(name, personAt(copy, name));
    }
    for (const pair of misprints(text, family)) for (const name of pair) if (!known.has(name)) found.set(name, personAt(copy, name));
  }
  return [...found.values()];
}

/** 尉迟牧野 three times and more, 尉迟牧原 once: so rare a family name, and no kin in the story. */
function isRare(text: string, a: string, b: string): boolean {
  const [x, y] = [a, b].map((n) => text.split(n).length - 1).sort((m, n) => m - n);
  return differing(a, b).length === 1 && x === 1 && (y ?? 0) > 2 && !/[兄弟姐妹堂]|孪生|双胞/.test(text);
}

/** 公冶南 twice and more, 公治南 once: the family name itself is misprinted, before the same given name. */
function misprints(text: string, family: string): [string, string][] {
  const found: [string, string][] = [];
  const given = new Map<string, number>();
  for (let at = text.indexOf(family), seen = 0; at >= 0 && seen < most; at = text.indexOf(family, at + 2), seen++) {
    for (const length of [1, 2]) given.set(text.slice(at + 2, at + 2 + length), (given.get(text.slice(at + 2, at + 2 + length)) ?? 0) + 1);
  }
  for (const [name, times] of given) {
    if (times < 2 || !/^[\u4e00-\u9fff]{1,2}$/.test(name)) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const before = text.slice(Math.max(0, at - 2), at);
      const [place = -1, more] = differing(before, family);
      if (before.length === 2 && place >= 0 && more === undefined && confusable(before.charAt(place), family.charAt(place)) !== null && text.split(before + name).length === 2) found.push([family + name, before + name]);
    }
  }
  return found;
}

function near(a: string, b: string): boolean {
  const [one, two] = [a.charAt(0), a.charAt(1)];
  if (one === b.charAt(1) && two === b.charAt(0)) return true;
  return (one === b.charAt(0) && confusable(two, b.charAt(1)) !== null) || (two === b.charAt(1) && confusable(one, b.charAt(0)) !== null);
}
