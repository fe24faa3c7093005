// Totals and their parts: 共28个，其中…15个、…9个; 分别…、…，合计7.8亿元; 42名医生和18名护士 … 一行62人.
import { charSet, has } from '../../base/char-set.ts';
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { paid } from './flow-words.ts';
import { isPartition, labelOf } from './partitions.ts';
import { likeThing, runFrom, sorted } from './part-lists.ts';
import { partsOpening, twosome, wholeBefore, wholeBehind } from './sum-words.ts';
import { relative } from './subset-words.ts';
import { isAddend, lastClause, type Figure, type Row } from './rows.ts';
import { partsFirst } from './parts-first.ts';
import { additive, complete, judgeParts, labelsOf, rated } from './sum-parts.ts';

/** Sums whose parts stand in `row`; `previous` may hold the total. */
export function readSums(text: string, row: Row, previous: Row | null): readonly Statement[] {
  const opens = previous !== null && has(resumes, text.charCodeAt(row.sentence.start));
  if (row.addends < 2 && !opens) return none;
  let found = none;
  // two parts and a total of theirs, but for people who set out together and a total of what the sentence before tells
  const whole = row.addends > 2 || (row.addends === 2 && row.text.includes('一行'));
  if (whole || opens) for (const total of row.figures) {
    const first = totalFirst(text, row, total) ?? (whole || total.index === 0 ? partsFirst(text, row, opens ? previous : null, total) : null);
    if (first) found = [...found, first];
  }
  const carried = totalBefore(text, row, previous);
  return carried ? [...found, carried] : found;
}

const none: readonly Statement[] = [];
/** How a sentence opens that adds up what the one before tells: 三者合计, “两项一共, 加起来. */
const resumes = charSet('“‘这两三四五六七八九全合总一拢统通加相算');
const changeCue = cues.cue('增减升降高低多少涨跌');

