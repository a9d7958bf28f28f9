// The front door: language, structure, keyboard, and nothing to run where nothing moves.
import { expect, test } from "@playwright/test";
import { axe, scriptsDuring, signIn } from "./helpers";

for (const [header, language] of [
  ["pt-PT,pt;q=0.9,en;q=0.5", "pt"],
  ["en-GB,en;q=0.9", "en"],
  ["fr;q=0.9,en;q=0.3,pt;q=0.2", "en"],
  ["de", "pt"],
] as const) {
  test(`/ leads somebody who reads "${header}" to /${language}`, async ({ playwright, baseURL }) => {
    const visitor = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { "Accept-Language": header } });
    const answer = await visitor.get("/", { maxRedirects: 0 });
    expect(answer.status()).toBeGreaterThanOrEqual(302);
    expect(answer.status()).toBeLessThanOrEqual(308);
    expect(answer.headers()["location"]).toBe(`/${language}`);
    await visitor.dispose();
  });
}

for (const [language, tag] of [
  ["pt", "pt-PT"],
  ["en", "en"],
] as const) {
  test.describe(`the home page in ${tag}`, () => {
    test("has one heading of the first level, a title and its language @nojs", async ({ page }) => {
      await page.goto(`/${language}`);
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      await expect(page.locator("html")).toHaveAttribute("lang", tag);
      await expect(page.getByRole("main")).toHaveCount(1);
    });

    test("has a skip link that the keyboard reaches first @nojs", async ({ page }) => {
      await page.goto(`/${language}`);
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      await expect(skip).toHaveAttribute("href", /^#\S+/);
      await expect(skip).toBeInViewport();
      const target = await skip.getAttribute("href");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(new RegExp(`/${language}${target}$`));
      await expect(page.getByRole("main").or(page.locator(`${target}`)).first()).toBeVisible();
    });

    test("loads no script and allows none", async ({ page }) => {
      const answer = page.waitForResponse((response) => new URL(response.url()).pathname === `/${language}`);
      expect(await scriptsDuring(page, () => page.goto(`/${language}`))).toEqual([]);
      await expect(page.locator("script:not([type='application/ld+json'])")).toHaveCount(0);
      expect((await answer).headers()["content-security-policy"]).toContain("script-src 'none'");
    });

    test("has no style attribute and needs no sideways scrolling at 320 pixels @nojs", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`/${language}`);
      await expect(page.locator("[style]")).toHaveCount(0);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });

    test("has no violation that axe can find", async ({ page }) => {
      await page.goto(`/${language}`);
      await axe(page);
    });
  });
}

test("a page that does not exist says so in the site's own shape @nojs", async ({ page }) => {
  const answer = await page.goto("/pt/isto-nao-existe");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", "pt-PT");
});

test("somebody of the demonstration lab can sign in @nojs", async ({ page }) => {
  await signIn(page, "citizen");
  await page.goto("/pt/account");
  await expect(page).toHaveURL(/\/pt\/account/);
  await expect(page.locator("h1")).toHaveCount(1);
});

test.describe("the home page of the demonstration", () => {
  test("leads a citizen from what is open now to its first question @nojs", async ({ page }) => {
    await page.goto("/pt");
    const now = page.getByRole("region", { name: "Pode participar agora" });
    expect(await now.getByRole("listitem").count()).toBeGreaterThanOrEqual(3);
    await now.locator("a[href*='/surveys/']").first().click();
    await page.locator("main a[href$='/answer']").first().click();
    await expect(page.locator("main form [name^='a-']").first()).toBeVisible();
  });

  test("says what came of it and leads there @nojs", async ({ page }) => {
    await page.goto("/en");
    const came = page.getByRole("region", { name: "What came of it" });
    const first = came.getByRole("heading", { level: 3 }).first();
    await first.getByRole("link").click();
    await expect(page).toHaveURL(/\/en\/(projects|surveys)\/[a-z0-9-]+/);
    await expect(page.locator("h1")).toHaveCount(1);
  });

  test("counts its own figures and quotes LabX's apart from them @nojs", async ({ page }) => {
    await page.goto("/pt");
    const quotation = page.locator("figure", { hasText: "2019" });
    await expect(quotation).toContainText("cerca de 7 000");
    await expect(quotation).toContainText("UN Public Service Awards");
    await expect(page.locator("dl.figures").first()).not.toContainText("7 000");
  });

  test("shows what one can take part in before the second screen of a telephone @nojs", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/pt");
    const box = await page.getByRole("heading", { name: "Pode participar agora" }).boundingBox();
    expect(box?.y).toBeLessThan(740);
  });
});
