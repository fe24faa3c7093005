// Part of date/year: an aim that a plan of these days sets for a year gone by (日前公布方案：力争到2018年底…).
import { holdsAny } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { tells } from './story-years-data.ts';
import { type YearContext, yearFix } from './year-messages.ts';

/** Before the year: the aim's own words. */
const aimBefore = /(?:到|至|力争|争取|确保|预计|计划|拟|有望|将于|将在|目标是|力争在|确保在|争取在|预计在|计划于|预计到|要在|赶在)$/;
const aimWord = /力争|争取|确保|预计|计划|拟(?=[于在到])|有望|将(?![军士])|目标|规划/;
/** Behind it: what is to be. */
const aims = '实现 达到 达 建成 完成 形成 试运行 试运营 运行 运营 投运 覆盖 超过 突破 提升 提高 降至 降到 控制在 力争 基本 全部 全面 投用 投产 通车 开通 完工 竣工 启用 交付 增加到 增至 翻番 满足 解决 消除 治理 普及 新增 培育 建设'.split(' ');
const willBe = /^(?:年?[底末]|[上下]半年|\d{1,2}月)?，?[^，。；]{0,20}?(?:将|要|力争|争取|确保|有望)(?:达|实现|建成|超过|突破|提[高升]|增加?|形成|完成|全部|基本|投|通车|开通|启用|降)/;
/** Who sets it, in these days. */
const plan = /承诺书|责任书|任务|要求|通知|方案|规划|计划|意见|目标|蓝图|行动|部署|提出|明确|纲要|措施|工程|项目|安排|介绍|表示|透露|说/;
const today = /昨|今天|今日|日前|近日|本周|上周|本报讯|本月|记者从|发布|公布|印发|出台|动工|开工|启动|签约|签[下订了]/;
/** The year's books, closed behind it: 业绩预告，预计2025年净利润…. */
export const books = /业绩|预告|快报|年报|净利润|归属于|核算|决算|审计|会计年度|财政年度/;
/** Plans of another time, or aims met. */
const gone = /追溯|历年|最早|曾|当初|起初|原先|一拖|拖了|当年|当时|那时|原[定本计先]|上一[轮版期]|上轮|此前|已|提前|过去|往年|前年|去年|早在|时任|那份|旧|年前|如期|了(?![解])|“十[一二三四]五”|回顾|没能|未能|推迟|延期|延后|落空|比\d/;

/** Reports years before the issue's in aims; years that begin or follow another are none. */
export function checkAim(context: YearContext): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year;
  if (now === undefined || !holdsAny(text, '到至将拟力争确预计目有')) return;
  for (const mention of facts.dates) {
    if (mention.kind !== 'civil' || mention.from.year === null || mention.from.year >= now || mention.to || mention.quoted || mention.from.year < now - 30) continue;
    const sentence = sentenceAt(facts.sentences, mention.start);
    if (!sentence || !isAim(text, mention, sentence, facts.dates.filter((m): m is CivilMention => m.kind === 'civil'))) continue;
    const previous = facts.sentences[sentenceIndex(facts.sentences, sentence.start) - 1];
    const around = (previous?.part === sentence.part ? text.slice(Math.max(previous.start, previous.end - 80), previous.end) : '') + text.slice(sentence.start, Math.min(sentence.end, mention.end + 100)) + takenUp(text, sentence.end);
    if (mention.from.year === now - 1 && books.test(around)) continue;
    if (gone.test(around.replace(/已有|已经有|已建成\d|其中已|目前[^。]{0,40}/g, '')) || !plan.test(around) || !today.test(around)) continue;
    context.report({ message: 'aim', data: { words: text.slice(mention.start, mention.end), now }, span: { start: mention.start, end: mention.end }, fixes: meant(mention.from.year, now).map((y) => yearFix(text, mention, y)) });
  }
}

/** 这是市林业局日前公布的规划提出的目标: what the next sentence says of the aim. */
function takenUp(text: string, end: number): string {
  const next = /^[^。\n]{4,60}/.exec(text.slice(end, end + 64))?.[0] ?? '';
  return /^这[是些一也]|上述/.test(next) ? next : '';
}

function isAim(text: string, mention: CivilMention, sentence: { readonly start: number; readonly end: number }, dates: readonly CivilMention[]): boolean {
  const before = text.slice(Math.max(sentence.start, mention.start - 16), mention.start);
  const behind = text.slice(mention.end, Math.min(sentence.end, mention.end + 60));
  // 按照规划，2015年机场旅客吞吐量将达到300万人次
  if (/[，。]$/.test(before) && /规划|计划|方案|目标|蓝图|预测/.test(text.slice(sentence.start, mention.start)) && willBe.test(behind)) return true;
  if (/[：“]$/.test(before) && /^年?[底末]?前，?[^，。；]{0,10}(?:完成|实现|建成|达到|全部|全面|基本|消除|关停|退出)/.test(behind)) return true;
  if (!aimBefore.test(before) || tells((behind.split(/[。；]/)[0] ?? '').slice(0, 50), aims) === null) return false;
  // 从2016年到2020年: a period; 截至2020年
  if (/截[至到止]$|截至|[从自由]/.test(before.slice(-12)) || dates.some((m) => m !== mention && m.from.year !== null && m.start >= sentence.start && m.end <= mention.start && mention.start - m.end < 12)) return false;
  // 到2020年，…: needs a word of the aim beside it
  return !/[到至]$/.test(before) || aimWord.test(before) || aimWord.test(behind) || /^(?:年?[底末])?，/.test(behind);
}

/** Years ahead that one other digit makes. */
export function meant(year: number, now: number): number[] {
  return [10, 20].map((d) => year + d).filter((y) => y >= now && y <= now + 12);
}
