import { strToU8, zipSync } from 'fflate';
import writeSheet from 'write-excel-file/node';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const paragraphs = (name: string): readonly string[] => [name.replace(/\.\w+$/, ''), 'Voorbeelddocument van de demo. De inhoud is verzonnen.'];

function wordDocument(name: string): Uint8Array {
  const body = paragraphs(name).map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        `<w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** One page of Helvetica; the cross-reference table gives each object's place in bytes. */
function pdfDocument(name: string): Uint8Array {
  const plain = (text: string): string => text.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/[\\()]/g, '\\$&');
  const lines = paragraphs(name).map((text) => `(${plain(text)}) Tj T*`).join(' ');
  const content = `BT /F1 14 Tf 18 TL 60 780 Td ${lines} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  return strToU8(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}

const drawing = (name: string): Uint8Array =>
  strToU8(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect x="40" y="60" width="220" height="160" fill="none" stroke="black"/>' +
      `<path d="M260 140h80v80h-80" fill="none" stroke="black"/><text x="40" y="40" font-size="14">${escaped(paragraphs(name)[0] ?? '')}</text></svg>`,
  );

const mail = (name: string): Uint8Array =>
  strToU8(`From: aanvrager@voorbeeld.example\r\nTo: omgeving@lindervoort.example\r\nSubject: Demo\r\n\r\n${paragraphs(name).join('\r\n\r\n')}\r\n`);

async function workbook(name: string): Promise<Uint8Array> {
  const rows = paragraphs(name).map((text) => [{ value: text, type: String }]);
  return new Uint8Array(await writeSheet(rows).toBuffer());
}

/** The bytes of a document that opens in the program its ending belongs to. */
export async function documentBody(name: string): Promise<Uint8Array> {
  const ending = /\.(\w+)$/.exec(name)?.[1];
  switch (ending) {
    case 'docx':
      return wordDocument(name);
    case 'pdf':
      return pdfDocument(name);
    case 'xlsx':
      return workbook(name);
    case 'svg':
      return drawing(name);
    case 'eml':
      return mail(name);
    default:
      throw new Error(`The demo makes no document like ${name}`);
  }
}
