// Rates: what a figure is reckoned by (每村2台, 人均1.5万元, 亩产380公斤), and which figures count that.
import { charSet, has } from '../../base/char-set.ts';
import { cues } from './cues.ts';
import { rightHead } from './heads.ts';
import { classifierOf, type Figure } from './rows.ts';

/** The noun a rate is reckoned by: 村 in 每村2台 and 平均每个村, 人 in 人均, 天 in 日均, 亩 in 亩产; null for no rate. */
export function bearerOf(figure: Figure): string | null {
  if (!(figure.cues & rateCue)) return null;
  // each figure is asked about once for every rate of the story
  if (figure.bearer === undefined) figure.bearer = findBearer(figure);
  return figure.bearer;
}

function findBearer({ q, before }: Figure): string | null {
  if ((q.kind !== 'count' && q.kind !== 'measure') || q.value <= 0) return null;
  // 每年按每名学生80元安排: by the head
  const tail = before.slice(-18).replace(/每年(?:都|再|就|仅)?[按以](?=每)/, '按');
  if (!rateWord.test(tail)) return null;
  // 平均下来，一晚上1.5万人次
  const onAverage = /平均(?:下来|算下来|来看|计算)?，?(?:每)?一(?:个)?(天|晚|场|户|家|人|亩|棵|次)(?:上)?(?:是|有|就是|大约|约)?$/.exec(tail)?.[1];
  if (onAverage !== undefined) return onAverage;
  // 首重10公斤28元，续重每公斤2.5元: of what is beyond the first
  if (/(?:^|[，；、])(?:续[重费]|超出|超过|超重)[^，；、]{0,6}每[^，；、]{0,6}$/.test(tail)) return null;
  const mean = /([人户村亩校班场日月周车店家株年])均[\p{Script=Han}]{0,7}$/u.exec(tail);
  if (mean) return /可支配|纯收入|GDP|生产总值|寿命/.test(tail) ? null : (means[mean[1] ?? ''] ?? null);
  const yieldOf = /(亩|株)产(?:量|值)?(?:达到|达|为|可达|约|近|超)*$/.exec(tail);
  if (yieldOf) return yieldOf[1] ?? null;
  // 28个镇街各配备3台: 各 takes up the count before it
  const severally = /^([\p{Script=Han}（）]{1,8})各[\p{Script=Han}]{0,6}$/u.exec(before);
  if (severally) return severally[1] ?? null;
  const each = /每一?([\p{Script=Han}（）]{1,14})$/u.exec(tail);
  // 每月共发放1.5万元 is a total
  if (!each || /(?:年|月|天|日|周|季度?)(?:一?共|总共|合计|总计)[^，]{0,4}$/.test(each[1] ?? '')) return null;
  const words = (each[1] ?? '').replace(/^[个家名位支所处条项只台辆](?=[\p{Script=Han}]{2})/u, '');
  return /^[天日](?!然)/.test(words) ? '天' : /^(?:年|月|周|次|到|逢|当|一)/.test(words) && !/^月/.test(words) ? null : (each[1] ?? null);
}

const rateWord = /[每均产各]/;
/** Every rate has one of these before it. */
export const rateCue = cues.cue('每均产各');

const means: Readonly<Record<string, string>> = { 人: '人', 户: '户', 村: '村', 亩: '亩', 校: '学校', 班: '班', 场: '场', 日: '天', 月: '月', 周: '周', 车: '车', 店: '店', 家: '家', 株: '株', 年: '年' };

/** What a rate is reckoned by, looked at once for all the figures that may count it. */
export interface Bearer {
  readonly word: string;
  readonly months: boolean;
  readonly visits: boolean;
  /** Without its classifier. */
  readonly bare: string;
}

/** The bearer with what is asked of it again and again. */
export function asBearer(word: string): Bearer {
  return { word, months: /^个?月/.test(word), visits: word.startsWith('人次'), bare: word.replace(/^[个家名位支所处条项只台辆](?=[\p{Script=Han}])/u, '') };
}

const households = /^(?:家庭|农户|企业|商户|店铺|门店|单位|公司)/;
const schools = /^[\p{Script=Han}]{0,4}(?:小学|中学|初中|高中|大学|学院|教学点)/u;
const countedByName = charSet('村镇班校户组队店园线站点岗厂车船馆桥楼棚机井塘桌台柜箱窗排列筐垛缸窑碑凳炉灶');

/** Whether a figure counts bearers: the words behind 每 begin with its unit (每亩) or its noun (每个行政村, 每村). */
export function counts(figure: Figure, bearer: Bearer): boolean {
  const { q } = figure;
  if (q.value <= 0 || bearerOf(figure) !== null) return false;
  if (bearer.months) return q.unit === '个月' && !/前|后|内|以上/.test(figure.after.slice(0, 2));
  if (q.dimension === 'time' || (q.kind !== 'count' && q.kind !== 'measure')) return false;
  // 8点10分: a clock's minutes
  if (q.unit === '分' && /(?:^|[点时])$/.test(figure.before)) return false;
  // 12个人, 平均每人
  if (q.unit === '个' && bearer.word.startsWith('人') && !bearer.visits && figure.after.startsWith('人')) return true;
  const unit = classifierOf(q.unit);
  if (unit !== '个' && bearer.word.startsWith(unit)) return unit !== '人' || !bearer.visits ? true : q.unit === '人次';
  // 每节: 18节车厢
  if (bearer.word.length === 1 && bearer.word !== '个' && unit.length > 1 && unit.startsWith(bearer.word)) return true;
  if (q.kind !== 'count') return false;
  // 每家: 124个家庭
  if (bearer.word.startsWith('家') && households.test(figure.after)) return true;
  // 户均: 412家小微企业办理续贷
  if (bearer.word === '户' && q.unit === '家' && /^(?:小微|中小)?(?:企业|商户|商铺|经营主体)/.test(figure.after)) return true;
  const { bare } = bearer;
  const { after } = figure;
  if (bare === '' || (bare.length > 1 && after.startsWith(bare.slice(0, 2)))) return true;
  for (let n = Math.min(6, bare.length); n >= 2; n--) if (q.head.endsWith(bare.slice(0, n))) return true;
  const one = bare.charAt(0);
  if (!has(countedByName, bare.charCodeAt(0))) return false;
  // 每校: 12所小学
  // 每队: 32支球队
  if (one === '队' && q.unit === '支' && /^[\p{Script=Han}]{1,3}队/u.test(after)) return true;
  if (one === '校' && (schools.test(after) || schools.test(q.head))) return true;
  return q.unit.endsWith(one) || rightHead(q).endsWith(one) || (rightHead(q) === '' && q.head.endsWith(one)) || after.startsWith(one) || ('桌柜箱筐缸凳炉灶'.includes(one) && /^[\p{Script=Han}]{1,3}/u.exec(after)?.[0].includes(one) === true);
}

/** 一家三口, 夫妻俩, 两人: the sentence has those who share. */
export const ownHeads = /[一两二三四五六七八九十\d]口|夫妻|两口子|父[子女]|母[子女]|兄弟|姐妹|[他她我]们?[俩仨]|[两三四五六七八九十\d](?:个?人|[名位])/;
/** 前三个季度450件，平均每月50件: the sentence names the time that a mean is reckoned over. */
export const namesPeriod = /季度|半年|全年|[去今前]年|\d月|以来/;
