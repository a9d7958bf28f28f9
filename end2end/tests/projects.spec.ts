// Projects: found, read, kept from strangers while they are drafts, and written by designers.
import { expect, test, type Page } from "@playwright/test";
import { axe, signIn } from "./helpers";

test("a citizen finds a project by its phase and reads what came of it @nojs", async ({ page }) => {
  await page.goto("/pt/projects");
  await page.locator("main select[name=phase]").selectOption("scaled");
  await page.locator("main form[method=get] button[type=submit]").first().click();
  await expect(page).toHaveURL(/phase=scaled/);
  await page.getByRole("link", { name: /fatura da água/ }).click();
  await expect(page.locator("h1")).toContainText("fatura da água");
  await expect(page.getByRole("main")).toContainText("44 %");
  await axe(page);
});

test("figures stay apart as they were published, with their source @nojs", async ({ page }) => {
  await page.goto("/pt/projects/ponto-ja");
  const main = page.getByRole("main");
  for (const figure of ["1 520", "25", "UN Public Service Awards"]) await expect(main).toContainText(figure);
  await expect(main).not.toContainText("1 553");
});

test("a draft is hidden from strangers and shown to those who work on it @nojs", async ({ page }) => {
  const draft = "/pt/projects/primeira-morada";
  expect((await page.goto(draft))?.status()).toBe(404);
  await signIn(page, "citizen");
  expect((await page.goto(draft))?.status()).toBe(404);
  await signOut(page);
  await signIn(page, "partner");
  expect((await page.goto(draft))?.status()).toBe(200);
});

test("a designer writes a project, publishes it and moves it on @nojs", async ({ page }, info) => {
  await signIn(page, "designer");
  await page.goto("/pt/projects/new");
  await axe(page);
  const title = `Uma fila mais curta ${info.project.name} ${Date.now()}`;
  await page.locator("[name=title_pt]").fill(title);
  await page.locator("main form button[type=submit]").last().click();
  // What is missing is said, and what was typed is still there.
  await expect(page.locator("[name=title_pt]")).toHaveValue(title);
  await expect(page.locator("main [aria-invalid=true]").first()).toBeVisible();
  await axe(page);
  await page.locator("[name=summary_pt]").fill("Um resumo de ensaio.");
  await page.locator("[name=area][value=services]").check();
  await page.locator("[name=challenge_pt]").fill("Como encurtar a fila?");
  await page.locator("[name=lead]").selectOption({ index: 1 });
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.locator("h1")).toHaveText(title);
  const address = page.url();
  await page.locator("form[action$='/publish'] button").click();
  await page.goto(`${new URL(address).pathname}/phase`);
  await page.locator("[name=phase][value='co-creation']").check();
  await page.locator("main form[action$='/phase'] button[type=submit]").click();
  await expect(page.getByRole("main")).toContainText("Cocriação");
});

for (const path of ["/pt/projects", "/en/projects/ponto-ja", "/pt/entities", "/pt/entities/ama"]) {
  test(`${path} has no violation that axe can find`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await axe(page);
  });
}

async function signOut(page: Page): Promise<void> {
  await page.locator("header form[action$='/sign-out'] button").click();
  await expect(page.locator("header form[action$='/sign-out']")).toHaveCount(0);
}
