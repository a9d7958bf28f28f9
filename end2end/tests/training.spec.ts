// Training: the course of the library, and a place in one of its editions.
import { expect, test } from "@playwright/test";
import { axe, signIn } from "./helpers";

const COURSE = "/pt/training/service-design";

test("a civil servant sees what the course takes and gives @nojs", async ({ page }) => {
  await page.goto("/pt/training");
  await page.getByRole("main").getByRole("link", { name: "Design de serviços" }).first().click();
  await expect(page.locator("h1")).toHaveText("Design de serviços");
  await expect(page.getByRole("main")).toContainText("18 h");
  await expect(page.getByRole("main")).toContainText("Serralva");
  await axe(page);
});

test("a stranger who wants a place is led to sign in, and back @nojs", async ({ page }) => {
  await page.goto(COURSE);
  await page.locator("main a[href*='/sign-in?next=']").first().click();
  await page.locator("main input[name=email]").fill("citizen@demo.bancada.example");
  await page.locator("main input[name=password]").fill("bancada-demo-2026");
  await page.locator("main input[name=password]").press("Enter");
  await expect(page).toHaveURL(/\/pt\/training\/service-design/);
});

test("somebody with an account enrols and gives the place back", async ({ page }) => {
  await signIn(page, "partner");
  await page.goto(COURSE);
  await page.locator("form[action$='/enrol'] button").first().click();
  await expect(page.getByRole("main")).toContainText("Tem lugar reservado");
  await axe(page);
  await page.goto("/pt/training/mine");
  await expect(page.getByRole("main")).toContainText("Design de serviços");
  await page.goto(COURSE);
  await page.locator("main details summary").first().click();
  await page.locator("form[action$='/cancel'] button").first().click();
  await expect(page.getByRole("main")).not.toContainText("Tem lugar reservado");
});

for (const path of ["/pt/training", "/en/training/service-design"]) {
  test(`${path} has no violation that axe can find`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await axe(page);
  });
}
