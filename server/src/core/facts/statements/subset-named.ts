// A part of what a verb counted before: 结案312件 … 结案的案件里，有328件是调解的.
import { cues } from './cues.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const among = cues.cue('里中');
const taken = /(?:^|[，。；“])([\u4e00-\u9fff]{2})的[\u4e00-\u9fff]{1,4}(?:里|中|当中)，?(?:就|已|共)?有?$/;
/** 全县执业律师中已有: of everybody in one place whom the story has counted. */
const ofAll = /全([县市区镇乡村校院厂])的?([\u4e00-\u9fff]{2,6})(?:里|中|当中)，?(?:就|已|共)?有$/;
/** What may stand between the verb and its number. */
const counted = ['', '了', '共', '共计', '数'];

/** The whole and the larger part, where the verb has counted one thing of the unit in the story. */
export function namedSubsets(rows: readonly Row[]): { readonly whole: Figure['q']; readonly part: Figure['q'] }[] {
  const found: { whole: Figure['q']; part: Figure['q'] }[] = [];
  for (const row of rows) {
    if (!(row.cues & among)) continue;
    for (const part of row.figures) {
      if (part.q.kind !== 'count' || part.q.approximator !== 'exact') continue;
      const upTo = row.text.slice(0, part.q.start - row.sentence.start);
      const all = ofAll.exec(upTo);
      const verb = taken.exec(upTo)?.[1];
      if (!all && verb === undefined) continue;
      const said = all ? new RegExp(`全${all[1]}(?:现|共|目前)?有(?:在册|登记)?${all[2]}$`) : null;
      const isWhole = (before: string): boolean => (said ? said.test(before) : counted.some((word) => before.endsWith((verb ?? '') + word)));
      const wholes = rows.flatMap((r) => r.figures).filter((f) => f.q.start < part.q.start && f.q.kind === 'count' && sameUnit(f.q, part.q) && isWhole(lastClause(f.before)));
      const [whole, more] = wholes;
      if (whole && !more && whole.q.approximator === 'exact' && whole.q.value < part.q.value && part.q.value <= 1.5 * whole.q.value) found.push({ whole: whole.q, part: part.q });
    }
  }
  return found;
}
