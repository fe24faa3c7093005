// Who speaks a quotation, as far as the words beside it say: 聂长松说：“…”, “…”馆长季云舟介绍, “…”她说.
import type { StoryFacts } from '../analysis/facts.ts';
import type { PersonMention } from '../facts/people/model.ts';
import type { Quotation } from '../facts/quotations.ts';
import type { Story } from '../syntax/model.ts';

const verbs = '(?:说|表示|介绍|告诉|称|坦言|感慨|回忆|透露|认为|指出|强调|笑道|道|算)';
/** One of them stands between the speaker and the quotation, or behind both. */
const saying = new RegExp(verbs);
const pronounSays = new RegExp(`(?:他|她)[^，。！？“”\\n]{0,4}${verbs}`);
/** How far from the quotation a speaker is looked for, in UTF-16 units. */
const reach = 40;

export interface Speech {
  readonly quotation: Quotation;
  /** Null where the text does not name the speaker beside the words. */
  readonly speaker: string | null;
}

/** Quotations that are somebody's words, outermost only, in order. */
export function speechesOf(facts: StoryFacts, story: Story): Speech[] {
  const { text } = story.copy;
  const people = facts.get('people').filter((p) => !p.quoted);
  const found: Speech[] = [];
  for (const quotation of facts.get('quotations')) {
    if (quotation.depth > 0 || !quotation.speech) continue;
    const last = found.at(-1);
    // “…”他说，“…”: the second half of what the same person says
    const goesOn = last?.quotation.part === quotation.part && /^[^。！？\n]{0,16}[，：]$/.test(text.slice(last.quotation.end, quotation.start));
    found.push({ quotation, speaker: before(text, people, quotation) ?? behind(text, people, quotation) ?? (goesOn ? last.speaker : pronoun(text, people, quotation)) });
  }
  return found;
}

/** 季云舟介绍，“…”: the last person of the sentence in front, with a verb between. */
function before(text: string, people: readonly PersonMention[], { start, part }: Quotation): string | null {
  const person = people.filter((p) => p.part === part && p.end <= start).at(-1);
  if (!person || start - person.end > reach) return null;
  const between = text.slice(person.end, start);
  return !/[。！？\n”]/.test(between) && (saying.test(between) || between === '：') ? person.name : null;
}

/** “…”项目总工程师聂长松说: the first person behind, with a verb right behind the name. */
function behind(text: string, people: readonly PersonMention[], { end, part }: Quotation): string | null {
  const person = people.find((p) => p.part === part && p.start >= end);
  if (!person || person.start - end > reach) return null;
  return !/[。！？\n“]/.test(text.slice(end, person.start)) && saying.test(text.slice(person.end, person.end + 8)) ? person.name : null;
}

/** 他说：“…” or “…”她说, or “…” alone behind what somebody said: whoever was named last in this paragraph, or in the one before where the words open it. */
function pronoun(text: string, people: readonly PersonMention[], { start, end, part }: Quotation): string | null {
  const person = people.filter((p) => p.end <= start && p.evidence !== 'byline').at(-1);
  if (!person) return null;
  const inFront = text.slice(Math.max(0, start - 16), start).split(/[。！？”\n]/).at(-1) ?? '';
  const following = text.slice(end, end + 16).split(/[。！？“\n]/)[0] ?? '';
  if (person.part === part && /[。！？”]$/.test(text.slice(person.end, start)) && following === '' && saying.test(text.slice(person.end, person.end + 4))) return person.name;
  if (!pronounSays.test(inFront) && !pronounSays.test(following)) return null;
  return person.part === part || (part - person.part === 1 && text[start - 1] === '\n') ? person.name : null;
}
