// Whether a figure that does not come out can be a slip of the pen: slips leave it near what it should be; what lies far off was most likely read together wrongly.

/** A sum or difference that is off by more than this share of its largest figure is no slip. */
const farOff = 0.38;
/** A ratio, product or growth that is off by more than this factor is no slip. */
const farFactor = 3.2;

/** Whether a sum or difference of figures up to `largest` may have been printed as `claimed` by a slip: a digit changed, dropped or exchanged, one part left out, a point moved. All in one unit. */
export function nearSum(computed: number, claimed: number, largest: number): boolean {
  return computed > 0 && (Math.abs(computed - claimed) <= farOff * Math.max(computed, claimed, largest) || isTenfold(computed / claimed));
}

/** Whether a ratio, product or percentage may have been printed as `claimed` by a slip. */
export function nearRatio(computed: number, claimed: number): boolean {
  const ratio = computed / claimed;
  return ratio > 0 && ((ratio < farFactor && ratio > 1 / farFactor) || isTenfold(ratio));
}

/** 10, 100, 10,000 times as much or little: a point or a unit. */
function isTenfold(ratio: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 0.02;
}
