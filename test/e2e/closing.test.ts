import type { Page } from 'playwright-core';

import { endSeries } from '../../src/app/series/end-series';
import { saveDraft } from '../../src/app/series/save-draft';
import { startReview } from '../../src/app/series/start-review';
import { submitSeries } from '../../src/app/series/submit-series';
import type { SeriesRecord } from '../../src/store/types';
import { accessibilityProblems } from '../support/accessibility';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const manager = 'an.claes';
const actor = { by: 'an.claes@lindervoort.example', role: 'manager', onBehalfOf: '' };

const stage = setStage();

async function recordOf(title: string): Promise<SeriesRecord> {
  const store = await storeOf(stage.tenant, manager);
  const found = (await store.series.summaries()).find((series) => series.title === title);
  if (!found) throw new Error(`There is no series ${title}.`);
  return store.series.byId(found.id);
}

// What may not be dismissed by a click beside it is an alert dialog.
const dialog = (page: Page, title: string) =>
  page.getByRole('alertdialog', { name: title, exact: true }).or(page.getByRole('dialog', { name: title, exact: true }));

/** Opens a series beside the table as somebody, with its state read. */
async function opened(person: string, code: string, path = ''): Promise<Page> {
  const { page } = await stage.visit(person, `#/series/${code}${path}`);
  await page.getByRole('tab', { name: 'Gegevens' }).waitFor();
  return page;
}

async function asked(person: string, question: string): Promise<Page> {
  const { page } = await stage.visit(person, `#/search?q=${encodeURIComponent(question)}`);
  await page.getByRole('region', { name: 'Antwoorden' }).getByRole('article').first().waitFor();
  return page;
}

