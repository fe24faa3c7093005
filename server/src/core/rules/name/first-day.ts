// Part of name/organisation: 东湖图书馆开馆…开馆首日，西湖图书馆接待…: the body whose first day is told, under another name.
import type { OrganisationMention } from '../../facts/organisations.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { sentenceAt } from './persons.ts';

/** A sentence that opens with the first day of something. */
const firstDay = /^[　\s]*(开[馆诊业放张院街]|启用|投用|揭牌|迎客|运营|营业)(?:的?(?:首日|首周|首个|当天|当日|当晚|第一天|第一周|头一天|那天))[^，。；]{0,4}，?$/;
/** Acts with which a body begins. */
const begins = /开[馆诊业放张院街]|启用|投用|投入使用|揭牌|迎客|迎来首批|运营|营业|落成/;
const several = /两[馆院校家所]|[二三四五六七八九十\d][家所座]|分馆|分院|分校|总馆|相邻|兄弟|另一|同日|同一天|同时/;

/** Whether one of two names stands but once, behind the first day of what the other's sentence opens. */
export function isFirstDay(copy: StoryText, a: readonly OrganisationMention[], b: readonly OrganisationMention[], sentences: readonly Sentence[]): boolean {
  const { text } = copy;
  if (several.test(text)) return false;
  return opens(a, b) || opens(b, a);

  function opens(opened: readonly OrganisationMention[], other: readonly OrganisationMention[]): boolean {
    const [mention] = other;
    const home = mention ? sentences[sentenceAt(sentences, mention.start)] : undefined;
    if (!mention || !home || other.length !== 1) return false;
    const lead = text.slice(home.start, mention.start);
    const told = firstDay.exec(lead)?.[1];
    if (!told) return false;
    return opened.some((m) => {
      const s = sentences[sentenceAt(sentences, m.start)];
      if (!s || m.start >= mention.start || s.start === home.start) return false;
      const act = text.slice(m.end, Math.min(s.end, m.end + 24));
      return begins.test(act) && !/没|未|将|即将|拟|计划/.test(act.slice(0, 6));
    });
  }
}
