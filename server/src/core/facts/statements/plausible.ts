// Whether a figure that does not come out can be a slip of the pen: slips leave it near what it should be; what lies far off was most likely read together wrongly.
import { differing } from '../../base/differing.ts';

/** A sum or difference that is off by more than this share of its largest figure is no slip. */
const farOff = 0.38;
/** A ratio, product or growth that is off by more than this factor is no slip. */
const farFactor = 3.2;

/** Whether a sum or difference of figures up to `largest` may have been printed as `claimed` by a slip: a digit changed, dropped or exchanged, one part left out, a point moved. All in one unit. */
export function nearSum(computed: number, claimed: number, largest: number): boolean {
  return computed > 0 && (Math.abs(computed - claimed) <= farOff * Math.max(computed, claimed, largest) || isTenfold(computed / claimed) || isMisprint(computed, claimed, 3));
}

/** The same where the words leave no doubt which figures are meant (比A多D, 其余D): two digits tell enough. */
export function nearRest(computed: number, claimed: number, largest: number): boolean {
  return nearSum(computed, claimed, largest) || (computed > 0 && isMisprint(computed, claimed, 2));
}

/** Whether a ratio, product or percentage may have been printed as `claimed` by a slip. */
export function nearRatio(computed: number, claimed: number): boolean {
  const ratio = computed / claimed;
  return ratio > 0 && ((ratio < farFactor && ratio > 1 / farFactor) || isTenfold(ratio) || isMisprint(computed, claimed, 2));
}

/** 10, 100, 10,000 times as much or little: a point or a unit. */
function isTenfold(ratio: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 0.02;
}

/** Whether the printed digits are the computed ones, of at least `least`, but for one or for two neighbours exchanged: 61.7 for 16.67. */
function isMisprint(computed: number, claimed: number, least: number): boolean {
  const decimals = (String(claimed).split('.')[1] ?? '').length;
  // 6 may have been printed as 6.0
  return decimals < 6 && (misprinted(computed, claimed, decimals, least) || (!computed.toFixed(decimals + 1).endsWith('0') && misprinted(computed, claimed, decimals + 1, least)));
}

/** The same of a value printed with so many decimals. */
export function misprinted(computed: number, claimed: number, decimals: number, least: number): boolean {
  const [a, b] = [computed.toFixed(decimals), claimed.toFixed(decimals)];
  if (a.length !== b.length || a.replace('.', '').length < least) return false;
  const off = differing(a, b);
  const [first = 0, second = 0] = off;
  return off.length === 1 || (off.length === 2 && a[first] === b[second] && a[second] === b[first] && (second === first + 1 || (second === first + 2 && a[first + 1] === '.')));
}
