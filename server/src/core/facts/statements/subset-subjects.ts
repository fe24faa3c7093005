// Whether two figures are told of two subjects of one kind: 石桥小学获奖11项，泉溪小学获奖13项. Neither is a part of the other.
import { differing } from '../../base/differing.ts';
import type { Span } from '../../base/span.ts';
import { isDoubtful, surnameLength } from '../names/lexicon.ts';
import { lastClause } from './rows.ts';
import { chosenBefore } from './subset-words.ts';

const body = /^(?![全本该我各两每]|[现当在到]场|同[校班村])([^，。；的]{1,7}?(?:[学分]校|[中小大]学|医院|[村镇乡县市区街班组队厂店馆院站局社系所园场校]))(?![有共达为一二两三四五六七八九十])\p{Script=Han}/u;
/** Characters that part two things of one name: 东校区, 西校区; 上午, 下午. */
const opposites = new Set('东西南北上下老新旧红蓝黄绿白黑男女前后去今左右甲乙丙丁大小早晚内外城乡胜负败主客买卖');
/** What goes against each other: 收回有效问卷200份。发出问卷220份; 新生2.62万人，毕业3.31万人. */
const flows: readonly (readonly [RegExp, RegExp])[] = [[/收[回到上]|回收|交[回上]/, /发[出放]|寄出|印[制发]/], [/新生|入学|招生/, /毕业|离校/], [/出生/, /死亡|去世/], [/迁入|流入/, /迁出|流出/]];
/** How far before a figure its clause is read. */
const reach = 40;

/** True where the clauses of both figures open with different bodies of a kind, words told apart by one character, or persons. */
export function twoSubjects(text: string, whole: Span, part: Span): boolean {
  const [a, b] = [clauseBefore(text, whole), clauseBefore(text, part)];
  const [x, y] = [body.exec(a)?.[1], body.exec(b)?.[1]];
  if (x !== undefined && y !== undefined && kindOf(x) === kindOf(y) && !x.includes(y) && !y.includes(x)) return true;
  return opposed(a, b) || persons(a, b) || kin(text, whole, part) || flows.some(([into, out]) => into.test(a) && out.test(b));
}

function clauseBefore(text: string, { start }: Span): string {
  return lastClause(text.slice(Math.max(0, start - reach), start)).replace(/^.*[\n）]/s, '').replace(/^[而“]/, '');
}

const kindOf = (name: string): string => {
  const last = name.at(-1) ?? '';
  return '村镇乡县市区街'.includes(last) ? '地' : last === '学' ? '校' : last;
};

/** 上半场, 下半场; 城北, 城南: the openings differ in one character, both of them words of place, time or colour. */
function opposed(a: string, b: string): boolean {
  for (let n = 2; n <= 3; n++) {
    if (a.length <= n || b.length <= n) return false;
    const apart = differing(a.slice(0, n), b.slice(0, n));
    const [at] = apart;
    if (apart.length === 1 && at !== undefined && opposites.has(a[at] ?? '') && opposites.has(b[at] ?? '') && (a[at] !== '前' || b[at] !== '后')) return true;
  }
  return false;
}

/** 祖父屠嘉树的有30件，父亲屠向阳的38件: both begin with a relation, and not the same. */
function kin(text: string, whole: Span, part: Span): boolean {
  const [x, y] = [whole, part].map(({ start }) => relation.exec(lastClause(text.slice(Math.max(0, start - reach), start)).replace(/^.*\n/s, ''))?.[0]);
  return x !== undefined && y !== undefined && x !== y;
}

const relation = /^(?:祖父|祖母|爷爷|奶奶|外公|外婆|父亲|母亲|爸爸|妈妈|哥哥|弟弟|姐姐|妹妹|儿子|女儿|孙子|孙女|丈夫|妻子|师傅|徒弟|老师|学生|大哥|二哥|大姐|二姐|老大|老二|老三)/;

/** 林小满获奖11项，周大川获奖13项: two names, and behind the second nothing but the verb. */
function persons(a: string, b: string): boolean {
  const verb = chosenBefore.exec(b);
  if (!verb || verb.index < 2 || verb.index > 3 || !isName(b.slice(0, verb.index))) return false;
  const other = a.slice(0, verb.index);
  return a.length > verb.index && isName(other) && other !== b.slice(0, verb.index);
}

const isName = (name: string): boolean => surnameLength(name, 0) > 0 && !isDoubtful(name, 0) && /^[\u4e00-\u9fff]{2,3}$/.test(name);
