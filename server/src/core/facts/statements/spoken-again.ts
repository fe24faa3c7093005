// A number and its noun that open a sentence or somebody's speech: 新修七条机耕路 … “八条路修下来，没占一丘田”. The story has no other figure of the classifier but the one it takes up.
import { nothingApart } from './conflict-evidence.ts';
import { apart } from './reach.ts';
import { type Mention, opensSpeech } from './mentions.ts';

/** Some of them, others, another time, a wish. */
const some = /其余|其他|剩|余下|另|其中|还[有要在将]|先|首批|第[一二三]批|陆续|只[有是]|才|去年|前年|今年|明年|原来|过去|以前|起初|当年|后来|一开始|刚开始|每(?!一?[株个人户棵只家位册盏条])|增|减|新|不[用需必]|用不着|没用|没有(?!一|少|漏|落)|停|缺|坏|旧|老(?!百姓|人|乡)|大|小|轮流|轮换|中有|里有|[里中]，|(?<!没)占(?!用)|分[别成给]|(?<!都|全)已(?!都|全)|计划|打算|准备|将|要(?!是)|够|能用|可以用/;
const others = /其中|另|还有|剩|其余|除|每|[里中]有/;
/** Nouns of one character that people count by. */
export const single = '书歌戏诗信路桥井渠船车箱树河街巷店房楼塔站库牛羊猪马书碑墙门灯亭窑坝泵田地棚圈网牌表班柜票';
const allThere = /一[户家个人名只]没[落少缺漏]|一[户家个人名只]不[落少缺漏]|家家|户户|全部|无一/;
const nearest = 0.75;
const farthest = 1.34;

/** The figure that `second` takes up, or null. `group` are the other mentions of its classifier. */
export function spokenOf(second: Mention, group: readonly Mention[]): Mention | null {
  const { q } = second;
  if (q.dimension === 'length' && (second.place === 'lead' || second.place === 'body')) return sameLength(second, group);
  if (q.dimension !== 'count' || second.place === 'display' || second.place === 'caption' || q.approximator !== 'exact' || q.value < 3 || '次天年倍'.includes(q.unit)) return null;
  const first = opensSpeech.test(second.lead) && /^[“‘]?$/.test(second.left) && !some.test(told(second)) ? taken(second, group) : (sameAct(second, group) ?? sameWork(second, group));
  return first && nothingApart(first, second) ? first : null;
}

function taken(second: Mention, group: readonly Mention[]): Mention | null {
  const { q } = second;
  const told = group.filter((m) => m.q.start < q.start);
  // 最多时有两百多户，眼下住着的只剩86户 … “八十九户人家，一户没落下”: all of those there are now
  const now = allThere.test(second.sentence) ? told.filter((m) => m.place !== 'display' && /眼下|如今|现在|目前/.test(m.lead + m.clause) && m.q.approximator === 'exact') : [];
  const before = now.length === 1 && told.every((m) => m === now[0] || m.q.value > 1.9 * q.value || m.q.value < 0.5 * q.value) ? now : told;
  const [first] = before.filter((m) => m.place !== 'display');
  if (!first || (before !== now && before.length < group.length) || first.q.approximator !== 'exact' || before.some((m) => (m.place === 'display' ? apart(m.q, first.q, true) : m.q.value !== first.q.value || m.q.scale !== first.q.scale))) return null;
  const ratio = q.value / first.q.value;
  if (!(ratio > nearest && ratio < farthest) || rounded(q.value, first.q.value) || !apart(first.q, q, false) || !(before === now || oneNoun(first, second)) || others.test(before === now ? first.clause.replace(/只剩|还剩/, '') : first.clause)) return null;
  return first;
}

/** 全长1.5公里的隧道 … “1800米的洞子，几分钟就钻出来了”: the story's only two lengths, the first that of the whole. */
function sameLength(second: Mention, group: readonly Mention[]): Mention | null {
  const [first, more] = group;
  if (!first || more || first.place === 'display' || first.q.start > second.q.start || !opensSpeech.test(second.lead) || !/^[“‘]?$/.test(second.left) || !/^的\p{Script=Han}{1,4}(?:$|说|就|都|全|如今|现在)/u.test(second.right)) return null;
  if ([first, second].some(({ q }) => q.approximator !== 'exact') || !/(?:全长|总长|全程|长)(?:约|为|达|有)?$/.test(first.left) || /[宽高深]/.test(first.left.slice(-3)) || some.test(told(second))) return null;
  const [a, b] = [first.q.value * first.q.factor, second.q.value * second.q.factor];
  return b / a > nearest && b / a < farthest && !rounded(b, a) && apart(first.q, second.q, false) ? first : null;
}

