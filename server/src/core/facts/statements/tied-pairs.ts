// Two figures of one thing that a form of words ties: a price 一律30元 and 35元一张 of one show, a state grown to 1200平方米 and 1500平方米的空间, grown by 20 and 新增的30张, 报修类1930个 and 这2093件报修, 全长4.8公里 and “这5800米”.
import type { Conflict } from './conflicts.ts';
import { digitsNear } from './digits-near.ts';
import { mentionCues, type Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';
import { sharesPair } from './shared-pair.ts';

/** Every tie has one of these in its sentence. */
const cue = mentionCues.cue('律这的新增');
const general = new Set(['个', '件', '起', '次', '条', '项', '宗', '例', '单']);

/** Such pairs, of figures not yet `used`. */
export function tiedPairs(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  const taken = new Set(used);
  const body = mentions.filter((m) => m.place !== 'display' && m.q.approximator === 'exact');
  for (const second of body) {
    if (!(second.cues & cue) || taken.has(second)) continue;
    const first = [uniform, grownTo, grownBy, labelled, bareLength, recorded, theseAgain].map((tie) => tie(second, body)).find((m) => m !== null && !taken.has(m));
    if (!first) continue;
    found.push(first.q.start < second.q.start ? pair(text, first, second) : pair(text, second, first));
    taken.add(first).add(second);
  }
  return found;
}

const pair = (text: string, first: Mention, second: Mention): Conflict => ({ first, second, place: 'body', near: digitsNear(text, first.q, second.q) });
const base = ({ q }: Mention): number => q.value * q.factor;
const alike = (a: Mention, b: Mention): boolean => a !== b && a.q.dimension === b.q.dimension && (a.q.dimension !== 'count' || classifierOf(a.q.unit) === classifierOf(b.q.unit));
const within = (a: Mention, b: Mention, most: number): boolean => base(a) !== base(b) && base(a) < most * base(b) && base(b) < most * base(a);

const idle = /[的了在将已被均都和与及是有为于从这那其个也又还就到每]|一共|今年|去年|昨天|目前|现在/;

/** Two characters that say something in both. */
const share = (a: string, b: string): boolean => sharesPair(a, b, idle);

const otherPrice = /原价|优惠|打折|折后|儿童|学生|老人|会员|套票|贵宾|VIP|加座|早鸟|现场|另|加|涨|降|去年|过去/;

/** 首演票价一律30元 … 首演35元一张的票: the one price of the story for one occasion. */
function uniform(second: Mention, body: readonly Mention[]): Mention | null {
  if (second.q.dimension !== 'money') return null;
  const same = body.filter((m) => alike(m, second));
  const [first] = same;
  if (!first || same.length > 1 || !within(first, second, 1.6) || otherPrice.test(first.sentence + second.sentence)) return null;
  const [all, one] = /(?:一律|统一|都是|均为|全部|不分[^，。；]{0,6})[^，。；]{0,3}$/.test(first.before) ? [first, second] : /(?:一律|统一|都是|均为|全部)[^，。；]{0,3}$/.test(second.before) ? [second, first] : [null, null];
  return all && one && (/元[一每][张位人份次]/.test(one.clause) || /[票价]/.test(one.left.slice(-4)) || /每[张位人份次]$/.test(one.before)) && share(all.before.slice(-8), `${one.before.slice(-6)}|${one.right.slice(0, 6)}`) ? first : null;
}

const more = /又|再|新|增|添|另|加上|连同|外加|转[来走入]|剩|毕业|后来|去年|前年|如今/;

/** 2名教师、9名学生 … 这11名学生: so many of a noun told before in one number only, which with no other number of them makes the later one. */
function theseAgain(second: Mention, body: readonly Mention[]): Mention | null {
  const noun = second.q.head;
  if (second.q.dimension !== 'count' || !/[这那]$/.test(second.before) || noun.length < 2 || second.q.value < 3) return null;
  const before = body.filter((m) => alike(m, second) && m.q.start < second.q.start);
  const named = before.filter((m) => m.right.startsWith(noun.slice(0, 2)));
  const [first] = named;
  if (!first || named.some((m) => base(m) !== base(first)) || !within(first, second, 1.6) || more.test(second.lead) || more.test(first.clause)) return null;
  // 9封, 48封 … 这57封
  const kin = before.filter((m) => (m.q.head === '' && m.q.value > 4) || m.right.startsWith(noun.slice(0, 2)));
  const made = kin.some((a) => base(a) === base(second) || kin.some((b) => a !== b && (base(a) + base(b) === base(second) || base(a) - base(b) === base(second))));
  return made ? null : first;
}

const grown = /(?:扩大|增加|扩建|扩容|增|扩|扩展|提升|提高|拓展)(?:到|至|为)了?$/;

/** 面积由400平方米扩大到1200平方米 … 1500平方米的空间里: what it is now, told again; there is no third. */
function grownTo(second: Mention, body: readonly Mention[]): Mention | null {
  if (second.q.dimension === 'money' || !/^的?(?:空间|场地|场馆|展厅|面积|新[馆校址园家厅区]|大厅|[馆园厅院]内?|家园|校园|车间|厂房)/.test(second.right) || /[由从比]|原|旧|其中|新增|二期|另/.test(second.clause)) return null;
  const same = body.filter((m) => alike(m, second) && m.q.start < second.q.start);
  const to = same.filter((m) => grown.test(m.before) && m.q.sentence !== second.q.sentence);
  const [first] = to;
  if (!first || to.length > 1 || !within(first, second, 1.6) || same.some((m) => m !== first && m.q.sentence !== first.q.sentence)) return null;
  return share(first.sentence.slice(0, first.sentence.indexOf(first.clause) + first.clause.length), second.lead) && !/也|明年|将|下一步|老馆/.test(second.lead) ? first : null;
}

/** 床位由40张增加到60张 … 新增的30张床位: the difference, told with another number. */
function grownBy(second: Mention, body: readonly Mention[]): Mention | null {
  if (!/(?:新增|增加|多出来?|新添|增设)的$/.test(second.before) && !/(?:^|[，。；“])(?:新增|新添)的$/.test(second.before)) return null;
  // 60张, 30张床位
  const same = body.filter((m) => (alike(m, second) || (m.q.dimension === 'count' && second.q.dimension === 'count' && (second.q.unit.startsWith(m.q.unit) || m.q.unit.startsWith(second.q.unit)))) && m.q.sentence < second.q.sentence);
  const to = same.filter((m) => grown.test(m.before) && base(m) > base(second));
  const [first] = to;
  const from = first && same.find((m) => m.q.sentence === first.q.sentence && m.q.end < first.q.start && /[由从]$/.test(m.before));
  if (!first || !from || to.length > 1) return null;
  const due = base(first) - base(from);
  return due > 0 && base(second) !== due && base(second) < 3 * due && base(second) > 0.3 * due && share(second.q.unit.slice(1) + second.right.slice(0, 4), first.sentence) && !body.some((m) => alike(m, second) && base(m) === due) ? first : null;
}

/** 报修类1930个 … 这2093件报修: the label of one and the noun of the other, whatever the classifiers. */
function labelled(second: Mention, body: readonly Mention[]): Mention | null {
  if (second.q.dimension !== 'count' || !general.has(second.q.unit) || !/这$/.test(second.left)) return null;
  const noun = /^\p{Script=Han}{2}/u.exec(second.right)?.[0];
  if (noun === undefined || idle.test(noun)) return null;
  const named = body.filter((m) => m.q.dimension === 'count' && general.has(m.q.unit) && m.q.start < second.q.start && new RegExp(`${noun}[类量](?:为|有|达|是)?$`).test(m.before));
  const [first] = named;
  return first && named.length === 1 && first.q.sentence !== second.q.sentence && within(first, second, 1.5) && !body.some((m) => m !== second && m.q.dimension === 'count' && m.q.value === second.q.value) ? first : null;
}

/** 全长4.8公里的旧铁路 … “这5800米，哪一根枕木松了我都知道: a length pointed at, and the only one of its order. */
function bareLength(second: Mention, body: readonly Mention[]): Mention | null {
  if (second.q.dimension !== 'length' || !/(?:^|[“，。：])这$/.test(second.lead.slice(-2)) || second.right !== '') return null;
  const same = body.filter((m) => alike(m, second) && base(m) > 0.3 * base(second) && base(m) < 3 * base(second));
  const [first] = same;
  return first && same.every((m) => base(m) === base(first)) && first.q.start < second.q.start && within(first, second, 1.6) && /(?:全长|总长|长|里程|全程)(?:达|为|约|共)?$/.test(first.before) ? first : null;
}

/** 测得最高气温41.2℃，刷新了建站以来的纪录 … 刷新纪录的42.1℃: what the one did is the other's attribute. */
function recorded(second: Mention, body: readonly Mention[]): Mention | null {
  const attribute = /(刷新|打破|改写|创下|创造|突破)[^，。；]{0,4}?(纪录|记录|新高|新低|历史|极值)的$/.exec(second.before.slice(-12));
  if (!attribute || second.q.dimension === 'count') return null;
  const [, verb = '', thing = ''] = attribute;
  const same = body.filter((m) => alike(m, second) && m.q.unit === second.q.unit && base(m) > 0.6 * base(second) && base(m) < 1.6 * base(second));
  const told = same.filter((m) => m.q.start < second.q.start && new RegExp(`^[^。；]{0,10}${verb}[^。；]{0,14}${thing}`).test(m.sentence.slice(m.sentence.indexOf(m.clause) + m.clause.length)));
  const [first] = told;
  return first && told.length === 1 && first.q.sentence !== second.q.sentence && within(first, second, 1.25) && !same.some((m) => m !== second && m.q.value === second.q.value) && !/去年|此前|之前|上一次|原|曾|预计|将/.test(first.clause + second.sentence) ? first : null;
}
