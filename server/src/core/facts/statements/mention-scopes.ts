// What a figure holds for: kind of reckoning, area, time, whether it is a fact or a wish.
import { type Mention, slot } from './mentions.ts';
import { areaLevel, placeName, timeKind } from './scope-data.ts';

/** Whether the scopes can be one: kind of reckoning, area, time, and unless `anyMood` whether both are wished or both are facts. */
export function scopesAgree(a: Mention, b: Mention, anyMood = false): boolean {
  if (!anyMood && wish(a) !== wish(b)) return false;
  return scopeFor(a).kinds === scopeFor(b).kinds && setsAgree(a, b, same);
}

/** Whether area, place and time can be one; `timesAgree` is asked of two times that are named. */
export function setsAgree(a: Mention, b: Mention, timesAgree: (x: string, y: string) => boolean): boolean {
  if (placesDiffer(a, b)) return false;
  const x = scopeFor(a);
  const y = scopeFor(b);
  return (x.area === '' || y.area === '' || x.area === y.area) && (x.time === '' || y.time === '' || timesAgree(x.time, y.time));
}

const same = (x: string, y: string): boolean => x === y;

/** Both sentences name a place, and not the same. */
export function placesDiffer(a: Mention, b: Mention): boolean {
  const here = placeFor(a);
  const there = here === '' ? '' : placeFor(b);
  return here !== '' && there !== '' && !here.endsWith(there) && !there.endsWith(here);
}

/** Sorted words of reckoning of a figure: 累计, 新增, 平均|每. */
export function kindsOf(m: Mention): string {
  return scopeFor(m).kinds;
}

const scopeFor = slot(scopeOf);
const placeFor = slot(placeOf);

function placeOf(m: Mention): string {
  return placeName(subjectOf(m));
}

/** The subject, unless it only names who speaks: 县民政局负责人说. */
function subjectOf({ q, sentence }: Mention): string {
  const at = q.subject === '' ? -1 : sentence.indexOf(q.subject);
  return at >= 0 && /^[^，。；]{0,16}(?:说|介绍|表示|告诉|获悉|透露|坦言|算了)/.test(sentence.slice(at + q.subject.length)) ? '' : q.subject;
}

/** A figure that is wished, planned or forecast. */
export const wish = slot(isWish);

function isWish({ q, clause, sentence }: Mention): boolean {
  return q.modality === 'target' || q.modality === 'plan' || q.modality === 'forecast' || q.modality === 'norm' || /力争|目标|计划|预计|将达|拟|争取|有望|规划/.test(clause) || (q.approximator === 'atLeast' && /提出|要求|安排|确定了?|建议/.test(sentence));
}

interface Scope {
  /** Sorted words of reckoning: 累计, 新增, 日均, 其中 … */
  readonly kinds: string;
  /** Level of the area: 县 for 全县 and 泉塘县 alike; '' where none is named. */
  readonly area: string;
  readonly time: string;
}

function scopeOf(m: Mention): Scope {
  const { q, left, right } = m;
  const kinds = [...new Set(`${left}${q.link}`.match(kindWords) ?? [])].map((w) => sameKind[w] ?? w).sort().join('|');
  return { kinds, area: areaLevel(subjectOf(m)) || areaLevel(left), time: timeKind(q.time) || timeKind(left + right.slice(0, 6).split(/[须在于从到自应请]/, 1)[0]) };
}

const kindWords = /累计|新增|净增|新建(?!的)|当[日月年]|[日月年人户亩村均]均|平均|每|其中|首[日批期]|[一二三]期|第[一二三四五六]批|单[日月]|最[高多低少]|另有|还有|其余|剩余|同比|增加|减少|增长|下降|比|占|超出|缺口|省级|市级|国家级|区级|县级|女|男|外来|本地|线上|线下|再|又/g;
const sameKind: Readonly<Record<string, string>> = { 净增: '新增', 新建: '新增' };
