// Lines of a guide (本期导读, 要目) that send the reader to a page: 书里书外：一个铁匠的藏书楼　6版.
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { Tree } from '../../syntax/model.ts';

/** What a line of a guide names. */
export interface GuideLine {
  /** The number of the page. */
  readonly page: number;
  /** Document span of the page as printed: 6版. */
  readonly span: Span;
}

const head = /(?:导读|要目|看点|速览|导航|目录)[】〕」》：:]?$/;
/** 书里书外　6版; ◆ 老电影院变身“城市书房”（3版）; 揭晓（详见9版）. */
const line = /^.{2,40}(?:[ \u3000…·.—▶►→»]|[（(【](?:详见|详情见|见|刊|→)?)(第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})版)[）)】]?$/;
/** 第7版　体育　沙汀帆船赛收帆: the page before what it has. */
const pageFirst = /^[◆●■▲]?[ \u3000]?(第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})版)[ \u3000:：].{3,60}$/;
/** 导读：春耕贷款怎么办（2版）　圩日菜价表（5版）; 导读　二版：…　五版：…: a guide in one line. */
const inOneLine = /^[【〔「《]?(?:本期|今日|本报)?(?:导读|要目|看点|速览)(?:[】〕」》]|[：:| \u3000])/;
const pageIn = /(?<=[（(【 \u3000：:▶►→·…])(第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})版)(?=[）)】 \u3000：:；;]|$)/g;
const longestLine = 300;
/** UTF-16 units of the line of a head, blanks behind it included. */
const longestHead = 40;
/** No guide has more lines. */
const most = 16;

/** The pages that the lines below a guide's head name, in order. */
export function readGuides({ text, lineStarts }: Tree): GuideLine[] {
  const found: GuideLine[] = [];
  let left = 0;
  lineStarts.forEach((start, i) => {
    const next = lineStarts[i + 1] ?? text.length;
    if (left === 0 && next - start > longestHead && (next - start > longestLine || !inOneLine.test(text.slice(start, start + longestHead)))) return;
    const printed = text.slice(start, next).trimEnd();
    if (inOneLine.test(printed) && printed.length > 12) {
      for (const m of printed.matchAll(pageIn)) found.push({ page: numberOf(m[2]), span: { start: start + m.index, end: start + m.index + m[0].length } });
      left = 0;
      return;
    }
    if (printed === '') return;
    if (printed.length <= 12 && head.test(printed)) left = most;
    else if (left > 0) {
      const match = line.exec(printed);
      const leading = match ? null : pageFirst.exec(printed);
      if (leading?.[1] && leading[2]) {
        left--;
        const at = start + printed.indexOf(leading[1]);
        found.push({ page: numberOf(leading[2]), span: { start: at, end: at + leading[1].length } });
        return;
      }
      left = match ? left - 1 : 0;
      if (!match?.[1] || !match[2]) return;
      const end = start + printed.length - (/[）)】]$/.test(printed) ? 1 : 0);
      found.push({ page: numberOf(match[2]), span: { start: end - match[1].length, end } });
    }
  });
  return found;
}

const numberOf = (printed = ''): number => (/^\d/.test(printed) ? Number(printed) : smallHan(printed));
