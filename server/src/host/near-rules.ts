// Rules that somebody may have meant who named one that there is not.
import { allRules } from '../core/rules/index.generated.ts';

const most = 8;

/** The ids of the same name in another family or of the same family, at most eight. */
export function nearRules(id: string): readonly string[] {
  const parts = id.split('/');
  return allRules.map((rule) => rule.id).filter((known) => known.endsWith(`/${parts.at(-1) ?? ''}`) || known.startsWith(`${parts[0] ?? ''}/`)).slice(0, most);
}
