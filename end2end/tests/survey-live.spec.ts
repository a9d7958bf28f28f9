// A survey's form that changes while it is answered: at once with the script, by one more step without it or when it does not come.
import { expect, test, type FrameLocator, type Page } from "@playwright/test";
import { axe, draft, fits, send, signIn } from "./helpers";

const SURVEY = "/pt/surveys/ida-ao-balcao";

const next = (page: Page) => page.locator(".actions button[name=go]").first();
const heard = (page: Page | FrameLocator) => expect(page.locator("form[data-heard]")).toHaveCount(1);
const appointment = (page: Page | FrameLocator, answer: string) =>
  page.getByRole("group", { name: /Tinha marcação/ }).getByRole("radio", { name: answer });

test.describe("on the smallest phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("questions come and go at once, keep what was typed, are told politely, and the focus stays", async ({ page }) => {
    const wrong: string[] = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    await page.goto(`${SURVEY}/answer`);
    await heard(page);
    await axe(page);
    const hour = page.getByLabel(/Para que horas/);
    await expect(hour).toHaveCount(0);
    await appointment(page, "Sim").focus();
    await page.keyboard.press("Space");
    await expect(hour).toBeVisible();
    await expect(appointment(page, "Sim")).toBeFocused();
    await expect(page.locator("[data-live]")).toHaveText(/^Apareceu nesta página: Para que horas\?/);
    await fits(page);
    await axe(page);
    await hour.fill("10:15");
    await page.getByRole("group", { name: /Tinha marcação/ }).getByRole("radio", { name: "Não" }).check();
    await expect(hour).toHaveCount(0);
    await expect(page.getByLabel(/Quando tirou a senha/)).toBeVisible();
    await appointment(page, "Sim").check();
    await expect(hour).toHaveValue("10:15");
    await page.locator("[name='a-concordo']").check();
    await page.getByLabel("Que serviço procurou?").selectOption({ label: "Saúde" });
    // Nothing has to be asked once more.
    expect(await send(page, next(page))).toBe(200);

    await heard(page);
    const why = page.getByLabel(/minutos\. O que se passou/);
    await expect(why).toHaveCount(0);
    await page.getByLabel(/Quanto tempo esperou/).fill("90");
    await expect(page.getByLabel("Esperou 90 minutos. O que se passou?")).toBeVisible();
    await why.fill("Filas.");
    await page.getByLabel(/Quanto tempo esperou/).fill("100");
    await expect(page.getByLabel("Esperou 100 minutos. O que se passou?")).toHaveValue("Filas.");
    await axe(page);
    await page.getByLabel(/Quanto tempo esperou/).fill("10");
    await expect(why).toHaveCount(0);
    await page.getByLabel(/demorou o atendimento/).fill("5");
    // What is not asked now goes along unseen: on the way back it is there again.
    expect(await send(page, next(page))).toBe(200);
    await send(page, page.getByRole("button", { name: "Voltar atrás", exact: true }));
    await heard(page);
    await page.getByLabel(/Quanto tempo esperou/).fill("100");
    await expect(why).toHaveValue("Filas.");
    expect(wrong).toEqual([]);
  });

  test("people are asked for as soon as it is known how many there are @nojs", async ({ page, browser }, info) => {
    test.slow();
    const scripts = info.project.use.javaScriptEnabled !== false;
    await signIn(page, "designer");
    const survey = await draft(page, "Casa");
    const rule = async (name: string, text: string) => {
      const field = page.locator(`[name=${name}]`).first();
      const folded = page.locator("details:not([open])", { has: field });
      if (await folded.count()) await folded.locator("summary").first().click();
      await field.fill(text);
    };
    const ask = async (kind: string, label: string, rules: Record<string, string> = {}, section = "") => {
      await page.goto(`${survey}/questions/new?kind=${kind}&page=1`);
      await page.locator("[name=label_pt]").fill(label);
      for (const [name, text] of Object.entries(rules)) await rule(name, text);
      if (section) await page.locator("[name=section]").selectOption(section);
      await send(page, page.getByRole("button", { name: "Guardar pergunta" }));
    };
    await ask("number", "Quantas pessoas?");
    await page.getByRole("link", { name: "Juntar um grupo ou uma parte que se repete" }).click();
    await page.locator("[name=repeats]").check();
    await page.locator("[name=title_pt]").fill("Pessoa");
    await rule("count", "${q1}");
    await send(page, page.getByRole("button", { name: "Guardar", exact: true }));
    await ask("short-text", "Nome?", {}, "g1");
    await ask("short-text", "São ${q1}. Quem manda?", { relevant: "${q1} > 1" });
    await send(page, page.getByRole("button", { name: "Publicar" }));

    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: scripts });
    const person = await context.newPage();
    await person.goto(`${survey}/answer`);
    await expect(person.getByLabel("Nome?")).toHaveCount(0);
    await person.getByLabel("Quantas pessoas?").fill("2");
    if (scripts) await heard(person);
    else expect(await send(person, next(person))).toBe(200);
    await expect(person.getByLabel("Nome?")).toHaveCount(2);
    await expect(person.getByLabel("São 2. Quem manda?")).toBeVisible();
    await fits(person);
    await axe(person);
    await person.getByRole("group", { name: "Pessoa 1" }).getByLabel("Nome?").fill("Ana");
    await person.getByRole("group", { name: "Pessoa 2" }).getByLabel("Nome?").fill("Rui");
    if (scripts) {
      await person.getByLabel("Quantas pessoas?").fill("1");
      await expect(person.getByLabel("Nome?")).toHaveCount(1);
      await expect(person.getByLabel(/Quem manda/)).toHaveCount(0);
      await person.getByLabel("Quantas pessoas?").fill("3");
      await expect(person.getByRole("group", { name: "Pessoa 2" }).getByLabel("Nome?")).toHaveValue("Rui");
      await person.getByRole("group", { name: "Pessoa 3" }).getByLabel("Nome?").fill("Eva");
    }
    await send(person, next(person));
    await expect(person).toHaveURL(/\/thanks/);
    await context.close();
  });
});

