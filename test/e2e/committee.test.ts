import type { Page } from 'playwright-core';

import { startReview } from '../../src/app/series/start-review';
import { submitSeries } from '../../src/app/series/submit-series';
import { withdrawSeries } from '../../src/app/series/withdraw-series';
import { accessibilityProblems } from '../support/accessibility';
import { setStage } from '../support/stage';
import { storeOf } from '../support/store-of';

const decider = 'dirk.vermeulen';
const deputy = 'nele.wouters';
const member = 'chantal.peeters';
const managers: Readonly<Record<string, string>> = {
  OVO999001: 'an.claes',
  OVO999002: 'joris.desmet',
  OVO999003: 'karen.lambrecht',
};

const stage = setStage();

async function committeePage(person: string, path = ''): Promise<{ page: Page; problems: readonly string[] }> {
  const { page, problems } = await stage.visit(person, `#/committee${path}`);
  await page.getByRole('list', { name: 'Te beslissen' }).getByRole('link').first().waitFor();
  return { page, problems };
}

const queue = (page: Page) => page.getByRole('list', { name: 'Te beslissen' }).getByRole('link');
const decision = (page: Page) => page.getByRole('region', { name: 'Beslissing' });

/** The address's ticket: which version is open. */
const openTicket = (page: Page): string => /#\/committee\/(V\d+)/.exec(page.url())?.[1] ?? '';

const stateOf = async (versionTicket: string): Promise<string | undefined> => {
  const { columns } = await (await storeOf(stage.tenant, member)).versions.byTicket(versionTicket);
  const store = await storeOf(stage.tenant, managers[columns.Organisation ?? ''] ?? '');
  return (await store.series.byCode(columns.SeriesCode ?? ''))?.state;
};

