// A bound that an exact total belies: 开园十天，游客突破5万人次 … 十天一共检票4.87万人次; and things counted by persons, one each: 1126名学生 … 1162份，学生一人一份，一份不多.
import type { Conflict } from './conflicts.ts';
import { digitsNear } from './digits-near.ts';
import { placesDiffer, wish } from './mention-scopes.ts';
import { mentionCues, type Mention } from './mentions.ts';
import { classifierOf, sameUnit } from './rows.ts';

/** Such pairs, of figures not yet `used`. */
export function belied(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const free = mentions.filter((m) => !used.has(m));
  return [...bounds(text, free, mentions), ...namedBounds(text, free, mentions), ...oneEach(text, free, mentions)];
}

/** The total is told with 共, 计, 累. */
const totalCue = mentionCues.cue('共计累');
/** A story with more of them is a table. */
const most = 40;
const eachCue = mentionCues.cue('一每');
const total = /一共|总共|(?<!公)共|合计|总计|累计/;
const notWhole = /其中|去年|上年|前年|同期|上届|仅|只有|只占|每|均|首[日周月]|另|此外|除|不含|不包括|免票|免费|购票|售出|散客|团队|线上|预约|比|较|目标|计划|剩|[她他我](?!们)[^，。；]{0,4}共|自己|独自|一个人/;
/** Lengths of time over which a number is told. */
export const period = /(?:[一二两三四五六七八九十百半]{1,3}|\d{1,3})(?:天|个月|个?星期|周|年|个?小时|届|场)(?!前|后|内|以[前后内]|左右|[第多余级制]|一贯)|全年|整个[暑寒]假|开[园馆业幕]以来/g;

function bounds(text: string, free: readonly Mention[], all: readonly Mention[]): Conflict[] {
  const found: Conflict[] = [];
  const exact = free.filter((m) => m.cues & totalCue && m.q.approximator === 'exact' && m.q.value >= 100 && total.test(m.lead + m.clause) && !notWhole.test(m.sentence));
  const limits = exact.length === 0 ? exact : free.filter(isBound).slice(0, most);
  for (const second of exact.slice(0, most)) {
    const value = second.q.value * second.q.factor;
    const times = new Set(second.sentence.match(period));
    if (times.size !== 1) continue;
    const first = limits.find((m) => sameUnit(m.q, second.q) && m.q.unit === second.q.unit && m.q.sentence !== second.q.sentence && outside(m, value) && !notWhole.test(m.clause) && agreesIn(m, times) && !placesDiffer(m, second) && !elsewhere(m, second) && wish(m) === wish(second));
    // another figure keeps within the bound: that is the one meant
    if (!first || all.some((m) => m !== first && m !== second && sameUnit(m.q, first.q) && m.q.value * m.q.factor > 0.1 * value && (m.q.sentence === second.q.sentence || !outside(first, m.q.value * m.q.factor)))) continue;
    found.push({ first, second, place: first.place === 'display' ? 'display' : 'body', near: digitsNear(text, first.q, second.q) });
  }
  return found;
}

/** Words between a name and its bound or value. */
const says = /(?:首次|首度|一举|成功|已经?|就|也|又|再次|更是|第一次|达到?|为|是|有|共|一共){1,3}$/;
/** The bound's value is at most so much more than the true one. */
const nearBound = 1.25;

/** 去年合作社销售额首次突破1000万元 … 去年销售额968万元: a bound and a value of one name and one time, a story's only two of the name. */
function namedBounds(text: string, free: readonly Mention[], all: readonly Mention[]): Conflict[] {
  const found: Conflict[] = [];
  const nameOf = (m: Mention): string => /[\p{Script=Han}]{3}$/u.exec(m.before.replace(says, ''))?.[0] ?? '';
  for (const first of free.filter((m) => isBound(m) && m.q.approximator === 'over').slice(0, most)) {
    const name = nameOf(first);
    if (name === '' || /的/.test(name)) continue;
    const told = all.filter((m) => m !== first && sameUnit(m.q, first.q) && nameOf(m) === name);
    const [second] = told;
    if (told.length !== 1 || !second || !free.includes(second) || second.q.approximator !== 'exact' || second.q.sentence === first.q.sentence || second.q.time !== first.q.time || first.q.time === '') continue;
    const [bound, value] = [first.q.value * first.q.factor, second.q.value * second.q.factor];
    if (value >= bound || bound > nearBound * value || notWhole.test(first.clause.replace(/去年|上年/, '') + second.clause.replace(/去年|上年/, '')) || wish(first) !== wish(second) || placesDiffer(first, second)) continue;
    const [a, b] = first.q.start < second.q.start ? [first, second] : [second, first];
    found.push({ first: a, second: b, place: a.place === 'display' ? 'display' : 'body', near: digitsNear(text, first.q, second.q) });
  }
  return found;
}

