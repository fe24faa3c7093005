// Pairs of a whole and a larger part that are no contradiction: of another day, year or stage, of two subjects, of what was sorted twice or joined by others.
import { matchesOf } from '../../base/matches.ts';
import type { Member, Statement } from './model.ts';
import { isPartition } from './partitions.ts';
import { figuresAt, lastClause, type Row } from './rows.ts';
import { twoSubjects } from './subset-subjects.ts';

/** Whether the part of a statement that does not hold is none of its whole. */
export const isOfOthers = (text: string, s: Statement, rows: readonly Row[]): boolean =>
  ofOtherStage(text, s) || ofBefore(text, s) || bothParts(text, s) || bothSorted(text, s) || andHalf(text, s) || ofTwo(text, s) || ofMean(text, s) || ofOtherDay(text, s) || ofOtherYear(text, s) || withOthers(text, s, rows) || oneOf(text, s) || notAmong(text, s) || houses(text, s);

/** The whole and the part of a statement. */
const sidesOf = (members: Statement['members']): readonly [Member | undefined, Member | undefined] => [members.find((m) => m.role === 'whole'), members.find((m) => m.role === 'part')];

/** 石桥小学获奖11项，泉溪小学获奖13项: of two subjects. */
function ofTwo(text: string, { members }: Statement): boolean {
  const [whole, part] = sidesOf(members);
  return whole !== undefined && part !== undefined && twoSubjects(text, whole, part);
}

/** 不在这四块里，有人数出来是五块: more than those; 有88个列入今年的480个省重点项目: what some of them belong to. */
function notAmong(text: string, { members }: Statement): boolean {
  const [whole, part] = sidesOf(members);
  const [before, behind] = [whole, part].map((m) => lastClause(text.slice(Math.max(0, (m?.start ?? 0) - 24), m?.start ?? 0)));
  // 包括昨天的两宗在内，共成交5宗; 《获批五项项目》中，立项数应为六项; 15秒以内的18块，15秒到60秒的20块
  // 发出选票3105张 over 3098张 that came back
  if (/发出(?:选票|表决票|票)$/.test(behind ?? '')) return true;
  // 入住186位，候床登记的有260多位: who wait are none of those who came
  if (/(?:^|[，；])(?:候|轮候|排队|等待|等候|预约|登记|报名|申请|咨询)[^，。；]{0,6}的(?:已?有|达|多达)?$/.test(behind ?? '') && !/其中|报名|申请|登记|预约/.test(before ?? '')) return true;
  if (/(?:包括|包含|连|算上)[^，。；]{0,8}$/.test(before ?? '') || /应[为是]$/.test(behind ?? '') || (/\d[\p{Script=Han}]{0,5}的$/u.test(before ?? '') && /\d[\p{Script=Han}]{0,5}的$/u.test(behind ?? ''))) return true;
  // 去年底的186个中，有14个竣工，在建的213个里: a whole of its own
  if (members.some(({ role, end }) => role === 'part' && /^[^，。；]{0,4}[里中]，/.test(text.slice(end, end + 8)))) return true;
  return members.some(({ role, start }) => (role === 'whole' ? /(?:不在|不算在|不属于|除了?)[这那其]?$/ : /(?:列入|属于|入选|纳入|归入)[^，。；]{0,8}$/).test(text.slice(Math.max(0, start - 12), start)));
}

/** 得21分，其中三分球3个、两分球4个: two parts of one set. */
function bothParts(text: string, { members }: Statement): boolean {
  const [whole, part] = sidesOf(members);
  if (!whole || !part || whole.end > part.start) return false;
  // 专职的891人，兼职的1120人: the two kinds of one thing
  const label = (m: Member): string => lastClause(text.slice(Math.max(0, m.start - 12), m.start)).replace(/(?:的|有|是|共|约){1,3}$/, '');
  if (isPartition([label(whole), label(part)])) return true;
  return /其中[^，。；]{0,10}$/.test(text.slice(Math.max(0, whole.start - 12), whole.start)) && /^[^，。；、]{0,6}、[^，。；]{0,10}$/.test(text.slice(whole.end, part.start));
}

