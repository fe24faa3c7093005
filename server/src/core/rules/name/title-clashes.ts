// Posts that exclude each other for reasons beyond their own names: levels of a seat, two offices of a place, bodies that part in one character.
import type { Title } from '../../facts/people/model.ts';
import { sameBody } from './persons.ts';

/** Heads of places: 镇长, 区长. */
export const territory = /^[省市县区镇乡村州]长$/;

/** 省人大代表 and 全国人大代表: one seat at two levels, where each is said alone. */
export function seatClash(here: Title, earlier: readonly Title[], own: readonly Title[]): Title | null {
  const level = levelOf(here);
  if (level === '' || own.length > 1) return null;
  const seats = earlier.filter((t) => levelOf(t) !== '' && t.base === here.base && t.body.slice(-2) === here.body.slice(-2));
  return seats.some((t) => levelOf(t) === level) ? null : (seats[0] ?? null);
}

/** 乡长 alone and 乡党委书记 alone: two offices of one place, which a story that means both says together once. */
export function leaderClash(here: Title, earlier: readonly Title[], own: readonly Title[], all: readonly Title[]): Title | null {
  const isHead = (t: Title): boolean => (territory.test(t.base) || (t.base === '主任' && /街道办事处$/.test(t.body))) && t.prefix === '';
  const isSecretary = (t: Title): boolean => /书记$/.test(t.base) && t.prefix === '' && /(?:党委|党工委|[省市县区州]委)$/.test(t.body + t.base.replace(/书记$/, ''));
  if (own.length > 1 || !(isHead(here) || isSecretary(here))) return null;
  const others = earlier.filter((t) => (isHead(here) ? isSecretary(t) : isHead(t)));
  const same = all.some((t) => t.base === here.base && t.prefix === here.prefix);
  return same ? null : (others[0] ?? null);
}

/** 省林科院高级工程师 and 省农科院高级工程师: one post, and bodies of one length that part in one character. */
export function slipOfBody(here: Title, earlier: readonly Title[]): Title | null {
  if (here.body.length < 3) return null;
  return earlier.find((t) => t.base === here.base && t.prefix === here.prefix && t.body.length === here.body.length && [...t.body].filter((c, i) => c !== here.body[i]).length === 1) ?? null;
}

/** Posts and ranks of one ladder, of which a person has one at a time; those often held together (总工程师 and 总设计师) are left out. */
const ladders = [/(?:主|助理|领队兼)教练$/, /总(?:工程|会计|经济|农艺|统计|审计)师$/, /(?:主治|主任|住院)医师$/, /(?:审判长|书记员|法官助理|人民陪审员)$/, /(?:列车长|乘警长)$/, /(?:机长|乘务长)$/];
/** Ranks of a school, each said with the body that gave it: 教授 behind a name is a form of address. */
const ranks = /(?:助教|讲师|副?教授)$/;
/** A career is told. */
const career = /当年|那年|那时|当时|时任|彼时|\d年|年前|如今|现在|后来|已是|评[上为]|升|成为|当[上成了]|从[^，。]{1,8}到|刚[到来进]|考[取上]|晋/;

/** 总工程师 in one place and 总会计师 in another, each said alone and of no other body, and no word of a career beside either. */
export function ladderClash(text: string, here: Title, earlier: readonly Title[], own: readonly Title[], all: readonly Title[]): Title | null {
  const ladder = own.length === 1 ? [...ladders, ranks].find((l) => l.test(here.text)) : undefined;
  const rung = (t: Title): string => ladder?.exec(t.text)?.[0] ?? '';
  const bodyOf = (t: Title): string => t.text.slice(0, -rung(t).length);
  if (!ladder || (ladder === ranks && [here, ...earlier].some((t) => rung(t) !== '' && bodyOf(t).length < 2)) || all.some((t) => rung(t) === rung(here))) return null;
  const other = earlier.find((t) => rung(t) !== '' && sameBody(bodyOf(t).replace(/副$/, ''), bodyOf(here).replace(/副$/, '')));
  if (!other || new Set(all.map(rung).filter((r) => r !== '')).size > 1) return null;
  return [here, other].some(({ start, end }) => career.test(text.slice(Math.max(0, start - 24), end + 30))) ? null : other;
}

/** The post on a ladder that a title ends in, '' where it ends in none. */
export function rungOf({ text }: Title): string {
  for (const ladder of [...ladders, ranks]) {
    const found = ladder.exec(text);
    if (found) return found[0];
  }
  return '';
}

