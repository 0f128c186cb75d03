import type { Page } from 'playwright-core';

import { accessibilityProblems } from '../support/accessibility';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const manager = 'an.claes';
const colleague = 'els.janssens';

const stage = setStage();

const panel = (page: Page) => page.getByRole('dialog');

async function librariesPage(path = ''): Promise<Page> {
  const { page } = await stage.visit(manager, `#/libraries${path}`);
  const table = page.getByRole('table', { name: 'Bibliotheken per site met hun serie en label' });
  await (path === '' ? table : panel(page).getByRole('button', { name: 'Sluiten' }).last()).waitFor();
  return page;
}

const row = (page: Page, library: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: library, exact: true }) });

async function choose(page: Page, library: string, code: string): Promise<void> {
  await page.getByRole('button', { name: `Serie koppelen aan ${library}` }).click();
  await panel(page).getByRole('searchbox').fill(code);
  await panel(page).getByRole('button', { name: code }).click();
  await panel(page).getByRole('region', { name: 'Wat er zal gebeuren' }).waitFor();
}

/** A file that a colleague adds now, with its label and the code that the column gave it. */
async function fileAddedTo(site: string, folder: string, name: string): Promise<Record<string, unknown>> {
  const added = await stage.tenant.fetchAs(
    colleague,
    `${site}/_api/web/GetFolderByServerRelativePath(DecodedUrl='${encodeURIComponent(folder)}')/Files/AddUsingPath(DecodedUrl='${encodeURIComponent(name)}')`,
    { method: 'POST', body: 'inhoud' },
  );
  expect(added.status).toBe(200);
  const item = await stage.tenant.fetchAs(
    colleague,
    `${site}/_api/web/GetFileByServerRelativePath(DecodedUrl='${encodeURIComponent(`${folder}/${name}`)}')/ListItemAllFields?$select=OData__ComplianceTag,SeriesCode`,
  );
  return (await item.json()) as Record<string, unknown>;
}

describe('an information manager', () => {
  it('sees what will happen, labels a library, and a file added afterwards carries label and code', async () => {
    const page = await librariesPage();
    expect(await accessibilityProblems(page)).toEqual([]);
    await choose(page, 'Omgevingsvergunningen', 'OVO999001_001_001');
    const text = await panel(page).innerText();
    expect(text).toMatch(/\d+ bestanden krijgen dit label\./);
    expect(text).toContain('Klaar om in te stellen');
    expect(text).toContain('is nagekeken en van kracht');
    expect(await accessibilityProblems(page, '[role="dialog"]')).toEqual([]);
    await panel(page).getByRole('button', { name: 'Label instellen' }).click();
    await panel(page).getByText('Ingesteld en nagekeken.').waitFor();
    expect(await panel(page).locator('li[data-state="done"]').count()).toBe(5);
    await panel(page).getByRole('button', { name: 'Sluiten' }).last().click();
    await row(page, 'Omgevingsvergunningen').getByText('OVO999001-001-001').waitFor();

    const store = await storeOf(stage.tenant, manager);
    const [label] = await store.libraryLabels.ofSeries('OVO999001_001_001');
    expect(label).toMatchObject({
      step: 'verified',
      problem: '',
      labelName: 'OVO999001-001-001',
      siteUrl: `${stage.tenant.url}/sites/omgeving`,
    });
    const file = await fileAddedTo(
      '/sites/omgeving',
      decodeURI(new URL(label!.libraryUrl).pathname),
      'Nieuwe aanvraag.docx',
    );
    expect(file).toMatchObject({ OData__ComplianceTag: 'OVO999001-001-001', SeriesCode: 'OVO999001_001_001' });
  });

  it('is told what to ask when the label is not published, keeps the request, and goes on from the table later', async () => {
    const page = await librariesPage();
    await choose(page, 'Plannen en verordeningen', 'OVO999001_001_002');
    await panel(page).getByText('Bestaat, niet gepubliceerd op deze site').waitFor();
    expect(await panel(page).getByRole('button', { name: 'Label instellen' }).count()).toBe(0);
    const ask = await panel(page)
      .getByRole('textbox', { name: 'Wat u aan de Microsoft 365-beheerder vraagt' })
      .inputValue();
    expect(ask).toContain('Naam: OVO999001-001-002 (precies zo)');
    expect(ask).toContain('3653 dagen');
    expect(ask).toContain(`Publiceren op: ${stage.tenant.url}/sites/omgeving`);
    await panel(page).getByRole('button', { name: 'Vraag bewaren' }).click();
    await panel(page).getByText('Het label is nog niet gepubliceerd op deze site.').waitFor();
    await panel(page).getByRole('button', { name: 'Sluiten' }).last().click();
    await row(page, 'Plannen en verordeningen').getByText('Wacht: gepubliceerd').waitFor();

    const published = await stage.tenant.fetchAs('ilse.maes', '/_tenant/label-policies/publish', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ label: 'OVO999001-001-002', site: '/sites/omgeving' }),
    });
    expect(published.ok).toBe(true);
    await row(page, 'Plannen en verordeningen')
      .getByRole('button', { name: /Wacht: gepubliceerd/ })
      .click();
    await panel(page).getByRole('button', { name: 'Verder gaan' }).click();
    await panel(page).getByText('Ingesteld en nagekeken.').waitFor();
  });

  it('is told when the label does not exist', async () => {
    const page = await librariesPage();
    await choose(page, 'Personeelsdossiers', 'OVO999001_001_005');
    await panel(page).getByText('Bestaat niet', { exact: true }).waitFor();
    expect(
      await panel(page)
        .getByRole('textbox', { name: /beheerder vraagt/ })
        .inputValue(),
    ).toContain('Graag dit retentielabel maken');
  });

  it('comes from a series with that series chosen', async () => {
    const page = await librariesPage('?series=OVO999001_001_001');
    await panel(page).getByText('Gekozen serie').waitFor();
    expect(await panel(page).innerText()).toContain('OVO999001_001_001');
  });

  it('finds out that somebody changed the default behind the register', async () => {
    const label = (await (await storeOf(stage.tenant, manager)).libraryLabels.ofSeries('OVO999001_001_001'))[0]!;
    const changed = await stage.tenant.fetchAs(
      manager,
      '/sites/omgeving/_api/SP_CompliancePolicy_SPPolicyStoreProxy_SetListComplianceTag',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          listUrl: label.libraryUrl,
          complianceTagValue: '',
          blockDelete: false,
          blockEdit: false,
          syncToItems: false,
        }),
      },
    );
    expect(changed.ok).toBe(true);
    const page = await librariesPage(`/${label.ticket}`);
    await panel(page).getByRole('button', { name: 'Nakijken' }).click();
    await panel(page).getByText('De bibliotheek heeft niet (meer) dit standaardlabel.').waitFor();
    await panel(page).getByRole('button', { name: 'Verder gaan' }).click();
    await panel(page).getByText('Ingesteld en nagekeken.').waitFor();
  });
});