describe('the information manager', () => {
  it('closes a series: says when and why, and readers are told what still counts', async () => {
    const { code } = await recordOf('Niet-gekozen offertes');
    const page = await opened(manager, code);
    await page.getByRole('button', { name: 'Afsluiten' }).click();
    const asking = dialog(page, 'Serie afsluiten');
    await asking.getByRole('combobox', { name: 'Laatste dag' }).fill('vroeger');
    await asking.getByRole('textbox', { name: 'Waarom' }).focus();
    await asking.getByText('‘vroeger’ is geen datum', { exact: false }).waitFor();
    await asking.getByRole('combobox', { name: 'Laatste dag' }).fill('31-12-2025');
    await asking.getByRole('textbox', { name: 'Waarom' }).focus();
    await asking.getByText('Afgesloten sinds 01-01-2026: wat voordien ontstond, wordt nog zo bewaard.').waitFor();
    await asking.getByRole('button', { name: 'Afsluiten' }).click();
    await asking.getByText('Vul een motivering in', { exact: false }).waitFor();
    expect(await accessibilityProblems(page, '[role="alertdialog"]')).toEqual([]);
    await asking.getByRole('textbox', { name: 'Waarom' }).fill('Offertes worden nu bij de opdracht bewaard.');
    await asking.getByRole('button', { name: 'Afsluiten' }).click();
    await page.getByText('Niet-gekozen offertes is nu: Afgesloten.').waitFor();
    await asking.waitFor({ state: 'detached' });

    const panel = page.getByRole('dialog');
    await panel.getByText('Afgesloten sinds 01-01-2026', { exact: false }).waitFor();
    await panel.getByRole('tab', { name: 'Geschiedenis' }).click();
    await panel.getByText('Afsluiting op 31-12-2025, als versie 2').waitFor();
    await panel.getByText('Offertes worden nu bij de opdracht bewaard.').waitFor();
    await panel.getByRole('tab', { name: 'Versies' }).click();
    await panel.getByRole('button', { name: 'Toon versie 1' }).click();
    await panel.getByText('Alleen het einde van de serie verschilt.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await recordOf('Niet-gekozen offertes')).toMatchObject({ state: 'Closed', versionNumber: 2, validTo: '2025-12-31' });

    const reader = await asked('els.janssens', 'offertes');
    const answer = reader.getByRole('article', { name: 'Niet-gekozen offertes' });
    await answer.getByText('Bewaar', { exact: false }).first().waitFor();
    await answer.getByText('Afgesloten sinds 01-01-2026: wat voordien ontstond, wordt nog zo bewaard.').waitFor();
    // It answers better than the other one, and comes after it all the same.
    expect(await reader.getByRole('article').last().getAttribute('aria-label')).toBe('Niet-gekozen offertes');
    expect(await reader.getByRole('article').count()).toBeGreaterThan(1);
    expect(await accessibilityProblems(reader)).toEqual([]);
  });

  it('lets a series be succeeded by another from next year on, and both names are told', async () => {
    const { code } = await recordOf('Melding van werken zonder vergunning');
    const page = await opened(manager, code);
    await page.getByRole('button', { name: 'Opvolgen' }).click();
    const asking = dialog(page, 'Serie opvolgen');
    await asking.getByRole('button', { name: 'Einde van dit jaar' }).click();
    const endOfYear = `31-12-${new Date().getFullYear()}`;
    await asking.getByText(`Sluit af op ${endOfYear}`, { exact: false }).waitFor();
    await asking.getByRole('textbox', { name: 'Waarom' }).fill('Meldingen gaan op in de omgevingsvergunning.');
    await asking.getByRole('button', { name: 'Opvolgen', exact: true }).click();
    await asking.getByText('Kies de serie die het overneemt.').waitFor();
    // What is closed itself takes nothing over.
    await asking.getByRole('searchbox').fill('regenwaterputten');
    await asking.getByText('Geen serie van kracht gevonden.', { exact: false }).waitFor();
    await asking.getByRole('searchbox').fill('aanvrager');
    await asking.getByRole('button', { name: 'Omgevingsvergunning: dossier van de aanvrager' }).click();
    expect(await accessibilityProblems(page, '[role="alertdialog"]')).toEqual([]);
    await asking.getByRole('button', { name: 'Opvolgen', exact: true }).click();
    await asking.waitFor({ state: 'detached' });
    const panel = page.getByRole('dialog');
    await panel.getByText(`Van kracht, sluit af op ${endOfYear}`).waitFor();
    await panel.getByText('Werk van nadien hoort bij', { exact: false }).waitFor();
    await panel.getByRole('link', { name: 'Omgevingsvergunning: dossier van de aanvrager' }).click();
    await page.getByRole('heading', { name: 'Omgevingsvergunning: dossier van de aanvrager' }).waitFor();

    const reader = await asked('els.janssens', 'melding van werken');
    const answer = reader.getByRole('article', { name: 'Melding van werken zonder vergunning' });
    await answer.getByText('Werk van nadien hoort bij', { exact: false }).waitFor();
    await answer.getByRole('link', { name: 'Omgevingsvergunning: dossier van de aanvrager' }).click();
    await reader.waitForURL(/#\/search\/OVO999001_001_001\?q=melding/);
  });

  it('makes a successor as a copy where there is none yet, and is told what to do next', async () => {
    const { code } = await recordOf('Begraafplaatsen: concessies');
    const page = await opened(manager, code);
    await page.getByRole('button', { name: 'Opvolgen' }).click();
    await dialog(page, 'Serie opvolgen').getByRole('button', { name: 'Er is er nog geen: maak een opvolger als kopie' }).click();
    await page.getByText(`U maakt een opvolger van ${code}.`, { exact: false }).waitFor();
    expect(await page.getByRole('textbox', { name: /^Naam/ }).inputValue()).toBe('Begraafplaatsen: concessies');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('keeps what was typed when a colleague saved meanwhile', async () => {
    const record = await recordOf('Woningkwaliteit: conformiteitsonderzoek');
    const page = await opened(manager, record.code);
    await page.getByRole('button', { name: 'Afsluiten' }).click();
    const asking = dialog(page, 'Serie afsluiten');
    await asking.getByRole('textbox', { name: 'Waarom' }).fill('De taak gaat naar de regio.');
    const store = await storeOf(stage.tenant, manager);
    await store.series.update(record.id, record.etag, { reviewMotivation: 'Van een collega' });
    await asking.getByRole('button', { name: 'Afsluiten' }).click();
    await asking.getByText('is intussen door iemand anders gewijzigd', { exact: false }).waitFor();
    expect(await asking.getByRole('textbox', { name: 'Waarom' }).inputValue()).toBe('De taak gaat naar de regio.');
    expect(await store.versions.ofSeries(record.code)).toHaveLength(1);
  });

  it('opens a closed series again, in the short flow', async () => {
    const { code } = await recordOf('Premie voor regenwaterputten');
    const page = await opened(manager, code);
    const panel = page.getByRole('dialog');
    await panel.getByText('Afgesloten sinds 01-01-2022', { exact: false }).waitFor();
    await panel.getByRole('button', { name: 'Heropenen' }).click();
    const asking = dialog(page, 'Heropenen');
    await asking.getByText('De serie blijft afgesloten tot die versie van kracht is.', { exact: false }).waitFor();
    await asking.getByRole('textbox', { name: 'Waarom wordt deze serie heropend' }).fill('De gemeenteraad voert de premie opnieuw in.');
    await asking.getByRole('button', { name: 'Heropenen' }).click();
    await asking.waitFor({ state: 'detached' });
    await panel.getByText('Ontwerp', { exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Indienen' }).click();
    const submitting = dialog(page, 'Indienen bij de selectiecommissie');
    await submitting.getByText('Is deze versie van kracht, dan is de serie weer open.', { exact: false }).waitFor();
    await submitting.getByRole('button', { name: 'Indienen' }).click();
    await page.getByText('Premie voor regenwaterputten is nu: Van kracht.').waitFor();
    expect(await recordOf('Premie voor regenwaterputten')).toMatchObject({ state: 'Published', versionNumber: 3, validTo: '' });
  });

  it.each([
    ['joris.desmet', 'Afgesloten', 'Poetsdienst met dienstencheques: klantendossier'],
    ['joris.desmet', 'Vervangen', 'Assistentiewoningen: bewonersdossier'],
    ['karen.lambrecht', 'Opgevolgd', 'Marifoon: opnamen op geluidsband'],
  ])('%s finds what is in the state %s', async (person, state, title) => {
    const { page, problems } = await stage.visit(person, '#/series');
    await page.getByRole('search').getByRole('button', { name: 'Status', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: `${state} (1)` }).click();
    await page.getByText(/^1 van \d+ series$/).waitFor();
    await page.getByRole('grid').getByRole('row', { name: new RegExp(title) }).getByText(state).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('sees in the table when a series is to close', async () => {
    const { page } = await stage.visit('karen.lambrecht', '#/series?q=havenkrant');
    const row = page.getByRole('grid').getByRole('row', { name: /Havenkrant: adressen van abonnees/ });
    await row.getByText(/^Van kracht, sluit af op 31-12-\d{4}$/).waitFor();
  });
});

describe('others', () => {
  it.each(['bart.dewit', 'frank.goossens'])('%s reads that a series is closed, and cannot end one', async (person) => {
    const { code } = await recordOf('Milieuvergunning: hinderlijke inrichtingen');
    const page = await opened(person, code);
    await page.getByRole('dialog').getByText('Nieuw werk hoort bij', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Heropenen' }).count()).toBe(0);
    const open = await opened(person, (await recordOf('Arbeidsongeval')).code);
    for (const name of ['Afsluiten', 'Opvolgen']) expect(await open.getByRole('button', { name }).count()).toBe(0);
  });

  it('tells the committee that approving opens a closed series again', async () => {
    const store = await storeOf(stage.tenant, manager);
    const record = await recordOf('Milieuvergunning: hinderlijke inrichtingen');
    const draft = await startReview(store, actor, record, 'Oude vergunningen lopen langer door.', 'nl-nl');
    const longer = await saveDraft(store, actor, draft, { ...draft.data, adminPeriod: 'P30Y' });
    const { ticket } = await submitSeries(store, actor, longer, 'Oude vergunningen lopen langer door.', 'nl-nl');
    const { page } = await stage.visit('dirk.vermeulen', `#/committee/${ticket}`);
    await page.getByText('De versie die nu van kracht is, sluit de serie af op 22-02-2017.', { exact: false }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Goedkeuren' }).click();
    await page.getByRole('button', { name: /^Goedkeuren/ }).last().click();
    await page.getByText('Ticket', { exact: false }).first().waitFor();
    expect(await recordOf('Milieuvergunning: hinderlijke inrichtingen')).toMatchObject({ state: 'Published', versionNumber: 3, validTo: '' });
  });
});

describe('a library', () => {
  it('is not connected to a closed series, whichever way it is asked; the series that took over is named', async () => {
    const { page } = await stage.visit('karen.lambrecht', '#/libraries?series=OVO999003_001_016');
    const panel = page.getByRole('dialog');
    await panel.getByRole('combobox', { name: /^Welke bibliotheek/ }).click();
    await page.getByRole('option', { name: 'Concessies' }).click();
    await panel.getByText('OVO999003_001_016 is afgesloten sinds 01-01-2010 en opgevolgd door OVO999003_001_010.', { exact: false }).waitFor();
    expect(await panel.getByRole('button', { name: 'Label instellen' }).count()).toBe(0);
    await panel.getByRole('button', { name: 'Andere serie kiezen' }).click();
    await panel.getByRole('searchbox').fill('marifoon');
    await panel.getByRole('button', { name: 'Verkeersregeling: marifoon en radarbeelden' }).waitFor();
    expect(await panel.getByRole('button', { name: /geluidsband/ }).count()).toBe(0);
    expect(await accessibilityProblems(page, '[role="dialog"]')).toEqual([]);
  });

  it('that carries a series says so when the series closes, and its manager was warned', async () => {
    const store = await storeOf(stage.tenant, manager);
    const record = await recordOf('Selectieprocedure: kandidaten');
    const site = `${stage.tenant.url}/sites/personeel`;
    const [library] = await store.libraries.ofSite(site);
    await store.libraryLabels.create({
      siteUrl: site,
      listId: library!.id,
      libraryTitle: library!.title,
      libraryUrl: library!.url,
      seriesCode: record.code,
      versionTicket: record.versionTicket,
      versionHash: (await store.versions.byTicket(record.versionTicket)).hash,
      labelName: record.code.replaceAll('_', '-'),
      step: 'requested',
      stepLog: '',
      problem: 'LABEL_MISSING',
    });
    const page = await opened(manager, record.code);
    await page.getByRole('button', { name: 'Afsluiten' }).click();
    await dialog(page, 'Serie afsluiten').getByText('1 bibliotheek geeft deze serie aan nieuwe bestanden.', { exact: false }).waitFor();
    await endSeries(store, actor, record, { validTo: '2026-06-30', successor: '', motivation: 'Een extern bureau doet de selecties.' }, 'nl-nl');
    const { page: libraries } = await stage.visit(manager, '#/libraries');
    await libraries.getByRole('row', { name: /Selectieprocedure/ }).getByText('Afgesloten sinds 01-07-2026.').waitFor();
    expect(await accessibilityProblems(libraries)).toEqual([]);
  });
});
