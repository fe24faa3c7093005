// People called by family name and form of address alone: 何女士, 郝大妈. The registers of people know none of them, pronouns mean them all the same.
import type { PersonMention } from '../../facts/people/model.ts';
import { isGrammar, surnameLength } from '../../facts/names/lexicon.ts';
import { isKinPost } from './sexes.ts';
import type { StoryText } from '../../syntax/model.ts';

const addresses = ['女士', '先生', '小姐', '大爷', '大妈', '大娘', '大姐', '大哥', '大叔', '大伯', '阿姨', '奶奶', '爷爷', '婆婆', '老伯', '老汉', '老太'];
const most = 60;

/** Mentions in order of position. Where the story names one person of the family in full, the mention is of that person. */
export function addressedPeople({ text, parts }: StoryText, people: readonly PersonMention[]): PersonMention[] {
  const found: PersonMention[] = [];
  for (const word of addresses) {
    for (let at = text.indexOf(word, 1); at > 0 && found.length < most; at = text.indexOf(word, at + word.length)) {
      // 一位老太太: a classifier
      if (text[at - 1] === '位') continue;
      const family = surnameLength(text, at - 2) === 2 ? 2 : surnameLength(text, at - 1) === 1 ? 1 : 0;
      const start = at - family;
      const end = at + word.length;
      if (family === 0 || isGrammar(text, start) || '们'.includes(text[end] ?? '\n') || people.some((m) => start < m.end + 1 && m.start < end)) continue;
      const part = parts.findIndex((p) => start >= p.start && start < p.end);
      if (part < 0) continue;
      const kin = new Set(people.filter((m) => m.evidence !== 'byline' && text.startsWith(m.name.slice(0, family), start)).map((m) => m.name));
      if (kin.size > 1) continue;
      // 贝大妈收到儿子贝昂的信: whose kin somebody is he is not himself
      const [whole] = people.some((m) => kin.has(m.name) && m.titles.some((t) => isKinPost(t.base))) ? [] : kin;
      found.push({ start, end, name: whole ?? text.slice(start, end), titles: [{ start: at, end, text: word, body: '', prefix: '', base: word, past: false }], evidence: 'title', quoted: false, part });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
