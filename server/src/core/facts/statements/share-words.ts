// Words that make a percentage a share: 占总数的, 合格率, a bare 近八成 behind its part; and what a rate is a rate of.
import { cues } from './cues.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

/** 占总数的, 合格率, 比例. */
export const shareCue = cues.cue('占率比面度');

/** 占总数的, 占比, 合格率, 开放比例 right before the figure. */
export function isShare(figure: Figure): boolean {
  if (!(figure.cues & shareCue)) return false;
  const clause = lastClause(figure.before);
  if (clause === '的') return false;
  if (/提高|增|升|降|减|下滑|回落|由|从|比去|比上|较|同比|以上的/.test(clause)) return false;
  if (/占(?:了|到|比|据|其中的?|其|总数?量?额?|全部|全体|总人数|参赛|报名|受访|调查|抽检|到总|比重|比例|总数|总量)?[^，。；占]{0,8}?(?:的|为|达|达到|高达|约|近|超过|超){0,3}$/.test(clause)) {
    return !/占[^，。；]{0,4}(?:全国|全省|全市|全区|全县|全镇|全州|全球|世界|同期|年度|当年|今年|去年)/.test(clause);
  }
  const rate = rateOf(clause);
  return rate !== null && !/(?:增长|利|税|汇|费|频|收益|回报|毛利|折扣|周转|效|概|功|出生|死亡|失业|增|容积|绿地|绿化|森林覆盖|林草覆盖|投递|贡献|城镇化|自给|产销|机械化)$/.test(rate);
}

/** The word before 率 or 比例 that ends a clause: 合格 in 合格率达; null where it ends in none. */
export function rateOf(clause: string): string | null {
  return /([^，。；]{0,10})(?:率|进度|比例|占比|比重|盈利面|覆盖面|受益面|参与面)(?:已|仅|只|就|也|均|都)?[达到为是约超过近高有]{0,8}$/.exec(clause)?.[1] ?? null;
}

/** …已有84户，近八成。 A bare share right behind its part. */
export function isBare({ q, before, after }: Figure): boolean {
  return (q.unit === '成' || q.unit === '分之' || q.unit === '半' || q.unit === '半数') && /^[^，。；、]{0,8}，$/.test(before) && /^[。，；]|^$/.test(after);
}

/** 96个社区，58个装上了借阅柜，超过三分之二的社区…; 全县240个村，150个村建起食堂，占全县村庄的四分之三: of the things that the sentence gives the number of. */
export function isOfAll(share: Figure, row: Row): boolean {
  const { q, before, after } = share;
  if (q.unit !== '成' && q.unit !== '分之' && q.unit !== '半' && q.unit !== '半数' && q.kind !== 'percent') return false;
  if (/将|[算加]上|预计|计划|明年|在建|等|每/.test(lastClause(before) + after.slice(0, 16)) || /[算加]上|等到|明年|在建/.test(before)) return false;
  const ahead = row.figures.slice(0, share.index);
  const area = /占(?:到|了)?(全[省市县区镇乡村校])[^，。；占\d]{0,6}的(?:约|近)?$/.exec(before)?.[1];
  if (area !== undefined) return ahead.some((f) => f.q.kind === 'count' && lastClause(f.before).includes(area));
  const noun = /^的(\p{Script=Han}{1,4}?)(?:有了?|已|都|通|实现|参[加与]|覆盖|完成|\p{Script=Han}[上了进成起到有])/u.exec(after)?.[1];
  return noun !== undefined && /^[^，。；、]{0,14}，(?:也就是说，|全[市县区镇乡村校]|已有)?$/.test(before) && ahead.some((f) => f.q.kind === 'count' && f.index < share.index - 1 && f.q.head !== '' && (f.q.head.startsWith(noun) || noun.startsWith(f.q.head.slice(0, 2))));
}

/** The whole between 占 and 的 as words: 总数 in 占总数的, 果园面积; null where the clause has no such words. */
export function baseOf({ before }: Figure): string | null {
  const found = /占(?:到|了)?([^，。；占\d]{2,10}?)的(?:比例|比重)?(?:约|为|达)?$/.exec(lastClause(before));
  return found?.[1] ?? null;
}

/** 话剧630万元，…，话剧居次，占; 一期投资3.6亿元，二期投资2.4亿元，一期占: the words between a figure and 占 name another figure of the sentence, and not this one. */
export function namesAnother(row: Row, share: Figure, part: Figure): boolean {
  const between = row.text.slice(part.q.end - row.sentence.start, share.q.start - row.sentence.start);
  // 调解撤诉率: a rate bears what names it
  const gap = between.includes('占') ? (between.split('占', 1)[0] ?? '') : between.slice(0, between.length - lastClause(between).length);
  // 进了9个，有4个是点球，占全队点球数的八成: of another whole
  const other = /占(?:到|了)?(?:全|总)?[^，。；\d]{0,4}?([\u4e00-\u9fff]{2})(?:总)?数的?(?:约|近)?$/.exec(between)?.[1];
  if (other !== undefined && new RegExp(`^[是为]${other}`).test(between)) return true;
  if (!/[，；：]\p{Script=Han}{2}/u.test(gap)) return false;
  const own = lastClause(part.before);
  const words = (gap.match(/[\p{Script=Han}]{2,12}/gu) ?? []).filter((w) => w.length > 1);
  return row.figures.slice(0, part.index).some((f) => {
    const label = /^[\p{Script=Han}]{2}/u.exec(lastClause(f.before).replace(/^.*、/, '').replace(/^(?:其中|这里|目前|全[市县区镇乡村校年])/, ''))?.[0];
    return label !== undefined && !own.includes(label) && words.some((w) => w.includes(label));
  });
}

/** Rates whose part and whole are counted in different units: places and applicants. */
export const drawn = /(?:中签|录取|录用|命中|入围|入选)率(?:约|为|达|达到|仅|只有)*$/;

/** Where the stretch of a rate begins, behind the ； that parts it from the same rate of another thing; 0 where there is none. */
export function ownStretch({ text, sentence, figures }: Row, end: number): number {
  const share = figures.find((f) => f.q.end === end);
  if (!share) return 0;
  const { q, before } = share;
  const name = /[\p{Script=Han}]{2}率(?:已?达到?|达到|为|是)?$/u.exec(before)?.[0].slice(0, 3);
  const mark = name === undefined ? -1 : text.lastIndexOf('；', q.start - sentence.start);
  return name !== undefined && mark > 0 && text.slice(0, mark).includes(name) ? sentence.start + mark : 0;
}