/** 走了19个省 … 走遍了21个省: one verb, one noun, and no third figure of that noun. */
function sameAct(second: Mention, group: readonly Mention[]): Mention | null {
  const noun = /^\p{Script=Han}/u.exec(second.right)?.[0];
  const verb = verbOf(second);
  if (noun === undefined || verb === '' || some.test(second.clause)) return null;
  const same = group.filter((m) => m.q.unit === second.q.unit && m.right.startsWith(noun));
  const [first] = same;
  if (!first || same.length > 1 || first.place === 'display' || first.q.start > second.q.start || first.q.approximator !== 'exact' || first.q.sentence === second.q.sentence || verbOf(first) !== verb || some.test(first.clause)) return null;
  const ratio = second.q.value / first.q.value;
  return ratio > nearest && ratio < farthest && !rounded(second.q.value, first.q.value) && apart(first.q, second.q, false) ? first : null;
}

/** What is done to things that are counted: a character of it in both clauses is the tie. */
const works = /[装修建种栽植换铺架挖打盖搬运买卖借读演唱拍画写织做缝绣救治教带养收捐送派拆清捞捕摘割播绘录印编]/g;
const whole = /^[\p{Script=Han}]{2,6}(?:全部|都|均|悉数|如期|陆续|已经?)/u;

/** 今年加装的17部电梯全部投用 … “一年装成19部电梯”: the only two figures of one noun, both of all that was done, by verbs that share a character. */
function sameWork(second: Mention, group: readonly Mention[]): Mention | null {
  const noun = /^\p{Script=Han}{2}/u.exec(second.right)?.[0];
  if (noun === undefined || some.test(second.clause.replace(/今年|一年/g, ''))) return null;
  const same = group.filter((m) => m.right.startsWith(noun));
  const [first] = same;
  if (!first || same.length > 1 || first.place === 'display' || first.q.start > second.q.start || first.q.approximator !== 'exact' || first.q.sentence === second.q.sentence || first.q.unit !== second.q.unit || some.test(first.clause.replace(/今年/g, ''))) return null;
  const done = (m: Mention): string[] => m.before.slice(-6).match(works) ?? [];
  if (!done(first).some((c) => done(second).includes(c)) || !(whole.test(first.right) || whole.test(second.right)) || !/[成完好了出下]$|的$/.test(second.before)) return null;
  const ratio = second.q.value / first.q.value;
  return ratio > nearest && ratio < farthest && !rounded(second.q.value, first.q.value) && apart(first.q, second.q, false) ? first : null;
}

/** The verb right before a figure: 走 of 走了, 走遍了. */
function verbOf({ before }: Mention): string {
  return /([走跑跨翻爬访问敲进送修建栽种养教带救治写画唱拍缝绣做打挖铺架换装搬运卖买借读])[遍过完了下出好到]{1,2}$/u.exec(before)?.[1] ?? '';
}

/** What the clause says of the figure, and the clauses behind it up to where the speech ends. */
function told({ sentence, clause, right, lead }: Mention): string {
  const from = sentence.indexOf(clause, Math.max(0, lead.length - 4));
  return `${right}${from < 0 ? '' : sentence.slice(from + clause.length).split('”')[0] ?? ''}`;
}

/** 50 for 46, 120 for 118: round in speech. */
export function rounded(value: number, exact: number): boolean {
  const place = value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 1;
  return place > 1 && Math.abs(value - exact) < place && exact % place !== 0;
}

/** 机耕路, 路; 鱼苗, 鱼苗; 灌溉井, 井: the noun behind the one is or ends the noun behind the other. */
function oneNoun(first: Mention, second: Mention): boolean {
  const here = /^\p{Script=Han}{1,6}/u.exec(second.right)?.[0] ?? '';
  const there = `${first.left.slice(-4)}|${/^[\p{Script=Han}“”]{1,8}/u.exec(first.right)?.[0] ?? ''}`;
  if (here.length > 1 && there.includes(here.slice(0, 2))) return true;
  // 栽下樟子松3.6万株, 三万九千株松苗
  if (first.right === '' && here !== '' && /\p{Script=Han}/u.test(here.charAt(0)) && first.left.slice(-3).includes(here.charAt(0)) && !'新老大小好'.includes(here.charAt(0))) return true;
  return single.includes(here.charAt(0) || ' ') && (first.right === '' ? '' : there.split('|')[1] ?? '').includes(here.charAt(0));
}