/** Bodies, each with the post of who heads it; a place's government has one head for each, and nobody heads two without a word of it. */
const offices: readonly (readonly [RegExp, RegExp])[] = [[/局$/, /^局长$/], [/[\u4e00-\u9fff]庭$/, /^庭长$/], [/(?:委员会|[改健建资教]委)$/, /^主任$/], [/厅$/, /^厅长$/], [/(?:支行|分行|银行)$/, /^行长$/], [/[^学联]校$|[小中]学$/, /^校长$/], [/医院$/, /^院长$/], [/(?:气象|电视|广播|地震|天文|水文)台$/, /^台长$/], [/[\u4e00-\u9fff]{2}(?:[^中]站|中心站)$/, /^站长$/], [/[\u4e00-\u9fff]{2}馆$/, /^馆长$/], [/(?:保护|管理|研究|检测|检验|设计|考古)所$/, /^所长$/], [/[镇乡]$|^[\u4e00-\u9fff]{2,6}$/, /^[镇乡]长$/]];
const government = /^(?:局长|厅长|镇长|乡长|主任|庭长)$/;
/** Committees and offices that somebody heads beside another post. */
const besides = /村|居|社区|管委会|管理委|工委|小组|业委|组委|筹委|团委|妇联|工会|党|开发区|高新区|园区|专业委|协会|学会|研究会|人大|政协|办公室|公安|分局/;

/** 县气象台, 县水文站: both are of the county. */
const onePlace = (a: Title, b: Title): boolean => {
  const [one = '', two = ''] = [a, b].map(({ body }) => /^[\u4e00-\u9fff]{0,3}?[省市县区镇乡]/.exec(body)?.[0]);
  return one !== '' && two !== '' && (one.endsWith(two) || two.endsWith(one));
};

/** Whether a body of the kind is often run together with another: who heads it is asked about. */
export function isAsked(a: Title, b: Title): boolean {
  return [a, b].some((t) => t.base === '所长') && a.base !== b.base;
}

/** 市发展和改革委员会主任 (or 副主任) alone and 市交通运输局局长 alone: two offices of government, with no word of a second post or of a career beside either. */
export function officeClash(text: string, here: Title, earlier: readonly Title[], own: readonly Title[], all: readonly Title[]): Title | null {
  if (own.length > 1 || !isOffice(here) || all.some((t) => t.base === here.base)) return null;
  const other = earlier.find((t) => isOffice(t) && t.prefix === here.prefix && t.base !== here.base && !sameBody(t.body, here.body));
  if (!other || !(government.test(here.base) && government.test(other.base) || /局长|主任/.test(here.base + other.base) || (onePlace(here, other) && [here, other].every((t) => /^(?:台长|站长|馆长|院长|校长|所长)$/.test(t.base))))) return null;
  // 两块牌子，一套人马
  if (isAsked(here, other) && /牌子|合署|一套(?:人马|班子)|双肩挑/.test(text)) return null;
  return [here, other].some(({ start, end }) => /兼|原任|曾|挂职|代表|双重/.test(text.slice(Math.max(0, start - 16), end + 16)) || turned.test(text.slice(Math.max(0, start - 24), end + 30))) ? null : other;
}

/** Who heads a whole body, and the deputies of its parts. */
const headOfAll = /^(?:校长|局长|馆长|厂长|矿长|台长|站长|镇长|乡长|董事长|总经理|行长)$/;
const innerPart = /(?:[教总学财后人技]务?处|[处科股室部]|车间|中心)$/;

/** 校长 alone and 教务处副主任 alone: the head of all is no deputy of a part, with no word of a career beside either. */
export function headAndDeputy(text: string, here: Title, earlier: readonly Title[], own: readonly Title[], all: readonly Title[]): Title | null {
  const isHead = (t: Title): boolean => t.prefix === '' && headOfAll.test(t.base);
  const isDeputy = (t: Title): boolean => t.prefix === '副' && /^(?:主任|处长|科长|部长|股长)$/.test(t.base) && innerPart.test(t.body) && !/党|支部|总支|委/.test(t.body);
  if (own.length > 1 || !(isHead(here) || isDeputy(here)) || all.some((t) => t.base === here.base && t.prefix === here.prefix)) return null;
  const other = earlier.find((t) => (isHead(here) ? isDeputy(t) : isHead(t)));
  return other && ![here, other].some(({ start, end }) => career.test(text.slice(Math.max(0, start - 24), end + 30))) ? other : null;
}

const turned = /当年|那年|那时|当时|时任|彼时|年前|年后|后来|此后|升任|调[任到至]|出任|就任|上任|晋升|转岗/;

function isOffice({ body, prefix, base }: Title): boolean {
  return (prefix === '' || prefix === '副') && body.length >= 2 && !besides.test(body) && offices.some(([ending, post]) => post.test(base) && ending.test(body));
}

function levelOf(title: Title): string {
  return /(全国|省|市|区|县|州|镇|乡)(?:人大|政协|党代会)$/.exec(title.body)?.[1] ?? '';
}