describe('a decider', () => {
  it('approves: the series is published at once, the ticket shown, the next one opened', async () => {
    const { page, problems } = await committeePage(decider);
    await queue(page).first().click();
    await decision(page).waitFor();
    expect(await decision(page).innerText()).toContain('Wordt meteen gepubliceerd als versie 1.');
    expect(await accessibilityProblems(page)).toEqual([]);
    const ticket = openTicket(page);
    await decision(page).getByRole('button', { name: 'Goedkeuren' }).click();
    await page.keyboard.press('Enter');
    const notice = page.getByText(/is goedgekeurd en gepubliceerd als versie 1/);
    await notice.waitFor();
    expect(await page.getByRole('button', { name: /^D\d+ kopiëren$/ }).count()).toBe(1);
    expect(await stateOf(ticket)).toBe('Published');
    await page.waitForURL((url) => url.hash.startsWith('#/committee/V') && !url.hash.endsWith(ticket));
    expect(await queue(page).locator(`xpath=self::*[contains(@href,"${ticket}")]`).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('returns only with a motivation, and what was typed stays when choosing again', async () => {
    const { page } = await committeePage(decider);
    await queue(page).first().click();
    await decision(page).getByRole('button', { name: 'Terugsturen' }).click();
    await decision(page).getByRole('button', { name: 'Terugsturen met deze motivering' }).click();
    await page.getByText('Vul een motivering in').waitFor();
    const ticket = openTicket(page);
    await decision(page).getByRole('textbox', { name: 'Motivering' }).fill('De termijn is niet verantwoord.');
    await decision(page).getByRole('button', { name: 'Annuleren' }).click();
    await decision(page).getByRole('button', { name: 'Terugsturen' }).click();
    expect(await decision(page).getByRole('textbox', { name: 'Motivering' }).inputValue()).toBe(
      'De termijn is niet verantwoord.',
    );
    await decision(page).getByRole('button', { name: 'Terugsturen met deze motivering' }).click();
    await page.getByText(/is teruggestuurd naar/).waitFor();
    expect(await stateOf(ticket)).toBe('Returned');
    const store = await storeOf(stage.tenant, member);
    const [row] = await store.decisions.ofVersion(ticket);
    expect(JSON.parse(row?.content ?? '{}')).toMatchObject({
      outcome: 'return',
      motivation: 'De termijn is niet verantwoord.',
    });
    expect(row?.folder).toBe('SCL');
  });

  it('walks through the queue with the arrow keys', async () => {
    const { page } = await committeePage(deputy);
    await queue(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/committee\/V\d+/);
    expect(await queue(page).nth(1).getAttribute('aria-current')).toBe('true');
  });

  it('sees the difference instead of the buttons when the content changed since opening', async () => {
    const { page } = await committeePage(deputy);
    await queue(page).last().click();
    await decision(page).waitFor();
    const opened = openTicket(page);
    const { columns } = await (await storeOf(stage.tenant, member)).versions.byTicket(opened);
    const code = columns.SeriesCode ?? '';
    const owner = managers[columns.Organisation ?? ''] ?? '';
    const mine = await storeOf(stage.tenant, owner);
    const actor = { by: `${owner}@lindervoort.example`, role: 'manager', onBehalfOf: '' } as const;
    const withdrawn = await withdrawSeries(
      mine,
      actor,
      (await mine.series.byCode(code))!,
      'Er stond een fout in.',
      'nl-nl',
    );
    const edited = await mine.series.update(withdrawn.id, withdrawn.etag, {
      data: { destinationMotivation: `${withdrawn.data.destinationMotivation} Aangepast na overleg.` },
    });
    const { ticket } = await submitSeries(mine, actor, edited, '', 'nl-nl');

    await decision(page).getByRole('button', { name: 'Goedkeuren' }).click();
    await decision(page).getByRole('button', { name: 'Goedkeuren en publiceren' }).click();
    await page.getByRole('region', { name: 'De inhoud is veranderd sinds u ze opende' }).waitFor();
    expect(await decision(page).count()).toBe(0);
    expect(await page.getByText('Aangepast na overleg').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'De nieuwe versie beoordelen' }).click();
    await page.waitForURL((url) => url.hash === `#/committee/${ticket}`);
    await decision(page).waitFor();
    expect(await (await storeOf(stage.tenant, member)).decisions.ofVersion(opened)).toEqual([]);
  });
});

describe('a decider before a version that replaces one in force', () => {
  it('sees both beside each other with the differences marked, and what approving replaces', async () => {
    const manager = 'an.claes';
    const store = await storeOf(stage.tenant, manager);
    const actor = { by: `${manager}@lindervoort.example`, role: 'manager', onBehalfOf: '' } as const;
    const inForce = (await store.series.byCode('OVO999001_001_002'))!;
    const draft = await startReview(store, actor, inForce, 'De verjaringstermijn werd langer.', 'nl-nl');
    const edited = await store.series.update(draft.id, draft.etag, { data: { adminPeriod: 'P12Y' } });
    const { ticket } = await submitSeries(store, actor, edited, 'De verjaringstermijn werd langer.', 'nl-nl');

    const { page } = await committeePage(decider, `/${ticket}`);
    await decision(page).waitFor();
    expect(await decision(page).innerText()).toContain('Wordt meteen gepubliceerd als versie 2 en vervangt versie 1.');
    const period = page.locator('tr[data-field="adminPeriod"]');
    expect(await period.getAttribute('data-changed')).toBe('true');
    expect(await period.locator('del').innerText()).toContain('10');
    expect(await period.locator('ins').innerText()).toContain('12');
    expect(await page.locator('tr[data-changed="true"]').count()).toBe(1);
    expect(await page.getByText('De verjaringstermijn werd langer.').count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await decision(page).getByRole('button', { name: 'Goedkeuren' }).click();
    await decision(page).getByRole('button', { name: 'Goedkeuren en publiceren' }).click();
    await page.getByText(/is goedgekeurd en gepubliceerd als versie 2/).waitFor();
    expect(await stateOf(ticket)).toBe('Published');
  });
});

describe('a decider of the same organisation', () => {
  it('is told why there are no buttons', async () => {
    const owner = await storeOf(stage.tenant, 'greet.willems');
    await owner.people.add('OVO999003 approvers', `i:0#.f|membership|${deputy}@lindervoort.example`);
    const { page } = await stage.visit(deputy);
    // Who holds two roles chooses the one to act in.
    await page.getByRole('button', { name: /^Nele Wouters/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Beslisser in de commissie/ }).click();
    await page.goto(stage.at('#/committee'));
    await page.getByText('Havenbedrijf Lindervoort · versie').first().click();
    await page.getByText(/U kunt over deze serie niet beslissen: .*nele\.wouters/).waitFor();
    expect(await decision(page).count()).toBe(0);
  });
});

describe('a committee member', () => {
  it('reads along, is told that deciding is not theirs, and has no buttons', async () => {
    const { page, problems } = await committeePage(member);
    await queue(page).first().click();
    await page.getByText('U leest mee als commissielid').waitFor();
    expect(await page.getByRole('button', { name: 'Goedkeuren' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Omschrijving van de serie' }).click();
    await page.getByRole('button', { name: 'Eerdere versies en beslissingen' }).click();
    await page.getByText('Ingediend als versie').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
