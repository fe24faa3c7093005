// The whole and the part of it where a story has no other figure of the thing: 现有渔船324艘 … 这些船里，334艘装上定位; 受理案件182件，192件调解结案. A part is told by its set (其中, 这些…里) or by what was done with it, and is larger by a slip only.
import { closedGroups, type Placed } from './closed-groups.ts';
import { baseValue } from './interval.ts';
import { firstClause, lastClause, type Row } from './rows.ts';
import { setApart } from './subset-story.ts';
import type { Taken } from './subset-told.ts';

/** Larger than this against its whole is no slip. */
const farthest = 1.4;
/** What there is, or came: in the clause before the whole. */
const whole = /(?:有|共|总|现藏|馆藏|收藏|登记|在册|受理|收到?|请来|邀[请来]|聘请|征集|报名|接|到场|来了|前来|参[加赛评考]|全[国省市县区镇乡村校])[^，。；\d]{0,10}$/;
/** 158名钳工走上赛场: right behind it. */
const entering = /^[\p{Script=Han}]{0,6}?(?:参[加赛与评考]|走[上进]|报名|登台|角逐|应[聘考])/u;
/** Beside the whole: another time, a plan, one of several. */
const noWhole = /新收|新受理|去年|上年|前年|往年|原[有来]|过去|以前|计划|打算|名额|限额?|定员|目标|力争|预计|每|均|其中|增|减|比(?![赛例拼武试分])|再|又|另|邻|外地|首批|第[一二三]|[一二三]期/;
/** Between them or beside the part: more has come, or others are told. */
const more = /新增|扩[大建容]|增[加至到]|又[来有添增收招请]|再|另|邻|外[地来县市省乡村]|其他|周边|观众|家长|游客|加上|连同|算上|累计|历年|去年|上年|往年|目标|计划|力争|预计|将|最多|可容|比(?![赛例拼武试分了])|第[二三四]|次日|候补|同期|每|均|超|不[到足]|总|网上|线上|二期|更[多大]|届(?!时)|不是|并非|而非|全[国省市][^，。；]{0,8}[中里]/;
/** The set taken up right before the part. */
const inSet = /其中|[者人员件部座辆艘处家户名队们手生师民品位里老村校区][之当]?[中里内](?:，|[^，。；]{0,8}$)/;
/** What was done with some: a verb that is over. */
const doneWith = /(?:已经?|当场|现场|实际|逐一?)[^，。；]{0,6}$|[\p{Script=Han}](?:了|出|完|好|掉|上|结)$|(?:查出|发现|选出|评出|签[约下])[^，。；]{0,6}$|的(?:就|也|共|一共)?(?:有|达到?|占)?$|就有$/u;
const doneBehind = /^[\p{Script=Han}]{0,6}?(?:把[\p{Script=Han}]{1,5}(?:给|到|在|进)了?|投了|投出|打出|[有设建装用通换贴挂](?:了|上|起|好)|[入获晋闯]|通过|合格|达标|以|是|被|签|展|刊|拿到|调解|办结|领[到取]|成[活交]|[\p{Script=Han}]{0,2}招到|愿意|达成)/u;

/** Pairs of closed groups of two. */
export function closedSubsets(text: string, rows: readonly Row[]): Taken[] {
  const found: Taken[] = [];
  for (const { members, closed } of closedGroups(rows)) {
    const [a, b] = members;
    if (!closed || members.length !== 2 || !a || !b) continue;
    if (ofGround(a, b) || taken(text, a, b)) found.push({ whole: a.f.q, part: b.f.q });
  }
  return found;
}

/** All of a park, a village, a farm. */
const allGround = /总(?:占地)?面积[^，。；\d]{0,4}$|总占地[^，。；\d]{0,4}$/;
/** What lies in it. */
const someGround = /(?:水域|水面|湿地|陆地|林地|绿地|草地|耕地|旱地|水田|核心区|保护区|滩涂|湖面|种植|绿化)(?:区域?)?面积[^，。；\d]{0,4}$/;

/** 公园总面积1280亩 … 园内水域面积1340亩: no part of the ground is larger than all of it. */
const ofGround = ({ f: w }: Placed, { f: p }: Placed): boolean => w.q.dimension === 'area' && baseValue(p.q) > baseValue(w.q) && baseValue(p.q) < farthest * baseValue(w.q) && allGround.test(lastClause(w.before)) && someGround.test(lastClause(p.before)) && !/周边|连同|加上|合计|辐射|全[县市区]/.test(p.before + w.before);

function taken(text: string, a: Placed, b: Placed): boolean {
  const [w, p] = [a.f, b.f];
  if (w.q.kind !== 'count' || p.q.kind !== 'count' || '次岁点分级元'.includes(w.q.unit.slice(-1)) || w.q.value < 5) return false;
  const ratio = baseValue(p.q) / baseValue(w.q);
  if (ratio <= 1 || ratio > farthest || b.row.at - a.row.at > 5) return false;
  const known = lastClause(w.before);
  const sentence = text.slice(Math.max(b.row.sentence.start, w.q.end), p.q.start);
  const set = inSet.test(sentence);
  if (!(whole.test(known) || entering.test(w.after)) || noWhole.test(set ? known.replace(/计划|目标|力争|预计/, '') : known)) return false;
  const between = text.slice(w.q.end, p.q.start).replace(/每人(?:只?投)?[一1]票/g, '').replace(/从?[去前]年[底初末]?(?:起|开始|以来)/g, '');
  const parents = /家长/.test(firstClause(w.after).slice(0, 4)) && /家长/.test(firstClause(p.after).slice(0, 4));
  if (more.test(parents ? between.replaceAll('家长', '') : between) || more.test(firstClause(p.after).slice(0, 10)) || /结转|上年|往年|旧案|[，（]含/.test(text.slice(p.q.end, b.row.sentence.end)) || between.length > 140 || setApart(text, w.q, p.q)) return false;
  const words = lastClause(p.before);
  return set || doneWith.test(words) || doneBehind.test(p.after);
}
