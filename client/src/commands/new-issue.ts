// The command 新建一期: asks for the day, shows the number it will have, opens the text from the newsroom's template or ours.
import * as vscode from 'vscode';
import type { Issues } from '../issues.ts';
import { askNewIssue } from '../protocol.ts';
import type { Server } from '../server.ts';

/** A template of the newsroom, beside its registers. */
const templateName = 'copydesk/template.issue';

export function registerNewIssue(server: Server, issues: Issues): vscode.Disposable[] {
  return [vscode.commands.registerCommand('copydesk.newIssue', (date?: string) => newIssue(server, issues, date))];
}

/** Opens an untitled issue; the day is given or asked for, first the next day of publication behind the issue at hand. */
async function newIssue(server: Server, issues: Issues, given?: string): Promise<void> {
  if (!(await server.answers())) return server.tellSilence();
  const issue = issues.active();
  const last = issue?.data.issue;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = issue && !issue.uri.scheme.startsWith('untitled') ? issue.uri : vscode.Uri.joinPath(folder ?? vscode.Uri.file('/'), 'new.issue');
  const ask = (date: string, template: string | null = null): ReturnType<typeof askNewIssue> => askNewIssue(server, beside, date, last, template);
  const today = new Date().toLocaleDateString('sv');
  const chosen = given ?? (await vscode.window.showInputBox({
    title: vscode.l10n.t('Date of the new issue'), value: (await ask(last?.date ?? today))?.next ?? today, prompt: vscode.l10n.t('As 2026-04-17'),
    validateInput: async (value) => {
      if (!isDate(value)) return vscode.l10n.t('This is no date');
      const answer = await ask(value);
      if (!answer) return undefined;
      const number = answer.number === null ? vscode.l10n.t('number unknown: set firstIssue in copydesk.yaml') : vscode.l10n.t('No. {0}', answer.number);
      return answer.published ? { message: number, severity: vscode.InputBoxValidationSeverity.Info } : { message: vscode.l10n.t('The paper does not come out on this day ({0})', number), severity: vscode.InputBoxValidationSeverity.Warning };
    },
  }));
  if (chosen === undefined) return;
  if (!isDate(chosen)) return void vscode.window.showErrorMessage(`${vscode.l10n.t('This is no date')}: ${chosen}`);
  const plain = await ask(chosen);
  const template = plain?.root ? await templateIn(vscode.Uri.parse(plain.root, true)) : null;
  const answer = template === null ? plain : await ask(chosen, template);
  if (!answer) return server.tellSilence();
  const document = await vscode.workspace.openTextDocument({ language: 'newspaper', content: answer.text });
  await vscode.window.showTextDocument(document);
}

/** An ISO date that exists. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

async function templateIn(root: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, templateName)));
  } catch {
    return null;
  }
}
