// Part of name/title: 会长晏鼎铭 … 这位秘书长: the only person of the story with a post is taken up by another one.
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Title } from '../../facts/people/model.ts';
import type { Person } from './persons.ts';

/** Posts of which one person of one body holds one; those often held together, or said for one another, are left out. */
const posts = ['会长', '秘书长', '理事长', '校长', '院长', '局长', '所长', '馆长', '厂长', '行长', '庭长', '园长', '镇长', '乡长', '社长'];

export interface AddressedPost extends Span {
  readonly here: string;
  readonly name: string;
  readonly other: Title;
}

/** Such words; null where the post is told of anybody else, or stands in the story a second time. */
export function addressedPost(text: string, people: readonly Person[]): AddressedPost | null {
  if (!holds(text, '这位')) return null;
  const [person, more] = people;
  if (!person || more || person.titles.some((t) => /原|曾|前|老/.test(t.text))) return null;
  const elsewhere = otherPlace(text, person);
  if (elsewhere) return elsewhere;
  const other = person.titles.find((t) => posts.includes(t.base) && t.prefix === '');
  if (!other || person.titles.some((t) => t.base !== other.base)) return null;
  for (const here of posts) {
    const at = find(text, `这位${here}`);
    if (at < other.end || other.base.endsWith(here) || here.endsWith(other.base) || text.split(here).length > 2 || !/^(?:还|也|又|说|，|透露|表示|坦言|告诉|介绍|笑)/.test(text.slice(at + 2 + here.length, at + 4 + here.length))) continue;
    return { start: at, end: at + 2 + here.length, here, name: person.name, other };
  }
  return null;
}

const ofPlace = /这位([\u4e00-\u9fff]{2,8}?)(街道办事处主任|街道党工委书记|镇党委书记|镇镇长|乡乡长|村党支部书记|村委会主任|社区党委书记)/;

/** 砧石街道办事处主任公孙静 … 这位纺西街道办事处主任: the one person of the story, taken up as of another place. */
function otherPlace(text: string, person: Person): AddressedPost | null {
  const found = ofPlace.exec(text);
  const [, place = '', post = ''] = found ?? [];
  const other = person.titles.find((t) => t.text.endsWith(post) && t.text.length > post.length);
  if (!found || !other || found.index < other.end || other.text.endsWith(place + post) || text.split(place).length > 2) return null;
  return { start: found.index, end: found.index + found[0].length, here: place + post, name: person.name, other };
}
