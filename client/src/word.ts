// Word and plain text in and out: .docx to an issue and back, text files in any Chinese encoding. A bundle of its own.
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import { checkOfficeFile } from '../../server/src/host/office-file.ts';
import { pixelsOf } from '../../server/src/host/picture-size.ts';
import { canShow, issueOfHtml, pictureSuffix } from '../../server/src/host/word-text.ts';
import type { ProofPage, ProofPart } from './protocol.ts';

export { fromText } from './text.ts';

/** An issue made of a Word file, with the pictures that were in it; paths are relative to the file. */
export interface Imported {
  readonly text: string;
  /** `shown`: a preview can show it. */
  readonly images: readonly { readonly path: string; readonly bytes: Uint8Array; readonly shown: boolean }[];
  /** Pictures that were left out as too large. */
  readonly left: number;
}

/** Pictures beyond this many pixels or bytes are left out: an editor that shows them would go down. */
const mostPixels = 100_000_000;
const mostBytes = 30_000_000;

/** The text of a .docx: headings and bold heads become `#` lines, pictures photo boxes in `folder`, tables lines. Throws for files that must not be unpacked. */
export async function fromWord(bytes: Uint8Array, folder: string): Promise<Imported> {
  await checkOfficeFile(bytes);
  const images: { path: string; bytes: Uint8Array; shown: boolean }[] = [];
  let left = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const content = fromBase64(await image.readAsBase64String());
    if (content.length > mostBytes || (pixelsOf(content) ?? 0) > mostPixels) {
      left++;
      return { src: '' };
    }
    const suffix = pictureSuffix(content, image.contentType);
    const path = `${folder}/${images.length + 1}.${suffix}`;
    images.push({ path, bytes: content, shown: canShow(suffix) });
    return { src: path };
  });
  const { value } = await mammoth.convertToHtml(inputOf(bytes), { convertImage, styleMap, transformDocument: ofParagraphs(markCentred) });
  return { text: issueOfHtml(value), images, left };
}

/** Styles with a meaning; Word names them in its own language. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", "p[style-name='Subtitle'] => h3:fresh",
  ...['caption', 'Caption', '题注', '图题', '图注', '图片说明', '图说'].map((name) => `p[style-name='${name}'] => p.caption:fresh`),
  "p[style-name='copydesk-centred'] => p.centred:fresh",
];

/** mammoth's own walk over all paragraphs; its types do not tell of it. */
const ofParagraphs = (change: (paragraph: WordParagraph) => WordParagraph): ((document: unknown) => unknown) => (mammoth as unknown as { transforms: { paragraph(change: (p: WordParagraph) => WordParagraph): (document: unknown) => unknown } }).transforms.paragraph(change);

/** What mammoth knows of a paragraph. */
interface WordParagraph {
  readonly alignment?: string | null;
  readonly styleName?: string | null;
  readonly styleId?: string | null;
}

/** A centred paragraph of running text gets a style of its own: mammoth tells of alignment nothing else. */
function markCentred(paragraph: WordParagraph): WordParagraph {
  const running = !paragraph.styleName || /^(?:Normal|正文|Body Text|No Spacing)/i.test(paragraph.styleName);
  return paragraph.alignment === 'center' && running ? { ...paragraph, styleId: 'CopydeskCentred', styleName: 'copydesk-centred' } : paragraph;
}

/** mammoth takes another form of the bytes in a browser. */
function inputOf(bytes: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] {
  return typeof Buffer === 'function' ? { buffer: Buffer.from(bytes) } : { arrayBuffer: new Uint8Array(bytes).buffer };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
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
