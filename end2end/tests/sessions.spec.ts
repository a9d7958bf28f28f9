// Sessions: registering with and without a free place, without an account; and what designers see of it.
import { expect, test, type Page } from "@playwright/test";
import { axe, signIn } from "./helpers";

const somebody = (project: string) => `pessoa-${project}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;

async function open(page: Page, title: RegExp): Promise<void> {
  await page.goto("/pt/sessions");
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await expect(page.locator("h1")).toHaveText(title);
}

async function register(page: Page, email: string): Promise<void> {
  await page.locator("[name=name]").fill("Pessoa de Ensaio");
  await page.locator("main [name=email]").fill(email);
  await page.locator("[name=consent]").check();
  await page.locator("form[action$='/register'] button[type=submit]").click();
}

test("somebody without an account gets a place @nojs", async ({ page }, info) => {
  await open(page, /Porta aberta/);
  await axe(page);
  await register(page, somebody(info.project.name));
  await expect(page.locator("h1")).toHaveText("Tem lugar nesta sessão");
  await axe(page);
});

test("when no place is free one waits, and is told so before and after @nojs", async ({ page }, info) => {
  await open(page, /Experimentar o balcão/);
  await expect(page.getByRole("main")).toContainText("lista de espera");
  await register(page, somebody(info.project.name));
  await expect(page.locator("h1")).toContainText("lista de espera");
});

test("what is missing is said and what was typed stays @nojs", async ({ page }, info) => {
  await open(page, /Porta aberta/);
  const email = somebody(info.project.name);
  await page.locator("main [name=email]").fill(email);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("form[action$='/register'] button[type=submit]").click();
  expect((await answer).status()).toBe(422);
  await expect(page.locator("main [name=email]")).toHaveValue(email);
  await expect(page.locator("#error-summary")).toBeVisible();
  await axe(page);
});

test("the calendar entry is a calendar entry", async ({ page }) => {
  await open(page, /Porta aberta/);
  const answer = await page.request.get(`${new URL(page.url()).pathname}/calendar.ics`);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  expect(await answer.text()).toContain("BEGIN:VCALENDAR");
});

test("past sessions take no more registrations @nojs", async ({ page }) => {
  await page.goto("/pt/sessions");
  await page.getByRole("link", { name: "Anteriores" }).click();
  await page.getByRole("link", { name: /balcão de cartão/ }).click();
  await expect(page.locator("form[action$='/register']")).toHaveCount(0);
  await axe(page);
});

test("only designers see who registered @nojs", async ({ page }) => {
  await open(page, /Porta aberta/);
  const participants = `${new URL(page.url()).pathname}/participants`;
  await page.goto(participants);
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, "citizen");
  expect((await page.goto(participants))?.status()).toBe(403);
  await page.locator("header form[action$='/sign-out'] button").click();
  await signIn(page, "designer");
  expect((await page.goto(participants))?.status()).toBe(200);
  await expect(page.getByRole("main").getByRole("table")).toContainText("@demo.bancada.example");
  await axe(page);
});

for (const path of ["/pt/sessions", "/en/sessions", "/pt/sessions?when=past"]) {
  test(`${path} has no violation that axe can find`, async ({ page }) => {
    await page.goto(path);
    await axe(page);
  });
}
