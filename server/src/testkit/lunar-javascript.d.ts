// The few members of lunar-javascript that tests compare with.
declare module 'lunar-javascript' {
  interface Lunar {
    getYear(): number;
    /** Negative for a leap month. */
    getMonth(): number;
    getDay(): number;
    getJieQi(): string;
    getYearInGanZhi(): string;
  }
  const library: { readonly Solar: { fromYmd(year: number, month: number, day: number): { getLunar(): Lunar } } };
  export default library;
}
