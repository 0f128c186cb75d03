import { readFileSync } from 'node:fs';

import { readWorkbook } from '../../src/app/import/read-workbook';
import { templateColumns } from '../../src/domain/exchange/template-columns';
import { accessibilityProblems } from '../support/accessibility';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const stage = setStage();

it('the series shown become a workbook in the form of the template, in which an import finds nothing new', async () => {
  const { page, problems } = await stage.visit('an.claes', '#/series?destination=keep');
  await page.getByRole('grid').getByRole('row', { name: /Gemeenteraad: vergaderdossier/ }).waitFor();
  const count = /^(\d+) van \d+ series$/.exec(await page.getByText(/^\d+ van \d+ series$/).innerText())?.[1];
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Exporteren' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Series \d{4}-\d\d-\d\d\.xlsx$/);
  expect(await accessibilityProblems(page)).toEqual([]);

  const bytes = readFileSync(await file.path());
  const [sheet] = await readWorkbook({ name: 'export.xlsx', bytes: new Uint8Array(bytes).buffer });
  expect(sheet?.rows[1]).toEqual([...templateColumns]);
  const titles = (sheet?.rows ?? []).slice(2).map((row) => row[templateColumns.indexOf('Naam_informatieobject')]);
  expect(titles).toHaveLength(Number(count));
  expect(titles).toContain('Gemeenteraad: vergaderdossier');
  expect(titles).not.toContain('Arbeidsongeval');

  const journal = await (await storeOf(stage.tenant, 'an.claes')).journal.ofOrganisation('OVO999001');
  expect(JSON.parse(journal.items[0]?.content ?? '{}')).toMatchObject({ act: 'exported', series: '', note: `${count} series` });

  await page.goto(stage.at('#/import'));
  await page.locator('input[type=file]').setInputFiles({ name: 'export.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('button', { name: `${count} al in het register` }).waitFor();
  expect(problems).toEqual([]);
});

it('what is selected is exported alone, and whoever works on series may', async () => {
  const { page } = await stage.visit('frank.goossens', '#/series?q=arbeidsongeval');
  await page.getByRole('radio', { name: 'Deze serie kiezen' }).or(page.getByRole('checkbox', { name: /Deze serie kiezen/ })).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Exporteren' }).click();
  const bytes = readFileSync(await (await download).path());
  const [sheet] = await readWorkbook({ name: 'export.xlsx', bytes: new Uint8Array(bytes).buffer });
  expect(sheet?.rows.slice(2).map((row) => row[templateColumns.indexOf('Naam_informatieobject')])).toEqual(['Arbeidsongeval']);
});
