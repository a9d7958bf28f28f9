// Surveys from templates and copies, questions from elsewhere, the library of questions.
import { expect, test, type Page } from "@playwright/test";
import { expectMistakes, looksRight, send, signIn, unique } from "./helpers";

/** Makes a draft from a template and leads to its builder. */
async function begin(page: Page, template: RegExp, title: string): Promise<string> {
  await page.goto("/pt/surveys/new");
  await looksRight(page);
  await page.getByRole("link", { name: template }).click();
  await expect(page.getByText("Quando não usar")).toBeVisible();
  await page.locator("summary", { hasText: "Ver as perguntas" }).click();
  await looksRight(page);
  await page.locator("#title_pt").fill(title);
  await page.getByRole("button", { name: "Criar rascunho" }).click();
  await expect(page.getByText("Rascunho criado.")).toBeVisible();
  return page.url().split(/[?#]/)[0] ?? "";
}

test("a designer begins with the usability scale, and its value is calculated @nojs", async ({ page, browser, baseURL, javaScriptEnabled }) => {
  test.slow();
  await signIn(page, "designer");
  const builder = await begin(page, /Facilidade de uso do sistema/, unique("Facilidade"));
  await looksRight(page);
  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("O inquérito está aberto.")).toBeVisible();
  const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 320, height: 640 } });
  const phone = await context.newPage();
  await phone.goto(`${builder.replace(/\/questions$/, "")}/answer`);
  for (let item = 1; item <= 10; item += 1) {
    await phone.locator(`[name='a-sus${item}'][value='${item % 2 === 1 ? 5 : 1}']`).check();
  }
  await looksRight(phone);
  await phone.getByRole("button", { name: "Enviar respostas" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
  await context.close();
  const table = await page.request.get(`${builder.replace(/\/questions$/, "")}/results.csv`);
  expect(await table.text()).toContain("100");
});

test("a survey is copied as a draft with another title @nojs", async ({ page }) => {
  await signIn(page, "designer");
  await page.goto("/pt/surveys/satisfacao-cnaim-2018/questions");
  await page.getByRole("link", { name: "Copiar como novo rascunho" }).click();
  await looksRight(page);
  await expect(page.locator("#title_pt")).toHaveValue("Cópia de Satisfação com os CNAIM, julho de 2018");
  await page.locator("#title_pt").fill(unique("Satisfação com os CNAIM"));
  await page.getByRole("button", { name: "Criar rascunho" }).click();
  await expect(page.locator(".survey-item")).toHaveCount(7);
  await expect(page.getByText("Já há respostas")).toHaveCount(0);
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("a question is kept in the library and put into another survey @nojs", async ({ page }) => {
    test.slow();
    await signIn(page, "designer");
    const name = unique("Obstáculos");
    await begin(page, /Como correu a sessão/, unique("Sessão"));
    await page.getByRole("link", { name: /Guardar na biblioteca.*O que dificultou/ }).click();
    await expect(page.getByText("O que não vai com a pergunta")).toBeVisible();
    await looksRight(page);
    await page.locator("#name_pt").fill("");
    await page.locator("#name_en").fill("");
    expect(await send(page, page.getByRole("button", { name: "Guardar na biblioteca" }))).toBe(422);
    await expectMistakes(page, "name_pt");
    await looksRight(page);
    await page.locator("#name_pt").fill(name);
    await page.getByRole("button", { name: "Guardar na biblioteca" }).click();
    await expect(page.getByText("Pergunta guardada na biblioteca.")).toBeVisible();

    await page.goto(`/pt/survey-library?q=${encodeURIComponent(name)}`);
    await expect(page.getByRole("heading", { name })).toBeVisible();
    await looksRight(page);

    const builder = await begin(page, /No fim da formação/, unique("Curso"));
    const before = await page.locator(".survey-item").count();
    await page.getByRole("link", { name: /Acrescentar perguntas de outro inquérito/ }).first().click();
    await page.getByLabel("Palavras da pergunta").fill(name);
    await page.getByRole("button", { name: "Aplicar filtros" }).click();
    await page.getByRole("checkbox", { name }).check();
    await looksRight(page);
    await page.getByRole("button", { name: "Acrescentar as escolhidas" }).click();
    await expect(page.getByText("Perguntas acrescentadas")).toBeVisible();
    await expect(page.locator(".survey-item")).toHaveCount(before + 1);

    // A question whose rule looks at another: told first, then added without the rule.
    await page.goto(`${builder.replace(/questions$/, "add-questions")}?source=template/after-session`);
    await page.getByRole("button", { name: "Acrescentar as escolhidas" }).click();
    await expectMistakes(page, "pick");
    await page.getByRole("checkbox", { name: "O que dificultou?" }).check();
    await page.getByRole("button", { name: "Acrescentar as escolhidas" }).click();
    await expect(page.getByText("Ainda não acrescentámos nada")).toBeVisible();
    await looksRight(page);
    await page.getByRole("button", { name: "Acrescentar sem isso" }).click();
    await expect(page.locator(".survey-item")).toHaveCount(before + 2);

    await page.goto(`/pt/survey-library?q=${encodeURIComponent(name)}`);
    await expect(page.getByText("Usada 1 vez")).toBeVisible();
    await page.getByRole("link", { name: /Mudar nome e tema/ }).click();
    await looksRight(page);
    await page.locator("#topic_pt").fill("Sessões");
    await page.getByRole("button", { name: "Guardar", exact: true }).click();
    await expect(page.getByText("Nome e tema guardados.")).toBeVisible();
  });
});

test("the library is nobody's but the designers' @nojs", async ({ page }) => {
  await page.goto("/pt/survey-library");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, "innovator");
  expect((await page.goto("/pt/survey-library"))?.status()).toBe(403);
});
