// Multiples of another's figure, named by its noun: 农村居民…24500元；城镇居民…49000元，是农村居民的2倍.
import { cues } from './cues.ts';
import type { Claim } from './judge-change.ts';
import type { Pair } from './pairs.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** 是…的n倍 right behind a value, where one other value of the sentence is told of what stands between. */
export function readCross(row: Row): { pair: Pair; claim: Claim }[] {
  const found: { pair: Pair; claim: Claim }[] = [];
  for (const figure of row.figures) {
    if (figure.q.unit !== '倍' || !(figure.cues & isCue)) continue;
    const noun = /^，?(?:正好|恰好|大约|约)?(?:是|为|相当于)([\p{Script=Han}]{2,10}?)(?:同期)?的(?:近|约|超过)?$/u.exec(lastClause(figure.before))?.[1];
    if (noun === undefined || time.test(noun)) continue;
    const told = row.figures.slice(0, figure.index).filter((f) => f.q.kind !== 'percent' && f.q.kind !== 'points' && f.q.dimension !== 'time');
    const to = told.at(-1);
    const others = to ? told.filter((f) => f !== to && sameUnit(f.q, to.q)) : [];
    const [from, more] = others.filter((f) => lastClause(f.before).includes(noun));
    if (!to || !from || more || !alike(from, to, noun)) continue;
    found.push({ pair: { from, to, direction: 'plain', explicit: false, base: '', last: figure.index }, claim: { figure, direction: 'up', phrase: '', form: 'ratio' } });
  }
  return found;
}

const isCue = cues.cue('是为相');
const time = /年|月|季|期|届|原|过去|以前|当初|平时|平日|往常|全[国省市县]|平均|标准|设计|目标|计划|自己|总/;

/** Both are told in the same words but for who it is: 农村居民人均可支配收入, 城镇居民人均可支配收入; or in the noun alone. */
function alike(from: Figure, to: Figure, noun: string): boolean {
  const [a, b] = [lastClause(from.before), lastClause(to.before)];
  if (b.includes(noun) || /增|减|降|其中|多|少/.test(b.slice(-4)) || /增|减|降|多|少/.test(a.slice(-4))) return false;
  const rest = a.slice(a.indexOf(noun) + noun.length).replace(/(?:已|达到|达|为|是|有|约){1,4}$/, '');
  return rest.length === 0 ? b.length - (b.match(/(?:已|达到|达|为|是|有|约){1,4}$/)?.[0].length ?? 0) <= noun.length + 4 : b.replace(/(?:已|达到|达|为|是|有|约){1,4}$/, '').endsWith(rest);
}
