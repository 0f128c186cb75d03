import { writeRow } from '../../domain/exchange/write-row';
import { canonicalJson } from '../../domain/ledger/canonical-json';
import { sha256Hex } from '../../domain/ledger/hash';
import { type Locale, translate } from '../../loc/strings';
import type { Store } from '../../store/types';
import { type Actor, journalAct } from '../common/journal-act';
import { templateHeadings, templateWorkbook, textCell } from '../common/template-workbook';

/**
 * The series with these codes as a workbook in the import template's form, in the order asked, read anew from the
 * register. Written down before it is handed over: how many, and the hash of the rows. `organisation`: whose journal
 * holds that, '' for the register's own. A series that is gone meanwhile is left out.
 */
export async function exportSeries(
  store: Store,
  actor: Actor,
  organisation: string,
  codes: readonly string[],
  locale: Locale,
): Promise<Blob> {
  const records = new Map((await store.series.byCodes(codes)).map((record) => [record.code, record]));
  const rows = codes.flatMap((code) => {
    const record = records.get(code);
    return record ? [writeRow(code, record.data)] : [];
  });
  await journalAct(store, actor, {
    act: 'exported',
    series: '',
    organisation,
    target: '',
    etagBefore: '',
    hashAfter: sha256Hex(canonicalJson(rows)),
    fields: [],
    note: translate(locale, 'series.exportNote', { count: rows.length }),
  });
  return templateWorkbook([...templateHeadings(), ...rows.map((row) => row.map((text) => textCell(text)))]);
}
