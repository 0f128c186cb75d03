import type { Page } from 'playwright-core';

import { composeVersion } from '../../src/domain/ledger/compose-version';
import { verifySeries } from '../../src/domain/ledger/verify-series';
import { accessibilityProblems } from '../support/accessibility';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const reader = 'els.janssens';
const manager = 'an.claes';

const stage = setStage();

async function searchPage(hash = ''): Promise<{ page: Page; problems: readonly string[] }> {
  const { page, problems } = await stage.visit(reader, hash);
  await question(page).or(page.getByRole('button', { name: 'Terug naar de antwoorden' })).first().waitFor();
  return { page, problems };
}

const question = (page: Page) => page.getByRole('searchbox', { name: 'Hoelang moet ik dit bewaren?' });
const answers = (page: Page) => page.getByRole('region', { name: 'Antwoorden' }).getByRole('article');
const answer = (page: Page, name: string) => page.getByRole('article', { name });

describe('a reader who asks how long to keep something', () => {
  it('reads the answer as the largest text of a card, with why, since when and whether it verifies', async () => {
    const { page, problems } = await searchPage();
    expect(await page.getByRole('tab').count()).toBe(0);
    await question(page).fill('melding werken');
    const card = answer(page, 'Melding van werken zonder vergunning');
    await card.waitFor();
    const text = await card.innerText();
    expect(text).toMatch(/Bewaar 10 jaar na de afhandeling van .+, daarna vernietigen\./);
    expect(text).toContain('Waarom: Verjaring van persoonlijke rechtsvorderingen');
    expect(text).toMatch(/Goedgekeurd \d\d-\d\d-\d{4}/);
    expect(text).toContain('Goedgekeurd door: Selectiecommissie Lindervoort');
    expect(text).toContain('Stad Lindervoort');
    const sizes = await card.locator('h3, p, span').evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
    const sentence = await card.getByText('Bewaar 10 jaar').evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
    expect(sentence).toBe(Math.max(...sizes));
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('finds without accents and by call name, and wants every word', async () => {
    const { page } = await searchPage('#/search?q=aanbesteding');
    await answer(page, 'Overheidsopdrachten: gunning en uitvoering').waitFor();
    await question(page).fill('gunning uitvoering OPDRACHTEN');
    await page.waitForURL(/gunning/);
    expect(await answers(page).count()).toBe(1);
    await question(page).fill('gunning zwembad');
    await page.getByText('Niets gevonden voor "gunning zwembad"').waitFor();
    expect(await page.getByText('vraag het dan aan de informatiebeheerder').count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('opens the whole series by keyboard, shares its address, and comes back with the back button', async () => {
    const { page } = await searchPage('#/search?q=personeelsdossier');
    const more = answer(page, 'Personeelsdossier').getByRole('button', { name: 'Meer over deze serie: Personeelsdossier' });
    await more.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByText('Hoelang en waarom').waitFor();
    await panel.getByRole('tab', { name: 'Versies' }).click();
    await panel.getByText('Versie 2', { exact: false }).first().waitFor();
    expect(await panel.getByText('Vervangen').count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);

    const shared = await searchPage(new URL(page.url()).hash);
    await shared.page.getByRole('dialog').getByText('Versie 1', { exact: false }).first().waitFor();

    await page.goBack();
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    expect(page.url()).toContain('#/search?q=personeelsdossier');
  });

  it('reads where the records are kept', async () => {
    const store = await storeOf(stage.tenant, manager);
    const record = (await store.series.summaries()).find(({ title }) => title === 'Personeelsdossier');
    await store.libraryLabels.create({
      siteUrl: stage.tenant.registerUrl,
      listId: '5d1a6c1e-0000-4000-8000-000000000001',
      libraryTitle: 'Personeelsdossiers',
      libraryUrl: `${stage.tenant.registerUrl}/Personeelsdossiers`,
      seriesCode: record?.code ?? '',
      versionTicket: record?.versionTicket ?? '',
      versionHash: '',
      labelName: '',
      step: 'requested',
      stepLog: '',
      problem: '',
    });
    const { page } = await searchPage('#/search?q=personeelsdossier');
    await answer(page, 'Personeelsdossier').getByRole('button', { name: '1 bibliotheek' }).click();
    const link = answer(page, 'Personeelsdossier').getByRole('link', { name: 'Personeelsdossiers' });
    expect(await link.getAttribute('href')).toBe(`${stage.tenant.registerUrl}/Personeelsdossiers`);
    await page.goto(`${stage.tenant.registerUrl}/SitePages/Register.aspx#/search?q=arbeidsongeval`);
    await answer(page, 'Arbeidsongeval').getByText('Nog geen bibliotheek').waitFor();
  });

  it('sees what does not verify last, greyed, with the reason', async () => {
    const store = await storeOf(stage.tenant, manager);
    const [record] = (await store.series.summaries()).filter(({ title }) => title === 'Melding van werken zonder vergunning');
    const working = (await store.series.byCode(record?.code ?? ''))!;
    const { inForce } = verifySeries(await store.evidence.ofSeries(working.code));
    const forged = { ...working, data: { ...working.data, adminPeriod: 'P1Y' } };
    const { ticket } = await store.versions.append(
      composeVersion(forged, {
        inForce,
        flow: 'short',
        reviewMotivation: 'Korter.',
        previous: await store.versions.last(working.code),
        by: `${manager}@lindervoort.example`,
        at: new Date().toISOString(),
      }),
    );
    const { page } = await searchPage('#/search?q=melding%20werken');
    await page.getByText(`Niet bevestigd: ${ticket} volgt de verkorte procedure`, { exact: false }).waitFor();
    const cards = await answers(page).allInnerTexts();
    expect(cards[0]).toContain('Bewaar 10 jaar');
    expect(cards[cards.length - 1]).toContain('Niet bevestigd');
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
