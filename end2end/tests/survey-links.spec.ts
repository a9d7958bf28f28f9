// Personal links: made, printed, opened on a telephone, used once; and a survey for the members of a group.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { axe, expectMistakes, fits, send, signIn, unique } from "./helpers";

/** Makes a survey of one question, as a designer does, and publishes it; says its path. */
async function published(page: Page, title: string, mode: "links" | "members"): Promise<string> {
  await page.goto("/pt/surveys/new");
  await page.locator("[name=title_pt]").fill(title);
  await page.locator(`[name=mode][value=${mode}]`).check();
  if (mode === "members") await page.locator("[name=group]").selectOption("network");
  await page.locator("[name=results][value=designers]").check();
  await axe(page);
  await page.getByRole("button", { name: "Criar rascunho" }).click();
  await expect(page).toHaveURL(/\/questions$/);
  const survey = new URL(page.url()).pathname.replace(/\/questions$/, "");
  await page.goto(`${survey}/questions/new?kind=short-text&page=1`);
  await page.locator("[name=label_pt]").fill("O que mudava?");
  await page.locator("main form button[type=submit]").first().click();
  await expect(page).toHaveURL(/\/questions/);
  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page).toHaveURL(new RegExp(`${survey}$`));
  return survey;
}

/** A telephone of somebody who has not signed in. */
async function telephone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "pt-PT" });
  return context.newPage();
}

test("links are made, printed, and each counts once @nojs", async ({ page, browser }) => {
  await signIn(page, "designer");
  const survey = await published(page, unique("Balcão"), "links");
  await page.getByRole("link", { name: "Ligações pessoais" }).click();
  await axe(page);
  await fits(page);
  await page.getByRole("link", { name: "Criar ligações" }).first().click();
  await axe(page);
  await page.locator("[name=name]").fill("Balcão de Évora");
  await page.locator("[name=list]").fill("ana@example.org\nana");
  expect(await send(page, page.getByRole("button", { name: "Criar ligações" }))).toBe(422);
  await expect(page.getByRole("main")).toContainText("Linha 2");
  await expectMistakes(page, "list");
  await axe(page);
  await page.locator("[name=list]").fill("");
  await page.locator("[name=how_many]").fill("2");
  expect(await send(page, page.getByRole("button", { name: "Criar ligações" }))).toBe(200);
  await axe(page);
  await fits(page);
  const links = await page.locator(".survey-link").allTextContents();
  expect(links).toHaveLength(2);
  const link = new URL(links[0] ?? "");
  const path = `${link.pathname}${link.search}`;

  await page.getByRole("button", { name: "Folha de cartões" }).click();
  await expect(page.locator(".survey-card svg.qr")).toHaveCount(2);
  await axe(page);
  const code = (await page.locator(".survey-card code").first().textContent()) ?? "";
  expect(path).toContain(code);

  const ana = await telephone(browser);
  await ana.goto(survey);
  await expect(ana.getByRole("main")).toContainText("Precisa da sua ligação pessoal");
  await fits(ana);
  await axe(ana);
  await ana.getByLabel("O código da sua ligação").fill("0000-0000-0000-0000-0000");
  await ana.getByRole("button", { name: "Continuar" }).click();
  await expect(ana.getByRole("heading", { level: 1 })).toHaveText("Esta ligação não serve");
  await fits(ana);
  await axe(ana);
  await ana.goto(`/s/${code}`);
  await expect(ana).toHaveURL(/\/answer\?key=/);
  await fits(ana);
  await ana.locator("[name='a-q1']").fill("As cadeiras.");
  await ana.locator("button[name=go][value=send]").click();
  await expect(ana.getByRole("main")).toContainText("A sua ligação pessoal foi usada");
  await axe(ana);
  await ana.goto(path);
  await expect(ana.getByRole("heading", { level: 1 })).toHaveText("Esta ligação já foi usada");
  await axe(ana);
  await ana.context().close();

  await page.goto(`${survey}/invitations`);
  await axe(page);
  await page.getByRole("link", { name: "Balcão de Évora" }).click();
  await expect(page.getByRole("main")).toContainText("usada");
  await axe(page);
  await page.getByRole("button", { name: /^Anular\s*: N\.º 2/ }).click();
  await expect(page.getByRole("main")).toContainText("anulada");
});

test("only the members of the group may answer @nojs", async ({ page, browser }) => {
  await signIn(page, "designer");
  const survey = await published(page, unique("Rede"), "members");
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const citizen = await context.newPage();
  await signIn(citizen, "citizen");
  await citizen.goto(`${survey}/answer`);
  await expect(citizen.getByRole("heading", { level: 1 })).toHaveText("Este inquérito é para um grupo");
  await fits(citizen);
  await axe(citizen);
  await context.close();
  const other = await browser.newContext();
  const innovator = await other.newPage();
  await signIn(innovator, "innovator");
  await innovator.goto(`${survey}/answer`);
  await innovator.locator("[name='a-q1']").fill("Mais encontros.");
  await innovator.locator("button[name=go][value=send]").click();
  await expect(innovator.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
  await other.close();
});
