// One seat with two people in it: 镇长夏百川, and later 镇长祁冬阳, who was 镇党委书记 before.
import type { PersonMention, Title } from '../../facts/people/model.ts';
import { isUniquePost, type Person } from './persons.ts';

/** A post said of somebody who has another one, while somebody else holds it. */
export interface SeatTaken {
  readonly mention: PersonMention;
  readonly here: Title;
  /** The person's own post, said earlier. */
  readonly other: Title;
  readonly holder: Person;
  readonly theirs: Title;
}

/** The first mention of `person` with a post that `people` show to be another's; null where there is none or where one mention joins both posts. */
export function seatTaken(person: Person, people: readonly Person[]): SeatTaken | null {
  if (person.mentions.some((m) => m.titles.length > 1)) return null;
  const [first, ...later] = person.mentions.filter((m) => m.titles.length === 1 && !m.quoted);
  const other = first?.titles[0];
  if (!other || other.past || !isUniquePost(other)) return null;
  for (const mention of later) {
    const here = mention.titles[0];
    if (!here || here.past || !isUniquePost(here) || here.base === other.base) continue;
    for (const holder of people) {
      // 莫愁书记, where 党支部书记由许诺担任
      const behind = here.start > mention.start;
      const theirs = holder === person ? undefined : holder.titles.find((t) => t.base === here.base && (t.body === here.body || (behind && here.base === '书记' && /党支部$|党总支$|党委$/.test(t.body))) && !t.past && t.prefix === '');
      if (behind && theirs && theirs.body === here.body) continue;
      if (theirs && !holder.titles.some((t) => t.base === other.base)) return { mention, here, other, holder, theirs };
    }
  }
  return null;
}
