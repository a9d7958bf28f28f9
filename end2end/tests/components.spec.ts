// The example page of all components as pictures, a section each: a change of look is seen in the review that makes it. The
// pictures are in `pictures/`, drawn in one font that the tests install (`pictures.css`), so that every machine draws the same.
// After a change that is meant: `UPDATE_PICTURES=1 cargo xtask test --only browser`, then look at what `git diff` shows.
import { expect, test } from "@playwright/test";

// The font's style is added to the page, whose policy allows no style but its own.
// Half as many pixels each way as the page has: enough to see a change, and small.
test.use({ bypassCSP: true, deviceScaleFactor: 0.5 });

const SECTIONS = ["words", "marks", "lists", "numbers", "forms"];

for (const width of [320, 1280]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`components look as they did at ${width} pixels, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto("/pt/_components");
      await expect(page.locator("main > .section")).toHaveCount(SECTIONS.length);
      for (const section of SECTIONS) {
        const part = page.locator("main > .section", { has: page.locator(`.section-head #${section}`) });
        await expect.soft(part).toHaveScreenshot(`${section}-${width}-${colorScheme}.png`);
      }
    });
  }
}
