// What a comparison is made with, where its words name it: 期中 in 比期中多.

const with2 = /[比较]([\p{Script=Han}]{1,8}?)(?:多|少|高|低|增|减|贵|便宜|快|慢|长|短|早|晚|重|轻|大|小|远|近|深|厚|宽)/u;
/** They stand for what was told before. */
const pronouns = /^(?:前者|后者|对方|对手|他们?|她们?|它们?|其)$/;

/** Whether the clause compares with something that is named nowhere in `told`: 比期中多11分 beside 满分150分 and 考了132分. */
export function comparedElsewhere(clause: string, told: string): boolean {
  const base = with2.exec(clause)?.[1];
  return base !== undefined && !pronouns.test(base) && !sharesPair(base, told);
}

/** Whether two neighbouring characters of the words stand in the text. */
export function sharesPair(words: string, text: string): boolean {
  if (words.length < 2) return text.includes(words);
  for (let i = 0; i + 2 <= words.length; i++) if (text.includes(words.slice(i, i + 2))) return true;
  return false;
}
