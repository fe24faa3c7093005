// Word and plain text in and out: .docx to an issue and back, text files in any Chinese encoding. A bundle of its own.
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import { checkOfficeFile } from '../../server/src/host/office-file.ts';
import { pixelsOf } from '../../server/src/host/picture-size.ts';
import type { ProofPage, ProofPart } from './protocol.ts';

export { fromText } from './text.ts';

/** An issue made of a Word file, with the pictures that were in it; paths are relative to the file. */
export interface Imported {
  readonly text: string;
  readonly images: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Pictures beyond this many pixels or bytes are left out: an editor that shows them would go down. */
const mostPixels = 100_000_000;
const mostBytes = 30_000_000;

/** The text of a .docx: headings and bold heads become `#` lines, pictures photo boxes in `folder`, tables lines. Throws for files that must not be unpacked. */
export async function fromWord(bytes: Uint8Array, folder: string): Promise<Imported> {
  await checkOfficeFile(bytes);
  const images: { path: string; bytes: Uint8Array }[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const content = fromBase64(await image.readAsBase64String());
    if (content.length > mostBytes || (pixelsOf(content) ?? 0) > mostPixels) return { src: '' };
    // the kind is the document's word, and becomes a part of a file's name
    const kind = /^image\/(\w{2,5})$/.exec(image.contentType)?.[1]?.replace('jpeg', 'jpg') ?? 'png';
    const path = `${folder}/${images.length + 1}.${kind}`;
    images.push({ path, bytes: content });
    return { src: path };
  });
  const { value } = await mammoth.convertToHtml(inputOf(bytes), { convertImage, styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", "p[style-name='Subtitle'] => h3:fresh", "p[style-name='caption'] => p.caption:fresh", "p[style-name='Caption'] => p.caption:fresh", "p[style-name='题注'] => p.caption:fresh"] });
  return { text: issueOf(value), images };
}

/** mammoth takes another form of the bytes in a browser. */
function inputOf(bytes: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] {
  return typeof Buffer === 'function' ? { buffer: Buffer.from(bytes) } : { arrayBuffer: new Uint8Array(bytes).buffer };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

/** Lines of an issue from mammoth's HTML, which is flat: p, h1–h6, lists and tables, with strong, em, img inside. */
function issueOf(html: string): string {
  const lines: string[] = [];
  let headed = false;
  let pictured = false;
  for (const { tag, attributes, inner } of elements(html)) {
    const afterPicture = pictured;
    const picture = pictureIn(inner);
    if (picture) lines.push(`![](${picture})`);
    pictured = picture !== '';
    const text = plain(tag === 'tr' ? inner.replace(/<\/t[dh]>\s{0,4}<t[dh][^<>]*>/g, '　') : inner);
    if (!text) continue;
    // a short paragraph right behind a picture, or one in the style of captions, says what the picture shows
    const caption = tag === 'p' && (/class="caption"/.test(attributes) || (afterPicture && !picture && [...text].length <= 40 && !inner.startsWith('<strong>')));
    if (caption && lines.at(-1)?.startsWith('![](')) {
      lines[lines.length - 1] = `![${text.replace(/[[\]\n]/g, '')}]${lines.at(-1)?.slice(3)}`;
      continue;
    }
    const level = /^h(\d)$/.exec(tag)?.[1];
    // a short bold paragraph is how drafts mark a headline, and later ones a subhead
    const bold = tag === 'p' && isBold(inner.trim()) && text.length <= 40 && !/[。；]/.test(text);
    lines.push(level ? `${'#'.repeat(Number(level))} ${text}` : bold && !headed ? `# ${text}` : text);
    headed ||= level !== undefined || bold;
  }
  return `${lines.join('\n\n')}\n`;
}

/** The blocks of the HTML, outermost first; one without an end ends the search. */
function* elements(html: string): Iterable<{ readonly tag: string; readonly attributes: string; readonly inner: string }> {
  const opening = /<(p|h[1-6]|li|tr)(?=[\s>])/g;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const tag = match[1] ?? '';
    const from = html.indexOf('>', match.index);
    const to = html.indexOf(`</${tag}>`, from);
    if (from < 0 || to < 0) return;
    yield { tag, attributes: html.slice(match.index + 1 + tag.length, from), inner: html.slice(from + 1, to) };
    opening.lastIndex = to;
  }
}

/** The path of the first picture, or nothing. */
function pictureIn(html: string): string {
  const start = html.indexOf('<img');
  const from = start < 0 ? -1 : html.indexOf('src="', start);
  return from < 0 ? '' : html.slice(from + 5, html.indexOf('"', from + 5));
}

/** Whether one bold run is all there is. */
function isBold(html: string): boolean {
  return html.startsWith('<strong>') && html.endsWith('</strong>') && html.indexOf('</strong>') === html.length - 9;
}

function plain(html: string): string {
  return html.replace(/<br ?\/?>/g, '\n').replace(/<[^<>]*>/g, '').replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' })[name] ?? '').trim();
}

/** The issue as text without marks, stories in reading order, two ideographic spaces before each paragraph. */
export function toPlainText(pages: readonly ProofPage[]): string {
  const lines: string[] = [];
  for (const page of pages) {
    lines.push(...page.masthead.map((m) => m.text));
    if (page.number) lines.push('', `第${page.number}版${page.title ? `：${page.title}` : ''}`);
    for (const { story } of page.stories) lines.push('', ...(story?.parts ?? []).map((part) => (part.kind === 'paragraph' ? `　　${textOf(part)}` : textOf(part))));
  }
  return `${lines.join('\n').trim()}\n`;
}

/** The issue as a .docx with real heading styles. */
export async function toWord(pages: readonly ProofPage[]): Promise<Uint8Array> {
  const children: Paragraph[] = [];
  for (const page of pages) {
    children.push(...page.masthead.map((m) => new Paragraph({ text: m.text })));
    if (page.number) children.push(new Paragraph({ text: `第${page.number}版${page.title ? `：${page.title}` : ''}` }));
    for (const { story } of page.stories) children.push(...(story?.parts ?? []).map(paragraphOf));
  }
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

function paragraphOf(part: ProofPart): Paragraph {
  const text = textOf(part);
  if (part.kind === 'headline') return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  if (part.kind === 'subhead') return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  if (part.kind === 'paragraph') return new Paragraph({ text, indent: { firstLine: 480 } });
  return new Paragraph({ children: [new TextRun({ text, italics: part.kind === 'caption' || part.kind === 'credit', bold: part.kind === 'byline' })] });
}

function textOf({ runs }: ProofPart): string {
  return runs.map((r) => r.text).join('');
}
