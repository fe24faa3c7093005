// Part of date/year: acts of somebody's life dated before the birth told in the same paragraph (生于1921年…1912年，他考入…).
import { holds } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { datedActs } from '../../facts/dates/years.ts';
import type { YearContext } from './year-messages.ts';

const birth = /出生|降生|生于|生人/;
/** What one does oneself and not before one is ten; up to eight characters before the act say how, with whom and where. */
// bounded: a clause or the few characters beside a figure or a date
const acts = /^(?:[\d一二三四五六七八九十]{1,3}[月日号]|[春夏秋冬底初末][天季]?)*，?(?:他|她|其|先生)?(?:便|就|才|又|正式|毅然|以[^，。；]{2,8}|随[^，。；]{1,6}|被|经[^，。；]{2,6}|从[^，。；]{2,10}|于|在[^，。；]{2,8}|因[^，。；]{2,6}|不满[^，。；]{1,4}|告别[^，。；]{1,4}|只身|独自|年仅[^，。；]{1,4}的?|由[^，。；]{2,6}|响应[^，。；]{1,4}|开始)?((?:考[入上取进]|毕业|肄业|入伍|参军|从军|参加(?:工作|革命|八路军|新四军|解放军|红军|志愿军|抗)|投身|入党|入团|加入|任教|执教|从教|从医|从艺|学艺|拜|进[入了厂]|结婚|成婚|出嫁|嫁[到给入]|退休|当选|担任|出任|调[到入任]|回乡|返乡|回国|留学|赴[日美英法德苏欧]|东渡|转业|复员|退伍|创作|出版|写[下成出]|获评|获授)[^，。；]{0,16})/;
const kin = /父|母|爷|奶|祖|外公|外婆|姥|伯|叔|舅|姑|姨|哥|兄|姐|丈夫|妻|岳|公公|婆婆|老伴|爱人|师父|师傅|恩师|老师|先生|前辈|同乡|战友|搭档|好友|老友|长辈|先人|家人|一家/;
/** 自幼随父亲行船: kin who are only gone along with. */
const along = /(?:随|跟|跟着|受|由|从|在|与|向|和|对|被|靠|听|替|帮|为)(?:着|了)?(?:自己的?)?(?:[祖父母爷奶伯叔舅姑姨哥兄姐]|外公|外婆|师父|师傅){1,2}[亲]?/g;
const most = 40;

/** The one birth of a paragraph against the years behind it that open a clause and begin an act of whoever was born. */
export function checkBeforeBirth({ copy: { text }, facts, report }: YearContext): void {
  if (!holds(text, '生于') && !holds(text, '出生') && !holds(text, '降生') && !holds(text, '生人')) return;
  const births = datedActs(text, facts.dates, birth).filter((b) => !b.mention.quoted);
  if (births.length === 0 || births.length > most) return;
  for (const base of births) {
    if (births.some((b) => b !== base && b.mention.part === base.mention.part)) continue;
    for (const mention of facts.dates) {
      if (mention.start < base.end || mention.start - base.end > 160 || mention.part !== base.mention.part || mention.kind !== 'civil' || !isEarlier(mention, base.year)) continue;
      const act = acts.exec(text.slice(mention.end, mention.end + 48));
      if (!act?.[1] || !'，。；'.includes(text.charAt(mention.start - 1)) || isOthers(text, base.end, mention, act[1])) continue;
      const words = text.slice(mention.start, mention.end) + act[0];
      report({
        message: 'unborn', data: { words, birth: base.year, year: mention.from.year ?? 0 }, span: { start: mention.start, end: mention.end },
        related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
      });
      return;
    }
  }
}

/** Before the birth, or so soon behind it that no one acts; not by a lifetime, for then the paragraph tells of older things. */
function isEarlier({ from, to, quoted }: CivilMention, born: number): boolean {
  return from.year !== null && to === null && !quoted && from.year < born + 5 && from.year > born - 60;
}

/** Somebody else has come in, or the act is of a thing or a person that it only describes. */
function isOthers(text: string, from: number, mention: CivilMention, act: string): boolean {
  const between = text.slice(from, mention.start);
  return kin.test(between.replaceAll(along, '')) || /[“”]|更早|此前|早在|之前|建[校厂馆]|前身/.test(between.slice(-40)) || /的(?:[父母爷奶祖伯叔舅姑姨哥兄姐老]|人|他|她|同[学乡事]|[师战校]|学生|[第那这几一]|$|[\u4e00-\u9fff]{2,3}$)/.test(act) || act.slice(0, 5).includes('的');
}
