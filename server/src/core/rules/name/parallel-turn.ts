// Part of name/pronoun: 去年，他把手艺写成五页纸；今年，她又请来老师: one who goes on with what he did changes no sex; and “…”说完，他…, of the one person of the story, a woman.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { OddOne } from './sole-hero.ts';
import { type Sex, statedSex } from './sexes.ts';

// bounded: one sentence
const goesOn = /([他她])(?![们和的])[^。；！？\n“”他她]{4,44}；(?:今年|去年|如今|后来|这次|接着|这几天|眼下|[今去]年[春夏秋冬][天季]?|去年[冬春夏秋]天)，?([他她])(?![们和的])(?:又|再|还|接着|继续)/g;
const women = /[女妻母妈婆奶姐妹姑婶嫂媳娘妇]|老伴|爱人|夫人/;
const men = /[男爸爷哥叔伯舅父]|丈夫|老公|弟|儿子|孙子|小伙|先生|老汉|老伴|爱人/;
const done = /”(?:说完|说罢|话音刚落|说完这话)，([他她])(?![们和的])/g;

/** Such pronouns. */
export function oddInParallel({ text }: StoryText, people: readonly PersonMention[], inSpeech: (at: number) => boolean): OddOne[] {
  const found: OddOne[] = [];
  const names = new Set(people.filter((p) => p.evidence !== 'byline').map((p) => p.name));
  const [name] = names;
  if (names.size !== 1 || name === undefined) return found;
  if (holds(text, '他') && holds(text, '她')) for (const m of matchesOf(text, goesOn)) {
    const [there, here] = [m[1], m[2]] as [Sex, Sex];
    const at = m.index + m[0].lastIndexOf(here);
    if (there === here || inSpeech(at) || (here === '她' ? women : men).test(m[0].slice(1, -2))) continue;
    // the other pronoun stands nowhere else
    if (text.split(here).length > 2) continue;
    found.push({ at, here, there, name, word: '', witness: { start: m.index, end: m.index + 1 } });
  }
  const said = holds(text, '说完') || holds(text, '说罢') || holds(text, '话音刚落') ? statedSex(text, people, name) : null;
  if (said) for (const m of matchesOf(text, done)) {
    const here = m[1] as Sex;
    const at = m.index + m[0].length - 1;
    if (here === said.sex || (here === '她' ? women : men).test(text.replace(said.word, ''))) continue;
    found.push({ at, here, there: said.sex, name, word: said.word, witness: said.span });
  }
  return found;
}
