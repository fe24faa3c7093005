// The requests of ours that the server answers; the shapes are the server's own, so that the two cannot drift apart.
import type * as vscode from 'vscode';
import type { Mark } from '../../server/src/core/features/accepted.ts';
import type { DeskData, DeskFinding } from '../../server/src/core/features/desk.ts';
import type { FactGroup } from '../../server/src/core/features/fact-groups.ts';
import type { NewIssue } from '../../server/src/core/features/new-issue.ts';
import type { Range } from '../../server/src/core/features/positions.ts';
import type { ProofPage } from '../../server/src/core/features/proof.ts';
import type { Server } from './server.ts';

export type { DeskData, DeskFinding, DeskStory } from '../../server/src/core/features/desk.ts';
export type { FactGroup, FactMention, FactSubject } from '../../server/src/core/features/fact-groups.ts';
export type { Range as WireRange } from '../../server/src/core/features/positions.ts';
export type { PlacedStory, ProofPage, ProofPart, ProofStory } from '../../server/src/core/features/proof.ts';

const named = (uri: vscode.Uri): { textDocument: { uri: string } } => ({ textDocument: { uri: uri.toString() } });

/** The issue at a glance, and the version of the document that it is of. */
export type DeskAnswer = DeskData & { readonly version: number };

/** The issue at a glance; undefined where the server does not know the document. */
export async function askIssue(server: Server, uri: vscode.Uri): Promise<DeskAnswer | undefined> {
  return (await server.request<object, DeskAnswer | null>('copydesk/issue', named(uri))) ?? undefined;
}

/** The laid-out pages; stories whose keys are in `held` come without their content. */
export async function askProof(server: Server, uri: vscode.Uri, held: readonly string[] = []): Promise<readonly ProofPage[] | undefined> {
  return (await server.request<object, readonly ProofPage[] | null>('copydesk/proof', { ...named(uri), held })) ?? undefined;
}

export async function askFacts(server: Server, uri: vscode.Uri): Promise<readonly FactGroup[] | undefined> {
  return (await server.request<object, readonly FactGroup[] | null>('copydesk/factGroups', named(uri))) ?? undefined;
}

/** A fact as one line of plain text; undefined where none stands there. `kind` is that of the facts view, whose subjects have several ranges. */
export async function askFactText(server: Server, uri: vscode.Uri, ranges: readonly Range[], kind?: FactGroup['kind']): Promise<string | undefined> {
  return (await server.request<object, string | null>('copydesk/factText', { ...named(uri), ranges, ...(kind ? { kind } : {}) })) ?? undefined;
}

/** What the server makes of a new issue on a day (ISO): number by the newsroom's calendar, text from the template. */
export interface NewIssueAnswer extends NewIssue {
  /** URI of the folder of the newsroom's copydesk.yaml; null where there is none. */
  readonly root: string | null;
  /** The next day of publication behind that day. */
  readonly next: string;
}

/** Undefined where no server runs. `uri` names a file or folder of the newsroom. */
export async function askNewIssue(server: Server, uri: vscode.Uri, date: string, last: DeskData['issue'] | undefined, template: string | null = null): Promise<NewIssueAnswer | undefined> {
  const known = last?.date && last.number !== null ? { paper: last.paper, date: last.date, number: last.number } : null;
  return server.request('copydesk/newIssue', { ...named(uri), date, template, last: known });
}

/** Keeps a finding as accepted; false where the server refused. */
export async function accept(server: Server, uri: vscode.Uri, finding: DeskFinding, reason: string, by: string): Promise<boolean> {
  return (await server.request<object, null>('copydesk/accept', { ...named(uri), mark: markOf(finding), reason, by })) === null;
}

/** Takes an acceptance back; false where the server refused. */
export async function reopen(server: Server, uri: vscode.Uri, finding: Mark): Promise<boolean> {
  return (await server.request<object, null>('copydesk/reopen', { ...named(uri), mark: markOf(finding) })) === null;
}

const markOf = ({ rule, context, evidence }: Mark): Mark => ({ rule, context, evidence });

/** A range of the wire as VS Code's. */
export function toRange(api: typeof vscode, { start, end }: Range): vscode.Range {
  return new api.Range(start.line, start.character, end.line, end.character);
}
