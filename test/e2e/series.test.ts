import type { Page } from 'playwright-core';

import { accessibilityProblems } from '../support/accessibility';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const manager = 'an.claes';
const approver = 'bart.dewit';

const stage = setStage();
const { visit } = stage;

const table = (page: Page) => page.getByRole('grid');
const row = (page: Page, name: RegExp) => table(page).getByRole('row', { name });
// A star stands behind the name of a field that must be filled in.
const named = (name: string) => new RegExp(`^${name}( \\*)?$`);
const field = (page: Page, name: string) => page.getByRole('textbox', { name: named(name) });

async function choose(page: Page, list: string, word: string): Promise<void> {
  // The name of a list goes on with what is chosen in it.
  await page.getByRole('combobox', { name: new RegExp(`^${list}( \\*)?( |$)`) }).click();
  await page.getByRole('option', { name: word, exact: true }).click();
}

async function codeOf(title: string): Promise<string> {
  const store = await storeOf(stage.tenant, manager);
  const found = (await store.series.summaries()).find((series) => series.title === title);
  if (!found) throw new Error(`There is no series ${title}.`);
  return found.code;
}

describe('the table', () => {
  it('narrows down by search and chips, sorts, and keeps all of it in the address', async () => {
    const { page, problems } = await visit(manager, '#/series');
    await row(page, /Personeelsdossier/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('search').getByRole('button', { name: 'Bestemming', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Bewaren \(/ }).click();
    await page.getByRole('searchbox', { name: 'Zoek op naam, code of taakgebied' }).fill('gemeenteraad');
    await row(page, /Gemeenteraad: vergaderdossier/).waitFor();
    await row(page, /Personeelsdossier/).waitFor({ state: 'detached' });
    await page.waitForURL(/destination=keep.*q=gemeenteraad/);

    const again = await visit(manager, new URL(page.url()).hash);
    await row(again.page, /Gemeenteraad: vergaderdossier/).waitFor();
    expect(await again.page.getByRole('button', { name: /Bestemming: Bewaren/ }).count()).toBe(1);
    await again.page.getByRole('button', { name: 'Filters wissen' }).click();
    await row(again.page, /Arbeidsongeval/).waitFor();
    await again.page.getByRole('columnheader', { name: 'Bewaartermijn' }).click();
    await again.page.getByRole('columnheader', { name: 'Bewaartermijn' }).click();
    await again.page.waitForURL(/sort=-retention/);
    expect(await table(again.page).getByRole('row').nth(1).innerText()).toContain('110 j');
    expect(problems).toEqual([]);
  });

  it('opens a series beside it, with its history and versions, each at an address', async () => {
    const { page } = await visit(manager, '#/series');
    await page.getByRole('button', { name: 'Personeelsdossier', exact: true }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Dit').or(panel.getByText('Hoelang en waarom')).first().waitFor();
    await panel.getByRole('tab', { name: 'Geschiedenis' }).click();
    await panel.getByText('Ingediend als versie 2').waitFor();
    expect(await panel.getByRole('button', { name: /^V\d+ kopiëren$/ }).count()).toBeGreaterThan(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel.getByRole('tab', { name: 'Versies' }).click();
    await panel.getByRole('button', { name: 'Toon versie 1' }).click();
    await panel.getByText('Verschil met de versie die van kracht is').waitFor();
    expect(page.url()).toMatch(/#\/series\/OVO\d+_\d+_\d+\/versions\/V\d+/);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });
});

describe('the form', () => {
  it('makes a series: errors when leaving a field, saved state in sight, what is missing said when submitting', async () => {
    const { page, problems } = await visit(manager, '#/series');
    await page.getByRole('menuitem', { name: 'Nieuw', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Lege serie' }).click();
    await field(page, 'Naam').fill('Uitleendienst feestmateriaal');
    await field(page, 'Administratieve bewaartermijn: aantal').fill('tien');
    expect(await page.getByRole('alert').count()).toBe(0);
    await field(page, 'Omschrijving').fill('Aanvragen en contracten voor het lenen van podia, tafels en stoelen.');
    await page.getByText('‘tien’ is geen bewaartermijn.', { exact: false }).waitFor();
    await field(page, 'Administratieve bewaartermijn: aantal').fill('2');
    await choose(page, 'Administratieve termijn: telt vanaf', 'Afloop van het dossier');
    await page.getByText(/^Bewaar 2 jaar na/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await page.getByText(/^Opgeslagen om \d\d:\d\d$/).waitFor();

    await page.getByRole('button', { name: 'Opslaan en indienen' }).click();
    await page.getByText('Vul Bestemming in.').waitFor();
    await choose(page, 'Soort', 'Dossier');
    await page.getByRole('combobox', { name: 'Begindatum' }).fill('2019');
    await page.getByRole('combobox', { name: 'Einddatum' }).fill('Lopende');
    await page.getByRole('combobox', { name: 'Taakgebied' }).fill('07. Vrije tijd');
    await field(page, 'Bewaarniveau').fill('Eigen organisatie');
    await field(page, 'Administratieve termijn: verantwoording').fill('Schade aan materiaal kan nog een jaar worden verhaald.');
    await choose(page, 'Bestemming', 'Vernietigen');
    await field(page, 'Verantwoording van de bestemming').fill('Geen blijvende waarde.');
    await choose(page, 'Openbaarheid', 'In principe openbaar');
    await choose(page, 'Persoonsgegevens', 'Ja');
    await choose(page, 'Hergebruik', 'Ja');
    await choose(page, 'Drager', 'Digitaal');
    await page.getByRole('button', { name: 'Opslaan en indienen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/als versie 1 naar/).waitFor();
    await dialog.getByRole('button', { name: 'Indienen' }).click();
    await page.getByText('Ingediend als versie 1').waitFor();

    const store = await storeOf(stage.tenant, manager);
    const code = await codeOf('Uitleendienst feestmateriaal');
    const record = (await store.series.byCode(code))!;
    expect(record.state).toBe('Submitted');
    expect(record.data.dateTo).toBe('ongoing');
    expect((await store.versions.ofSeries(code)).map(({ id }) => `V${id}`)).toEqual([record.versionTicket]);
    const acts = (await store.journal.ofSeries(code)).map(({ content }) => (JSON.parse(content) as { act: string }).act);
    expect(acts).toEqual(['draftCreated', 'draftEdited']);
    expect(problems).toEqual([]);
  });

  it('keeps what was typed when somebody else saved first, shows the difference, and lets choose', async () => {
    const code = await codeOf('Vorming en opleiding van personeel');
    const { page } = await visit(manager, `#/series/${code}/edit`);
    await field(page, 'Naam').fill('Opleiding van personeel');
    const store = await storeOf(stage.tenant, manager);
    const record = (await store.series.byCode(code))!;
    await store.series.update(record.id, record.etag, { data: { title: 'Vorming van personeel', remarks: 'Nagekeken door de preventiedienst.' } });

    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    const conflict = page.getByRole('region', { name: 'Iemand anders sloeg deze serie op' });
    await conflict.waitFor();
    expect(await field(page, 'Naam').inputValue()).toBe('Opleiding van personeel');
    expect(await conflict.locator('ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Nagekeken door de preventiedienst.')]));
    expect(await accessibilityProblems(page)).toEqual([]);
    await conflict.getByRole('button', { name: 'Hiermee verder' }).click();
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await page.getByText(/^Opgeslagen om/).waitFor();
    const saved = (await store.series.byCode(code))!;
    expect(saved.data.title).toBe('Opleiding van personeel');
    expect(saved.data.remarks).toBe('Nagekeken door de preventiedienst.');
  });

  it('loses nothing when the connection is lost while saving, and saves when it is back', async () => {
    const code = await codeOf('Verlof en afwezigheid');
    const { page, context } = await visit(manager, `#/series/${code}/edit`);
    await field(page, 'Roepnaam').fill('Verlofkaarten');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await page.getByText('Er is geen verbinding met SharePoint.', { exact: false }).waitFor();
    await page.getByText('Niet opgeslagen; wat u typte blijft op dit toestel').waitFor();
    expect(await field(page, 'Roepnaam').inputValue()).toBe('Verlofkaarten');
    await context.setOffline(false);
    await page.getByText(/^Opgeslagen om/).waitFor();
    expect((await (await storeOf(stage.tenant, manager)).series.byCode(code))?.data.callName).toBe('Verlofkaarten');
  });

  it('says what to do when the session has ended, and goes on after signing in elsewhere', async () => {
    const code = await codeOf('Verlof en afwezigheid');
    const { page, context } = await visit(manager, `#/series/${code}/edit`);
    await field(page, 'Opmerkingen').fill('Getypt na het einde van de sessie.');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await page.getByText('U bent niet meer aangemeld.', { exact: false }).waitFor();
    const [elsewhere] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Aanmelden in een nieuw tabblad' }).click(),
    ]);
    await elsewhere.locator(`form[action="/identity/sign-in"] button[value="${manager}"]`).first().click();
    await elsewhere.waitForURL((url) => !url.pathname.startsWith('/identity'));
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText(/^Opgeslagen om/).waitFor();
    expect((await (await storeOf(stage.tenant, manager)).series.byCode(code))?.data.remarks).toBe('Getypt na het einde van de sessie.');
  });

  it('takes up again what was typed and not saved when the page was closed', async () => {
    const code = await codeOf('Verlof en afwezigheid');
    const { page } = await visit(manager, `#/series/${code}/edit`);
    await field(page, 'Dienstverlening').fill('Personeelsdienst');
    await page.getByText('Nog niet opgeslagen; wat u typte blijft op dit toestel').waitFor();
    await page.reload();
    await page.getByText('Dit typte u hier op', { exact: false }).waitFor();
    expect(await field(page, 'Dienstverlening').inputValue()).toBe('Personeelsdienst');
    await page.getByRole('button', { name: 'Weggooien' }).click();
    expect(await field(page, 'Dienstverlening').inputValue()).toBe('');
  });
});

describe('inside the organisation', () => {
  it('an internal approver sends back with a reason, and approves what comes again', async () => {
    const code = await codeOf('Leegstandsregister');
    const approving = await visit(approver, '#/work');
    const waiting = approving.page.getByRole('region', { name: 'Wacht op uw goedkeuring' });
    await waiting.getByRole('button', { name: 'Leegstandsregister' }).waitFor();
    expect(await accessibilityProblems(approving.page)).toEqual([]);
    const item = waiting.getByRole('listitem').filter({ hasText: 'Leegstandsregister' });
    await item.getByRole('button', { name: 'Terugsturen' }).click();
    const why = approving.page.getByRole('alertdialog');
    await why.getByRole('button', { name: 'Terugsturen' }).click();
    await why.getByText('Vul een motivering in').waitFor();
    await why.getByRole('textbox', { name: 'Motivering' }).fill('De termijn van bezwaar ontbreekt.');
    await why.getByRole('button', { name: 'Terugsturen' }).click();
    await why.waitFor({ state: 'detached' });
    await item.waitFor({ state: 'detached' });

    const { page } = await visit(manager, `#/series/${code}/history`);
    const panel = page.getByRole('dialog');
    await panel.getByText('De termijn van bezwaar ontbreekt.').waitFor();
    await panel.getByRole('button', { name: 'Voorleggen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Voorleggen' }).click();
    await page.getByText('Leegstandsregister is nu: Bij interne goedkeurder.').waitFor();

    await approving.page.reload();
    await item.getByRole('button', { name: 'Goedkeuren en indienen' }).click();
    const dialog = approving.page.getByRole('dialog');
    await dialog.getByText(/als versie 1 naar/).waitFor();
    await dialog.getByRole('button', { name: 'Goedkeuren en indienen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await item.waitFor({ state: 'detached' });
    const store = await storeOf(stage.tenant, approver);
    expect((await store.series.byCode(code))?.state).toBe('Submitted');
    expect((await store.versions.ofSeries(code)).map(({ author }) => author)).toEqual([expect.stringContaining(approver)]);
  });

  it('a review that changes only the description is in force at once', async () => {
    const code = await codeOf('Arbeidsongeval');
    const { page } = await visit(manager, `#/series/${code}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Herzien' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: 'Waarom wordt deze serie herzien' }).fill('De omschrijving was onvolledig.');
    await dialog.getByRole('button', { name: 'Herzien' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bewerken' }).click();
    await field(page, 'Roepnaam').fill('Ongevallen');
    await page.getByRole('button', { name: 'Opslaan en indienen' }).click();
    await page.getByRole('dialog').getByText(/meteen van kracht als versie 2/).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Indienen' }).click();
    await page.getByText('Van kracht als versie 2 in verkorte procedure').waitFor();
    expect((await (await storeOf(stage.tenant, manager)).series.byCode(code))?.state).toBe('Published');
  });

  it('or goes to the committee all the same, when the manager wants its judgement', async () => {
    const code = await codeOf('Burgemeestersbesluiten');
    const { page } = await visit(manager, `#/series/${code}`);
    await page.getByRole('dialog').getByRole('button', { name: 'Herzien' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: 'Waarom wordt deze serie herzien' }).fill('De commissie bekijkt de reeks opnieuw.');
    await dialog.getByRole('button', { name: 'Herzien' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Indienen' }).click();
    const submitting = page.getByRole('dialog', { name: 'Indienen bij de selectiecommissie' });
    await submitting.getByText(/meteen van kracht als versie 2/).waitFor();
    await submitting.getByRole('radio', { name: 'Gewone procedure: de commissie beoordeelt de serie opnieuw' }).click({ force: true });
    await submitting.getByText(/gaat als versie 2 naar Selectiecommissie Lindervoort/).waitFor();
    expect(await accessibilityProblems(page, '[role="dialog"]')).toEqual([]);
    await submitting.getByRole('button', { name: 'Indienen' }).click();
    await page.getByText('Burgemeestersbesluiten is nu: Ingediend.').waitFor();
    const store = await storeOf(stage.tenant, manager);
    expect((await store.series.byCode(code))?.state).toBe('Submitted');
    expect((await store.versions.ofSeries(code)).map(({ columns }) => columns.Flow)).toEqual(['full', 'full']);
  });
});

describe('a register that is not as it should be', () => {
  it('names the list and the column that somebody deleted', async () => {
    const answer = await stage.tenant.fetchAs(
      'greet.willems',
      "/sites/register/_api/web/lists/getbytitle('Series')/fields/getbyinternalnameortitle('CarrierInfo')",
      { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } },
    );
    expect(answer.ok).toBe(true);
    const { page } = await visit(manager, '#/series');
    await page.getByText('In de lijst Series ontbreekt de kolom CarrierInfo.').waitFor();
  });
});
