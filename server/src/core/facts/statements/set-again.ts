// A set told once and taken up as the whole of it by another number, whatever near-synonym its noun has: 七座人行天桥装了电梯 … “6座天桥的电梯没有停过一次”, 37名医护 … “三十九个人的科，年年都这样”.
import { holds } from '../../base/held.ts';
import type { Conflict } from './conflicts.ts';
import { nothingApart } from './conflict-evidence.ts';
import { digitsNear } from './digits-near.ts';
import { type Mention, opensSpeech } from './mentions.ts';
import { apart } from './reach.ts';
import { classifierOf } from './rows.ts';
import { rounded } from './spoken-again.ts';

/** Words of which one must be in the story. */
const cues = ['一', '没有', '从没', '从未', '家家', '户户', '全', '无一', '逐', '挨个', '年年', '个个', '人人', '都'];
/** Said of every one of them. */
const every = /一[户家个人名只条座台辆支件张棵株盏间口眼头本封场位项艘](?:也|都)?(?:没有?|未|不)(?:曾)?[\u4e00-\u9fff]|没有?(?:一|停过|断过|出过|落下|丢过|坏过|缺过|漏|歇过)|从[没未]|家家|户户|全部|(?:年年|个个|人人|样样|件件|户户|盏盏|棵棵|座座|张张)(?:都|全)|全都|全[签留种装换修收写编装拿到交][\u4e00-\u9fff]?了|无一|逐[一个户台]|挨个/;
const object = /(?:^|[，：])(?:[\u4e00-\u9fff]{0,4}(?:给|替|为|把|对))$/;
/** Some of them, others, or another time. */
const some = /其余|其他|剩|余下|另|其中|首批|第[一二三1-9][批期轮]|陆续|还有|先后|去年|前年|往年|明年|原[来有先]|过去|以前|起初|当[年初时]|后来|新[增来添建]|增[加至到]|减|[里中](?:有|，)|计划|打算|准备|要是|如果|如今|够|每[年月天次]|中间|以上|以下|至少|最[多少]|(?<![全])部分/;
/** Of the first: a part, a plan, or what changed. */
const aside = /其中|另|还有|剩|其余|除|[里中]有|拟|计划|将[建设增]|新增|去年|前年|原[来有先]|最[多少高]|每/;
/** People of one kind. */
const kin: readonly RegExp[] = [
  /^(?:[\u4e00-\u9fff]{0,3}(?:儿童|孩子|娃|小朋友|小学生|学生|同学|少年|学员))/,
  /^(?:[\u4e00-\u9fff]{0,3}(?:医护|医生|护士|大夫|职工|员工|队员|工人|成员|同事|工友|社员|干部|民警|战士|教师|老师|司机|师傅))/,
  /^(?:[\u4e00-\u9fff]{0,3}(?:村民|居民|老人|乡亲|街坊|邻居))/,
  /^(?:[\u4e00-\u9fff]{0,3}(?:选手|跑者|运动员|参赛者|棋手|歌手))/,
];
const anybody = /^(?:人(?![行大民工口])|的|，|[一个]|$)/;
/** Classifiers that say nothing of what is counted. */
const general = new Set(['个', '项', '件', '种', '处', '次', '类', '批', '大', '份', '', '天', '年', '倍', '人次', '场次', '元', '组', '期', '届', '代', '步', '分', '成', '轮', '段', '层', '级', '字', '句', '声', '遍', '趟']);
const most = 60;
const nearest = 0.75;
const farthest = 1.34;