/** 共28个，其中甲15个、乙9个、丙6个. */
function totalFirst(text: string, row: Row, total: Figure): Statement | null {
  // two parts behind the total
  if (row.addends < 3 || row.figures.length < total.index + 3 || !additive(total) || !alikeBehind(row, total)) return null;
  const next = row.figures[total.index + 1];
  const after = row.figures[total.index + 2];
  if (!next || !after || total.after.length > 30 || !(likeThing(next.q, total.q) || likeThing(after.q, total.q)) || isChange(total)) return null;
  // 二等座289元，儿童和学生优惠后分别为144.5元和217元: prices of one thing
  if (total.q.dimension === 'money' && /优惠|票价|[打\d]折|原价|半价|学生票|儿童票|四舍五入|抹零|找零/.test(row.text)) return null;
  const split = divided(total, next);
  const lead = split ? next.after : total.after;
  // 最多的是内蒙古，共6.4万吨，河北、贵州分别为…: one of them beside the others
  if (/最[高多大]的?[^，。；]{0,3}是[^，。；]{0,8}，?共?[^，。；]{0,4}$/.test(total.before) && /分别/.test(lead)) return null;
  // 其中两分球投中8个，三分球投中2个，罚球命中5个: the first of the parts
  if (/^其中/.test(lastClause(text.slice(row.sentence.start, total.q.start))) && !/其中|分别|包括|：/.test(lead)) return null;
  // 6家入选，加上第一批3家、第二批5家: more than it
  if (lead.length > 30 || /[。；]/.test(lead) || /加上|连同|算上/.test(lead)) return null;
  // 四届共评出69人：前三届依次为15人…: some of them
  if (/前[两二三四五六七八九]?[届年期批轮季][^，。；]{0,4}(?:依次|分别)?[为是]?$/.test(lead)) return null;
  const marks = total.q.dimension === 'none';
  const announced = wholeBefore.test(lastClause(total.before)) || wholeBehind.test(lead);
  const made = ofWhich.exec(lead);
  const opening = made ?? (marks ? null : (partsOpening.exec(lead) ?? named(total, lead))) ?? (announced || !marks || split ? /，/.exec(lead) : null);
  if (!opening || /(?<![中公])共|合计|总计|增|减|比|占|降/.test(lead.slice(opening.index).replace(/^分别(?:增[加设]|新增|减少)/, '')) || /^，(?:另|此外|还有|再加|外加)/.test(lead)) return null;
  const run = runFrom(row, total.index + (split ? 2 : 1), total.q);
  const parts = run.length === 1 && (opening[0] === '其中' || /理论[^，。；\d]{0,4}$/.test(run[0]?.before ?? '')) ? complementsFrom(text, row, run, total.q) : run;
  // a rate may be shared out (每天供餐860份，其中早餐…); rates are no parts of anything else
  // 原先有24张，夏天时还有18张，如今只剩9张: one thing at three times
  const last = parts.at(-1);
  if (made && !(last && parts.length > 2 && composed.test(last.after))) return null;
  if (parts.length < 2 || parts.some((f) => !additive(f) || rated(f)) || (/[只仅]剩(?:下|了)?$/.test(parts.at(-1)?.before ?? '') && parts.some((f) => /还有$/.test(f.before))) || (rated(total) && !/其中|：/.test(opening[0]) && !made)) return null;
  // 甲演了46场，乙演了41场，丙演了11场: one of them beside the others
  const act = /\p{Script=Han}了$/u.exec(total.before)?.[0];
  if (act !== undefined && !announced && parts.every((f) => f.before.endsWith(act) && f.before.length > 3)) return null;
  // 10月163起，其中醉酒驾驶28起；9月为190起; 已解决13个，包括…在内的6个正在办理: of another month, or some beside them
  if (parts.some((f) => /[；。][^，。；]{0,8}(?:\d{1,2}月|去年|上年|上月)份?(?:为|是|有)?$/.test(f.before)) || /包括[^，。；]{1,16}在内的$/.test(lead)) return null;
  // 泊位8900个，新划260个，撤掉45个，净增215个: some of them went
  // 其中9个村…，9个村里又有5个: the part taken up again
  if (parts.some((f, i) => i > 0 && f.q.value === parts[i - 1]?.q.value && /^[\u4e00-\u9fff]{0,3}[里中](?:又|还|，|有)/.test(f.after))) return null;
  const went = parts.filter((f) => /撤|拆|净增|净减|退|减少$/.test(lastClause(f.before)));
  if (went.length > 0 && went.length < parts.length) return null;
  // 标价3600元，补贴540元，实付3120元: read by flows.ts
  if (parts.some((f) => paid.test(lastClause(f.before)))) return null;
  const labels = labelsOf(text, row, parts);
  // 收到作品2180幅，评出一等奖2幅、…: what was sent in is not what won
  if (submitted.test(lastClause(total.before)) && !chosen.test(lastClause(total.before)) && labels.some((l) => /奖|优胜|入围/.test(l))) return null;
  // 长在村口的有530株，长在河边的有310株: the first is one of them
  if (relative.test(lastClause(total.before)) && parts.some((f) => relative.test(lastClause(f.before)))) return null;
  // 全班四十一个学生，记得这话的，有二十七个；到会的，是二十九个: many are both
  if (parts.length === 2 && parts.every((f) => /的，(?:据[^，；]{1,12}，)?[是有]$/.test(f.before.slice(-20)))) return null;
  if (!announced && opening[0] === '，' && partOfMore(row, total) && !complete(text, row, parts)) return null;
  // 射门14次，其中射正6次，对手分别为7次和2次: the other side's
  if (/对手|对方|客队[为的是分]/.test(text.slice(total.q.end, parts.at(-1)?.q.start ?? total.q.end))) return null;
  // 应到282名，实到279名；特邀、列席代表41名: guests were not due
  if (inStages(labels, parts) || (/应到|代表/.test(total.before) && labels.some((l) => guests.test(l)))) return null;
  if (!announced && sibling(total, labels)) return null;
  // 科学180分，历史、道德与法治共100分，体育60分: what two of a longer row have in common
  if (/[、和与及][^，。；]{1,10}共$/.test(lastClause(total.before)) && partOfMore(row, total)) return null;
  const judged = judgeParts(text, row, total, parts, made || (split && next.q.value === parts.length) ? 'all' : opening[0]);
  // nothing announces parts: only a list that leaves nothing out, or sorts things by one verb, is taken for them
  return judged && opening[0] === '，' && !announced && !repeats(total, labels) && !judged.holds && !complete(text, row, parts) && !(judged.fault === 'over' && inTurn(labels)) && !(parts.length > 2 && (sorted(parts) || plainlyNamed(text, row, parts, total.q))) ? null : judged;
}

/** 3.15元，由基本水价1.90元、…构成: what a whole is made of. */
const ofWhich = /^，?(?:是|全部)?由(?=[^，。；：]{1,10}$)/;
const composed = /^[^，。；]{0,6}(?:构成|组成|组合而成|加起来|相加)/;

/** 从参赛项目中评出获奖项目60个: the winners, not what came in. */
const chosen = /评出|评选出|选出|获奖|颁发|产生/;
/** 共1105名，农民工占了611名，妇女484名，…: the first of the parts of a larger figure, as the others are. */
function partOfMore(row: Row, total: Figure): boolean {
  return row.figures.slice(0, total.index).some((f) => additive(f) && likeThing(f.q, total.q) && baseValue(f.q) > baseValue(total.q));
}

