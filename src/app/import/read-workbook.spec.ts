import { strToU8, zipSync } from 'fflate';

import { readWorkbook } from './read-workbook';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook by hand: its first sheet is seen and has these cells, its second one is hidden. */
function workbook(cells: string, more: Record<string, Uint8Array> = {}): ArrayBuffer {
  const sheet = (rows: string): Uint8Array => strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`);
  const archive = zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="IBP" sheetId="1" r:id="rId1"/><sheet name="delen" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': sheet(`<row r="1">${cells}</row>`),
    'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>verborgen</t></is></c></row>'),
    ...more,
  });
  return new Uint8Array(archive).slice().buffer;
}

const read = async (bytes: ArrayBuffer) => readWorkbook({ name: 'plan.xlsx', bytes });

describe('readWorkbook', () => {
  it('takes the last value of a formula and computes none', async () => {
    const [sheet] = await read(
      workbook('<c r="A1" t="str"><f>CONCATENATE("OVO","1")</f><v>OVO999001_001_001</v></c><c r="B1"><f>1+1</f><v>10</v></c>'),
    );
    expect(sheet).toMatchObject({ name: 'IBP', rows: [['OVO999001_001_001', 10]] });
  });

  it('keeps spaces and text that looks like a formula', async () => {
    const [sheet] = await read(workbook(`<c r="A1" t="inlineStr"><is><t xml:space="preserve">jaar </t></is></c><c r="B1" t="inlineStr"><is><t>=cmd|'/C calc'!A0</t></is></c>`));
    expect(sheet?.rows).toEqual([['jaar ', "=cmd|'/C calc'!A0"]]);
  });

  it.each([
    ['text', strToU8('geen werkmap'), 'FILE_NOT_A_WORKBOOK'],
    ['an archive of something else', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'FILE_NOT_A_WORKBOOK'],
    ['a broken archive', strToU8('PK\u0003\u0004 en dan niets'), 'FILE_NOT_A_WORKBOOK'],
    ['a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'WORKBOOK_PROTECTED'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(read(new Uint8Array(bytes).slice().buffer)).rejects.toMatchObject({ code, params: { file: 'plan.xlsx' } });
  });

  it('refuses what unfolds to more than a browser has, before unfolding it', async () => {
    const bomb = workbook('');
    const view = new DataView(bomb);
    // The archive's directory tells how large each part becomes: 20 bytes into an entry stand its two sizes.
    const entry = [...Array(bomb.byteLength - 4).keys()].find((at) => view.getUint32(at, true) === 0x02014b50) ?? 0;
    view.setUint32(entry + 24, 300 * 1024 * 1024, true);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});
