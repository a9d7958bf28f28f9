// Administration: who may do what, and what is kept of it.
import { expect, test } from "@playwright/test";
import { axe, signIn } from "./helpers";

// The person and the role are shared by all who use the database, so this runs in one browser only.
test("an administrator grants a role and finds it in the log @nojs-only", async ({ page }) => {
  await signIn(page, "admin");
  await page.getByRole("link", { name: "Administração" }).click();
  await axe(page);
  await page.getByRole("link", { name: "Contas" }).first().click();
  await page.getByLabel("Nome ou endereço").fill("partner@demo.bancada.example");
  await page.getByRole("button", { name: "Aplicar filtros" }).click();
  await axe(page);
  await page.getByRole("link", { name: "Paula Parceira" }).click();
  await axe(page);
  const revoke = page.getByRole("button", { name: /^Retirar\s*: Inovador$/ });
  if (await revoke.count()) {
    // An earlier run was broken off.
    await revoke.click();
    await expect(page.getByText("A função foi retirada.")).toBeVisible();
  }
  await page.getByRole("button", { name: /^Atribuir\s*: Inovador$/ }).click();
  await expect(page.getByText("A função foi atribuída.")).toBeVisible();
  await page.getByRole("link", { name: "Ver o que ficou registado sobre esta conta" }).click();
  const newest = page.getByRole("row").nth(1);
  await expect(newest).toContainText("Função atribuída: Inovador");
  await expect(newest).toContainText("Alda Administradora");
  await axe(page);
  await newest.getByRole("link", { name: "Paula Parceira" }).click();
  await revoke.click();
  await expect(page.getByText("A função foi retirada.")).toBeVisible();
});

test("the pages of administration are whole in English @nojs", async ({ page }) => {
  await signIn(page, "admin", "en");
  for (const path of ["/en/admin", "/en/admin/accounts", "/en/admin/audit", "/en/admin/jobs", "/en/admin/requests"]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("h1")).toHaveCount(1);
    await axe(page);
  }
});
