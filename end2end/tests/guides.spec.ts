// Guides: found by the time one has, read, and linked to what they are used in.
import { expect, test } from "@playwright/test";
import { axe, fits, signIn, unique } from "./helpers";

test("somebody finds a method that fits into their time and reads it @nojs", async ({ page }) => {
  await page.goto("/pt/guides");
  const all = await page.getByRole("article").count();
  await page.locator("main select[name=phase]").selectOption("co-creation");
  await page.locator("main form[method=get] button[type=submit]").first().click();
  await expect(page).toHaveURL(/phase=co-creation/);
  const found = await page.getByRole("article").count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await page.getByRole("article").getByRole("link").first().click();
  await expect(page.locator("h1")).toHaveCount(1);
  expect(await page.locator("main h2").count()).toBeGreaterThan(3);
});

test("a guide keeps its page when the language changes @nojs", async ({ page }) => {
  await page.goto("/pt/guides/interviews");
  await page.locator("header").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/guides\/interviews/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a project leads to the guides it used @nojs", async ({ page }) => {
  await page.goto("/pt/projects/carta-da-agua");
  await page.locator("main a[href='/pt/guides/plain-language']").first().click();
  await expect(page).toHaveURL(/\/pt\/guides\/plain-language/);
});

for (const path of ["/pt/guides", "/en/guides", "/pt/guides/interviews", "/en/guides/journey-map", "/pt/guides/glossary"]) {
  test(`${path} has no violation that axe can find`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await axe(page);
  });
}

test("the list is filtered, and a guide is read on a phone @nojs", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/pt/guides");
  await fits(page);
  await axe(page);
  const cards = page.getByRole("main").getByRole("heading").getByRole("link");
  const all = await cards.count();
  await page.getByLabel("Fase do projeto").selectOption({ label: "Cocriação" });
  await page.getByLabel("Tipo").selectOption({ label: "Método" });
  await page.getByRole("button", { name: "Aplicar filtros" }).click();
  await expect(page).toHaveURL(/phase=co-creation/);
  await expect(page.getByLabel("Tipo")).toHaveValue("method");
  const some = await cards.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await fits(page);
  await axe(page);
  const title = (await cards.first().innerText()).trim();
  await cards.first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await fits(page);
});

test("a designer writes a guide, publishes it and takes it back @nojs", async ({ page, browser, baseURL, javaScriptEnabled }) => {
  const title = unique("Conversa de corredor");
  await signIn(page, "designer");
  await page.goto("/pt/guides/new");
  await axe(page);
  await page.locator("#title_pt").fill(title);
  await page.locator("#body_pt").fill("## Como se faz\n\nOiça primeiro.");
  await page.locator("#summary_pt").fill("Cinco minutos com quem passa.");
  await page.getByRole("radio", { name: "Método" }).check();
  await page.getByRole("checkbox", { name: "Investigação" }).check();
  for (const [field, value] of [["time_min", "5"], ["time_max", "15"], ["people_min", "1"], ["people_max", "2"]] as const)
    await page.locator(`#${field}`).fill(value);
  await page.getByRole("button", { name: "Guardar como rascunho" }).click();
  await expect(page.getByText("O guia foi guardado como rascunho.")).toBeVisible();
  await axe(page);
  const address = new URL(page.url()).pathname;
  const visitor = await browser.newContext({ baseURL, javaScriptEnabled });
  const theirs = await visitor.newPage();
  expect((await theirs.goto(address))?.status()).toBe(404);
  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("O guia está publicado.")).toBeVisible();
  expect((await theirs.goto(address))?.status()).toBe(200);
  await expect(theirs.getByRole("heading", { level: 2, name: "Como se faz" })).toBeVisible();
  await visitor.close();
  await page.getByRole("button", { name: "Voltar a rascunho" }).click();
  await expect(page.getByText("O guia voltou a rascunho.")).toBeVisible();
});
