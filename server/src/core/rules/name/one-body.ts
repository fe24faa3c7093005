// Part of name/organisation: two names that can only be one body's: a firm's in full with one character changed, an office whose head speaks for what another is said to have done.
import type { OrganisationMention } from '../../facts/organisations.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { BodyDifference } from './bodies.ts';
import { sentenceAt } from './persons.ts';

const firms = /(?:有限公司|有限责任公司|股份公司|合作社|集团)$/;
/** Words by which two firms with like names are told apart. */
const kin = /前身|更名|改名|子公司|母公司|旗下|关联|兄弟企业|姊妹|控股|两家公司|两家企业/;
const leastFirm = 10;

/** 江左恒川精密机械有限公司, 江左恒川精工机械有限公司: ten characters and more, from a name of their own to the form of the firm, and one of them another. */
export function oneFirm(text: string, a: string, b: string, { kind, left, right, shared }: BodyDifference): boolean {
  if (kind !== 'character' || left.length !== 1 || right.length !== 1 || a.length !== b.length || a.length < leastFirm || shared !== a.length - 1 || !firms.test(a) || !firms.test(b) || kin.test(text)) return false;
  return a.slice(0, 4) === b.slice(0, 4) && !/[一二三四五六七八九十东南西北上下新老]/.test(left + right);
}

/** 绿柳街道办事处主任丘陵表示, 县水利规划设计院的高级工程师瞿向东说: who speaks of a body's doing is of that body. */
const speaks = /^(?:办事处|党工委|党委|政府|人民政府)?的?(?:党[工]?委)?(?:副?(?:主任|书记|镇长|乡长|院长|所长|站长|经理|总经理|负责人|队长|会长|理事长|校长|馆长)|高级工程师|工程师|总工程师|项目(?:经理|负责人|总工)|相关负责人)[\u4e00-\u9fff]{0,4}?(?:说|表示|介绍|告诉|坦言)/;
/** Another one of the kind is meant. */
const others = /邻|另|隔壁|对面|兄弟|结对|也|同样|分别|两|各|取经|学习|参观|考察|合作|联合/;

/** The odd one is printed once, where its head or engineer speaks; the other is the only one of the kind before it and has one stem with it. */
export function speaksForIt(text: string, a: readonly OrganisationMention[], b: readonly OrganisationMention[], { kind, left, right }: BodyDifference, sentences: readonly Sentence[], all: readonly OrganisationMention[]): boolean {
  if (kind === 'ordinal' || kind === 'ending' || kind === 'loose' || left.length > 2 || right.length > 2 || left.length !== right.length) return false;
  const [odd, usual] = (a[0]?.start ?? 0) > (b[0]?.start ?? 0) ? [a, b] : [b, a];
  const [one, two] = [odd[0], usual[0]];
  if (!one || !two || odd.length > 1 || one.ending !== two.ending || one.name.length !== two.name.length) return false;
  // 街道, 镇, 乡: the story must be about the other one
  const place = /^(?:街道|镇|乡)$/.test(one.ending);
  if (place ? usual.length < 2 || one.name.charAt(0) !== two.name.charAt(0) : !isItself(text, one, two) && !/^(?:设计院|研究院|研究所|管理处|管理所|服务中心|监测站|工作站)$/.test(one.ending)) return false;
  if (all.some((m) => m.ending === one.ending && m.name !== one.name && m.name !== two.name)) return false;
  const s = sentences[sentenceAt(sentences, one.start)];
  if (isItself(text, one, two)) return s !== undefined && !others.test(text.slice(s.start, one.start)) && speaksOfIt(text.slice(one.end, s.end), text.slice(0, two.start));
  return s !== undefined && speaks.test(text.slice(one.end, one.end + 24)) && !others.test(text.slice(s.start, one.start)) && !others.test(text.slice(one.end, one.end + 10));
}

/** 县桥隧养护中心派人补好栏杆 … 县桥隧管理中心表示: of two centres that begin alike the one has been at work and the other speaks of it. */
function isItself(text: string, one: OrganisationMention, two: OrganisationMention): boolean {
  if (one.ending !== '中心' || one.name.slice(0, 3) !== two.name.slice(0, 3) || one.name.slice(-2) !== two.name.slice(-2)) return false;
  return /^(?:方面)?(?:表示|介绍|回应|提醒|透露|称|说)/.test(text.slice(one.end, one.end + 4)) && /^[^。；“”\n]{0,6}(?:派|接到|赶到|到现场|出动|维修|整改|清理|立即|随即)/.test(text.slice(two.end, two.end + 12));
}

const dull = /[的了在和与是将为也有这那我们不就都还会要把对以上下]|全[区市县镇]|目前|今年|昨天|居民|市民|群众|记者|有关|部门|工作|情况|时间|安全|问题/;

/** A word of what it says stands in what was complained of. */
function speaksOfIt(said: string, before: string): boolean {
  for (let i = 0; i + 2 <= said.length; i++) {
    const word = said.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(word) && !dull.test(word) && before.includes(word)) return true;
  }
  return false;
}
