// Two short forms of one body: 西电杭研院 and 西电杭州研究院 for 西安电子科技大学杭州研究院.
import { find } from '../../base/held.ts';
import type { Bodies } from '../../facts/organisations.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { BodyClash } from './organisation.ts';

/** Endings of bodies that newspapers shorten, each with the characters its short form may end in. */
const shortened: readonly (readonly [string, string])[] = [['大学', '大学'], ['学院', '院'], ['研究院', '院'], ['研究所', '所'], ['科学院', '院'], ['协会', '协会'], ['学会', '会'], ['联合会', '联会'], ['集团', '集团'], ['银行', '行'], ['委员会', '委会'], ['管委会', '委会']];
const mostBodies = 12;
/** The story tells how the body was called at different times. */
const renamed = /更名|改名|定名|校名|院名|升格|前身/;
const shortest = 3;
const longest = 8;

interface Alias {
  readonly text: string;
  readonly spans: { start: number; end: number }[];
}

/** Clashes between two short forms that the story never introduces, or an introduced one and another. */
export function aliasClashes(copy: StoryText, { organisations, introductions }: Bodies): BodyClash[] {
  const found: BodyClash[] = [];
  const fulls = new Map<string, string>();
  for (const o of organisations) {
    const name = o.name.replace(/(?:股份有限|有限责任|有限)公司$/, '');
    const kind = shortened.find(([ending]) => name.endsWith(ending));
    if (kind && name.length >= 6 && fulls.size < mostBodies) fulls.set(name, kind[1]);
  }
  for (const [full, lasts] of fulls) {
    const [first, second] = aliasesOf(copy.text, full, lasts, organisations).sort((a, b) => b.spans.length - a.spans.length || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
    if (!first || !second || first.text.includes(second.text) || second.text.includes(first.text)) continue;
    const introduced = introductions.find((i) => i.short === first.text || i.short === second.text);
    const [right, wrong] = introduced?.short === second.text ? [second, first] : [first, second];
    if (introductions.some((i) => i.short === wrong.text) || (!introduced && renamed.test(copy.text))) continue;
    found.push({ message: introduced ? 'short' : 'loose', wrong: wrong.spans, right: right.spans, wrongText: wrong.text, rightText: right.text });
  }
  return found;
}

/** Forms whose characters stand in the full name in this order, with some left out between; longest first at each place. */
function aliasesOf(text: string, full: string, lasts: string, organisations: Bodies['organisations']): Alias[] {
  const found = new Map<string, Alias>();
  const head = full[0] ?? '';
  let next = 0;
  for (let at = find(text, head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (at < next || text.startsWith(full, at)) continue;
    for (let n = Math.min(longest, full.length - 1); n >= shortest; n--) {
      const form = text.slice(at, at + n);
      if (!lasts.includes(form.at(-1) ?? ' ') || full.includes(form) || !inOrder(form, full)) continue;
      // the beginning of another body's name
      if (organisations.some((o) => o.start <= at && at + n < o.end)) break;
      const alias = found.get(form) ?? { text: form, spans: [] };
      alias.spans.push({ start: at, end: at + n });
      found.set(form, alias);
      next = at + n;
      break;
    }
  }
  return [...found.values()];
}

function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}
