// Surveys: answered on a telephone, and what the answers come to.
import { expect, test } from "@playwright/test";
import { axe, signIn } from "./helpers";

const OPEN = "/pt/surveys/que-servicos-simplificar";
const CNAIM = "/pt/surveys/satisfacao-cnaim-2018";

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("anybody answers page by page, and can go back without losing anything @nojs", async ({ page }) => {
    await page.goto(OPEN);
    await page.locator("main a[href$='/answer']").first().click();
    await axe(page);
    await page.locator("[name='a-servico'][value=educacao]").check();
    await page.locator("[name='a-esforco'][value='2']").check();
    await page.locator("[name='a-idas']").fill("3");
    await page.locator("button[name=go][value=next]").click();
    await axe(page);
    await page.locator("[name='a-obstaculos'][value=papeis]").check();
    await page.locator("[name='a-ideia']").fill("Uma carta que se perceba.");
    await page.locator("button[name=go][value=back]").click();
    await expect(page.locator("[name='a-idas']")).toHaveValue("3");
    await page.locator("button[name=go][value=next]").click();
    await expect(page.locator("[name='a-ideia']")).toHaveValue("Uma carta que se perceba.");
    await page.locator("button[name=go][value=send]").click();
    await expect(page.locator("h1")).toHaveText("Obrigado pela sua resposta");
    await axe(page);
  });

  test("what must be answered is said beside it, and the rest is kept @nojs", async ({ page }) => {
    await page.goto(`${OPEN}/answer`);
    await page.locator("[name='a-idas']").fill("4");
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.locator("button[name=go][value=next]").click();
    expect((await answer).status()).toBe(422);
    await expect(page.locator("#error-summary")).toBeVisible();
    await expect(page.locator("[name='a-idas']")).toHaveValue("4");
    await axe(page);
  });

  test("results fit the screen", async ({ page }) => {
    await page.goto(`${CNAIM}/results`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test("the survey of 2018 gives the published percentages and says what its overall figures include @nojs", async ({ page }) => {
  await page.goto(`${CNAIM}/results`);
  const main = page.getByRole("main");
  for (const percentage of ["85,5", "85,1", "86,2", "79,9", "80,0", "81,7", "74,3", "83,07", "81,81"]) {
    await expect(main).toContainText(percentage);
  }
  await expect(main).toContainText("sem o telefone");
  await expect(main).toContainText("construíd");
  await axe(page);
});

test("a closed survey says so instead of asking @nojs", async ({ page }) => {
  await page.goto(`${CNAIM}/answer`);
  await expect(page.locator("main [name^='a-']")).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("encerrado");
});

test("a survey for people with an account leads a stranger to sign in @nojs", async ({ page }) => {
  await page.goto("/pt/surveys/o-que-quer-aprender/answer");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a draft is nobody's but the designers' @nojs", async ({ page }) => {
  expect((await page.goto("/pt/surveys/primeira-morada"))?.status()).toBe(404);
  await signIn(page, "designer");
  expect((await page.goto("/pt/surveys/primeira-morada"))?.status()).toBe(200);
});

test("designers take the answers along as a table", async ({ page }) => {
  await signIn(page, "designer");
  const answer = await page.request.get(`${CNAIM}/results.csv`);
  expect(answer.headers()["content-type"]).toContain("text/csv");
  expect((await answer.text()).trim().split("\n").length).toBeGreaterThan(600);
});

for (const path of ["/pt/surveys", "/en/surveys", OPEN, `${OPEN}/answer`, "/en/surveys/balcao-de-serralva/results"]) {
  test(`${path} has no violation that axe can find`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await axe(page);
  });
}
