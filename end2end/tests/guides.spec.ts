// Guides: found by the time one has, read, and linked to what they are used in.
import { expect, test } from "@playwright/test";
import { axe } from "./helpers";

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