const isBound = ({ q }: Mention): boolean => (q.approximator === 'over' || q.approximator === 'under') && q.value >= 100;

/** A little on the wrong side of the bound. */
function outside({ q }: Mention, value: number): boolean {
  const ratio = value / (q.value * q.factor);
  return q.approximator === 'over' ? ratio < 1 && ratio > 0.9 : ratio > 1 && ratio < 1.1;
}

/** The same length of time is named in the bound's sentence, and no other. */
function agreesIn(m: Mention, times: ReadonlySet<string>): boolean {
  const own = new Set(m.sentence.match(period));
  return own.size === 1 && [...own].every((t) => times.has(t));
}

/** 南园, 书展: what the total is of and the bound's sentence does not name. */
export const subject = /[东西南北上下老新前后城大小甲乙丙一二三]\p{Script=Han}?(?:园|馆|镇|村|县|区|站|店|场|岸|校|院)|[\p{Script=Han}](?:赛|展|会展|演出|集市|庙会|灯会|[灯书车菜花果]节|论坛|夜市|市集|航线|高速|大桥)/gu;
const elsewhere = (first: Mention, second: Mention): boolean => (second.sentence.match(subject) ?? []).some((w) => !first.sentence.includes(w.slice(-2)));

const full = /没有一[份本套张件个间把袋箱顶床辆台双副]空|[满坐睡住用]满(?:满|了)?|一[张把个床间顶副双]都?(?:没|不)空|一[张把个床间顶副双]不[多少空差剩]/;

/** The sentence that gives one of these things to each. */
const eachFor = (all: readonly Mention[], second: Mention): boolean => all.some((m) => m !== second && m.q.sentence !== second.q.sentence && each.exec(m.sentence)?.[2] === classifierOf(second.q.unit));

const each = /(?:^|[，；：“])(?:全体|所有|全[校村班厂]|每[名位个]|小)?(?:([\p{Script=Han}]{2})[们都]?)?(?:一人|每人|人手|人均)一([份本套张件个盒瓶支枚把袋箱册顶床辆台条双块部])/u;
const exactly = /一[份本套张件个盒瓶支枚把袋箱册顶床辆台条双块部](?:也|都)?不[多少差]|不多(?:也)?不少|刚刚?好|正好|恰好|[不没][多少]一[份本套张件个]/;
const more = /另[有备外发送]|还[有备剩]|外加|加上|备用|富余|多[备出]|以及|连同|含|包括|和老师|师生/;

function oneEach(text: string, free: readonly Mention[], all: readonly Mention[]): Conflict[] {
  const found: Conflict[] = [];
  for (const second of free) {
    if (!(second.cues & eachCue) || second.q.dimension !== 'count' || second.q.approximator !== 'exact' || second.q.value < 10) continue;
    const behind = second.sentence.slice(second.sentence.indexOf(second.clause));
    const m = each.exec(behind);
    // 小床一字排开，一人一张 … “52张小床，天天睡得满满的，没有一张空着: each has one, and none is empty
    const elsewhere = !m && full.test(behind) && !/去年|原来|只有|[新又]?添|增/.test(second.sentence) ? eachFor(all, second) : null;
    if (!(elsewhere || (m && classifierOf(second.q.unit) === m[2] && exactly.test(behind))) || more.test(behind)) continue;
    const anyone = all.filter((p) => (classifierOf(p.q.unit) === '人' && p.q.unit !== '人次') || (p.q.unit === '个' && /^(?:孩子|学生|小朋友|老人|娃|队员|学员|徒弟)/.test(p.right)));
    const people = anyone.filter((p) => p.q.value >= 10);
    const own = people.filter((p) => p.q.approximator === 'exact' && m?.[1] !== undefined && (p.right.slice(0, 8).includes(m[1]) || p.left.endsWith(m[1])));
    const [first, other] = own.length > 0 ? own : people;
    if (!first || other || first.q.approximator !== 'exact' || first.q.sentence === second.q.sentence || first.q.value === second.q.value) continue;
    const near = digitsNear(text, first.q, second.q);
    const ratio = first.q.value / second.q.value;
    if ((near === null && (ratio < 0.9 || ratio > 1.1)) || anyone.some((p) => p.q.value === second.q.value || p.q.value === Math.abs(second.q.value - first.q.value))) continue;
    if (placesDiffer(first, second) || wish(first) !== wish(second)) continue;
    found.push({ first, second, place: first.place === 'display' ? 'display' : 'body', near });
  }
  return found;
}
