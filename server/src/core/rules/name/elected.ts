// A post that somebody is elected to, and another that the story gives them afterwards or elects them to: 费长房当选秘书长 … 副秘书长费长房; 当选会长 … 当选副会长.
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

const deed = /^(?:以[^，。；“”\n]{1,10}票)?(?:被选为|当选为?)(?:新一届|首届|本届|新任)?((?:[\u4e00-\u9fff]{1,12}(?:协会|商会|学会|联合会|促进会|研究会|合作社|总工会|妇联|村|社区))?(?:村委会|居委会|业委会|理事会|委员会)?)(副|常务副)?([\u4e00-\u9fff]{2,4}?)(?=[，。；、（\n]|并|后)/;
/** Words before a post that make it another; 新任 does not, and 原 is of another time. */
const ranks = new Set(['', '副', '常务副', '代', '代理', '执行']);

/** The first later mention that contradicts the election told of in running text; null where there is none. */
export function electedOtherwise(text: string, { mentions }: Person): Elected | null {
  for (const told of mentions) {
    const found = deed.exec(text.slice(told.end, told.end + 30));
    const base = found?.[3] ?? '';
    if (!found || told.quoted || postAtEnd(base) !== base) continue;
    const prefix = found[2] ?? '';
    const again = secondElection(text, mentions, told, base, prefix, found[1] ?? '');
    if (again) return { ...again, start: told.start, end: told.end + found[0].length };
    for (const mention of mentions) {
      if (mention.start <= told.start || mention.quoted) continue;
      const here = mention.titles.find((t) => t.base === base && (t.body === '' || found[0].includes(t.body)) && t.prefix !== prefix && !t.past && ranks.has(t.prefix));
      if (here) return { mention, here, start: told.start, end: told.end + found[0].length };
    }
  }
  return null;
}

/** The same post of another rank, to which the story elects the same person in one vote: 当选新一届会长 in the headline, 当选新一届副会长 below. */
function secondElection(text: string, mentions: readonly PersonMention[], told: PersonMention, base: string, prefix: string, body: string): { mention: PersonMention; here: Title } | null {
  if (terms.test(text)) return null;
  for (const mention of mentions) {
    if (mention.start <= told.start || mention.quoted) continue;
    const found = deed.exec(text.slice(mention.end, mention.end + 30));
    const rank = found?.[2] ?? '';
    // 当选村委会主任, 当选业委会副主任: two councils, each named
    const other = found?.[1] ?? '';
    if (!found || found[3] !== base || rank === prefix || (body !== '' && other !== '' && !body.endsWith(other) && !other.endsWith(body))) continue;
    const end = mention.end + found[0].length;
    const start = end - rank.length - base.length;
    return { mention, here: { start, end, text: text.slice(start, end), body: '', prefix: rank, base, past: false } };
  }
  return null;
}

/** Two elections may be told of: of another year, body or round. */
const terms = /连任|上一届(?!理事会|[委会][员事]会)[^。，]{0,6}当选|[上前]届[^。，]{0,6}当选|(?:19|20)\d\d年[^。；]{0,16}当选|[去前]年[^。；]{0,16}当选|先[^。；]{0,16}当选[^。；]{0,20}(?:再|后|又)|又当选|同时当选|并当选/;

/** Posts of which a body has each once and nobody two. */
const chairs = new Set(['会长', '理事长', '秘书长', '社长', '团长', '队长', '组长', '主席', '主任', '盟主']);
const chosen = /(?:推选|选举|推举|选出|选)[\u4e00-\u9fff]{0,18}$/;
const asChair = /^为(?:首任|首届|第一任|新一任|新任)?([\u4e00-\u9fff]{2,3})(?=[，。；、\n])/;

/** 联盟推选…理事长苗守田为会长 … 联盟秘书长苗守田: whom a body chose for one post and who speaks in another of the same body; null where a second post is told of. */
export function chosenOtherwise(text: string, { mentions }: Person): Elected | null {
  for (const told of mentions) {
    const found = told.quoted ? null : asChair.exec(text.slice(told.end, told.end + 12));
    const base = found?.[1] ?? '';
    if (!found || !chairs.has(base)) continue;
    const from = Math.max(text.lastIndexOf('。', told.start), text.lastIndexOf('\n', told.start)) + 1;
    const lead = text.slice(Math.max(from, told.start - 48), told.start);
    const verb = chosen.exec(lead)?.index ?? -1;
    if (verb < 0 || text.includes('兼')) continue;
    for (const mention of mentions) {
      if (mention.start <= told.start || mention.quoted) continue;
      const here = mention.titles.find((t) => t.base !== base && chairs.has(t.base) && t.prefix === '' && !t.past && t.body.length > 1 && lead.slice(0, verb).includes(t.body));
      if (here) return { mention, here, start: Math.max(told.start, ...told.titles.map((t) => t.end)), end: told.end + found[0].length };
    }
  }
  return null;
}
