// Projects: found, read, kept from strangers while they are drafts, and written by designers.
import { expect, test, type Page } from "@playwright/test";
import { axe, expectMistakes, fits, send, signIn, unique } from "./helpers";

test("a citizen finds a project by its phase and reads what came of it @nojs", async ({ page }) => {
  await page.goto("/pt/projects");
  await page.locator("main select[name=phase]").selectOption("scaled");
  await page.locator("main form[method=get] button[type=submit]").first().click();
  await expect(page).toHaveURL(/phase=scaled/);
  await page.getByRole("link", { name: /fatura da água/ }).click();
  await expect(page.locator("h1")).toContainText("fatura da água");
  await expect(page.getByRole("main")).toContainText("44 %");
  await axe(page);
});

test("figures stay apart as they were published, with their source @nojs", async ({ page }) => {
  await page.goto("/pt/projects/ponto-ja");
  const main = page.getByRole("main");
  for (const figure of ["1 520", "25", "UN Public Service Awards"]) await expect(main).toContainText(figure);
  await expect(main).not.toContainText("1 553");
});

test("the work plan is read from the project's page, and each workstream has an address @nojs", async ({ page }) => {
  await page.goto("/pt/projects/balcao-com-hora-marcada");
  await page.getByRole("link", { name: "Ver o plano de trabalho" }).click();
  await expect(page.locator("h1")).toHaveText("Plano de trabalho");
  const late = page.locator("#P3");
  await expect(late).toContainText("Fora de prazo");
  await expect(late).toContainText("Em preparação");
  await expect(page.locator("#P4")).toContainText("Sem estado indicado");
  await expect(page.locator("#P4")).not.toContainText("Fora de prazo");
  await axe(page);
  await late.getByRole("link", { name: "P3", exact: true }).click();
  await expect(page).toHaveURL(/\/plan#P3$/);
  await expect(late).toBeInViewport();
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
  await axe(page);
  await page.screenshot({ path: test.info().outputPath("plan-320.png"), fullPage: true });
  await page.goto("/en/projects/balcao-com-hora-marcada/plan");
  await expect(page.locator("#P4")).toContainText("No status stated");
  await axe(page);
});

test("a draft is hidden from strangers and shown to those who work on it @nojs", async ({ page }) => {
  const draft = "/pt/projects/primeira-morada";
  expect((await page.goto(draft))?.status()).toBe(404);
  await signIn(page, "citizen");
  expect((await page.goto(draft))?.status()).toBe(404);
  await signOut(page);
  await signIn(page, "partner");
  expect((await page.goto(draft))?.status()).toBe(200);
});

test("a designer writes a project, publishes it and moves it on @nojs", async ({ page }, info) => {
  await signIn(page, "designer");
  await page.goto("/pt/projects/new");
  await axe(page);
  const title = `Uma fila mais curta ${info.project.name} ${Date.now()}`;
  await page.locator("[name=title_pt]").fill(title);
  await page.locator("main form button[type=submit]").last().click();
  // What is missing is said, and what was typed is still there.
  await expect(page.locator("[name=title_pt]")).toHaveValue(title);
  await expect(page.locator("main [aria-invalid=true]").first()).toBeVisible();
  await axe(page);
  await page.locator("[name=summary_pt]").fill("Um resumo de ensaio.");
  await page.locator("[name=area][value=services]").check();
  await page.locator("[name=challenge_pt]").fill("Como encurtar a fila?");
  await page.locator("[name=lead]").selectOption({ index: 1 });
  await page.locator("main form button[type=submit]").last().click();
  await expect(page.locator("h1")).toHaveText(title);
  const address = page.url();
  await page.locator("form[action$='/publish'] button").click();
  await page.goto(`${new URL(address).pathname}/phase`);
  await page.locator("[name=phase][value='co-creation']").check();
  await page.locator("main form[action$='/phase'] button[type=submit]").click();
  await expect(page.getByRole("main")).toContainText("Cocriação");
});

for (const path of ["/pt/projects", "/en/projects/ponto-ja", "/pt/entities", "/pt/entities/ama"]) {
  test(`${path} has no violation that axe can find`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await axe(page);
  });
}

async function signOut(page: Page): Promise<void> {
  await page.locator("header form[action$='/sign-out'] button").click();
  await expect(page.locator("header form[action$='/sign-out']")).toHaveCount(0);
}

