// Part of date/event-conflict: 前天傍晚…拿到了毕业证书 over a photograph of 7月12日，毕业典礼上: the day of the picture against the one day of its story.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import type { StoryText } from '../../syntax/model.ts';
import { otherShapes, otherWords } from './retold-data.ts';
import { shared } from './retold-days.ts';
import type { ToldTwice } from './told-twice.ts';

const farApart = 3;
/** The picture shows the event itself. */
const scene = /(?:典礼|仪式|[赛会展节]|活动|演出|比武|论坛|婚礼|演练)(?:上|现场|中|期间)?，|现场，/;
/** What a picture may show of another day. */
const ahead = /准备|布置|搭建|排练|彩排|练习|训练|前夕|前一天|资料|此前|筹备|即将|赶制|等待|等候|探望|展示|介绍|接受|提前|平时|日常/;

/** The caption's date and the story's day word or date, where the story has no other day. */
export function captionDay({ text, parts, role }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  if (role !== 'article') return [];
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.festival === null);
  const isCaption = (m: CivilMention): boolean => parts[m.part]?.kind === 'caption';
  const [picture, ...pictures] = civil.filter(isCaption);
  const told = civil.filter((m) => !isCaption(m));
  const [body] = told;
  if (!picture || pictures.length > 0 || !body?.days || !picture.days || picture.to || body.to || picture.list || body.quoted || told.some((m) => m.days?.first !== body.days?.first) || picture.from.month === null) return [];
  if (picture.today === null || body.from.dayShift === null || picture.days.first > picture.today) return [];
  const apart = Math.abs(picture.days.first - body.days.first);
  if (apart === 0 || apart > farApart || picture.others.some((d) => d.first === body.days?.first)) return [];
  const part = parts[picture.part];
  const caption = text.slice(picture.end, part?.end ?? picture.end);
  const head = parts.find((p) => p.kind === 'headline');
  const near = caption.slice(0, 24);
  if (!scene.test(near) || ahead.test(caption) || otherShapes.test(near) || otherWords.some((w) => near.includes(w))) return [];
  const lead = text.slice(parts[body.part]?.start ?? body.start, Math.min(body.end + 80, parts[body.part]?.end ?? body.end));
  if (/[两二三四五六七八九十\d]天|持续|连续|连日|次日|第二天|为期/.test(text)) return [];
  const name = shared((head ? text.slice(head.start, head.end) : '') + ' ' + lead, near);
  return name.longest.length >= 4 || (name.total >= 5 && name.count > 1) ? [{ one: body, two: picture, name: name.longest }] : [];
}
