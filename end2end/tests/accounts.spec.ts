// Accounts: in and out, one's own data, and what is closed to whom.
import { expect, test } from "@playwright/test";
import { axe, expectMistakes, fits, mailedLink, PASSWORD, send, signIn, unique } from "./helpers";

test("somebody signs in and out again @nojs", async ({ page }) => {
  await page.goto("/pt/sign-in");
  await axe(page);
  await signIn(page, "citizen");
  await expect(page.locator("header")).toContainText("Celso Cidadão");
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.goto("/pt/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password and an unknown address get the same answer @nojs", async ({ page }) => {
  const answers: string[] = [];
  for (const email of ["nobody@demo.bancada.example", `nobody-${Date.now()}@demo.bancada.example`]) {
    await page.goto("/pt/sign-in");
    await page.locator("main input[name=email]").fill(email);
    await page.locator("main input[name=password]").fill("nao e esta a palavra");
    await page.locator("main input[name=password]").press("Enter");
    await expect(page.locator("#error-summary, main .notice").first()).toBeVisible();
    answers.push(await page.locator("#error-summary, main .notice").first().innerText());
  }
  expect(answers[0]).toBe(answers[1]);
  await axe(page);
});

test("signing up says to read one's mail, whoever it is @nojs", async ({ page }, info) => {
  for (const email of ["citizen@demo.bancada.example", `nova-${info.project.name}-${Date.now()}@example.org`]) {
    await page.goto("/pt/sign-up");
    await page.locator("main input[name=email]").fill(email);
    await page.locator("main input[name=password]").fill("uma bancada de carvalho");
    await page.locator("main input[name=password]").press("Enter");
    await expect(page).toHaveURL(/\/sign-up\/sent/);
  }
  await axe(page);
});

test("somebody sees their own account's pages @nojs", async ({ page }) => {
  await signIn(page, "citizen");
  for (const path of ["", "/details", "/email", "/password", "/sessions", "/keys", "/export", "/erase"]) {
    expect((await page.goto(`/pt/account${path}`))?.status()).toBe(200);
    await expect(page.locator("h1")).toHaveCount(1);
    await axe(page);
  }
});

test("administration is closed to everybody else @nojs", async ({ page }) => {
  await page.goto("/pt/admin");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, "designer");
  expect((await page.goto("/pt/admin"))?.status()).toBe(403);
});

test("an administrator finds an account and the audit log @nojs", async ({ page }) => {
  await signIn(page, "admin");
  for (const path of ["", "/accounts", "/audit", "/jobs"]) {
    expect((await page.goto(`/pt/admin${path}`))?.status()).toBe(200);
    await axe(page);
  }
});

test("somebody asks for an account, corrects a mistake and is told to look at their mail @nojs", async ({ page }) => {
  await page.goto("/pt");
  await page.getByRole("link", { name: "Entrar", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: "Criar conta" }).click();
  await axe(page);
  const address = `${unique("pessoa").replace(" ", ".")}@example.org`;
  await page.getByLabel("Endereço de correio eletrónico").fill(address);
  await page.getByLabel("Palavra-passe").fill("curta");
  expect(await send(page, page.getByRole("main").getByRole("button", { name: "Criar conta" }))).toBe(422);
  await expect(page.getByLabel("Endereço de correio eletrónico")).toHaveValue(address);
  await expectMistakes(page, "password");
  await axe(page);
  await page.getByLabel("Palavra-passe").fill("três cavalos bebem chá");
  await send(page, page.getByRole("main").getByRole("button", { name: "Criar conta" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Veja a sua caixa de correio");
  await axe(page);
});

test("a sign-up is confirmed with its link and its password, and only then opens @nojs", async ({ page }) => {
  const address = `${unique("pessoa").replace(" ", ".")}@example.org`;
  const password = "três cavalos bebem chá";
  await page.goto("/pt/sign-up");
  await page.getByLabel("Endereço de correio eletrónico").fill(address);
  await page.getByLabel("Palavra-passe").fill(password);
  await send(page, page.getByRole("main").getByRole("button", { name: "Criar conta" }));
  await page.goto(await mailedLink(address, "/confirm/"));
  await expect(page.getByRole("main")).toContainText(address);
  await axe(page);
  await page.getByLabel("Palavra-passe").fill("não foi esta que escolhi");
  expect(await send(page, page.getByRole("button", { name: "Confirmar endereço" }))).toBe(422);
  await expectMistakes(page, "password");
  await expect(page.getByRole("main").getByRole("link", { name: "Escolher nova palavra-passe" })).toBeVisible();
  await axe(page);
  await page.getByLabel("Palavra-passe").fill(password);
  expect(await send(page, page.getByRole("button", { name: "Confirmar endereço" }))).toBe(200);
  await page.getByRole("main").getByRole("link", { name: "Entrar" }).click();
  await page.getByLabel("Endereço de correio eletrónico").fill(address);
  await page.getByLabel("Palavra-passe").fill(password);
  await page.getByLabel("Palavra-passe").press("Enter");
  await expect(page).toHaveURL(/\/pt\/account$/);
});

test("signing in with the keyboard alone leads to the page that was asked for @nojs", async ({ page }) => {
  await page.goto("/pt/account");
  await expect(page).toHaveURL(/\/pt\/sign-in\?next=/);
  const email = page.getByLabel("Endereço de correio eletrónico");
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    if (await email.evaluate((field) => field === document.activeElement)) break;
  }
  await expect(email).toBeFocused();
  await page.keyboard.type("citizen@demo.bancada.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("button", { name: "Entrar" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/pt\/account$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A sua conta");
});

test("somebody sees their account, takes their data with them and signs out @nojs", async ({ page }) => {
  await signIn(page, "citizen");
  await page.goto("/pt/account");
  await axe(page);
  for (const path of ["details", "email", "password", "sessions", "erase"]) {
    await page.goto(`/pt/account/${path}`);
    await expect(page.locator("h1")).toHaveCount(1);
    await axe(page);
  }
  await page.goto("/pt/account/export");
  await axe(page);
  // A bare request for the same form: browsers without JavaScript download it, which the page itself does not see.
  const download = page.waitForEvent("download");
  const password = page.getByRole("main").getByLabel("Palavra-passe");
  if (await password.count()) await password.fill(PASSWORD);
  await page.getByRole("button", { name: "Descarregar os meus dados" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await page.goto("/pt/account");
  await page.getByRole("button", { name: "Sair" }).click();
  await expect(page.getByRole("link", { name: "Entrar", exact: true })).toBeVisible();
  await page.goto("/pt/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("somebody makes a key for a program, uses it and revokes it @nojs", async ({ page, request }) => {
  await signIn(page, "innovator");
  await page.goto("/pt/account");
  await page.getByRole("link", { name: "Chaves para programas" }).click();
  await axe(page);
  const name = unique("painel");
  expect(await send(page, page.getByRole("button", { name: "Criar chave" }))).toBe(422);
  await expectMistakes(page, "name");
  await page.getByLabel("Nome").fill(name);
  await page.getByLabel("30 dias").check();
  expect(await send(page, page.getByRole("button", { name: "Criar chave" }))).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await axe(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
  const secret = (await page.locator(".key-secret").first().textContent()) ?? "";
  expect(secret).toMatch(/^bancada_[0-9a-f]{64}$/);
  const ask = () => request.get("/api/v1/surveys", { headers: { Authorization: `Bearer ${secret}` } });
  expect((await ask()).status()).toBe(200);
  await page.getByRole("link", { name: "ver as minhas chaves" }).click();
  await expect(page.locator("main")).not.toContainText(secret);
  await fits(page);
  await axe(page);
  await page.getByRole("row", { name }).getByRole("button", { name: "Revogar" }).click();
  await expect(page.getByRole("row", { name })).toHaveCount(0);
  expect((await ask()).status()).toBe(401);
});

test("the other language is the same page, and stays chosen @nojs", async ({ page }) => {
  await page.goto("/pt/guides?kind=method");
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/guides\?kind=method$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Guides and methods");
  await page.goto("/");
  await expect(page).toHaveURL(/\/en$/);
});
