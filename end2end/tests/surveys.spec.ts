// Surveys: answered on a telephone, and what the answers come to.
import { expect, test } from "@playwright/test";
import { axe, expectMistakes, fits, send, signIn, unique } from "./helpers";

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

test("a citizen answers the open survey on a small phone, with a mistake first @nojs", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/pt/surveys");
  await fits(page);
  await axe(page);
  const survey = page.getByRole("link", { name: /O seu pedido de transporte escolar/ });
  // Other journeys open surveys too, and the list has pages.
  while ((await survey.count()) === 0) {
    await page.goto((await page.getByRole("link", { name: "Seguintes" }).getAttribute("href")) ?? "");
  }
  await survey.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("O seu pedido de transporte escolar");
  await fits(page);
  await axe(page);
  await page.getByRole("link", { name: "Responder", exact: true }).click();
  await fits(page);
  await axe(page);

  await page.getByRole("radio", { name: "Pela internet" }).check();
  await page.getByLabel(/Quantas vezes teve de voltar/).fill("muitas");
  await page.getByLabel(/Que documento lhe custou mais/).fill("Comprovativo de morada");
  expect(await send(page, page.getByRole("button", { name: "Enviar respostas" }))).toBe(422);
  await expect(page.getByRole("radio", { name: "Pela internet" })).toBeChecked();
  const number = page.getByLabel(/Quantas vezes teve de voltar/);
  await expect(number).toHaveValue("muitas");
  await expect(number).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(/Que documento lhe custou mais/)).toHaveValue("Comprovativo de morada");
  await expectMistakes(page, (await number.getAttribute("id")) ?? "");
  await fits(page);
  await axe(page);

  await number.fill("2");
  await page.getByRole("radio", { name: /^4/ }).check();
  await page.getByRole("button", { name: "Enviar respostas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
  await fits(page);
  await axe(page);
  await page.getByRole("link", { name: "Ver os resultados" }).click();
  await expect(page).toHaveURL(/\/results$/);
  await expect(page.getByRole("main")).toContainText("pessoas responderam.");
  await fits(page);
  await axe(page);
});

test("a designer builds a survey and publishes it, somebody answers, the answers download @nojs", async ({ page, browser, baseURL, javaScriptEnabled }) => {
  test.slow();
  const title = unique("Horário do balcão");
  await signIn(page, "designer");
  await page.goto("/pt/surveys");
  await page.getByRole("link", { name: "Criar inquérito" }).click();
  await axe(page);
  await page.locator("#title_pt").fill(title);
  await page.getByRole("radio", { name: "Qualquer pessoa, de forma anónima" }).check();
  await page.getByRole("radio", { name: "Toda a gente" }).check();
  await page.getByRole("button", { name: "Criar rascunho" }).click();
  await expect(page.getByText("Rascunho criado.")).toBeVisible();
  await expect(page.getByText("O que falta para publicar")).toBeVisible();
  await axe(page);

  await page.getByLabel("Acrescentar uma pergunta do tipo").selectOption({ label: "Escolha de uma opção" });
  await page.getByRole("button", { name: "Escrever a pergunta" }).click();
  await axe(page);
  await page.locator("#label_pt").fill("Quando lhe dá mais jeito vir?");
  await page.locator("#option_1_pt").fill("De manhã");
  await page.locator("#option_2_pt").fill("Ao fim da tarde");
  await page.getByLabel("É preciso responder").check();
  await page.getByRole("button", { name: "Guardar pergunta" }).click();
  await expect(page.getByText("Pergunta guardada.")).toBeVisible();
  await page.getByLabel("Acrescentar uma pergunta do tipo").selectOption({ label: "Texto longo" });
  await page.getByRole("button", { name: "Escrever a pergunta" }).click();
  await page.locator("#label_pt").fill("O que mudaria?");
  await page.getByRole("button", { name: "Guardar pergunta" }).click();
  await expect(page.getByText("O que falta para publicar")).toHaveCount(0);
  await axe(page);
  await page.getByRole("link", { name: "Pré-visualizar" }).click();
  await expect(page.getByText("nada do que enviar fica guardado")).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Voltar à construção" }).click();
  const address = new URL(page.url()).pathname.replace(/\/questions$/, "");

  const visitor = await browser.newContext({ baseURL, javaScriptEnabled, locale: "pt-PT" });
  const theirs = await visitor.newPage();
  expect((await theirs.goto(address))?.status()).toBe(404);
  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("O inquérito está aberto.")).toBeVisible();
  await theirs.goto(`${address}/answer`);
  await theirs.getByRole("radio", { name: "Ao fim da tarde" }).check();
  await theirs.getByLabel(/O que mudaria/).fill("=A hora, \"sempre\"");
  await theirs.getByRole("button", { name: "Enviar respostas" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
  await theirs.goto(`${address}/results`);
  await expect(theirs.getByRole("main")).toContainText("Para proteger quem já respondeu");
  await axe(theirs);
  expect((await visitor.request.get(`${address}/results.csv`, { maxRedirects: 0 })).status()).toBe(303);
  await visitor.close();

  await page.goto(`${address}/results`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Descarregar respostas (CSV)" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await page.getByRole("link", { name: "Ver as respostas uma a uma" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Respostas");
  await axe(page);

  await page.goto(`${address}/questions`);
  await page.getByRole("button", { name: "Encerrar" }).click();
  await expect(page.getByText("Encerrado, a receber as últimas respostas")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Encerrar já" }).click();
  await expect(page.getByText("O inquérito está encerrado.")).toBeVisible();
});
