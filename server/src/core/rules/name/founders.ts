// Part of name/person: who is brought in by what he is and is called by what he made of it: 返乡青年卓临川注册了合作社 … 理事长卓林川; 石匠池守拙 … 老石匠池守卓.
import type { Title } from '../../facts/people/model.ts';
import type { Person } from './persons.ts';

/** What somebody is and no office: of these many may stand in a story, so that each says little. */
const plain = /(?:青年|大学生|毕业生|研究生|村民|农民|牧民|渔民|居民|党员|军人|老兵|工人|职工|青年人|年轻人|带头人|能人|大户|农户|养殖户|种植户|创业者|新农人|[匠工农])$/;
/** Posts of what somebody has set up, one of each. */
const own = /^(?:理事长|负责人|社长|老板|店主|坊主|园主|场主|庄主|摊主|总经理|董事长|创始人|发起人|掌柜|主理人|店长|厂长|场长|馆主|当家人|带头人|传承人)$/;
const founds = /办起|创办|成立|开[了起办]|建起|建了|注册|合伙|组建|拉起|发起|带头|牵头|承包|流转|搭起|办了|入[了]?伙|凑钱|起步/;
/** A second one beside him. */
const second = /合伙人|搭档|两[人位名]|两个(?![月年星小])|二人|俩|另一|兄弟|师[兄弟徒父]|同学|战友|同乡|堂[兄弟]|接[手班任]|换届|现任|新任|前任|继任/;

/** Whether the spellings of two roles that agree in nothing are one person's: the first told again and again, the other once and later. */
export function isFounder(text: string, a: Person, b: Person, known: readonly Person[]): boolean {
  if (a.name.length < 3 || a.mentions.length === 0 || b.mentions.length === 0) return false;
  const [first, later] = (a.mentions[0]?.start ?? 0) < (b.mentions[0]?.start ?? 0) ? [a, b] : [b, a];
  const [odd] = later.mentions;
  const [known1] = first.mentions;
  if (!odd || !known1 || later.mentions.length > 1 || first.mentions.some((m) => m.start > odd.start) || first.titles.length === 0) return false;
  if (known.some((p) => p !== a && p !== b && !p.writer && p.mentions.some((m) => m.start > known1.start && m.start < odd.start && m.titles.some((t) => own.test(t.base))))) return false;
  const between = text.slice(known1.start, odd.end);
  if (second.test(between)) return false;
  if (sameCraft(first.titles, later.titles)) return first.mentions.length > 1;
  return first.titles.every((t) => plain.test(t.base) || plain.test(t.text)) && later.titles.every((t) => own.test(t.base) && isKnownBody(text, t, odd.start)) && founds.test(between);
}

/** The post names no body, or one that was told of before. */
function isKnownBody(text: string, title: Title, before: number): boolean {
  return title.body === '' || text.slice(0, Math.min(before, title.start)).includes(title.body.slice(-3));
}

/** 修桥匠 and 老石匠. */
function sameCraft(a: readonly Title[], b: readonly Title[]): boolean {
  return a.length > 0 && b.length > 0 && [...a, ...b].every((t) => t.text.endsWith('匠'));
}