/** 理论24学时，在职教中心上课；实操56学时，…: two that leave nothing out between them, however much is said of the first. */
function complementsFrom(text: string, row: Row, run: readonly Figure[], unit: Quantity): readonly Figure[] {
  const first = run[0];
  const rest = row.figures.filter((f) => first && f.index > first.index && likeThing(f.q, unit));
  const second = rest[0];
  if (!first || !second || rest.length > 1 || !additive(second) || !/[；，]/.test(second.before)) return run;
  return isPartition(labelsOf(text, row, [first, second])) ? [first, second] : run;
}

const submitted = /收到|征集|投稿|来稿|报名|参[加赛]|报送|选送|应征|入围/;

/** 全长4800米，分两段施工：, 总投资3.6亿元，由三部分组成：: as many parts as it is divided into. */
function divided(total: Figure, next: Figure): boolean {
  return next.q.kind === 'count' && next.q.value >= 2 && next.q.value <= 9 && !likeThing(next.q, total.q) && (/^[^。；]{0,14}分(?:成|为|作|给|属|在|布在|别?由)?$/.test(total.after) || (/^，?(?:全部)?由$/.test(total.after) && /^[^，。；]{0,4}(?:组成|构成)：/.test(next.after)));
}

/** Whether two addends of the total's dimension stand behind it. */
function alikeBehind(row: Row, { q, index }: Figure): boolean {
  let seen = 0;
  for (let i = index + 1; i < row.figures.length && seen < 2; i++) {
    const other = row.figures[i]?.q;
    if (other && other.dimension === q.dimension && isAddend(other)) seen++;
  }
  return seen === 2;
}

/** 销售收入680万元，春茶收入…、夏茶收入…: every part is named with the total's noun. */
function repeats({ before }: Figure, labels: readonly string[]): boolean {
  const noun = /[\p{Script=Han}]{2}$/u.exec(lastClause(before).replace(/(?:达到|达|为|是|有|约|共){1,4}$/, ''))?.[0];
  return noun !== undefined && labels.every((l) => l.length > 2 && l.endsWith(noun));
}

/** 东门街道有21个小区，河西街道有14个，…: named as its followers are, it is one of them. */
function sibling(total: Figure, labels: readonly string[]): boolean {
  const strip = (words: string): string => words.replace(/(?:有|为|是|达|约){1,4}$/, '');
  const own = strip(lastClause(total.before));
  // 一市三县：市区7204人，岚东县4385人，…: the first behind a colon
  if (/(?:：|[中里看]，)[^，。；：共总合全各]{2,8}$/.test(total.before) && !/其中|包括|分别|由/.test(total.after) && labels.length > 2) return true;
  // 1号线52.4万人次，2号线41.7万人次，3号线24.2万人次: one of a numbered row
  if (numeral.test(own) && labels.every((l) => l !== own && strip(l).replace(numerals, '') === own.replace(numerals, ''))) return true;
  // 城中学区投入240万元，城南学区投入180万元: one verb said of names of one kind
  if (own.length > 3 && labels.every((l) => l !== own && l.length === own.length && strip(l).endsWith(own.slice(-3)))) return true;
  // 铁路预计发送218万人次，公路客运预计发送187万人次
  if (own.length > 5 && labels.every((l) => l !== own && strip(l).length > 4 && strip(l).endsWith(own.slice(-4)))) return true;
  return own.length >= 3 && /[村镇乡道县区市班校组队家厂店园点]$/.test(own) && !/其中/.test(total.after) && labels.every((l) => strip(l).length >= 3 && strip(l).endsWith(own.slice(-1)) && strip(l) !== own);
}

const numeral = /^第?[\d一二三四五六七八九十]+[^\d\s]/;
const numerals = /[\d一二三四五六七八九十]+/g;

/** 报名10236人，抽签后中签3000人，领取参赛包2874人，起跑2791人: each is what is left of the one before it. */
function inStages(labels: readonly string[], parts: readonly Figure[]): boolean {
  return labels.filter((l) => onward.test(l)).length > 1 && parts.every((f, i) => i === 0 || baseValue(f.q) <= baseValue(parts[i - 1]?.q ?? f.q));
}

const guests = /列席|特邀|应邀|邀请|旁听|观礼|嘉宾/;
const onward = /^(?:[^，。；]{0,4}后)?(?:实际|最终|最后|顺利|成功|当天|到场|如期|已|拟)?(?:授奖|获奖|推荐|表彰|中签|入围|晋级|通过|过关|领取|领走|报到|签到|到场|到[会考]|参[加赛考]|出席|起跑|出发|完赛|抵达|跑完|走完|录[取用]|入[选学职]|受理|立案|审结|办结|采纳|发放|回收|收回|缴费|转化|成交|下单|付款|核销|开工|完工|竣工|投产)/;

