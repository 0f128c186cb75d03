import writeSheet from 'write-excel-file/node';

import { type TemplateColumn, templateColumns } from '../../src/domain/exchange/template-columns';

export type TestRow = Readonly<Partial<Record<TemplateColumn, string | number>>>;

const cell = (value: string | number | undefined) => (value === undefined ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String });

/** A workbook of the template with these rows, as another program than the register's would save it. */
export async function templateWorkbook(rows: readonly TestRow[]): Promise<ArrayBuffer> {
  const sheet = [templateColumns.map(() => null), templateColumns.map((name) => cell(name)), ...rows.map((row) => templateColumns.map((name) => cell(row[name])))];
  const buffer = await writeSheet(sheet, { sheet: 'IBP' }).toBuffer();
  return new Uint8Array(buffer).slice().buffer;
}

/** Rows that can all be taken, each with a name and a text of its own. */
export const soundRows = (count: number): readonly TestRow[] =>
  Array.from({ length: count }, (_, index) => ({
    Informatieobjecttype: 'Serie',
    Naam_informatieobject: `Reeks ${index % 40}`,
    Omschrijving_informatieobject: `Stukken van soort ${index}`,
    Waarde: (index % 30) + 1,
    Tijdseenheid: 'Jaar',
    Termijnspecificatie: 'Na afhandeling van het informatieobject',
    Verantwoording_bewaartermijn: 'Verjaring',
    Bestemming: index % 3 === 0 ? 'Bewaren' : 'Vernietigen',
    Verantwoording_bestemming: 'Belang voor onderzoek',
    Opmerkingen: `nr. ${index}`,
  }));
