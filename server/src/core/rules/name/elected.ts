// A post that somebody is elected to, and another that the story gives them afterwards: 费长房当选秘书长 … 副秘书长费长房.
import type { PersonMention, Title } from '../../facts/people/model.ts';
import { postAtEnd } from '../../facts/people/titles.ts';
import type { Person } from './persons.ts';

/** The post as printed, and a later mention with the same post of another rank. */
export interface Elected {
  readonly mention: PersonMention;
  readonly here: Title;
  readonly start: number;
  readonly end: number;
}

const deed = /^(?:以[^，。；“”\n]{1,10}票)?(?:被选为|当选为?)(?:新一届|首届|本届|新任)?(?:村委会|居委会|业委会|理事会|委员会)?(副|常务副)?([\u4e00-\u9fff]{2,4}?)(?=[，。；、（\n]|并)/;
/** Words before a post that make it another; 新任 does not, and 原 is of another time. */
const ranks = new Set(['', '副', '常务副', '代', '代理', '执行']);

/** The first later mention that contradicts the election told of in running text; null where there is none. */
export function electedOtherwise(text: string, { mentions }: Person): Elected | null {
  for (const told of mentions) {
    const found = deed.exec(text.slice(told.end, told.end + 30));
    const base = found?.[2] ?? '';
    if (!found || told.quoted || postAtEnd(base) !== base) continue;
    const prefix = found[1] ?? '';
    for (const mention of mentions) {
      if (mention.start <= told.start || mention.quoted) continue;
      const here = mention.titles.find((t) => t.base === base && (t.body === '' || found[0].includes(t.body)) && t.prefix !== prefix && !t.past && ranks.has(t.prefix));
      if (here) return { mention, here, start: told.start, end: told.end + found[0].length };
    }
  }
  return null;
}
