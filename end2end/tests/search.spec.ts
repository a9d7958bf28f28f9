// Search: the same results by form and, where there is a script, while one types.
import { expect, test } from "@playwright/test";
import { axe, fits } from "./helpers";

test("the form finds a word without its accents, and a filter narrows it @nojs", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/pt/search");
  await fits(page);
  await axe(page);
  const results = page.locator("main li.result");
  // Filters stand only where there is something to narrow: the first word finds few things, the second many.
  for (const [typed, written] of [["inovacao", /inovação/i], ["inquerito", /inquérito/i]] as const) {
    await page.getByRole("main").getByRole("searchbox").fill(typed);
    await page.getByRole("main").getByRole("searchbox").press("Enter");
    await expect(page).toHaveURL(new RegExp(`/pt/search\\?.*q=${typed}`));
    await expect(results.first()).toBeVisible();
    await expect(page.locator("main .result mark", { hasText: written }).first()).toBeVisible();
    await fits(page);
    await axe(page);
  }
  await page.getByRole("region", { name: "Filtrar os resultados" }).getByRole("link").first().click();
  await expect(results.first()).toBeVisible();
  await expect(page.getByRole("link", { name: /^Tirar o filtro/ })).toBeVisible();
});

test("results come while one types, without a new page", async ({ page }) => {
  await page.goto("/pt/search");
  const visits: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) visits.push(request.url());
  });
  const field = page.getByRole("main").getByRole("searchbox");
  // The field may be shown before the island has come to life: typing again is what a person would do.
  await expect(async () => {
    await field.fill("");
    await field.pressSequentially("inovacao");
    await expect(page.locator("main li.result").first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  expect(visits).toEqual([]);
  await expect(field).toBeFocused();
  await axe(page);
});

test("without a connection the page says so, and shows no results of another word", async ({ page }) => {
  await page.goto("/pt/search?q=inquerito");
  const results = page.locator("main li.result");
  await expect(results.first()).toBeVisible();
  await page.route("**/api/search", (route) => route.abort());
  const field = page.getByRole("main").getByRole("searchbox");
  const failure = page.locator("#results").getByText("Veja se tem ligação à Internet");
  await expect(async () => {
    await field.fill("");
    await field.pressSequentially("entrevistas");
    await expect(failure).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(results.first()).toBeHidden();
  await axe(page);
  await page.unroute("**/api/search");
  await field.press("s");
  await expect(failure).toBeHidden();
  await field.press("Escape");
  await expect(field).toHaveValue("inquerito");
  await expect(results.first()).toBeVisible();
});

test("whoever comes back from a result finds the results again", async ({ page }) => {
  await page.goto("/pt/search");
  const field = page.getByRole("main").getByRole("searchbox");
  await expect(async () => {
    await field.fill("");
    await field.pressSequentially("inquerito");
    await expect(page).toHaveURL(/\/pt\/search\?q=inquerito$/, { timeout: 2_000 });
  }).toPass();
  await page.locator("main li.result a").first().click();
  await expect(page).not.toHaveURL(/\/search/);
  await page.goBack();
  await expect(field).toHaveValue("inquerito");
  await expect(page.locator("main li.result").first()).toBeVisible();
});

test("nothing found says what to do, in English @nojs", async ({ page }) => {
  await page.goto("/en/search?q=zzqxwvk");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("main")).toContainText("zzqxwvk");
  await axe(page);
});

test("the header of every page searches @nojs", async ({ page }) => {
  await page.goto("/pt/guides");
  await page.getByRole("banner").getByRole("searchbox").fill("entrevistas");
  await page.getByRole("banner").getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/\/pt\/search\?q=entrevistas/);
  await expect(page.locator("main li.result").first()).toBeVisible();
});
