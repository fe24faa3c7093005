// Words of the day's time and the hours they may name (Xiandai Hanyu Cidian, 7th ed., and newspaper usage, read generously).

/** `hours`: spans of hours, both ends included, in the 12- and in the 24-hour clock; `twelve`: hours that belong to that part of the day but to the other clock. */
export interface DayPart {
  readonly words: readonly string[];
  readonly hours: readonly (readonly [number, number])[];
  readonly twelve?: readonly [number, number];
}

export const dayParts: readonly DayPart[] = [
  { words: ['凌晨', '今晨', '次晨', '昨晨', '明晨'], hours: [[0, 8], [12, 12]] },
  { words: ['清晨', '清早', '早晨', '早上', '早', '今早', '明早'], hours: [[3, 11]] },
  { words: ['上午'], hours: [[5, 12]] },
  { words: ['中午'], hours: [[11, 14], [0, 2]] },
  { words: ['下午', '午后'], hours: [[12, 12], [1, 8]], twelve: [13, 19] },
  { words: ['傍晚'], hours: [[4, 8], [16, 20]] },
  { words: ['晚', '晚上', '晚间'], hours: [[0, 12]], twelve: [17, 23] },
  { words: ['深夜', '半夜', '午夜'], hours: [[0, 5], [9, 12], [21, 23]] },
];
