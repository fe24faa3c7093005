// Parts larger than the one whole a story tells of: 参加考试的学生共有4280人 … 达到控制线的有4366人；其他考生: no figure of the story can hold the part.
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { firstClause, isRated, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import type { Taken } from './subset-told.ts';

/** The words before a part end in one of these, or a verb of having stands there. */
const partCue = cues.cue('的达有为占中里共过是已');
/** A slip leaves the part near its whole. */
const farthest = 1.5;
/** No story has more figures of one unit than this; beyond it is a table. */
const most = 40;

/** Every part of a story that is larger than the only whole of its unit, where its sentence says that it is a part: by the rest told behind it, by its set named before it, by who they are (…的有). */
export function storySubsets(text: string, rows: readonly Row[]): Taken[] {
  const found: Taken[] = [];
  const all: Figure[] = [];
  for (const row of rows) for (const f of row.figures) if (counts(f)) all.push(f);
  if (all.length < 2 || all.length > 4 * most) return found;
  for (const part of all) {
    if ((!(part.cues & partCue) && !/^[^，。；]{2,4}[获荣晋入通胜当写采吸列纳转落同赞投举走跑骑游完抵登坚结毕]/.test(part.after)) || part.q.approximator !== 'exact' || part.q.value < 5) continue;
    const whole = onlyWhole(all, part);
    if (!whole) continue;
    const clause = clauseOf(text, part.q);
    const around = clause + firstClause(part.after).slice(0, 10);
    // 首批入驻的企业有38家 … 首批企业中，有41家: the set is named, whatever came later
    const firstLot = whole.before.includes('首批') && /首批[^，。；]{0,6}[中里]，/.test(text.slice(Math.max(0, part.q.start - 30), part.q.start));
    if (alien.test(around) || ahead.test((firstLot ? whole.before.slice(-24).replace('首批', '') : whole.before.slice(-24)).replace(/(?:会|会议|活动|展会|节日|假日|换届|任)期?间，/g, '') + firstClause(whole.after).slice(0, 8))) continue;
    const between = text.slice(whole.q.end, part.q.start);
    if ((!firstLot && grown.test(between)) || restOf.test(between.slice(-40))) continue;
    if (ofOthers(text, part.q, whole.q) || wider(text, part.q, whole.q)) continue;
    // 算上去年结转的，已办结148条
    if (/算上|加上|连同|结转|往年|历年/.test(text.slice(Math.max(0, part.q.start - 40), part.q.start).split('。').at(-1) ?? '')) continue;
    const tie = tieOf(text, part, whole);
    if (tie) found.push({ whole: whole.q, part: part.q });
  }
  return found;
}

/** Things and amounts that can be parts and wholes. */
function counts(f: Figure): boolean {
  const { q } = f;
  if (q.kind !== 'count' && q.kind !== 'measure') return false;
  return q.value > 1 && q.unit !== '' && q.unit !== '大' && q.unit !== '人次' && q.unit !== '次' && !'点岁分级元'.includes(q.unit) && q.dimension !== 'time' && q.dimension !== 'ratio' && q.dimension !== 'none' && q.dimension !== 'temperature' && q.dimension !== 'money' && q.dimension !== 'length';
}

/** The largest figure of the unit before a part, where none of the story can hold the part, alone or two together; null where there is more than one such whole. */
function onlyWhole(all: readonly Figure[], part: Figure): Figure | null {
  const value = baseValue(part.q);
  // 三百封信 in a headline is no more than some three hundred
  const alike = all.filter((f) => f !== part && sameUnit(f.q, part.q));
  const printed = alike.filter((f) => !(f.q.han && f.q.value >= 100 && f.q.value % 100 === 0 && baseValue(f.q) < value));
  const same = printed.some((f) => f.q.start < part.q.start) ? printed : alike;
  if (same.length === 0 || same.length > most) return null;
  let best: Figure | null = null;
  for (const f of same) {
    // anything told that is as large may be the whole
    if (Math.max(f.q.high, baseValue(f.q)) >= Math.min(part.q.low, value)) return null;
    if (f.q.start < part.q.start && (!best || baseValue(f.q) > baseValue(best.q))) best = f;
  }
  if (!best || value > farthest * baseValue(best.q) || best.q.approximator !== 'exact' || isRated(best) || part.q.sentence - best.q.sentence > 14) return null;
  const top = baseValue(best.q);
  const [of, whole] = [part.after.slice(0, 2), best];
  // 28位科学家 beside 46名选手 and 51名选手; 三百封信 in the headline over 306封
  const apart = (f: Figure): boolean => (/^\p{Script=Han}{2}$/u.test(of) && whole.after.startsWith(of) && /^\p{Script=Han}{2}/u.test(f.after) && !f.after.startsWith(of)) || (f.q.han && f.q.value % 10 === 0 && f.q.value > 0.9 * whole.q.value);
  const second = same.filter((f) => f !== best && baseValue(f.q) !== top && !apart(f)).reduce((n, f) => Math.max(n, baseValue(f.q)), 0);
  // two that may be taken together, unless one is told to be all
  return second + top >= value && second > 0.25 * top && !total.test(lastClause(best.before)) ? null : best;
}

type Tie = 'among' | 'rest' | 'named' | 'who' | 'answered' | 'chosen';

/** What comes in, and what is done with some of it. */
const came = /(?:收到|接到|征集到?|受理|接收|收集到?|梳理出?|排查出?|登记|接诉|接报|领走|发出|借出|发放)[^，。；\d]{0,8}$/;
const dealt = /(?:^|[，。；])(?:目前|截至[^，。；]{1,8}，)?(?:已经?|其中已|实际|全部)(?:回复|答复|办结|办理|办妥|处理|整改|采纳|化解|销号|解决|兑现|回访|回应|归还|收回|还回|修好|修复|落实)(?:了|完)?(?:来信|意见|建议|问题)?$/;
const taken = /^(?:最终|已|先后|都|被|得到|获得){0,2}(?:写进|写入|采纳|吸收|列入|纳入|转化|落实|答复|回复|办结|采用)/;
const entering = /^([\p{Script=Han}]{2,4}?)(?:报名)?(?:参赛|参加|参评|参选|同场|登台|角逐|竞逐|入围|应聘|取得(?:准考证|资格)|领取(?:准考证|参赛包|号码布)|报了?名)/u;
const winning = /^(?:最终|最后|顺利|成功|全部)?(?:走完|跑完|骑完|游完|完赛|抵达|到达终点|登顶|坚持到|结业|毕业|获得|获评|荣获|晋级|入选|通过|脱颖而出|胜出|当选|取得|拿到|被评为|被授予|到考|到场|到会|参考|实考)/;

const total = /(?:共|全[国省市县区镇乡村校班厂站园]|总|合计|一共|在册|在编|下辖|辖有?|规划|占地|涉及)[^，。；]{0,14}$/;
const counted = /(?:共|全[市县区镇乡村校班厂站园]|总|合计|在册|在编|下辖|规划|占地|涉及|现有|拥有|有|参[加与赛评考]|走访|采访|访问|收到|征集|种植?|栽|登记|检测|检查|排查|调查|受访|应考|报考|招收?|录取|接收|入住|入库|入园|采购|购进|发放|培育|认养|养|放流|抽检|面积|住着?|停泊|停靠|停放|在港|在馆|存栏|圈养|陈列|展出|珍藏|审结|结案|入选|评出|获评|办结|录用|招录)[^，。；]{0,14}$/;
/** What there was, what is wanted, what is told of one of many: no whole of what comes later. */
const ahead = /原有|原来|原先|原本|过去|以前|从前|去年|上年|前年|往年|上届|往届|年前|计划|打算|名额|限额|定员|限|预计|预期|原定|拟|目标|力争|每|均|其中|增|减|比(?![赛例])|再|又|另|邻|外[地来省]|(?<!的)只有[^，。；]{0,2}$|不足|不少于|至少|首批|第一[批期年天]|一期|期[初间]|最初|起初|当初|当时/;
/** Others than those of the set. */
const alien = /[另再又每均邻]|增|扩|新建|累计|历年|去年|上年|前年|往年|历届|全国|全省|外[地来省]|观众|围观|加油|家长|游客|到场|观赛|网友|线上|网上|人次|计划|力争|将|目标|预计|要|后来|第二|次日|候补|替补|报名|申请|比(?![赛例])|加上|连同|算上|合计|总|共计|周边|以往|至少|最多|可(?:以|达|容|停|坐)|能(?:容|停|坐|放|装)|超[过出]|隔壁|对面|附近|相邻|不[到足]/;
/** What lies between tells that there are more now. */
const grown = /更[多大热](?!的时候|的是)|增加到|增至|扩[大建容种充到]|新增|又[来有添增]|后来|次日|第二天|第二[年批期]|合并|并入|二期|改扩建|陆续|吸引|几年|这些年|年后|涨到|发展到|壮大/;
// bounded: forty characters
const restOf = /其余[^。]*$|剩下[^。]*$|余下[^。]*$/;
const behind = /^[^。；]{0,30}?[，；。](?:而|但)?(?:其余|余下|剩余|剩下|其他|其它|另外)([\p{Script=Han}]{0,6}?)(?:的|为|是|还|也|则|都|均|要|需|种|用|由|在|可|已|正|尚|仍|，|因|全)|^[^。；]{0,24}[，；](?:没|未|还没|尚未|暂未)[^，。；]{1,8}的/u;
/** 列席的民营企业家中有. */
const havingOf = /(?:^|[，。；：“”\n])(?:在)?(?:列席|出席|参加|到会|到场|报名|入选|受邀|受理|登记)的(?:这些)?([\p{Script=Han}]{2,8}?)(?:之中|当中|中|里)(?:，)?有$/u;
const ofSet = /(?:^|[，。；：“”\n])(?:在|这些|上述|所有|全部|全体|这批)?([\p{Script=Han}]{2,10}?)(?:之中|当中|中|里|内)，[^。；]{0,34}$/u;
/** 徒弟中20人已出师. */
const ofFew = /(?:^|[，。；：\n])([\u4e00-\u9fff]{2,4})中(?:已有?|有)?$/u;
/** 入选者中来自民营企业的就有. */
const ofThose = /(?:^|[，。；：“”\n])(?:在)?([\p{Script=Han}]{1,6}者)中(?=来自|出自|属|女|男|年|[^，。；]{1,10}的)[^，。；、]{0,20}$/u;
/** 其中采用绿色防控技术的已达: some of the one set told before. */
const among = /(?:^|[，。；：“”\n])其中，?[^，。；、\d]{0,16}的(?:就|已|也|共)?(?:有|达到?|占)?$/;
const who = /[\p{Script=Han}\d]{2,16}的[\p{Script=Han}]{0,4}?(?:就|也|都|共|已)?(?:有|达到?|为|占到?)$/u;

/** How the story says that a figure is some of the set; null where it does not. */
function tieOf(text: string, part: Figure, whole: Figure): Tie | null {
  const { q } = part;
  const tail = text.slice(q.end, q.end + 60);
  const known = whole.before.slice(-24) + whole.after.slice(0, 12);
  const settled = counted.test(lastClause(whole.before)) || /^[^，。；]{0,10}(?:参[加与赛评考]|报考|应考|接受|入住|列席|出席|受邀|与会|到会)/.test(whole.after);
  const left = behind.exec(tail);
  // 其余科室 are no rest of beds
  if (settled && left && ((left[1] ?? '') === '' || (known + part.after).includes((left[1] ?? '').slice(-1))) && !/^[^，。；]{0,6}[、和与]/.test(part.after)) return 'rest';
  if (dealt.test(clauseOf(text, q)) && came.test(lastClause(whole.before)) && q.unit === whole.q.unit) return 'answered';
  // 共收到建议214条 … 231条建议写进了方案
  const thing = /([\p{Script=Han}]{2})$/u.exec(lastClause(whole.before))?.[1];
  if (thing !== undefined && q.unit === whole.q.unit && came.test(lastClause(whole.before)) && part.after.startsWith(thing) && taken.test(part.after.slice(thing.length))) return 'answered';
  // 46名选手参赛 … 51名选手获得资格
  const noun = entering.exec(firstClause(whole.after))?.[1];
  if (noun !== undefined && q.unit === whole.q.unit && part.after.startsWith(noun) && winning.test(part.after.slice(noun.length)) && !/组|队$/.test(lastClause(whole.before)) && !/届|共|年/.test(clauseOf(text, q))) return 'chosen';
  // 评审团共24人 … 27名评审同意
  const body = ofBody.exec(lastClause(whole.before))?.[1];
  if (body !== undefined && part.after.startsWith(body) && voiced.test(part.after.slice(body.length))) return 'named';
  if (settled && among.test(text.slice(Math.max(0, q.start - 40), q.start)) && !/其中/.test(text.slice(whole.q.end, q.start).split(/[。！？\n]/).slice(0, -1).join('。'))) return 'among';
  const set = (ofSet.exec(text.slice(Math.max(0, q.start - 58), q.start)) ?? ofFew.exec(text.slice(Math.max(0, q.start - 10), q.start)) ?? ofThose.exec(text.slice(Math.max(0, q.start - 40), q.start)) ?? havingOf.exec(text.slice(Math.max(0, q.start - 30), q.start)))?.[1];
  if (set !== undefined && !/^(?:其|此|过程|期间|活动|工作|比赛|[一两二三四五六七八九十几]+[天日年月周])/.test(set)) return settled && !/全[国省市县区]/.test(set) && (set === '徒弟' && known.includes('学徒') || known.includes((set.length > 2 ? set.replace(/者$/, '') : set).slice(-2))) ? 'named' : null;
  // 全村218户 … 已有231户按下手印
  if (everyOne.test(lastClause(whole.before)) && q.unit === whole.q.unit && '户人名'.includes(q.unit) && /^(?:[^，。；]{0,6})?已经?有$/.test(clauseOf(text, q)) && /^(?:人家|村民|居民|农户|人)?(?:在|把|按|签|领|办|搬|用|装|通|接|喝|住|加入|参加|报了?名|完成)/.test(part.after)) return 'named';
  if (q.dimension !== 'count' || !total.test(lastClause(whole.before)) && !taking.test(lastClause(whole.before))) return null;
  const words = clauseOf(text, q);
  return who.test(words) && q.unit === whole.q.unit && !/[村镇乡县市区校班厂外家队]的/.test(words) && plainUnit(q) ? 'who' : null;
}

/** 评审团共, 评委会由: who a body is made of. */
const ofBody = /([\p{Script=Han}]{2})(?:团|组|小组|委员会|会|队|班子)(?:成员)?(?:一共|总共|共有|现有|共|由|有)?$/u;
const voiced = /^(?:员|们)?(?:都|全部|一致|当场|表示)?(?:同意|赞成|支持|反对|投了|投出|举手|签[了名字]|弃权|打[了出])/;

const everyOne = /全(?:村|组|屯|寨|班|队|厂|小区|社区|院|岛)(?:共|总共|一共|现有|有)?$/;

/** The words of the clause before a figure, other figures included. */
const clauseOf = (text: string, { start }: Quantity): string => lastClause(text.slice(Math.max(0, start - 30), start));

const bystanders = /观众|围观|加油|家长|游客|到场|观赛|志愿者|网友|[\p{Script=Han}]{1,3}[村镇乡县校班队组](?=的|里|更|也|则|，|有)/gu;

/** Whether what lies between a set and a figure, or who is named beside the figure, makes it no part of that set. */
export const setApart = (text: string, whole: Quantity, part: Quantity): boolean => moreSince.test(text.slice(whole.end, part.start)) || ofOthers(text, part, whole);
const moreSince = /更[多大热]|翻修|改造[以之]?后|扩建|扩容|又[^，。；]{0,4}[捐送添增]来|首批[^。]{0,30}第二批/;

/** People or places named in the part's sentence that nothing up to the whole names: 沿途加油的市民里, 下枣村的更多. */
function ofOthers(text: string, part: Quantity, whole: Quantity): boolean {
  // bounded: sixty characters
  const lead = /[^。！？\n]*$/.exec(text.slice(Math.max(whole.end, part.start - 60), part.start))?.[0] ?? '';
  const known = text.slice(Math.max(0, whole.start - 200), whole.end) + firstClause(text.slice(whole.end, whole.end + 12));
  return (lead.match(bystanders) ?? []).some((name) => !/[全该本我各这]|(?:乡镇|农村)$/.test(name) && !known.includes(name.slice(-3)));
}

/** 全队 beside the part, no word of a team up to the whole: more than the whole is told of. */
function wider(text: string, part: Quantity, whole: Quantity): boolean {
  const level = /全([国省市县区镇乡村校队厂班园])/.exec(clauseOf(text, part))?.[1];
  return level !== undefined && !text.slice(Math.max(0, whole.start - 60), whole.start).includes(level);
}

/** Persons, households and things that go with few nouns: what is told of a set of them needs no noun of its own. */
const plainUnit = ({ unit, headSpan, end }: Quantity): boolean => ('人名位户座株棵头栋幢篇艘匹辆台盏幅张封枚册'.includes(unit) || unit === '批次') && (headSpan === null || headSpan.start < end);
const taking = /(?:参[加与赛评考]|走访|受访|登记|检测|抽检|在册|体检|普查)[^，。；]{0,14}$/;