/** Such pairs, of mentions not yet `used`; the story has no third number of the set. */
export function setsAgain(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  if (!cues.some((cue) => holds(text, cue))) return [];
  const counts = mentions.filter((m) => m.q.dimension === 'count' && m.q.value > 2 && m.q.value < 100_000);
  if (counts.length < 2 || counts.length > most) return [];
  return counts.flatMap((second): Conflict[] => {
    if (used.has(second) || second.place === 'display' || second.place === 'caption' || second.q.approximator !== 'exact' || !isWhole(text, second)) return [];
    const kind = kindOf(second);
    const mates = kind === null ? [] : counts.filter((m) => m !== second && kindOf(m) === kind && m.q.value < 1.9 * second.q.value && m.q.value > 0.5 * second.q.value && (kind !== '人' || ofKin(m, second)));
    const [first] = mates;
    if (!first || used.has(first) || first.place === 'display' || first.place === 'caption' || first.q.start > second.q.start || first.q.sentence === second.q.sentence || first.q.approximator !== 'exact' || mates.some((m) => m.q.value !== first.q.value)) return [];
    const ratio = second.q.value / first.q.value;
    if (ratio < nearest || ratio > farthest || !apart(first.q, second.q, false) || rounded(second.q.value, first.q.value) || aside.test(first.clause) || !ofOneNoun(first, second) || !nothingApart(first, second) || isSum(second, counts, kind) || isSum(first, counts, kind)) return [];
    return [{ first, second, place: 'body', near: digitsNear(text, first.q, second.q) }];
  });
}

/** “6座天桥的电梯…没有停过一次”, 给十九个柜子逐一换书: all of the set, by the words behind the figure. */
function isWhole(text: string, second: Mention): boolean {
  const told = toldOf(text, second);
  if (some.test(told.replace(/没有?(?:新增|增|减)/g, ''))) return false;
  return ((opensSpeech.test(second.lead) && /^[“‘]?$/.test(second.left)) || object.test(second.left)) && every.test(told);
}

/** 老年组9人，中年组18人，青年组25人 … “五十二人，一个都不能少”; 160块, 再装20块 … 180块: other figures of its kind, in a row, come to it. */
function isSum(whole: Mention, counts: readonly Mention[], kind: string | null): boolean {
  const values = counts.filter((m) => m !== whole && kindOf(m) === kind && m.q.value < whole.q.value).map((m) => m.q.value);
  return values.some((_, i) => {
    for (let k = i, sum = 0; k < values.length; k++) {
      sum += values[k] ?? 0;
      if (k > i && sum === whole.q.value) return true;
    }
    return false;
  });
}

/** What is said behind the figure, up to where the sentence or the speech ends. */
function toldOf(text: string, { q }: Mention): string {
  return text.slice(q.end, q.end + 60).split(/[。！？”\n]/)[0] ?? '';
}

/** What is counted, as far as the classifier says it: people, teams, 座; null where neither it nor a noun does. */
function kindOf({ q, right }: Mention): string | null {
  const unit = q.unit === '张床位' ? '张' : classifierOf(q.unit);
  if (unit === '人' || (unit === '个' && (/^人(?![行大民工口])/.test(right) || kin.some((k) => k.test(right))))) return '人';
  if ((unit === '个' || unit === '支') && /^[\u4e00-\u9fff]{0,4}队(?!员|长)/.test(right)) return '队';
  return unit === '个' || !general.has(unit) ? unit : null;
}

/** Children and pupils, staff and nurses; 三十九个人 may be any of them. */
function ofKin(a: Mention, b: Mention): boolean {
  return anybody.test(a.right) || anybody.test(b.right) || kin.some((k) => k.test(a.right) && k.test(b.right));
}

/** 漂流柜, 柜子; 人行天桥, 天桥: a character of the noun in common; people and teams are compared by their kind. */
function ofOneNoun(first: Mention, second: Mention): boolean {
  const kind = kindOf(second);
  if (kind === '队') return true;
  if (kind === '人') return ofKin(first, second);
  const [here, there] = [second.q.unit === '张床位' ? '床位' : nounOf(second), nounOf(first) || first.left.slice(-4)];
  if (here === '') return kind !== '个';
  return [...here].some((c) => !'的子个小大老新人'.includes(c) && there.includes(c));
}

const nounOf = ({ right }: Mention): string => (/^[\u4e00-\u9fff]{1,6}/.exec(right)?.[0] ?? '').split(/[的都全逐一没从]/)[0] ?? '';
