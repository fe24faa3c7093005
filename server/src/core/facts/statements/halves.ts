// A fall told as a half, beside its two values: 改造前日均用水420升，改造后降到280升，用水量下降了一半.
import { find } from '../../base/held.ts';
import { baseValue } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import { sameUnit, type Row } from './rows.ts';

const half = /(?:下降|降低|减少|缩短|压缩|节省|节约|少|省|缩小|便宜)(?:了)?(近|约|将近|差不多|超过|一多)?(一半)(?![多以])/g;
const fall = /(?:降|减|缩|压|省|少)[^，。；\d]{0,4}[到至为]了?(?:每[\p{Script=Han}]{1,2})?$/u;

const more = /(?:下降|降低|减少|缩短|压缩|节省|节约|少|省|缩小|便宜)(?:了)?(?:超过|逾)?(一半(?:以上|还多|多)|超过一半|逾一半)/g;
const formerly = /(?:过去|原来|以前|此前|原先|从前|往常|通车前|改造前|开通前)[^。；\d]{0,12}$/;
const today = /(?:今天|现在|如今|眼下|目前|通车后|改造后|开通后|这回)[^。；\d]{0,10}$/;

/** More than half, told away from the two values: 过去45分钟，今天26分钟 … 缩短了一半以上. The story has one such pair. */
export function readHalvesFar(text: string, rows: readonly Row[]): Statement[] {
  if (find(text, '一半') < 0) return [];
  const claims = [...text.matchAll(more)];
  const [claim] = claims;
  if (!claim || claims.length > 1) return [];
  const pairs = rows.flatMap((row) => row.figures.flatMap((from, i) => {
    const to = row.figures[i + 1];
    return to && from.q.kind === 'measure' && from.q.approximator === 'exact' && to.q.approximator === 'exact' && sameUnit(from.q, to.q) && formerly.test(text.slice(Math.max(row.sentence.start, from.q.start - 24), from.q.start)) && today.test(to.before) ? [{ from, to }] : [];
  }));
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return [];
  const share = 1 - baseValue(pair.to.q) / baseValue(pair.from.q);
  if (share <= 0.1 || share >= 0.49) return [];
  const at = claim.index + claim[0].length - (claim[1]?.length ?? 0);
  return [statement('growth', [member('from', pair.from.q), member('to', pair.to.q)], { claim: { start: at, end: at + (claim[1]?.length ?? 0) }, holds: false, working: `（${plain(pair.from.q.value)}－${plain(pair.to.q.value)}）÷${plain(pair.from.q.value)}＝${plain(Math.round(share * 1000) / 10)}%`, right: null, fault: 'growth' })];
}

/** Halves of the two values of one unit in their own sentence, the second reached by a fall. */
export function readHalves(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  if (find(text, '一半') < 0) return found;
  for (const row of rows) {
    for (const m of row.text.matchAll(half)) {
      if (m[1] === '超过' || m[1] === '一多') continue;
      const start = row.sentence.start + m.index + m[0].length - 2;
      const values = row.figures.filter((f) => (f.q.kind === 'measure' || f.q.kind === 'count' || f.q.dimension === 'money') && f.q.end <= start && f.q.approximator === 'exact');
      const to = values.at(-1);
      const same = to ? values.filter((f) => sameUnit(f.q, to.q)) : [];
      const [from] = same;
      if (!from || !to || same.length !== 2 || from === to || !fall.test(to.before) || baseValue(from.q) <= baseValue(to.q)) continue;
      // nothing but the words of the fall stand between
      if (!/^[^，。；]{0,6}，[^，。；]{0,12}$/.test(text.slice(to.q.end, row.sentence.start + m.index))) continue;
      const share = 1 - baseValue(to.q) / baseValue(from.q);
      const holds = share >= 0.42 && share <= 0.58;
      const claim = { start, end: start + 2 };
      found.push(statement('growth', [member('from', from.q), member('to', to.q)], { claim, holds, working: `（${plain(from.q.value)}－${plain(to.q.value)}）÷${plain(from.q.value)}＝${plain(Math.round(share * 1000) / 10)}%`, right: null, fault: 'growth' }));
    }
  }
  return found;
}
