// Training: the course of the library, and a place in one of its editions.
import { expect, test, type Page } from "@playwright/test";
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

/** The editions of the course that still take people. */
function editions(page: Page) {
  return page.locator("#editions, section").locator(".edition");
}

// The same person cannot enrol twice, so this one is nobody else's and in one browser only.
test("somebody enrols, finds it among their own, and gives the place back @nojs-only", async ({ page }) => {
  await signIn(page, "citizen");
  await page.goto("/pt/training/service-design");
  await axe(page);
  const cancel = page.locator("summary", { hasText: "Cancelar a minha inscrição" });
  if (await cancel.count()) {
    // An earlier run was broken off.
    await cancel.first().click();
    await page.getByRole("button", { name: "Cancelar a minha inscrição" }).first().click();
    await expect(cancel).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Inscrever-me nesta edição" }).first().click();
  await expect(editions(page).first()).toBeVisible();
  await expect(page.getByText(/Tem lugar reservado|Está em lista de espera/).first()).toBeVisible();
  await axe(page);
  await page.goto("/pt/training/mine");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("As minhas inscrições");
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  await axe(page);
  await page.goto("/pt/training/service-design");
  await cancel.first().click();
  await page.getByRole("button", { name: "Cancelar a minha inscrição" }).first().click();
  await expect(cancel).toHaveCount(0);
});

test("a designer sees the editions and their people, in English @nojs", async ({ page }) => {
  await signIn(page, "designer", "en");
  await page.goto("/en/training/service-design");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await axe(page);
  for (const path of ["/en/training/new", "/en/training/service-design/edit", "/en/training/service-design/editions/new"]) {
    await page.goto(path);
    await expect(page.locator("h1")).toHaveCount(1);
    await axe(page);
  }
});