/** 会潜水的有31名，持有船员证的有35名，两证都有的19名: two sorted by one set, in one sentence. */
function bothSorted(text: string, { members }: Statement): boolean {
  const [whole, part] = sidesOf(members);
  if (!whole || !part || whole.end > part.start || /[。！？\n]/.test(text.slice(whole.end, part.start))) return false;
  // 到县及县以下的612人，到国有企业的796人，…，三类人员有交叉
  if (/[，（][两三四五](?:类|项|者|种|方面)[^，。；]{0,6}(?:有|存在)(?:所)?(?:交叉|重叠|重复)/.test(text.slice(part.end, part.end + 50).split('。')[0] ?? '')) return true;
  return /^[^。；]{0,4}，?(?:[两三四](?:个|项|类|组)?(?:数|数字|项|类|者)[^，。；]{0,3}有?(?:重叠|交叉|重复)|两[证项样者种个样]|二者|都|既|兼|同时)/.test(text.slice(part.end, part.end + 20)) && [whole, part].every((m) => /的(?:有|共有?|达)?$/.test(lastClause(text.slice(Math.max(0, m.start - 14), m.start))));
}

/** 班均42人，人数最多的班45人: a mean is no whole. */
function ofMean(text: string, { members }: Statement): boolean {
  const [whole] = sidesOf(members);
  return whole !== undefined && /[\u4e00-\u9fff]均(?:为|是|有|约)?$/.test(text.slice(Math.max(0, whole.start - 4), whole.start));
}

const dayWord = /昨[天日]|前[天日]|今[天日]|首日|次日|第[一二三]天|当天/g;

/** 昨天报名的是83个，今天来了91个: each of a day of its own. */
function ofOtherDay(text: string, { members }: Statement): boolean {
  const days = sidesOf(members).map((m) => (m ? matchesOf(lastClause(text.slice(Math.max(0, m.start - 16), m.start)), dayWord).at(-1)?.[0] : undefined));
  return days.every((d) => d !== undefined) && days[0] !== days[1];
}

/** 八栋的李建国和十一栋的李建国: houses by their numbers. */
const houses = (text: string, { members }: Statement): boolean => members.every(({ end }) => text[end - 1] === '栋' && text[end] === '的');

/** 议案3件、建议127件，3件议案均改作建议处理，因此交办的建议共130件: with another figure beside them the whole is the part. */
function withOthers(text: string, { members }: Statement, rows: readonly Row[]): boolean {
  const [whole, part] = sidesOf(members);
  if (!whole || !part || part.start < whole.end || !/共|合计|一共|总共/.test(text.slice(Math.max(0, part.start - 6), part.start))) return false;
  const [w, p] = figuresAt(rows, [whole, part]);
  // the headline may have told the whole first
  return w !== undefined && p !== undefined && rows.some((r) => r.figures.some((f) => f.q.value === w.q.value && f.q.unit === w.q.unit) && r.figures.some((f) => f !== w && f !== p && f.q.unit === w.q.unit && f.q.value === p.q.value - w.q.value));
}

/** 领衔5件，其中一件被列为重点督办的6件之一: those are of another set. */
function oneOf(text: string, { members }: Statement): boolean {
  const [, part] = sidesOf(members);
  return part !== undefined && /^[^，。；\d]{0,6}之一/.test(text.slice(part.end, part.end + 10));
}

const yearWord = /去年|上年|前年|今年|明年|往年|[本这上下前][一]?[届期批季轮次回周月]|\d{4}年|[将拟](?=新?[建增设开办])/g;

/** 去年新增的11个, 今年计划新建9个, 将新建9个; 去年有130人参加，今年报名的已有152人: 本期未结业的6人…，上期的8人: each of a year or a term of its own, told last before it in its sentence. */
function ofOtherYear(text: string, { members }: Statement): boolean {
  const years = sidesOf(members).map((m) => (m ? matchesOf(text.slice(Math.max(0, m.start - 40), m.start).split(/[。！？\n]/).at(-1) ?? '', yearWord).at(-1)?.[0] : undefined));
  return years.every((y) => y !== undefined) && years[0] !== years[1];
}

/** 实事办了九件半 of 10件: not to the last half. */
function andHalf(text: string, { members }: Statement): boolean {
  return members.some(({ role, end }) => role === 'whole' && text[end] === '半');
}

/** 原有渡船64艘，如今有74艘装上: there are more now. */
function ofBefore(text: string, { members }: Statement): boolean {
  return members.some(({ role, start }) => role === 'whole' && /原[有来先本]|以前|起初/.test(lastClause(text.slice(Math.max(0, start - 14), start))));
}

/** 一期2000个机柜 … 二期3000个机柜: neither stage is part of the other. */
function ofOtherStage(text: string, { members }: Statement): boolean {
  const stages = members.map(({ start }) => /[一二三四]期(?!间)|第[一二三四][批期轮季]|首批/.exec(lastClause(text.slice(Math.max(0, start - 14), start)))?.[0]);
  return stages.length === 2 && stages.every((s) => s !== undefined) && stages[0] !== stages[1];
}
