import type { Page } from 'playwright-core';

import { templateColumns } from '../../src/domain/exchange/template-columns';
import { soundRows, templateWorkbook, type TestRow } from '../import/template-workbook';
import { accessibilityProblems } from '../support/accessibility';
import { setStage } from '../support/stage';

const stage = setStage();

const open = (person = 'karen.lambrecht') => stage.visit(person, '#/import');
const choose = async (page: Page, name: string, bytes: ArrayBuffer | Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes as ArrayBuffer) });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const broken: TestRow = { Naam_informatieobject: '<img src=x onerror=alert(1)>', Bestemming: 'Weggooien', Omschrijving_informatieobject: "=cmd|' /C calc'!A0", Waarde: 5 };

it('checks every row, takes the good ones and knows them again', async () => {
  const { page, problems } = await open();
  const workbook = await templateWorkbook([...soundRows(12), broken]);
  await choose(page, 'plan.xlsx', workbook);
  await button(page, '12 klaar').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button(page, '1 wachten').click();
  const row = page.getByRole('row', { name: /onerror/ });
  await row.getByText(/‘Weggooien’ staat niet in de lijst van Bestemming. Toegelaten: Bewaren, Bewaren na steekproef, Vernietigen/).waitFor();
  await row.getByText(/Tijdseenheid: Bij 5 ontbreekt de tijdseenheid/).waitFor();

  const download = page.waitForEvent('download');
  await button(page, 'Wachtende rijen downloaden').click();
  expect((await download).suggestedFilename()).toBe('na-te-kijken.xlsx');

  await button(page, '12 rijen overnemen').click();
  await page.getByText('12 series staan als ontwerp in het register.').waitFor();
  await page.getByRole('link', { name: /^OVO999003_\d{3}_\d{3}$/ }).nth(11).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await button(page, 'Nog een bestand').click();
  await choose(page, 'plan.xlsx', workbook);
  await button(page, '12 al in het register').waitFor();
  await page.getByText('Alles wat klaar is, staat al in het register.').waitFor();
  expect(problems).toEqual([]);
});

it('says what is wrong with a file and what to do', async () => {
  const { page, problems } = await open();
  await page.getByText('Sleep een werkmap hierheen').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await choose(page, 'brief.docx', Buffer.from('geen werkmap'));
  await page.getByText(/‘brief.docx’ is geen Excel-werkmap/).waitFor();
  await choose(page, 'oud.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await page.getByText(/‘oud.xls’ is beveiligd met een wachtwoord/).waitFor();
  const { default: writeSheet } = await import('write-excel-file/node');
  const other = await writeSheet([templateColumns.slice(0, 20).map((value) => ({ value, type: String })), [{ value: 'x', type: String }]]).toBuffer();
  await choose(page, 'ander.xlsx', other);
  await page.getByText(/‘ander.xlsx’ heeft niet de kolommen van het sjabloon.*Bestemming/).waitFor();
  expect(problems).toEqual([]);
});

it('goes on after a lost connection without taking a row twice', async () => {
  const { page, context } = await open();
  await choose(page, 'groot.xlsx', await templateWorkbook(soundRows(150).map((row) => ({ ...row, Naam_informatieobject: `Lijn van ${row.Naam_informatieobject}` }))));
  await button(page, '150 klaar').waitFor();
  await context.setOffline(true);
  await button(page, '150 rijen overnemen').click();
  await page.getByText(/Er is geen verbinding met SharePoint/).waitFor();
  await context.setOffline(false);
  await page.getByText('150 series staan als ontwerp in het register.').waitFor();
});

it('is for information managers', async () => {
  const { page } = await open('els.janssens');
  await page.getByText('Dit onderdeel hoort niet bij de rol waarin u handelt').waitFor();
});
