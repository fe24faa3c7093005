// date/year: years that cannot be meant: past acts in the future; its parts read 距今N年, centuries, reigns and dynasties.
import type { Span } from '../../base/span.ts';
import { actsIn } from '../../facts/dates/acts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt, tellsOutcome, tenseAt, tenseOf } from '../../facts/dates/tense.ts';
import { defineStoryRule } from '../define.ts';
import { checkBeforeBirth } from './before-birth.ts';
import { checkCentury } from './century.ts';
import { checkEra } from './era.ts';
import { checkEraMade } from './era-made.ts';
import { checkEraNote } from './era-note.ts';
import { checkStanding } from './standing.ts';
import { checkStandingEra } from './standing-era.ts';
import { digitsOf } from './slip.ts';
import { checkAgo } from './year-ago.ts';
import { checkAim } from './year-aim.ts';
import { checkCounted } from './year-counted.ts';
import { checkDead } from './year-dead.ts';
import { checkDigits } from './year-digits.ts';
import { checkDocuments } from './year-document.ts';
import { checkFar } from './year-far.ts';
import { checkKept } from './year-kept.ts';
import { checkOnward } from './year-onward.ts';
import { isOpened } from './year-opened.ts';
import { checkLiving } from './year-living.ts';
import { checkYearsSince } from './year-since.ts';
import { checkRuns } from './year-runs.ts';
import { checkTerm } from './year-term.ts';
import { checkToNow } from './year-to-now.ts';
import { checkWill } from './year-will.ts';
import { type YearContext, yearFix, yearMessages } from './year-messages.ts';

export default defineStoryRule({
  id: 'date/year',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'sentences', 'people'],
  source: '公历推算：N世纪为(N−1)01年至N00年；年号按中国历史纪年表',
  messages: yearMessages,
  check(outer) {
    const { dates } = outer.facts;
    const reported: Span[] = [];
    const told = new Set<number>();
    const context: YearContext = {
      copy: outer.copy, facts: outer.facts, issue: outer.issue, registers: outer.registers, config: outer.config, words: outer.words,
      report: (r) => {
        // one figure is told once, however many readers see it
        if (told.has(r.span.start)) return;
        told.add(r.span.start);
        reported.push(r.span, ...(r.related ?? []).map((x) => x.span));
        outer.report(r);
      },
    };
    dates.forEach((mention, i) => {
      if (mention.kind === 'civil' && mention.from.year !== null && mention.quoted) {
        checkQuoted(context, mention);
        checkEra(context, mention);
      }
      if (mention.kind === 'civil' && mention.from.year !== null && !mention.quoted) {
        checkFuture(context, mention, dates[i + 1] ?? null);
        checkEra(context, mention);
      } else if (mention.kind === 'decade') checkCentury(context, mention, dates, i);
    });
    checkBeforeBirth(context);
    checkStanding(context);
    checkStandingEra(context);
    checkEraNote(context);
    checkEraMade(context);
    checkAgo(context);
    checkDigits(context);
    checkDocuments(context);
    checkFar(context);
    checkRuns(context);
    checkOnward(context);
    checkAim(context);
    checkWill(context);
    checkTerm(context);
    checkLiving(context);
    checkDead(context);
    const free = (s: Span): boolean => !reported.some((r) => r.start < s.end && s.start < r.end);
    checkYearsSince(context, free);
    checkKept(context, free);
    checkToNow(context, free);
    checkCounted(context, free);
  },
});

const planned = /到$|至$|(?<![早是])在$|面向$|远景|中和|达峰|现代化|强国|期限|有效|租期|届满|到期|目标|愿景|展望|[给致]$/;

/** 从1981年写起，一直写到2107年: what was done until then. */
const lasted = /(?:一直|[起，])[写记做干走住教守用演种唱养跑拍画]到$/;