test("when the rules do not come, the form works as without scripts", async ({ page }) => {
  await page.route(/answering.*\.wasm/, (route) => route.abort());
  await page.goto(`${SURVEY}/answer`);
  await page.locator("[name='a-concordo']").check();
  await page.getByLabel("Que serviço procurou?").selectOption({ label: "Saúde" });
  await appointment(page, "Sim").check();
  await expect(page.locator("form[data-heard]")).toHaveCount(0);
  await expect(page.getByLabel(/Para que horas/)).toHaveCount(0);
  expect(await send(page, next(page))).toBe(200);
  await page.getByLabel(/Para que horas/).fill("10:15");
  expect(await send(page, next(page))).toBe(200);
  await expect(page.getByLabel(/Quanto tempo esperou/)).toBeVisible();
});

test("it changes in a frame and on a kiosk, which remembers nothing of it", async ({ page }) => {
  await signIn(page, "designer");
  await page.goto(`${SURVEY}/share`);
  await page.getByLabel("Sítios que podem mostrar este inquérito").fill("https://example.org");
  await page.getByLabel("Permitir o modo quiosque").check();
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Está guardado onde se pode responder.")).toBeVisible();
  for (const place of ["embed", "kiosk"]) {
    await page.goto(`${SURVEY}/${place}`);
    await heard(page);
    await appointment(page, "Sim").check();
    await page.getByLabel(/Para que horas/).fill("10:15");
    await axe(page);
  }
  await page.goto(`${SURVEY}`);
  await page.goBack();
  await heard(page);
  await expect(page.getByLabel(/Para que horas/)).toHaveCount(0);
  await appointment(page, "Sim").check();
  await expect(page.getByLabel(/Para que horas/)).toHaveValue("");
});