test("a draft is hidden until it is published, and then moves along the bench @nojs", async ({ page, browser, baseURL, javaScriptEnabled }) => {
  test.slow();
  const title = unique("Horta no telhado");
  await signIn(page, "designer");
  await page.goto("/pt/projects");
  await axe(page);
  await page.getByRole("link", { name: "Criar projeto" }).click();
  await axe(page);
  await page.locator("#title_pt").fill(title);
  await page.locator("#challenge_pt").fill("Como podemos usar o telhado da escola?");
  expect(await send(page, page.getByRole("button", { name: "Guardar rascunho" }))).toBe(422);
  await expect(page.locator("#title_pt")).toHaveValue(title);
  await expectMistakes(page, "area");
  await page.locator("#summary_pt").fill("Uma escola experimenta cultivar no telhado.");
  await page.getByRole("radio", { name: "Participação cidadã" }).check();
  await page.getByLabel("Entidade líder").selectOption({ index: 1 });
  await send(page, page.getByRole("button", { name: "Guardar rascunho" }));
  await expect(page.getByText("O rascunho ficou guardado.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await axe(page);
  const address = new URL(page.url()).pathname;

  const citizen = await browser.newContext({ baseURL, javaScriptEnabled, locale: "pt-PT" });
  const theirs = await citizen.newPage();
  await signIn(theirs, "citizen");
  expect((await theirs.goto(address))?.status()).toBe(404);

  await page.getByRole("button", { name: "Publicar projeto" }).click();
  await expect(page.getByText("O projeto está publicado.")).toBeVisible();
  expect((await theirs.goto(address))?.status()).toBe(200);
  await expect(theirs.getByRole("group", { name: "Fases do projeto" })).toContainText(/Fase 1 de 4: investigação/i);
  await axe(theirs);

  await page.getByRole("link", { name: "Mudar de fase" }).click();
  await axe(page);
  await page.getByRole("radio", { name: "Cocriação" }).check();
  await page.getByRole("button", { name: "Mudar de fase" }).click();
  await expect(page.getByText("O projeto mudou de fase.")).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole("group", { name: "Fases do projeto" })).toContainText(/Fase 2 de 4: cocriação/i);
  await expect(theirs.getByRole("link", { name: "Mudar de fase" })).toHaveCount(0);
  await citizen.close();

  await page.getByText("Retirar da vista do público").click();
  await page.getByRole("button", { name: "Passar a rascunho" }).click();
  await expect(page.getByText("O projeto voltou a ser um rascunho.")).toBeVisible();
});

test("news about a project stands on its page, and can be taken back @nojs", async ({ page }) => {
  const news = unique("Primeira visita feita");
  await signIn(page, "designer");
  await page.goto("/pt/projects/transporte-escolar/updates/new");
  await axe(page);
  await page.getByLabel("Título").or(page.locator("#title_pt")).first().fill(news);
  await page.locator("#body_pt").fill("Falámos com doze famílias.");
  await page.getByRole("button", { name: "Publicar novidade" }).click();
  await expect(page.getByText("A novidade está publicada.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(news);
  const post = page.getByRole("article").or(page.locator("main li, main section section")).filter({ hasText: news }).last();
  await post.getByText("Apagar esta novidade").click();
  await post.getByRole("button", { name: "Apagar novidade" }).click();
  await expect(page.getByText("A novidade foi apagada.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(news);
});

test("the list is filtered by phase, at an address of its own, on a phone too @nojs", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/pt/projects");
  await fits(page);
  await page.getByLabel("Fase", { exact: true }).selectOption({ label: "Investigação" });
  await page.getByRole("button", { name: "Aplicar filtros" }).click();
  await expect(page).toHaveURL(/phase=research/);
  await expect(page.getByLabel("Fase", { exact: true })).toHaveValue("research");
  await expect(page.getByRole("link", { name: "Limpar filtros" })).toBeVisible();
  await axe(page);
  await page.goto("/en/projects/transporte-escolar");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("group", { name: "Phases of the project" }).or(page.locator(".bench").first()).first()).toBeVisible();
  await fits(page);
  await axe(page);
});

test("a director sees where the work stands @nojs", async ({ page }) => {
  await signIn(page, "designer");
  await page.getByRole("link", { name: "Portefólio" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Portefólio");
  await axe(page);
});