/** 2062年3月开工: far ahead with an act; 2027年3月通车了: a later year with a word of the past. */
function checkFuture(context: YearContext, mention: CivilMention, next: DateMention | null): void {
  const { text } = context.copy;
  const year = mention.from.year ?? 0;
  const now = context.issue.date?.year ?? null;
  if (now === null ? year <= 2100 : year <= now) return;
  const sentence = sentenceAt(context.facts.sentences, mention.start);
  if (!sentence || mention.to?.year != null) return;
  const before = text.slice(Math.max(sentence.start, mention.start - 6), mention.start);
  const behind = /^[^，。；\n]*(?:，[^，。；\n]*)?/.exec(text.slice(mention.end, mention.end + 30))?.[0] ?? '';
  if (/(?:比|较)[^，。；]{0,10}的?$/.test(text.slice(Math.max(sentence.start, mention.start - 12), mention.start)) || (planned.test(before.slice(-2)) && !lasted.test(before)) || planned.test(behind)) return;
  // 他说再榨两个冬天…。我算了算，那是2027年，我19岁: what was said to come
  if (year <= (now ?? 2100) + 20 && /那(?:就|该|便|会|时候)?是$/.test(before)) return;
  // 甲辰年的腊八节是2025年1月7日
  if (year === (now ?? 2100) + 1 && /[节夕一八至](?:就)?是$/.test(before)) return;
  // 后天就是2026年
  if (year === (now ?? 2100) + 1 && /(?:[明后][天日]|[几两三]天)(?:就|便|才|即|将)?(?:是|进入|到|迎来)?$/.test(before)) return;
  if (year > (now ?? 2100) + 20 && isInvented(text, mention, year)) return;
  const clear = toldWithSlip(text, sentence, mention, now);
  if (!clear && /^(?:起|前|之前|以前|后|以后|底前|末前|届|版|款|型)/.test(behind)) return;
  // 编号2205年检标志
  if ((year <= (now ?? 2100) + 2 && ahead.test(behind)) || /^[检审]/.test(behind) || /《[^》\n]{0,20}$/.test(text.slice(Math.max(sentence.start, mention.start - 21), mention.start))) return;
  const far = year > (now ?? 2100) + 20;
  const later = /^[^。；\n]*?(?:如今|现在|至今|后来|现已|后，已|以来，?(?:已|累计|共))/.exec(text.slice(mention.end, Math.min(sentence.end, mention.end + 80)))?.[0] ?? '';
  const lived = later !== '' && !/年|将/.test(later);
  const own = { start: Math.max(sentence.start, mention.start - 12), end: mention.end + (/^[^，。；\n]*/.exec(behind)?.[0].length ?? 0) };
  // 2205年4月开工，预计年底完工: what comes after is of the right time
  const acts = far && actsIn(text.slice(mention.end, own.end > mention.end + 1 ? own.end : mention.end + behind.length)).length > 0;
  // 2206年3月，工程队进场: a month of a year with the digits of one near today
  // 这家自2028年8月投用的中心
  // 2028年3月，…成立合作社，头一年…。如今，…: what it has come to is told next
  const outgrown = now !== null && year > now && mention.from.month !== null && transposedOrTens(year, now) && actsIn(text.slice(mention.end, sentence.end)).length > 0 && /^[^。\n]{4,80}。(?:如今|现在|目前|眼下|几年来|此后|后来|一晃)/.test(text.slice(mention.end, mention.end + 100)) && !/将|预计|计划|拟|力争/.test(text.slice(sentence.start, sentence.end));
  const begun = now !== null && year > now && /自$/.test(before) && /^(?:\d{1,2}月)?(?:底|初)?[^，。；]{0,3}(?:投用|启用|开业|成立|建成|开馆|开园|运行|运营|使用|创办|开办|落成|通车)(?:的|以来|至今)/.test(text.slice(mention.end, mention.end + 16));
  const done = begun || outgrown || acts || clear || (far && now !== null && lasted.test(before) && transposed(year, now).length > 0) || (far && founded.test(text.slice(Math.max(sentence.start, mention.start - 8), mention.start))) || isRelic(text, sentence, mention, now) || (far && now !== null && (mention.from.month !== null ? /[\u4e00-\u9fff]{2}/.test(behind) : year > now + 100 && once.test(behind) && !/[前今约近]$/.test(before)) && transposed(year, now).length > 0);
  const opened = !done && !lived && isOpened(context, mention);
  const tense = opened ? { past: true, future: false } : done ? tenseOf(text, own) : tenseAt(text, sentence, mention, next?.kind === 'civil' ? next : null);
  if (tense.future || !(tense.past || done || lived)) return;
  const span = { start: mention.start, end: mention.end };
  context.report({
    message: 'future', data: { words: text.slice(span.start, span.end), now: now ?? 2100 }, span,
    fixes: now === null ? [] : [...transposed(year, now), ...(year > now + 500 ? [1000 + (year % 1000)] : [])].map((to) => yearFix(text, mention, to)),
  });
}

