// Sessions: registering with and without a free place, without an account; and what designers see of it.
import { expect, test, type Page } from "@playwright/test";
import { axe, day, expectMistakes, send, signIn, unique } from "./helpers";

const somebody = (project: string) => `pessoa-${project}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;

async function open(page: Page, title: RegExp): Promise<void> {
  await page.goto("/pt/sessions");
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await expect(page.locator("h1")).toHaveText(title);
}

async function register(page: Page, email: string): Promise<void> {
  await page.locator("[name=name]").fill("Pessoa de Ensaio");
  await page.locator("main [name=email]").fill(email);
  await page.locator("[name=consent]").check();
  await page.locator("form[action$='/register'] button[type=submit]").click();
}

test("somebody without an account gets a place @nojs", async ({ page }, info) => {
  await open(page, /Porta aberta/);
  await axe(page);
  await register(page, somebody(info.project.name));
  await expect(page.locator("h1")).toHaveText("Tem lugar nesta sessão");
  await axe(page);
});

test("when no place is free one waits, and is told so before and after @nojs", async ({ page }, info) => {
  await open(page, /Experimentar o balcão/);
  await expect(page.getByRole("main")).toContainText("lista de espera");
  await register(page, somebody(info.project.name));
  await expect(page.locator("h1")).toContainText("lista de espera");
});

test("what is missing is said and what was typed stays @nojs", async ({ page }, info) => {
  await open(page, /Porta aberta/);
  const email = somebody(info.project.name);
  await page.locator("main [name=email]").fill(email);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("form[action$='/register'] button[type=submit]").click();
  expect((await answer).status()).toBe(422);
  await expect(page.locator("main [name=email]")).toHaveValue(email);
  await expect(page.locator("#error-summary")).toBeVisible();
  await axe(page);
});

test("the calendar entry is a calendar entry", async ({ page }) => {
  await open(page, /Porta aberta/);
  const answer = await page.request.get(`${new URL(page.url()).pathname}/calendar.ics`);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  expect(await answer.text()).toContain("BEGIN:VCALENDAR");
});

test("past sessions take no more registrations @nojs", async ({ page }) => {
  await page.goto("/pt/sessions");
  await page.getByRole("link", { name: "Anteriores" }).click();
  await page.getByRole("link", { name: /balcão de cartão/ }).click();
  await expect(page.locator("form[action$='/register']")).toHaveCount(0);
  await axe(page);
});

test("only designers see who registered @nojs", async ({ page }) => {
  await open(page, /Porta aberta/);
  const participants = `${new URL(page.url()).pathname}/participants`;
  await page.goto(participants);
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, "citizen");
  expect((await page.goto(participants))?.status()).toBe(403);
  await page.locator("header form[action$='/sign-out'] button").click();
  await signIn(page, "designer");
  expect((await page.goto(participants))?.status()).toBe(200);
  await expect(page.getByRole("main").getByRole("table")).toContainText("@demo.bancada.example");
  await axe(page);
});

for (const path of ["/pt/sessions", "/en/sessions", "/pt/sessions?when=past"]) {
  test(`${path} has no violation that axe can find`, async ({ page }) => {
    await page.goto(path);
    await axe(page);
  });
}

/** A designer makes a session with so many seats and publishes it; gives its address. */
async function published(page: Page, title: string, seats: number): Promise<string> {
  await signIn(page, "designer");
  await page.goto("/pt/sessions/new");
  await page.locator("#title_pt").fill(title);
  await page.locator("#summary_pt").fill("Desenhamos juntos um balcão mais simples.");
  await page.getByLabel("Data", { exact: true }).fill(day(10));
  await page.getByLabel("Hora de início").fill("18:00");
  await page.getByLabel("Duração, em minutos").fill("90");
  await page.getByRole("radio", { name: "Presencial", exact: true }).check();
  await page.getByLabel("Morada").fill("Praça do Comércio 1, Lisboa");
  await page.getByLabel("Número de lugares").fill(String(seats));
  await page.getByRole("radio", { name: "Abertas" }).check();
  await axe(page);
  await page.getByRole("button", { name: "Guardar rascunho" }).click();
  await expect(page.getByText("Rascunho guardado.")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "Publicar sessão" }).click();
  await expect(page.getByText("Sessão publicada.")).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Sair" }).click();
  return address;
}

/** Fills in the form for a place. */
async function fill(page: Page, name: string): Promise<void> {
  await page.getByLabel("O seu nome").fill(name);
  await page.getByLabel("Endereço de correio eletrónico").fill(`${name.toLowerCase().replace(/\s/g, ".")}@example.org`);
  await page.getByLabel("Aceito que o laboratório guarde").check();
}

test("a visitor takes the last place, and the next one waits @nojs", async ({ page }) => {
  test.slow();
  const address = await published(page, unique("Balcão de cartão"), 1);
  await page.goto(address);
  await expect(page.getByRole("main")).toContainText("1 lugar");
  await axe(page);

  await page.getByLabel("O seu nome").fill("Ana");
  expect(await send(page, page.getByRole("button", { name: "Inscrever-me" }))).toBe(422);
  await expect(page.getByLabel("O seu nome")).toHaveValue("Ana");
  await expectMistakes(page, "email");
  await axe(page);
  await fill(page, unique("Ana"));
  await page.getByRole("button", { name: "Inscrever-me" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tem lugar nesta sessão");
  await axe(page);

  await page.goto(address);
  await expect(page.getByRole("main")).toContainText("Lista de espera");
  await fill(page, unique("Rui"));
  await page.getByRole("button", { name: "Ficar em lista de espera" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Está em lista de espera, na posição 1");
  await axe(page);

  // Who comes is for the lab alone.
  await page.goto(`${address}/participants`);
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, "designer");
  await page.goto(`${address}/participants`);
  await expect(page.getByRole("table")).toContainText("Ana");
  await axe(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Descarregar a lista (CSV)" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test("somebody with an account finds their place on their account's page and gives it back there @nojs", async ({ page }) => {
  test.slow();
  const title = unique("Mapa de jornada");
  const address = await published(page, title, 5);
  await signIn(page, "citizen");
  await page.goto(address);
  await page.getByLabel("Aceito que o laboratório guarde").check();
  if ((await page.getByLabel("O seu nome").inputValue()) === "") await page.getByLabel("O seu nome").fill("Celso Cidadão");
  if ((await page.getByLabel("Endereço de correio eletrónico").inputValue()) === "")
    await page.getByLabel("Endereço de correio eletrónico").fill("citizen@demo.bancada.example");
  await page.getByRole("button", { name: "Inscrever-me" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tem lugar nesta sessão");
  await page.goto(address);
  await expect(page.getByText("Tem lugar reservado.")).toBeVisible();
  await expect(page.locator("summary", { hasText: "Cancelar a minha inscrição" })).toBeVisible();
  await axe(page);
  await page.goto("/pt/account");
  const own = page.getByRole("article").filter({ hasText: title });
  await expect(own).toContainText("Com lugar");
  await axe(page);
  await own.locator("summary").click();
  await own.getByRole("button", { name: "Cancelar a minha inscrição" }).click();
  await expect(page.getByText("Inscrição cancelada.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("5 lugares");
});
