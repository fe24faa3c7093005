// Posts that exclude each other for reasons beyond their own names: levels of a seat, two offices of a place, bodies that part in one character.
import type { Title } from '../../facts/people/model.ts';

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
  const isHead = (t: Title): boolean => territory.test(t.base) && t.prefix === '';
  const isSecretary = (t: Title): boolean => /书记$/.test(t.base) && t.prefix === '' && /(?:党委|[省市县区州]委)$/.test(t.body + t.base.replace(/书记$/, ''));
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

function levelOf(title: Title): string {
  return /(全国|省|市|区|县|州|镇|乡)(?:人大|政协|党代会)$/.exec(title.body)?.[1] ?? '';
}
