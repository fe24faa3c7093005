// Whether one figure may be another with a slip of the pen: what joins two statements that stand far apart.

/** Whole tens off, one digit of the other, or the same digits in another order; `slack` to either side of `right` is as good. */
export function isSlip(printed: number, right: number, slack = 0): boolean {
  if (Math.abs(printed - right) <= slack) return false;
  for (let r = right - slack; r <= right + slack; r++) if (slips(printed, r)) return true;
  return false;
}

function slips(printed: number, right: number): boolean {
  const off = Math.abs(printed - right);
  if (off % 10 === 0 && off <= 100) return true;
  const [a, b] = [String(printed), String(right)];
  if (a.length !== b.length) return false;
  // a last digit a few off may be another thing's
  return [...a].filter((c, i) => c !== b[i]).length === 1 ? off > 5 : digitsOf(a) === digitsOf(b);
}

/** The digits in order: those of 2020 and 2002 are the same. */
export const digitsOf = (figure: number | string): string => [...String(figure)].sort().join('');
