import { strFromU8, unzipSync } from 'fflate';

/**
 * What an import of the selection list must report, found without any code of the register: the workbook's XML is read by hand and judged by the
 * three rules that this list can break. Lines of `row column code`, sorted.
 */
export function expectedReport(workbook: Uint8Array): readonly string[] {
  const files = unzipSync(workbook);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => text).join(''),
  );
  const lines: string[] = [];
  for (const [, number = '', cells = ''] of part('xl/worksheets/sheet1.xml').matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)) {
    if (Number(number) < 3) continue;
    const values = new Map<string, string>();
    for (const [, column = '', attributes = '', value = ''] of cells.matchAll(/<c r="([A-Z]+)\d+"([^>]*)><v>(.*?)<\/v><\/c>/gs)) {
      values.set(column, attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : value);
    }
    const of = (column: string): string => (values.get(column) ?? '').trim();
    if (of('D') === '') lines.push(`${number} Omschrijving_informatieobject missing`);
    if (of('U') === '') lines.push(`${number} Bestemming missing`);
    if (of('V') === '') lines.push(`${number} Verantwoording_bestemming missing`);
    if (/^\D*$/.test(of('P')) && /^\D*$/.test(of('K'))) lines.push(`${number} Waarde periodMissingYet`);
    for (const [column, name] of [['D', 'Omschrijving_informatieobject'], ['T', 'Verantwoording_bewaartermijn'], ['V', 'Verantwoording_bestemming']] as const) {
      if (of(column).includes('\u00a0')) lines.push(`${number} ${name} spacesTidied`);
    }
  }
  return lines.sort();
}
