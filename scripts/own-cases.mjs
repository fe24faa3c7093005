// Turns test-fixtures/cases/*.txt into the JSON lines that a case scorer reads. A case is
//   @@ rule error|trap
//   the text
//   %% quote: … | fix: …     or     %% either: … || …
// `casesOf()` gives the list; run directly it prints the lines.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.env.COPYDESK_CASES ?? join(dirname(fileURLToPath(import.meta.url)), '../test-fixtures/cases');

/** All cases of the project's own, checked: every phrase must stand in its text exactly once. */
export function casesOf() {
  const cases = [];
  const counts = new Map();
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.txt')).sort()) {
    for (const chunk of readFileSync(join(folder, name), 'utf8').split(/^@@ /m).slice(1)) {
      const [head, ...rest] = chunk.split('\n');
      const [rule, kind] = head.split(' ');
      const [body, answer = ''] = rest.join('\n').split(/^%% /m);
      const number = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, number);
      cases.push({ id: `own-${rule.replace('/', '-')}-${String(number).padStart(2, '0')}`, rule, kind, level: 'medium', text: `${body.trim()}\n`, expect: kind === 'trap' ? [] : [expectation(rule, answer.trim(), body)], note: '' });
    }
  }
  return cases;
}

function expectation(rule, answer, body) {
  const once = (phrase) => {
    if (body.split(phrase).length !== 2) throw new Error(`“${phrase}” stands ${body.split(phrase).length - 1} times in: ${body.slice(0, 60)}`);
    return phrase;
  };
  if (answer.startsWith('either: ')) return { rule, either: answer.slice(8).split(' || ').map(once), witness: null, fix: null };
  const [quote, fix] = answer.replace('quote: ', '').split(' | fix: ');
  return { rule, quote: once(quote.trim()), witness: null, fix: fix ?? null };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const c of casesOf()) console.log(JSON.stringify(c));
