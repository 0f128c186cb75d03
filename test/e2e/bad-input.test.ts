import type { Page } from 'playwright-core';

import { verifySeries } from '../../src/domain/ledger/verify-series';
import { connect } from '../../src/store/connection';
import { provisionRegister } from '../../src/store/provisioning/provision-register';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const manager = 'an.claes';
const decider = 'dirk.vermeulen';
const siteOwner = 'greet.willems';

const stage = setStage();
const { at, visit } = stage;

/** A field by its name, with or without the star of what must be filled in. */
const field = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}( \\*)?$`) });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function codeOf(title: string): Promise<string> {
  const found = (await (await storeOf(stage.tenant, manager)).series.summaries()).find((series) => series.title === title);
  if (!found) throw new Error(`There is no series ${title}.`);
  return found.code;
}

describe('dirty text', () => {
  const name = '<img src=x onerror="window.ran=1">';
  const description = `=cmd|' /C calc'!A0\n<script>window.ran=1</script> ${'{{title}}'} %3Cb%3E &amp;`;
  const callName = 'Kaart\u00a0met\u00a0vaste\u00a0spaties';
  const endless = 'Reeks zonder einde. '.repeat(2_000).trim();

  it('is saved as it was typed and shown as text; more than a field holds is refused there, and kept', async () => {
    const { page, problems } = await visit(manager, '#/series');
    await page.getByRole('menuitem', { name: 'Nieuw', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Lege serie' }).click();
    await field(page, 'Naam').fill(name);
    await field(page, 'Roepnaam').fill(callName);
    await field(page, 'Omschrijving').fill(description);
    await field(page, 'Opmerkingen').fill(endless);
    await button(page, 'Opslaan').click();
    await page.getByText('Opmerkingen telt 39999 tekens; er kunnen er hoogstens 20000 in. Kort het in.').first().waitFor();
    expect(await field(page, 'Opmerkingen').inputValue()).toBe(endless);
    const remarks = endless.slice(0, 19_999);
    await field(page, 'Opmerkingen').fill(remarks);
    await button(page, 'Opslaan').click();
    await page.getByText(/^Opgeslagen om \d\d:\d\d$/).waitFor();

    const code = await codeOf(name);
    const saved = (await (await storeOf(stage.tenant, manager)).series.byCode(code))!;
    expect(saved.data).toMatchObject({ title: name, callName, description, remarks });

    await page.goto(at(`#/series/${code}`));
    const panel = page.getByRole('dialog');
    await panel.getByText(name).first().waitFor();
    await panel.getByText("=cmd|' /C calc'!A0", { exact: false }).first().waitFor();
    await page.goto(at('#/series'));
    await page.getByRole('searchbox', { name: 'Zoek op naam, code of taakgebied' }).fill('onerror');
    await page.getByRole('grid').getByText(name).waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get(window, 'ran') as unknown)).toBeUndefined();
    expect(problems).toEqual([]);
  });

});

describe('a lost connection', () => {
  it('and a page that is closed before it is back lose nothing: what was typed is there again, and is saved', async () => {
    const code = await codeOf('Gemeentebelastingen: kohier en bezwaar');
    const { page, context } = await visit(manager, `#/series/${code}/edit`);
    await field(page, 'Roepnaam').fill('Kohieren');
    await context.setOffline(true);
    await button(page, 'Opslaan').click();
    await page.getByText('Er is geen verbinding met SharePoint.', { exact: false }).waitFor();
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(at(`#/series/${code}/edit`));
    await again.getByText('Dit typte u hier op', { exact: false }).waitFor();
    expect(await field(again, 'Roepnaam').inputValue()).toBe('Kohieren');
    await button(again, 'Opslaan').click();
    await again.getByText(/^Opgeslagen om/).waitFor();
    expect((await (await storeOf(stage.tenant, manager)).series.byCode(code))?.data.callName).toBe('Kohieren');
    expect(await again.getByText('Dit typte u hier op', { exact: false }).count()).toBe(0);
  });
});

describe('a session that ended', () => {
  it('while a decision is being motivated: the motivation stays, and the decision stands once after signing in elsewhere', async () => {
    const { page, context } = await visit(decider, '#/committee');
    await page.getByRole('list', { name: 'Te beslissen' }).getByRole('link').first().click();
    const decision = page.getByRole('region', { name: 'Beslissing' });
    await decision.getByRole('button', { name: 'Terugsturen' }).click();
    await decision.getByRole('textbox', { name: 'Motivering' }).fill('De wettelijke grond ontbreekt.');
    const ticket = /V\d+/.exec(page.url())?.[0] ?? '';
    await context.clearCookies();
    await decision.getByRole('button', { name: 'Terugsturen met deze motivering' }).click();
    await decision.getByText('U bent niet meer aangemeld.', { exact: false }).waitFor();
    expect(await decision.getByRole('textbox', { name: 'Motivering' }).inputValue()).toBe('De wettelijke grond ontbreekt.');

    const [elsewhere] = await Promise.all([
      context.waitForEvent('page'),
      decision.getByRole('link', { name: 'Aanmelden in een nieuw tabblad' }).click(),
    ]);
    await elsewhere.locator(`form[action="/identity/sign-in"] button[value="${decider}"]`).first().click();
    await elsewhere.waitForURL((url) => !url.pathname.startsWith('/identity'));
    await decision.getByRole('button', { name: 'Terugsturen met deze motivering' }).click();
    await page.getByText(/is teruggestuurd naar/).waitFor();
    const rows = await (await storeOf(stage.tenant, decider)).decisions.ofVersion(ticket);
    expect(rows.map(({ content }) => JSON.parse(content) as unknown)).toMatchObject([{ outcome: 'return', motivation: 'De wettelijke grond ontbreekt.' }]);
  });
});

describe('a column of Versions that somebody deleted', () => {
  const title = 'Boekhoudkundige verantwoordingsstukken';

  it('is named with what to do, submits nothing, and loses nothing once the register is set up again', async () => {
    const store = await storeOf(stage.tenant, manager);
    const code = await codeOf(title);
    const before = (await store.versions.ofSeries(code)).length;
    const deleted = await stage.tenant.fetchAs(
      siteOwner,
      "/sites/register/_api/web/lists/getbytitle('Versions')/fields/getbyinternalnameortitle('Summary')",
      { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } },
    );
    expect(deleted.ok).toBe(true);

    const reading = await visit('els.janssens', '#/search?q=facturen');
    await reading.page.getByText('In de lijst Versions ontbreekt de kolom Summary.', { exact: false }).first().waitFor();
    await reading.page.getByText('Vraag de beheerder om het register opnieuw in te richten.', { exact: false }).first().waitFor();
    await reading.context.close();

    const { page } = await visit(manager, `#/series/${code}/edit`);
    await field(page, 'Roepnaam').fill('Facturen en bestelbonnen');
    await button(page, 'Opslaan en indienen').click();
    await page.getByText('In de lijst Versions ontbreekt de kolom Summary.', { exact: false }).first().waitFor();
    const kept = (await store.series.byCode(code))!;
    expect(kept.state).toBe('Draft');
    expect(kept.data.callName).toBe('Facturen en bestelbonnen');

    const owner = connect(stage.tenant.registerUrl, { bearer: await stage.tenant.token(siteOwner) });
    await provisionRegister(owner, { organisations: [], committees: [] }, { by: `${siteOwner}@lindervoort.example`, at: new Date().toISOString() });
    expect((await store.versions.ofSeries(code)).length).toBe(before);
    expect(verifySeries(await store.evidence.ofSeries(code)).inForce).not.toBeNull();
  });
});