/** What is done once: 2206年停用. */
const once = /^(?:停|关|拆|废|建|竣|落成|投|启用|创|改[建造制]|迁|开[工业馆放通])/;

/** 2026年征订工作已开始, 2026年考研报名结束了: what is made ready in the year before. */
const ahead = /^(?:度|全?年)?的?[^，。；]{0,14}?(?:参保|缴费|医保|保险费|投保|续[保费订]|征订|订阅|预订|订[单购票]|报名|招[生聘考]|备[战考]|预算|[日挂台月]历|门票|[车船机]票|班次|运行图|春运|考试|[高中]考|考研|赛[历程]|课程|计划|方案|名单|筹备|预售|开售)/;

const invented = /科幻|幻想|剧本|[这该]部[剧戏片]|剧[中里]|一幕|舞台|太空舱|时空|穿越(?:[到回至剧]|时空|古今|千年|百年|小说|而来|[，。”]|者)|飞船|外星|机器人时代|未来世界|小说|漫画|动画|电影|影片|游戏|想象|设想|假如|畅想|写给未来|时间胶囊/;

/** 科幻剧《2198》…发现2198年的地球又有了麻雀: a time that a work has made up, named by its title or told of in a paragraph of such works. */
function isInvented(text: string, { start, end }: Span, year: number): boolean {
  if (text.includes(`《${year}`) || text.includes(`“${year}”`)) return true;
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return invented.test(text.slice(Math.max(from, start - 120), Math.min(to < 0 ? text.length : to, end + 120)));
}

/** 是他2206年春节后完成的: what 是 … 的 tells is done. */
const isDone = /^[^，。；！？\n]{1,18}的(?:[，。；！？”）]|$)/;
/** 剧团成立于2987年: what is told to have begun has. */
const founded = /(?:成立|创立|创办|创建|创刊|组建|始建|建成|落成|开业|开馆|出生|兴建|修建|建造|诞生|毕业|建校|通车|[建生植始创办刻铸凿])于(?:公元)?$/;
const open = /小说|科幻|影片|电影|故事里|剧[中本]|游戏|想象|设想|穿越(?:[到回至剧]|时空|古今|千年|百年|小说|而来|者)|未来|才[能会可]|可以|能够|还清|到时|届时|满期|年限|为期|寿命|预言|预测|模拟|推算|情景|路线图|蓝图|周期|终止|退役|归还|使用权|日[全偏环]食|彗星|回归|胶囊|写给|寄给|留给|封存/;

const ownAct = /^[^，。；]{0,8}(?:毕业|参军|入[伍党职]|出生|退休|嫁到|结婚|考[入上]|当上|接手|调[到入]|回到|参加工作|退伍)(?!生|的)/;

