// Part of date/year: 今年78岁的他，19世纪60年代进社当学徒; 1903年运抵…19世纪初，邮局…: a century in which a person of today cannot have worked, and things that it had not.
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';
import type { Span } from '../../base/span.ts';

/** 今年78岁的他，: whose time it is. */
const aged = /(?:^|[，。；：“\n\u3000])[^，。；：“\d\n]{0,8}(\d{2,3})岁(?:的(?:[他她]|[\u4e00-\u9fff]{2,8}))?，?(?:是|从|在|自|于|自打|打从)?$/;
const own = /^(?:初期?|末期?|中期?|后期|前期)?，?(?:就|便|才|开始)?(?:[他她])?[^，。；的]{0,6}(?:进[\u4e00-\u9fff]{1,4}|当[上过了]?|参加|入[伍党职行学]|参军|拜师|学[艺徒习]|下乡|插队|毕业|分配|调[到入]|来到|结婚|嫁|上[学山船岛]|下[井海]|摇橹|撑船|考[上入取]|支边|转业|退伍|开始|登台|执教|从[教医艺])/;
/** What there was not in China before the middle of the 19th century. */
const later = /邮局|邮政局|火车|铁路|电报|电话|电灯|汽车|自行车|电影|电车|发电|照相馆|自来水|飞机|收音机|留声机|缝纫机|拖拉机|学堂|博物馆|图书馆/;
const back = /此前|之前|早在|追溯|西方|欧洲|英国|法国|美国|德国|世界|国外|发明/;

/** Nobody of the printed age was at work in the printed decade; the next century's is meant. Null where it may be. */
export function workedThen(text: string, mention: DecadeMention, now: number | null): Span | null {
  const { years, century, start, end } = mention;
  if (!years || century === null || now === null || mention.quoted) return null;
  const from = Math.max(0, start - 30);
  const said = aged.exec(text.slice(from, start));
  const born = now - Number(said?.[1] ?? now);
  if (!said || years.last > born || years.first + 100 > now || years.last + 100 < born || !own.test(text.slice(end, end + 20))) return null;
  const at = from + said.index;
  return { start: at + (/^[，。；：“\n\u3000]/.test(said[0]) ? 1 : 0), end: from + said.index + said[0].replace(/，?(?:是|从|在|自|于|自打|打从)?$/, '').length };
}

/** 19世纪初，…邮局便…: the sentence has what came later, and the only year told before it in the paragraph is of the beginning of the next century. */
export function beforeItsThings(text: string, mention: DecadeMention, all: readonly DateMention[]): CivilMention | null {
  const { century, decade, start, end, part } = mention;
  if (century === null || decade !== null || century > 19 || century < 18 || mention.quoted || !/^(?:初期?|初年|前期|上半叶)/.test(text.slice(end, end + 3))) return null;
  const line = text.slice(end, end + 90).split(/[。！？\n]/)[0] ?? '';
  if (!later.test(line) || back.test(text.slice(Math.max(0, start - 10), start) + line)) return null;
  const years = all.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.part === part && m.end <= start);
  const year = years.at(-1);
  const printed = year?.from.year ?? 0;
  return year && Math.floor(printed / 100) === century && printed % 100 <= 30 && !all.some((m) => m.kind === 'civil' && m.from.year !== null && m.from.year < century * 100) ? year : null;
}
