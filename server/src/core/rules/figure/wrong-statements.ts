// What sum, average and subset report alike: a statement that cannot hold, its witnesses, and the figure that would be right.
import type { Statement } from '../../facts/statements/model.ts';
import type { Edit } from '../define.ts';

type Member = Statement['members'][number];

/** A statement that does not hold, ready to report; spans count in the story's reading text. */
export interface WrongStatement {
  readonly statement: Statement;
  /** The claim as printed. */
  readonly said: string;
  /** Its members other than the claim whose role is asked for. */
  readonly witnesses: readonly Member[];
  /** One fix with the right figure, titled `put`; none where only the writer can know. */
  readonly fixes: readonly { readonly title: 'put'; readonly data: { readonly right: string }; readonly safety: 'confirm'; readonly edits: readonly Edit[] }[];
}

/** The statements of the given kinds that do not hold, in order of position. */
export function wrongStatements(text: string, statements: readonly Statement[], kinds: ReadonlySet<string>, roles: ReadonlySet<string>): WrongStatement[] {
  return statements.filter((s) => !s.holds && kinds.has(s.kind)).map((statement) => {
    const { claim, right, members } = statement;
    const said = text.slice(claim.start, claim.end);
    return {
      statement,
      said,
      witnesses: members.filter((m) => m.start !== claim.start && roles.has(m.role)),
      fixes: right === null || right === said ? [] : [{ title: 'put', data: { right }, safety: 'confirm', edits: [{ span: claim, newText: right }] }],
    };
  });
}