/** A year far ahead with the digits of one near the issue, in a sentence that tells of what is done and of nothing to come: the figures stand in the wrong order. */
function toldWithSlip(text: string, sentence: Span, mention: CivilMention, now: number | null): boolean {
  const year = mention.from.year ?? 0;
  // 2032年从卫校毕业，在县医院干了两年
  if (now !== null && year > now && year <= now + 20) return ownAct.test(text.slice(mention.end, mention.end + 16)) && transposed(year, now).length > 0 && tenseOf(text, { start: mention.end, end: Math.min(sentence.end, mention.end + 60) }).past && !tenseOf(text, { start: Math.max(sentence.start, mention.start - 40), end: Math.min(sentence.end, mention.end + 60) }).future;
  if (now === null || year <= now + 20 || transposed(year, now).length === 0) return false;
  const whole = { start: Math.max(sentence.start, mention.start - 40), end: Math.min(sentence.end, mention.end + 60) };
  const words = text.slice(whole.start, whole.end);
  if (open.test(words) || planned.test(words) || tenseOf(text, whole).future) return false;
  const behind = text.slice(mention.end, whole.end);
  const told = { start: mention.end, end: whole.end };
  // 2108年，…落户时，厂房是租的。2024年，…通过验证: the next step of the telling lies behind the year that is meant
  const next = Number(/[。；，]((?:19|20)\d\d)年/.exec(text.slice(mention.end, mention.end + 120))?.[1] ?? 0);
  if (/^，/.test(behind) && next > 0 && next <= now && transposed(year, now).some((y) => y < next)) return true;
  return tenseOf(text, told).past || tellsOutcome(text, told) || actsIn(behind).length > 0 || /^[^，。；]{0,10}[起从由][^。]{2,20}改[为成由]|^起[^，。；]{2,}|今年又|如今|现在|那年|^[^，。；]{0,8}(?:拿下|获|赢|夺|当选|来到|搬|嫁|毕业|参军|入[伍党学职]|回[到乡国]|去世|出生|当上|接手|承包|退休|下海|[开办]起)/.test(behind) || (/是[^，。；]{0,8}$/.test(text.slice(whole.start, mention.start)) && isDone.test(behind)) || /[于在自从]$/.test(text.slice(whole.start, mention.start)) && /[建成立办生入参开始创修种植改]/.test(text.slice(Math.max(whole.start, mention.start - 6), mention.start));
}

const relic = /落款|题款|题字|署|刻着|写着|印着|盖着|标着|注着|注明|合影|照片|相片|拍摄|拍下|拍于|摄于|奖状|证书|聘书|收据|发票|档案|日记|账本|碑|铭牌|出土|底片|胶片|信封|邮戳|钢印|锦旗|老物件/;
const ofFuture = /有效|到期|届满|期限|截止|规划|计划|目标|愿景|展望|设想|预计|预测|将|未来|给\d{4}年|寄[给往到]|时间胶囊|开启/;

/** 落款是“2060年春”: what is written on a thing of the past, with the digits of a year near the issue. */
function isRelic(text: string, { start, end }: Span, mention: CivilMention, now: number | null): boolean {
  const year = mention.from.year ?? 0;
  // 印着“2087年8月12日”: a century too far
  if (now === null || year <= now + 20 || (transposed(year, now).length === 0 && (year - 100 > now || year > 2099))) return false;
  return relic.test(text.slice(Math.max(start, mention.start - 24), Math.min(end, mention.end + 16))) && !ofFuture.test(text.slice(Math.max(start, mention.start - 24), Math.min(end, mention.end + 30)));
}

/** The same inside quotation marks: “孩子2202年出生，…”. */
function checkQuoted(context: YearContext, mention: CivilMention): void {
  const { copy: { text }, facts, issue } = context;
  const sentence = sentenceAt(facts.sentences, mention.start);
  const now = issue.date?.year ?? null;
  if (!sentence || mention.to || now === null || !(isRelic(text, sentence, mention, now) || toldWithSlip(text, sentence, mention, now))) return;
  const span = { start: mention.start, end: mention.end };
  context.report({ message: 'future', data: { words: text.slice(span.start, span.end), now }, span, fixes: transposed(mention.from.year ?? 0, now).map((to) => yearFix(text, mention, to)) });
}

/** 2028 for 2018: one ten too many, or the digits of a year before. */
const transposedOrTens = (year: number, now: number): boolean => year - 10 < now || transposed(year, now).length > 0;

/** Years near the issue that have the same digits: 2062 → 2026. */
function transposed(year: number, now: number): number[] {
  const key = digitsOf(year);
  const found: number[] = [];
  for (let y = now; y >= now - 30 && found.length < 2; y--) if (digitsOf(y) === key) found.push(y);
  return found;
}
