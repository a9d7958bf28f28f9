// The network: people found by what they know, showing only what they chose; asking to join.
import { expect, test } from "@playwright/test";
import { axe, signIn, unique } from "./helpers";

test("somebody finds a mentor by skill, and sees what that person shows to everybody @nojs", async ({ page }) => {
  await page.goto("/pt/network");
  await page.locator("main select[name=skill]").selectOption({ label: "Usabilidade" });
  await page.locator("main [name=mentors]").check();
  await page.locator("main form[method=get] button[type=submit]").first().click();
  await page.getByRole("main").getByRole("link", { name: "Joana Lameira" }).click();
  await expect(page.locator("h1")).toHaveText("Joana Lameira");
  await expect(page.getByRole("main")).toContainText("inventada");
  await axe(page);
});

test("a field for the network is there for innovators only @nojs", async ({ page }) => {
  const person = "/pt/network/ines-inovadora";
  await page.goto(person);
  await expect(page.getByRole("main")).not.toContainText("innovator@demo.bancada.example");
  await signIn(page, "designer");
  await page.goto(person);
  await expect(page.getByRole("main")).toContainText("innovator@demo.bancada.example");
});

test("a page that its owner keeps to the network is not there for strangers @nojs", async ({ page }) => {
  expect((await page.goto("/pt/network/matilde-giesta"))?.status()).toBe(404);
  await page.goto("/pt/network?q=Constan%C3%A7a");
  await expect(page.getByRole("main")).not.toContainText("Constança");
});

test("a citizen asks to join and takes it back", async ({ page }) => {
  await signIn(page, "citizen");
  await page.goto("/pt/network/join");
  await axe(page);
  await page.locator("[name=motivation]").fill("Quero aprender a ouvir quem usa o serviço.");
  await page.locator("main form[action$='/join'] button[type=submit]").click();
  await expect(page.getByRole("main")).toContainText("Quero aprender a ouvir");
  await page.locator("main details summary").click();
  await page.locator("form[action$='/withdraw'] button").click();
  await page.goto("/pt/network/join");
  await expect(page.locator("[name=motivation]")).toBeVisible();
});

test("an administrator sees who asks to join @nojs", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/pt/admin/requests");
  await expect(page.getByRole("main")).toContainText("Artur Canavial");
  await axe(page);
});

for (const path of ["/pt/network", "/en/network", "/pt/network/labs", "/pt/network/labs/loulexlab", "/en/network/marta-quintas"]) {
  test(`${path} has no violation that axe can find`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await axe(page);
  });
}

test("somebody without a profile is asked why they want to join @nojs", async ({ page }) => {
  await page.goto("/pt/network");
  await signIn(page, "partner");
  await page.goto("/pt/network/join");
  await expect(page.locator("h1")).toHaveCount(1);
  await axe(page);
});

// One person's profile has one version: the two browsers may not edit it at once, so this runs in one of them.
test("an innovator hides one field of the profile, and others stop seeing it @nojs-only", async ({ page, browser, baseURL }) => {
  const region = unique("Vale");
  const visitor = await browser.newContext({ baseURL });
  const theirs = await visitor.newPage();
  await signIn(page, "innovator");
  for (const [audience, seen] of [["Toda a gente", 1], ["Só eu", 0]] as const) {
    await page.goto("/pt/account/profile");
    await page.getByLabel("Região", { exact: false }).first().fill(region);
    await page.getByLabel("Quem vê: Região").selectOption({ label: audience });
    await axe(page);
    await page.getByRole("button", { name: "Guardar perfil" }).click();
    await expect(page.getByText("Perfil guardado.")).toBeVisible();
    await theirs.goto("/pt/network/ines-inovadora");
    await expect(theirs.getByText(region)).toHaveCount(seen);
  }
  await page.goto("/pt/account/profile");
  await page.getByLabel("Região", { exact: false }).first().fill("Centro");
  await page.getByLabel("Quem vê: Região").selectOption({ label: "Toda a gente" });
  await page.getByRole("button", { name: "Guardar perfil" }).click();
  await expect(page.getByText("Perfil guardado.")).toBeVisible();
  await visitor.close();
});
