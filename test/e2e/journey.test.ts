import type { Page } from 'playwright-core';

import { verifySeries } from '../../src/domain/ledger/verify-series';
import { templateWorkbook } from '../import/template-workbook';
import { visitAs } from '../support/browser';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const manager = 'an.claes';
const approver = 'bart.dewit';
const decider = 'dirk.vermeulen';
const reader = 'els.janssens';
const title = 'Deelfietsen: inschrijvingen en ritten';

const stage = setStage();

const { at } = stage;
const visit = async (person: string, hash: string): Promise<Page> => (await stage.visit(person, hash)).page;

const named = (name: string) => new RegExp(`^${name}( \\*)?$`);
const field = (page: Page, name: string) => page.getByRole('textbox', { name: named(name) });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function choose(page: Page, list: string, word: string): Promise<void> {
  // Once something is chosen, the choice is part of the name.
  await page.getByRole('combobox', { name: new RegExp(`^${list}\\b`) }).click();
  await page.getByRole('option', { name: word, exact: true }).click();
}

async function imported(page: Page): Promise<string> {
  const row = {
    Informatieobjecttype: 'Serie',
    Naam_informatieobject: title,
    Omschrijving_informatieobject: 'Inschrijvingen van gebruikers, ritten en storingen van de stedelijke deelfietsen.',
    Waarde: 3,
    Tijdseenheid: 'Jaar',
    Termijnspecificatie: 'Na opmaak van het informatieobject',
    Verantwoording_bewaartermijn: 'Betwistingen over ritten en facturen.',
    Bestemming: 'Vernietigen',
    Verantwoording_bestemming: 'De jaarcijfers worden elders bewaard.',
  };
  const buffer = Buffer.from(await templateWorkbook([row]));
  await page.locator('input[type=file]').setInputFiles({ name: 'selectielijst.xlsx', mimeType: 'application/octet-stream', buffer });
  await button(page, '1 klaar').waitFor();
  await button(page, /^1 rij(en)? overnemen$/).click();
  const link = page.getByRole('link', { name: /^OVO999001_\d{3}_\d{3}$/ });
  await link.waitFor();
  return link.innerText();
}

async function completed(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: named('Begindatum') }).fill('2021');
  await page.getByRole('combobox', { name: named('Einddatum') }).fill('Lopende');
  await page.getByRole('combobox', { name: named('Taakgebied') }).fill('08. Mobiliteit');
  await field(page, 'Bewaarniveau').fill('Eigen organisatie');
  await choose(page, 'Openbaarheid', 'In principe openbaar');
  await choose(page, 'Persoonsgegevens', 'Ja');
  await choose(page, 'Hergebruik', 'Ja');
  await choose(page, 'Drager', 'Digitaal');
}

describe('from a selection list to a labelled file', () => {
  it('a manager imports a series and completes it, an approver submits it, a decider approves it, a reader finds it', async () => {
    const working = await visit(manager, '#/import');
    const code = await imported(working);
    await working.goto(at(`#/series/${code}/edit`));
    await field(working, 'Naam').waitFor();
    await completed(working);
    await button(working, 'Opslaan').first().click();
    await working.getByText(/^Opgeslagen om/).waitFor();
    await working.goto(at(`#/series/${code}`));
    await working.getByRole('dialog').getByRole('button', { name: 'Voorleggen' }).click();
    await working.getByRole('alertdialog').getByRole('button', { name: 'Voorleggen' }).click();
    await working.getByText(`${title} is nu: Bij interne goedkeurder.`).waitFor();
    await working.context().close();

    const approving = await visit(approver, '#/work');
    const item = approving.getByRole('listitem').filter({ hasText: title });
    await item.getByRole('button', { name: 'Goedkeuren en indienen' }).click();
    await approving.getByRole('dialog').getByText(/als versie 1 naar Selectiecommissie Lindervoort/).waitFor();
    await approving.getByRole('dialog').getByRole('button', { name: 'Goedkeuren en indienen' }).click();
    await approving.getByRole('dialog').waitFor({ state: 'detached' });
    await approving.context().close();

    const deciding = await visit(decider, '#/committee');
    await deciding.getByRole('list', { name: 'Te beslissen' }).getByRole('link', { name: new RegExp(title) }).click();
    const decision = deciding.getByRole('region', { name: 'Beslissing' });
    await decision.getByRole('button', { name: 'Goedkeuren' }).click();
    await decision.getByRole('button', { name: 'Goedkeuren en publiceren' }).click();
    await deciding.getByText(/is goedgekeurd en gepubliceerd als versie 1/).waitFor();
    await deciding.context().close();

    const reading = await visit(reader, '#/search?q=deelfietsen');
    const card = reading.getByRole('article', { name: title });
    await card.getByText('Bewaar 3 jaar na de opmaak van het document, daarna vernietigen.').waitFor();
    await card.getByText(/^Goedgekeurd \d\d-\d\d-\d{4}$/).waitFor();
    await reading.context().close();

    const store = await storeOf(stage.tenant, manager);
    expect((await store.series.byCode(code))?.state).toBe('Published');
    expect(verifySeries(await store.evidence.ofSeries(code)).inForce).toMatchObject({ verified: true, approval: expect.anything() as unknown });
  });

  it('a manager labels a library, and what a colleague uploads on its page carries label and code', async () => {
    const labelling = await visit(manager, '#/libraries');
    await button(labelling, 'Serie koppelen aan Omgevingsvergunningen').click();
    const panel = labelling.getByRole('dialog');
    await panel.getByRole('searchbox').fill('bouwvergunning');
    await panel.getByRole('button', { name: 'OVO999001_001_001' }).click();
    await panel.getByRole('button', { name: 'Label instellen' }).click();
    await panel.getByText('Ingesteld en nagekeken.').waitFor();
    await panel.getByRole('button', { name: 'Sluiten' }).last().click();
    const library = await labelling.getByRole('link', { name: 'Omgevingsvergunningen', exact: true }).getAttribute('href');
    await labelling.context().close();

    const name = 'Lindelaan 9 - aanvraag.docx';
    const { page } = await visitAs(stage.browser, reader, new URL(library ?? '', stage.tenant.url).href);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('aanvraag') });
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText('OVO999001-001-001', { exact: true }).waitFor();
    await row.getByText('OVO999001_001_001', { exact: true }).waitFor();
    await page.context().close();

    const path = `/sites/omgeving/Omgevingsvergunningen/${name}`;
    const answer = await stage.tenant.fetchAs(
      reader,
      `/sites/omgeving/_api/web/GetFileByServerRelativePath(DecodedUrl='${encodeURIComponent(path)}')/ListItemAllFields?$select=OData__ComplianceTag,SeriesCode`,
    );
    expect(await answer.json()).toMatchObject({ OData__ComplianceTag: 'OVO999001-001-001', SeriesCode: 'OVO999001_001_001' });

    const finding = await visit(reader, '#/search?q=bouwvergunning');
    await finding.getByRole('article').getByText('1 bibliotheek').waitFor();
  });
});
