// How well the characters at a seam stand beside one another, counted in newspaper text; unpacked on first use, since clean pages never need it.
import { isDigit } from './marks.ts';
import { beginnings, lowestBeginning, lowestLevel, nextCharacters, secondCharacters } from './seam-neighbours.generated.ts';

/** To each first character its group as it is printed. */
type Groups = ReadonlyMap<number, string>;

interface Tables {
  readonly next: Groups;
  readonly second: Groups;
  readonly beginnings: Groups;
}

let unpacked: Tables | null = null;

function tables(): Tables {
  unpacked ??= { next: groupsOf(nextCharacters), second: groupsOf(secondCharacters), beginnings: groupsOf(beginnings) };
  return unpacked;
}

function groupsOf(data: string): Groups {
  const found = new Map<number, string>();
  for (const group of data.split(' ')) found.set(group.charCodeAt(0), group);
  return found;
}

const firstLevel = 0x61;
const lastLevel = 0x70;
const digit = 0x30;
const letter = 0x41;

/** Any digit is 0, any letter A. */
function plain(code: number): number {
  if (isDigit(code)) return digit;
  return (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b) ? letter : code;
}

/** How much likelier `b` is behind `a` than anywhere, as a natural logarithm; 0 where `a` was never counted. */
function likelier(of: Groups, a: number, b: number): number {
  const group = of.get(plain(a));
  if (group === undefined) return 0;
  // behind the first character the level of all that is not named
  let at = group.lastIndexOf(String.fromCharCode(plain(b)));
  if (at < 2) at = 1;
  while (at > 1 && !isLevel(group.charCodeAt(at))) at--;
  return group.charCodeAt(at) - firstLevel + lowestLevel;
}

const isLevel = (code: number): boolean => code >= firstLevel && code <= lastLevel;

/** What the character after next says, beside what the next one says. */
const secondWeight = 0.6;

/** How much more the first characters of `right` are at home behind the last ones of `left` than anywhere: about −6 to 10, a natural logarithm of likelihoods. 0 where one side has fewer than two UTF-16 units. */
export function neighbourhood(left: string, right: string): number {
  if (left.length < 2 || right.length < 2) return 0;
  const { next, second } = tables();
  const [a, b, c, d] = [left.charCodeAt(left.length - 2), left.charCodeAt(left.length - 1), right.charCodeAt(0), right.charCodeAt(1)];
  return likelier(next, b, c) + secondWeight * (likelier(second, a, c) + likelier(second, b, d));
}

/** How much likelier a piece cut out of a paragraph begins so than a paragraph does: about −5 to 5, a natural logarithm; 0 where nothing is known of it. */
export function beginsWithin(text: string): number {
  const group = tables().beginnings.get(plain(text.charCodeAt(0)));
  if (group === undefined) return 0;
  const half = (at: number): number => (group.charCodeAt(at) - firstLevel) / 2 + lowestBeginning;
  let at = group.lastIndexOf(String.fromCharCode(plain(text.charCodeAt(1))));
  if (at < 2) return half(1);
  while (!isLevel(group.charCodeAt(at))) at--;
  return half(1) + secondWeight * half(at);
}
