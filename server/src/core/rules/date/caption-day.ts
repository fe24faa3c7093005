// Part of date/event-conflict: 前天傍晚…拿到了毕业证书 over a photograph of 7月12日，毕业典礼上: the day of the picture against the one day of its story.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import type { StoryText } from '../../syntax/model.ts';
import { otherShapes, otherWords } from './retold-data.ts';
import { shared } from './retold-days.ts';
import type { ToldTwice } from './told-twice.ts';

const farApart = 3;
/** The picture shows the event itself. */
const scene = /(?:典礼|仪式|[赛会展节]|活动|演出|比武|论坛|婚礼|演练)(?:上|现场|中|期间)?，|现场，|会议会?场|会场|(?:决赛|比赛|典礼|仪式|开幕式|演练)[中上](?=[\u4e00-\u9fff])/;
/** The event begins and ends on one day, as the story says. */
const oneDay = /当[天日][^。\n]{0,14}(?:闭幕|结束|落幕)|(?:会期|为期)[一半]天/;
/** What a picture may show of another day. */
const ahead = /准备|布置|搭建|排练|彩排|练习|训练|前夕|前一天|资料|此前|筹备|即将|赶制|等待|等候|探望|展示|介绍|接受|提前|平时|日常/;

/** The caption's date and the story's day word or date, where the story has no other day. */
export function captionDay({ text, parts, role }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  if (role !== 'article') return [];
  return beforeFirst({ text, parts, role }, dates) ?? dayByName({ text, parts, role }, dates) ?? sameEvent({ text, parts, role }, dates);
}

/** 首次开市, 开门第一天, 揭牌启用: nothing of it is to be seen before. */
const opening = /首次(?:开[市放业张馆园门]|亮相|对外|开行|开航)|(?:开[门市业张馆园放街])(?:第一天|首日|迎客)|(?:正式|今天|昨天)?(?:开业|开张|开馆|开园|开市|启用|投用|开街|通车|通航)(?:第一天|首日)?(?=[，。；])/;
/** A day later than this is no slip. */
const close = 9;

/** 10月24日，读者在“周末书市”挑选旧书 under a story whose 书市 opened for the first time on the 25th: the picture's day lies before the only day of the story, and both name one thing. */
function beforeFirst({ text, parts }: StoryText, dates: readonly DateMention[]): ToldTwice[] | null {
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.festival === null && m.from.day !== null && m.from.dayShift === null && m.days !== null && !m.to && !m.list && !m.quoted);
  const isCaption = (m: CivilMention): boolean => parts[m.part]?.kind === 'caption';
  const [picture, ...pictures] = civil.filter(isCaption);
  const opened = civil.filter((m) => !isCaption(m) && opening.test(/^[^。；\n]{0,44}/.exec(text.slice(m.end, m.end + 44))?.[0] ?? ''));
  const [body, ...more] = opened;
  if (!picture?.days || pictures.length > 0 || !body?.days || more.length > 0 || picture.days.first >= body.days.first || body.days.first - picture.days.first > close) return null;
  const caption = text.slice(picture.end, parts[picture.part]?.end ?? picture.end);
  if (ahead.test(caption) || /试[营运开]|内测|预展|预演|建设|施工|工地|安装|调试|装修|走过|路过|门前|外景|航拍/.test(caption + text.slice(body.end, body.end + 60)) || civil.some((m) => m !== picture && !isCaption(m) && m.days?.first === picture.days?.first)) return null;
  const head = parts.find((p) => p.kind === 'headline');
  const lead = text.slice(body.end, Math.min(body.end + 70, parts[body.part]?.end ?? body.end)) + text.slice(Math.max(parts[body.part]?.start ?? 0, body.start - 30), body.start);
  const name = shared((head ? text.slice(head.start, head.end) : '') + ' ' + lead, caption.slice(0, 30));
  return name.longest.length >= 4 ? [{ one: body, two: picture, name: name.longest }] : null;
}

/** 是全民献血日，当天…: the day that the story tells of has a name. */
const itsName = /^是[^，。；]{0,14}[日节]，(?:当[天日]|这天)/;

/** 11月15日，市民在献血点排队 over 11月16日是全民献血日，当天…6个献血点: the picture is of the named day, which is the story's only one. */
function dayByName({ text, parts }: StoryText, dates: readonly DateMention[]): ToldTwice[] | null {
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.days !== null);
  const [picture, ...pictures] = civil.filter((m) => parts[m.part]?.kind === 'caption');
  const [body, ...others] = civil.filter((m) => parts[m.part]?.kind !== 'caption');
  if (!picture?.days || !body?.days || pictures.length > 0 || others.some((m) => m.days?.first !== body.days?.first) || [picture, body].some((m) => m.to || m.list || m.quoted || m.from.month === null || m.from.day === null)) return null;
  const apart = Math.abs(picture.days.first - body.days.first);
  const told = text.slice(body.end, parts[body.part]?.end ?? body.end);
  const caption = text.slice(picture.end, parts[picture.part]?.end ?? picture.end).split('。')[0] ?? '';
  if (apart === 0 || apart > farApart || !itsName.test(told) || ahead.test(caption) || /前夕|前一天|活动周|连续|为期|持续|连日/.test(text)) return null;
  const name = shared(told.slice(0, 100), caption);
  return name.longest.length >= 3 ? [{ one: body, two: picture, name: name.longest }] : null;
}

/** The caption's date and the story's day word. */
function sameEvent({ text, parts }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.festival === null);
  const isCaption = (m: CivilMention): boolean => parts[m.part]?.kind === 'caption';
  const [picture, ...pictures] = civil.filter(isCaption);
  // 本周三，她将启程: what is to come is told of another day
  const told = civil.filter((m) => !isCaption(m) && !(m.days && m.today !== null && m.days.first > m.today));
  const [body] = told;
  if (!picture || pictures.length > 0 || !body?.days || !picture.days || picture.to || body.to || picture.list || body.quoted || told.some((m) => m.days?.first !== body.days?.first) || picture.from.month === null) return [];
  // a printed day of the story counts where the event has one day only
  const printed = body.from.dayShift === null;
  if (picture.today === null || picture.days.first > picture.today || (printed && (body.from.day === null || !oneDay.test(text)))) return [];
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
  if (printed) return name.longest.length >= 7 ? [{ one: body, two: picture, name: name.longest }] : [];
  return name.longest.length >= 4 || (name.total >= 5 && name.count > 1) ? [{ one: body, two: picture, name: name.longest }] : [];
}
