// Whether what is said in English is English.
import assert from 'node:assert/strict';

/** What is left of a text without quotations, titles and code. */
export function unquoted(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/“[^“”]*”|‘[^‘’]*’|《[^《》]*》|`[^`]*`/g, '');
  }
  return rest;
}

/** Fails where Chinese stands outside of quotations, or a place was left unfilled. `what` names what speaks. */
export function isEnglish(text: string, what: string): void {
  assert.doesNotMatch(unquoted(text), /[\p{Script=Han}，。；：、（）＝＋]/u, `${what}: ${text}`);
  assert.doesNotMatch(unquoted(text), /\{\w+\}|undefined|\[object/, `${what}: ${text}`);
}
