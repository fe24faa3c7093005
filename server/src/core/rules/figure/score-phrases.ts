// What goals, sets and halves come to where a score alone does not say it, in both languages.
import { listed, type Message, phrase } from '../../base/message.ts';

/** What told goals come to: a score as 3∶1, or words. */
export type Outcome = string | Message;

/** 3∶0或2∶1. */
export function either(scores: readonly string[]): Outcome {
  return scores.length === 1 ? (scores[0] ?? '') : listed(scores, { zh: '或', en: ' or ' });
}

/** 净胜2球, or without the word for goals. */
export function ahead(by: number, goals: boolean): Message {
  return phrase({ zh: goals ? '净胜{by}球' : '净胜{by}', en: 'a margin of {by}' }, { by });
}

/** 至少3局. */
export function atLeast(what: string): Message {
  return phrase({ zh: '至少{what}', en: 'at least {what}' }, { what });
}

/** 不少于2∶1. */
export function notBelow(score: string): Message {
  return phrase({ zh: '不少于{score}', en: 'no less than {score}' }, { score });
}

/** 共5球. */
export function inAll(goals: number): Message {
  return phrase({ zh: '共{goals}球', en: '{goals} goals in all' }, { goals });
}

/** 两回合2∶1和1∶1. */
export function twoLegs(first: string, second: string): Message {
  return phrase({ zh: '两回合{first}和{second}', en: 'two legs of {first} and {second}' }, { first, second });
}

export const goalsTold: Message = { zh: '所述进球', en: 'the goals as told' };
export const notAllWon: Message = { zh: '并非全胜', en: 'not every match won' };
export const loserScores: Message = { zh: '负方至少得1', en: 'at least 1 for the losing side' };
