import { importFindingText } from './import-finding';
import { findTable } from './find-table';
import { readTable } from './read-table';
import type { Cell } from './cell-text';
import { templateColumns, type TemplateColumn } from './template-columns';

const organisation = 'OVO999001';
const complete: Partial<Record<TemplateColumn, Cell>> = {
  Informatieobjecttype: 'Serie',
  Naam_informatieobject: 'Klachten',
  Omschrijving_informatieobject: 'Klachten van burgers',
  Waarde: 5,
  Tijdseenheid: 'Jaar',
  Termijnspecificatie: 'Na afhandeling van het informatieobject',
  Verantwoording_bewaartermijn: 'Decreet',
  Bestemming: 'Vernietigen',
  Verantwoording_bestemming: 'Geen waarde',
};

const read = (...rows: Partial<Record<TemplateColumn, Cell>>[]) =>
  readTable(
    findTable('plan.xlsx', [{ name: 'IBP', rows: [[], [...templateColumns], ...rows.map((row) => templateColumns.map((column) => row[column]))] }]),
    organisation,
  );
const only = (row: Partial<Record<TemplateColumn, Cell>>) => read({ ...complete, ...row })[0]!;
const codes = (row: Partial<Record<TemplateColumn, Cell>>) => only(row).findings.map(({ column, code, severity }) => `${severity} ${column} ${code}`);

describe('a row of the template', () => {
  it('gives its fields as codes', () => {
    const { data, findings, ready, number } = only({ Einddatum: 'Lopende ', Gevoelige_persoonsgegevens: 'Nee' });
    expect(findings.map(({ code }) => code)).toEqual(['spacesTidied']);
    expect(ready).toBe(true);
    expect(number).toBe(3);
    expect(data).toMatchObject({ adminPeriod: 'P5Y', adminTrigger: 'closed', destination: 'destroy', dateTo: 'ongoing', personalData: 'no', legalPeriod: '' });
  });

  it('takes the legal term from the columns with suffix 2', () => {
    const { data } = only({ Waarde2: '110', Tijdseenheid2: 'Jaar', Termijnspecificatie2: 'Na geboorte', Verantwoording_bewaartermijn2: 'III.87' });
    expect(data).toMatchObject({ legalPeriod: 'P110Y', legalTrigger: 'born', adminPeriod: 'P5Y' });
  });

  it.each([
    [{ Tijdseenheid: 'jaar ' }, 'warning Tijdseenheid respelled'],
    [{ Gevoelige_persoonsgegevens: 'Neen' }, 'warning Gevoelige_persoonsgegevens respelled'],
    [{ Bestemming: 'vernietigen' }, 'warning Bestemming respelled'],
    [{ Bestemming: 'Weggooien' }, 'error Bestemming notInTemplateList'],
    [{ Tijdseenheid: 'Eeuw' }, 'error Tijdseenheid notInTemplateList'],
    [{ Tijdseenheid: '' }, 'error Tijdseenheid unitMissing'],
    [{ Waarde: null }, 'error Waarde valueMissing'],
    [{ Waarde: '2,5' }, 'error Waarde valueNotWhole'],
    [{ Waarde: -1 }, 'error Waarde valueNotWhole'],
    [{ Termijnspecificatie: 'Na vernieuwing gerelateerd informatieobject' }, 'warning Termijnspecificatie triggerKeptAsText'],
    [{ ID: 'IBP-12' }, 'error ID codeNotWellFormed'],
    [{ ID: 'OVO000098_001_001' }, 'error ID codeOfOtherOrganisation'],
    [{ Actualiseringsdatum_informatieobject: new Date('2016-05-01T00:00:00Z') }, 'warning Actualiseringsdatum_informatieobject columnNotKept'],
    [{ Omschrijving_informatieobject: 'met een\u00a0vaste spatie' }, 'warning Omschrijving_informatieobject spacesTidied'],
    [{ Omschrijving_informatieobject: ' ' }, 'error Omschrijving_informatieobject missing'],
    [{ Omschrijving_informatieobject: 'x'.repeat(40_000) }, 'error Omschrijving_informatieobject tooLong'],
    [{ Begindatum: 'vroeger' }, 'error Begindatum notAYear'],
    [{ Waarde: 'Niet van Toepassing', Tijdseenheid: 'niet van toepassing', Verantwoording_bewaartermijn: '' }, 'warning Waarde periodMissingYet'],
  ] as const)('%j is reported as %s, once', (row, finding) => {
    expect(codes(row)).toEqual([finding]);
  });

  it('keeps a trigger outside the list as extra information', () => {
    const { data, ready } = only({ Termijnspecificatie: 'Na vernieuwing', Extra_info_termijnspecificatie: 'van de vergunning' });
    expect(data).toMatchObject({ adminTrigger: '', adminTriggerInfo: 'Na vernieuwing; van de vergunning' });
    expect(ready).toBe(true);
  });

  it('takes text that looks like a formula or like HTML as the text it is', () => {
    const { data, findings } = only({ Opmerkingen: "=cmd|' /C calc'!A0", Omschrijving_informatieobject: '<img src=x onerror=alert(1)>' });
    expect(data).toMatchObject({ remarks: "=cmd|' /C calc'!A0", description: '<img src=x onerror=alert(1)>' });
    expect(findings).toEqual([]);
  });

  it('reads 0 and 110 years, and "not applicable" in free columns as empty', () => {
    expect(only({ Waarde: 0 }).data.adminPeriod).toBe('P0Y');
    expect(only({ Waarde: 110 }).data.adminPeriod).toBe('P110Y');
    expect(only({ Parent: 'Niet van toepassing', Motivering: 'niet van toepassing' }).data).toMatchObject({ parent: '', reuseMotivation: '' });
  });

  it('lets rows wait that name the same code, and warns of rows that say the same', () => {
    const code = 'OVO999001_001_001';
    const [first, second] = read({ ...complete, ID: code }, { ...complete, ID: code });
    expect(first!.ready).toBe(false);
    expect(second!.findings.map(({ code: found }) => found)).toEqual(['codeTwice', 'sameRowTwice']);
    expect(first!.key).not.toBe(second!.key);
  });

  it('has words for each finding in both languages', () => {
    for (const finding of only({ Bestemming: 'Weggooien', Waarde: 'x', ID: 'y' }).findings) {
      expect(importFindingText(finding, 'nl-nl')).not.toMatch(/\{\w+\}/);
      expect(importFindingText(finding, 'en-us')).not.toBe(importFindingText(finding, 'nl-nl'));
    }
  });
});
