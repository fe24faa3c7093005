// Part of name/title: posts said of people in other ways than before the name (音乐老师叫康小溪), and names that only stand behind posts (队长古月, 副队长古月).
import { find } from '../../base/held.ts';
import { isWord, mayBeGiven, surnameLength } from '../../facts/names/lexicon.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { PersonMention, Title } from '../../facts/people/model.ts';
import { mayFollow } from '../../facts/people/shape.ts';
import { isClosedPost, isHeadPost, mayEndTitle, postBefore, titlesBefore } from '../../facts/people/titles.ts';
import type { StoryText } from '../../syntax/model.ts';

const links = ['名叫', '叫作', '叫做', '叫', '便是', '正是', '就是', '是'];

/** The mentions, those without a title given the one that 叫 or 是 joins to the name. */
export function withLinkedTitles({ text, parts }: StoryText, people: readonly PersonMention[]): PersonMention[] {
  return people.map((m) => {
    if (m.titles.length > 0 || m.evidence === 'byline') return m;
    const floor = parts[m.part]?.start ?? 0;
    // 党支部书记由许诺担任
    const held = text[m.start - 1] === '由' && m.start - 1 > floor && /^(?:担任|出任|兼任)/.test(text.slice(m.end, m.end + 2)) && mayEndTitle(text, m.start - 1) ? titlesBefore(text, m.start - 1, floor) : [];
    if (held.length > 0) return { ...m, titles: held };
    const behind = appositive(text, m);
    if (behind.length > 0) return { ...m, titles: behind };
    const link = links.find((l) => m.start - l.length > floor && text.startsWith(l, m.start - l.length) && mayEndTitle(text, m.start - l.length));
    if (!link) return m;
    const titles = titlesBefore(text, m.start - link.length, floor);
    return titles.length > 0 ? { ...m, titles } : m;
  });
}

/** 谌北辰，市中医院骨伤科副主任医师，: the whole clause behind the name is its post. */
function appositive(text: string, { end }: PersonMention): Title[] {
  const clause = /^，(\p{Script=Han}{3,24})(?=[，。；\n])/u.exec(text.slice(end, end + 26))?.[1];
  if (clause === undefined || !mayEndTitle(text, end + 1 + clause.length)) return [];
  const titles = titlesBefore(text, end + 1 + clause.length, end + 1);
  return titles.length === 1 && titles[0]?.start === end + 1 ? titles : [];
}

/** Names of two or three characters that stand behind two posts and more and were read as nobody's. */
export function titledAgain({ text, parts }: StoryText, people: readonly PersonMention[]): PersonMention[] {
  const places = new Map<string, { at: number; part: number; post: string }[]>();
  const loose: { at: number; part: number; post: string }[] = [];
  const taken = people.map((m) => m.start);
  parts.forEach((part, index) => {
    for (let at = part.start + 2; at + 2 <= part.end; at++) {
      if (!mayEndTitle(text, at) || !mayBeGiven(text.charCodeAt(at)) || !mayBeGiven(text.charCodeAt(at + 1))) continue;
      const post = postBefore(text, at, Math.max(part.start, at - 6));
      if (!(isClosedPost(post) || isHeadPost(post)) || taken.includes(at)) continue;
      if (at + 2 < part.end && surnameLength(text, at) === 1 && !mayFollow(text, at + 2) && !isPair(text.charCodeAt(at + 1), text.charCodeAt(at + 2))) loose.push({ at, part: index, post });
      for (const n of [3, 2]) {
        if (at + n > part.end || !(mayFollow(text, at + n) || (isHeadPost(post) && /^[\u4e00-\u9fff]{2}[了着过]/.test(text.slice(at + n, at + n + 3)) && isPair(text.charCodeAt(at + n), text.charCodeAt(at + n + 1))))) continue;
        // 副局长谈笑|归纳了: no name takes half a word along
        if (n === 3 && isPair(text.charCodeAt(at + 2), text.charCodeAt(at + 3))) continue;
        let plain = true;
        for (let i = 0; i < n; i++) plain &&= mayBeGiven(text.charCodeAt(at + i));
        if (!plain || postBefore(text, at + n, at) !== '') continue;
        const name = text.slice(at, at + n);
        // 书记接访日, 局长职务: no family name, and a day or the post itself
        if (surnameLength(text, at) === 0 && /[日期节会班表]$|^(?:职[务位]|人选|岗位|一职)/.test(name)) break;
        places.set(name, [...(places.get(name) ?? []), { at, part: index, post }]);
        break;
      }
    }
  });
  // 由助理教练花荣暂代, where 教练花荣 stands as a name elsewhere
  for (const place of loose) {
    const known = places.get(text.slice(place.at, place.at + 2));
    if (known?.every((k) => k.at !== place.at)) known.push(place);
  }
  const found: PersonMention[] = [];
  for (const [name, own] of places) {
    // 队长古月, 副队长古月: what is a word elsewhere is a name behind one post twice
    if (own.length < 2 || !own.every((o) => o.post === own[0]?.post) || (isWord(name) && own[0]?.post === '老师')) continue;
    for (const { at, part } of own) {
      const titles: Title[] = titlesBefore(text, at, parts[part]?.start ?? 0);
      found.push({ start: at, end: at + name.length, name, titles, evidence: 'recurrence', quoted: false, part });
    }
  }
  found.push(...installed(text, parts, taken));
  return found;
}

/** 党支部书记由许诺担任: what is a word elsewhere is a name there. */
function installed(text: string, parts: StoryText['parts'], taken: readonly number[]): PersonMention[] {
  const found: PersonMention[] = [];
  for (let verb = find(text, '担任'); verb > 3 && found.length < 8; verb = text.indexOf('担任', verb + 2)) {
    const by = text.lastIndexOf('由', verb);
    const start = by + 1;
    if (by < 0 || verb - start < 2 || verb - start > 4 || surnameLength(text, start) === 0 || !mayEndTitle(text, by) || taken.includes(start)) continue;
    const part = Math.max(0, parts.findIndex((p) => by >= p.start && by < p.end));
    const titles = titlesBefore(text, by, parts[part]?.start ?? 0);
    if (titles.length > 0 && postBefore(text, verb, start) === '') found.push({ start, end: verb, name: text.slice(start, verb), titles, evidence: 'title', quoted: false, part });
  }
  return found;
}
