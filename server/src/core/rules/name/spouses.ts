// Part of name/pronoun: 让他丈夫, 她的妻子: whose husband or wife somebody is says of which sex the owner is.
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sex } from './sexes.ts';

/** A pronoun before a husband or a wife that must be of the other sex. */
export interface OddOwner {
  readonly at: number;
  readonly here: Sex;
  readonly there: Sex;
  readonly word: string;
  readonly witness: Span;
  /** Who is meant; '' where nobody is named. */
  readonly name: string;
}

const husbands = ['丈夫', '老公'];
const wives = ['妻子', '老婆', '爱妻'];
/** Who is told something of a husband, or called so: 告诉他丈夫没事, 叫她妻子; what is said of no one's own. */
const twoObjects = /(?:告诉|通知|转告|问|答应|叫|喊|称|唤|称呼|认|当|封|骂|劝|教|欠|借|还|其|吉|排|送给|分给|交给|让给)$/;
/** 丈夫气, 老公司, 老婆饼: another word. */
const goesOn = /^(?:气|般|样|似|相|国|本色|的气|们|饼|司|公|社|婆|的?身份|的?名分|的?角色|、)/;
const most = 3;

/** Pronouns of running text; in speech too, for nobody has a husband by the word 他. */
export function oddOwners(text: string, people: readonly PersonMention[]): OddOwner[] {
  const found: OddOwner[] = [];
  for (const [here, words] of [['他', husbands], ['她', wives]] as const) {
    if (!holds(text, here) || holds(text, '同性')) continue;
    for (const word of words) for (const link of ['', '的']) {
      for (let at = find(text, here + link + word); at >= 0 && found.length < most; at = text.indexOf(here + link + word, at + 2)) {
        const end = at + 1 + link.length + word.length;
        if (twoObjects.test(text.slice(Math.max(0, at - 2), at)) || goesOn.test(text.slice(end, end + 2)) || found.some((f) => f.at === at)) continue;
        const head = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
        // who plays somebody has that one's wife
        if (/扮演|饰演|反串|角色|前世/.test(text.slice(head, end + 30))) continue;
        const owner = people.filter((m) => m.start >= head && m.end <= at && m.evidence !== 'byline').at(-1);
        found.push({ at, here, there: here === '他' ? '她' : '他', word, name: owner?.name ?? here, witness: { start: end - word.length, end } });
      }
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
