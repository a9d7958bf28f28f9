// Putting a form aside and going on with it on another device: a code, a link, no account.
import { expect, test } from "@playwright/test";
import { axe, fits, send } from "./helpers";

const SURVEY = "/pt/surveys/que-servicos-simplificar";

test.use({ viewport: { width: 320, height: 640 } });

test("what somebody wrote is put aside with a code and gone on with elsewhere @nojs", async ({ page, browser }) => {
  await page.goto(`${SURVEY}/answer`);
  await page.locator("main form textarea, main form input[type=text]:not([name=website])").first().fill("A carta da água <b>");
  const name = await page.locator("main form textarea, main form input[type=text]:not([name=website])").first().getAttribute("name");
  await page.getByRole("button", { name: "Guardar e continuar depois" }).click();
  await expect(page).toHaveURL(/\/saved\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("As suas respostas estão guardadas");
  await fits(page);
  await axe(page);
  const code = (await page.locator(".survey-code code").textContent()) ?? "";
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);

  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const other = await context.newPage();
  await other.goto(SURVEY);
  await other.getByRole("link", { name: /Já guardou respostas/ }).click();
  await fits(other);
  await axe(other);
  await other.getByLabel("O seu código").fill("K7QM-3F9T-ZX2P-8HWD");
  expect(await send(other, other.getByRole("button", { name: "Continuar" }))).toBe(422);
  await expect(other.getByLabel("O seu código")).toHaveValue("K7QM-3F9T-ZX2P-8HWD");
  await axe(other);
  await other.getByLabel("O seu código").fill(code.toLowerCase());
  await other.getByRole("button", { name: "Continuar" }).click();
  await expect(other).toHaveURL(new RegExp(`/resume/${code}$`));
  await expect(other.locator(`[name='${name}']`)).toHaveValue("A carta da água <b>");
  await fits(other);
  await axe(other);
  await context.close();
});