/** 一期980平方米，二期890平方米; 卖吃的60个，卖手工的45个，卖农产品的55个: one stage after another, or one verb of all. */
function inTurn(labels: readonly string[]): boolean {
  if (labels.every((l) => stage.test(l))) return new Set(labels.map((l) => stage.exec(l)?.[0])).size === labels.length;
  const verb = labels[0]?.charAt(0) ?? '';
  return labels.length > 2 && '卖选种学读买养去在'.includes(verb) && labels.every((l) => l.startsWith(verb) && l.endsWith('的')) && new Set(labels).size === labels.length;
}

const stage = /^(?:[一二三四]期|第[一二三四][期批段趟]|首[期批]|[上下]半年|[一二三四]季度|[上下]半场)/;

/** Three and more parts told alike, to the end of the sentence, a little above the figure before them. */
function plainlyNamed(text: string, row: Row, parts: readonly Figure[], total: Quantity): boolean {
  const last = parts.at(-1);
  const labels = labelsOf(text, row, parts);
  const ratio = parts.reduce((n, f) => n + baseValue(f.q), 0) / baseValue(total);
  return last !== undefined && last.index === row.figures.length - 1 && /^[^，；]{0,8}[。！]?$/.test(last.after) && ratio > 1 && ratio < 1.2 && parts.every((f) => !f.before.includes('；')) && new Set(labels).size === labels.length && labels.every((l) => l.length >= 2 && l.length <= 8);
}

/** 护林员64名，专职护林员22名…: the parts repeat the total's noun with a word before it. */
function named({ q, before }: Figure, lead: string): RegExpExecArray | null {
  const noun = q.head.slice(-3);
  return /(?<!公)共|现有|拥有|总/.test(before.slice(-12)) && noun.length >= 2 && /^，[^，。；]{3,10}$/.test(lead) && lead.endsWith(noun) && !lead.endsWith(`，${noun}`) ? /^，/.exec(lead) : null;
}

/** 比上年增加4000亿元: a change is no total. */
export const isChange = (figure: Figure): boolean => (figure.cues & changeCue) !== 0 && changeBefore(figure.before);

const changeBefore = (before: string): boolean => /(?:增加|减少|增长|下降|多|少|高|低|增|减|提高|降低|新增|净增|上涨|下跌)(?:了|约|近|出|到)*$/.test(before) && !/新增(?:了|约|近)*$/.test(before);

/** …报名318名。其中男生186名、女生142名. */
function totalBefore(text: string, row: Row, previous: Row | null): Statement | null {
  const first = row.figures[0];
  if (!previous || !first || row.addends < 2 || previous.sentence.part !== row.sentence.part || !additive(first) || !previous.figures.some(({ q }) => q.dimension === first.q.dimension && isAddend(q))) return null;
  const opening = /^(?:其中|这其中)/.exec(row.text)?.[0] ?? '';
  const parts = runFrom(row, 0, first.q);
  if (parts.length < 2 || parts.some(rated)) return null;
  const labels = parts.map((f) => labelOf(f.before, f.after));
  const alike = parts.length > 2 && labels.every((l) => l.length >= 2 && l.at(-1) === labels[0]?.at(-1));
  const pair = opening === '' && parts.length === 2 && labels.every((l, i) => i === 0 || l.slice(-2) === labels[0]?.slice(-2)) && (labels[0]?.length ?? 0) > 2;
  const both = !pair ? undefined : previous.figures.find((f) => additive(f) && likeThing(f.q, first.q) && f.index === previous.figures.length - 1 && wholeBefore.test(lastClause(f.before)) && twosome.test(previous.text) && [...(labels[0] ?? '').slice(-2)].some((c) => c !== '了' && lastClause(f.before).includes(c)));
  if (both) return judgeParts(text, row, both, parts, 'all');
  if (opening === '' && !isPartition(labels) && !alike) return null;
  const totals = previous.figures.filter((f) => additive(f) && likeThing(f.q, first.q) && (opening !== '' || !alike || wholeBefore.test(lastClause(f.before)) || (labels[0] !== undefined && labels[0] !== '' && f.index === previous.figures.length - 1 && f.after.startsWith(labels[0].slice(-1)))));
  if (totals.length === 0) return null;
  const verdicts = totals.map((t) => judgeParts(text, row, t, parts, opening));
  if (verdicts.some((v) => v === null || v.holds)) return verdicts.find((v) => v?.holds) ?? null;
  return verdicts.at(-1) ?? null;
}
