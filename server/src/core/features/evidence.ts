// The second evidence in words: what it is, and how it reads where that is not said already.

/** Longer wordings are left to the place they are linked to. */
const longest = 24;

/** 前一数：“72亿元” of 前一数; a message that quotes the wording stays as it is. */
export function evidenceWords(message: string, wording: string): string {
  const said = wording.trim();
  if (said === '' || said.length > longest || said.includes('\n') || message.includes(said)) return message;
  // an English message may quote Chinese
  const own = message.replace(/“[^“”]*”/g, '');
  return /\p{Script=Han}/u.test(own) || (!/[a-z]/i.test(own) && /\p{Script=Han}/u.test(message)) ? `${message}：“${said}”` : `${message}: “${said}”`;
}
