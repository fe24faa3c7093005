// Part of date/year: 书院于2028年建成开放。去年，书院接待读者4.1万人次: a beginning dated after the issue, of what has had visitors before it.
import { holdsAny } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { tenseOf } from '../../facts/dates/tense.ts';
import { tells, bodyBegins, workBegins } from './story-years-data.ts';
import type { YearContext } from './year-messages.ts';

const begins = [...bodyBegins.strong, ...workBegins.strong];
/** What has been with it since. */
const since = /(?:去年|前年|今年(?:上半年|以来|前[\d一二三四五六七八九]个?月|[春夏]天?)?|上半年|上个?月|目前|如今|截至目前|至今|几年来|[\d一二两三四五六七八九]年来)[^。；\n]{0,14}?(?:已|共|累计|先后)?[^。；\n]{0,6}?(?:接待|服务|迎来|吸引|收[到入治]|举办|办了|开展|借[出阅]|培训|惠及|毕业|产出|生产|发电|运送|输送|销售|卖出|来了|走进|完成|[演放]出|走出)[^。；\n]{0,12}?[\d一二三四五六七八九十百千万]/;
const planned = /将|拟|计划|预计|规划|有望|力争|目标|争取|确保|打算|扩建|新馆|新址|新校区|二期|三期|分馆|分院|搬|迁|改造|升级|试[运营开]|临时|先行|老馆|旧馆|前身|原[址馆校]|效果图|设计/;
/** 运行两年多来: so long it has been at work. */
const ran = /(?:[一二两三四五六七八九十\d]{1,3}个?[年月](?:多|余|半)?来|[运投启使开][行用放馆业园张](?:至今|以来)|至今)[，已共累]/;
const reach = 120;

/** Whether a year after the issue is told as the beginning of what the next sentences tell to be at work. */
export function isOpened(context: YearContext, mention: CivilMention): boolean {
  const { copy: { text }, issue } = context;
  const now = issue.date?.year ?? null;
  const year = mention.from.year;
  if (now === null || year === null || year <= now || mention.to || !holdsAny(text, '去前今上目如截至来')) return false;
  const line = text.lastIndexOf('\n', mention.start) + 1;
  const end = text.indexOf('\n', mention.end);
  const sentence = Math.max(line, text.lastIndexOf('。', mention.start) + 1);
  const stop = text.indexOf('。', mention.end);
  const own = text.slice(mention.end, Math.min(stop < 0 ? text.length : stop, mention.end + 24)).split(/[，；]/)[0] ?? '';
  const told = { start: sentence, end: Math.min(end < 0 ? text.length : end, Math.max(stop, mention.end) + reach) };
  // 运行两年多来: what comes behind may well be to come
  const run = ran.exec(text.slice(mention.end, stop < 0 ? told.end : stop));
  if (run && tells(own, begins) !== null && !planned.test(text.slice(sentence, mention.end + run.index))) return true;
  if (tells(own, begins) === null || /前|底前|之前/.test(own.slice(0, 2)) || planned.test(text.slice(told.start, told.end)) || tenseOf(text, { start: sentence, end: stop < 0 ? mention.end : stop }).future) return false;
  return since.test(text.slice(mention.end, told.end));
}
