// Open surveys against stuffing: a form that cannot be taken as it came loses nothing, one form counts once, and what looks like a
// program's is set apart with a reason and brought back.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { axe, expectMistakes, fits, send, signIn, unique } from "./helpers";

const WIDTHS = [320, 1280];

/** Makes a survey of two questions that anybody may answer and everybody may see, and publishes it; says its path. */
async function published(page: Page, title: string): Promise<string> {
  await page.goto("/pt/surveys/new");
  await page.locator("[name=title_pt]").fill(title);
  await page.locator("[name=mode][value=open]").check();
  await page.locator("[name=results][value=public]").check();
  await page.getByRole("button", { name: "Criar rascunho" }).click();
  await expect(page).toHaveURL(/\/questions$/);
  const survey = new URL(page.url()).pathname.replace(/\/questions$/, "");
  for (const [kind, label] of [["number", "Quantos minutos esperou?"], ["short-text", "O que mudava?"]]) {
    await page.goto(`${survey}/questions/new?kind=${kind}&page=1`);
    await page.locator("[name=label_pt]").fill(label ?? "");
    await page.locator("main form button[type=submit]").first().click();
    await expect(page).toHaveURL(/\/questions/);
  }
  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page).toHaveURL(new RegExp(`${survey}$`));
  return survey;
}

/** The form on a telephone of somebody of whom nothing is known. */
async function telephone(browser: Browser, survey: string): Promise<Page> {
  const scripts = test.info().project.use.javaScriptEnabled !== false;
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "pt-PT", javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(`${survey}/answer`);
  return page;
}

async function fill(page: Page, text: string): Promise<void> {
  await page.locator("[name='a-q1']").fill("12");
  await page.locator("[name='a-q2']").fill(text);
}

const sendButton = (page: Page) => page.getByRole("button", { name: "Enviar respostas" });

async function thanked(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
}

/** Nobody reads two questions and answers them in less: what comes sooner is a program's. */
async function readFor(since: number): Promise<void> {
  await expect.poll(() => Date.now() - since, { intervals: [200] }).toBeGreaterThan(4000);
}

/** Axe, and no sideways scrolling, on a telephone and on a screen. */
async function looks(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await fits(page);
    await axe(page);
  }
}

test("one form counts once, and what looks like a program's is set apart and brought back @nojs", async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signIn(page, "designer");
  const survey = await published(page, unique("Sala de espera"));

  const people = await Promise.all([1, 2, 3, 4, 5].map(() => telephone(browser, survey)));
  const [twice, copy, forged, plain, other] = people as [Page, Page, Page, Page, Page];
  const opened = Date.now();
  await Promise.all(people.map((person, at) => fill(person, `Mais cadeiras ${at} <b>`)));

  // Tampered with, or cut off on its way: told, with what was written, and the second press sends it.
  await forged.locator("input[name=token]").evaluate((field) => ((field as HTMLInputElement).value = "0".repeat(98)));
  expect(await send(forged, sendButton(forged))).toBe(409);
  const begun = Date.now();
  await expect(forged.getByRole("main")).toContainText("As suas respostas ainda não foram enviadas");
  await expect(forged.locator("[name='a-q2']")).toHaveValue("Mais cadeiras 2 <b>");
  await expect(forged.locator("[name='a-q1']")).toHaveValue("12");
  await looks(forged);
  await readFor(Math.max(opened, begun));
  expect(await send(forged, sendButton(forged))).toBe(303);
  await thanked(forged);

  await sendButton(twice).dblclick();
  await thanked(twice);

  // The same form in a second tab, sent after the first one.
  const copied = await copy.context().newPage();
  await copied.goto(`${survey}/answer`);
  for (const name of ["form_id", "token"]) {
    const value = await copy.locator(`input[name=${name}]`).inputValue();
    await copied.locator(`input[name=${name}]`).evaluate((field, value) => ((field as HTMLInputElement).value = value), value);
  }
  await fill(copied, "Outra coisa");
  for (const tab of [copy, copied]) {
    await sendButton(tab).click();
    await thanked(tab);
    await tab.reload();
  }

  for (const person of [plain, other]) {
    await sendButton(person).click();
    await thanked(person);
  }
  for (const person of people) {
    expect(await person.context().cookies()).toEqual([]);
    await person.context().close();
  }
  await page.goto(`${survey}/results`);
  await expect(page.getByRole("main")).toContainText("5 pessoas responderam");
  await page.goto(`${survey}/responses`);
  await expect(page.getByRole("main")).not.toContainText("espera cifrada");

  // Programs fill in what nobody sees.
  for (const at of [1, 2, 3, 4, 5]) {
    const program = await telephone(browser, survey);
    await fill(program, `Compre já ${at}`);
    await program.locator("input[name=website]").evaluate((field) => ((field as HTMLInputElement).value = "http://spam.example"));
    await sendButton(program).click();
    await thanked(program);
    await program.context().close();
  }
  await page.goto(`${survey}/results`);
  await expect(page.getByRole("main")).toContainText("10 pessoas responderam");
  await looks(page);

  await page.getByRole("link", { name: "Respostas suspeitas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Respostas suspeitas");
  await looks(page);
  await page.getByRole("link", { name: /^Pôr de parte 5 respostas/ }).click();
  await looks(page);
  expect(await send(page, page.getByRole("button", { name: "Pôr de parte 5 respostas" }))).toBe(422);
  await expectMistakes(page, "reason");
  await looks(page);
  await page.locator("[name=reason]").fill("Chegaram juntas, com o mesmo texto.");
  await page.getByRole("button", { name: "Pôr de parte 5 respostas" }).click();
  await expect(page.getByRole("main")).toContainText("Chegaram juntas, com o mesmo texto.");
  await expect(page.getByText("As respostas foram postas de parte.")).toBeVisible();
  await looks(page);

  const anybody = await browser.newContext({ locale: "pt-PT" });
  const reader = await anybody.newPage();
  await reader.goto(`${survey}/results`);
  await expect(reader.getByRole("main")).toContainText("5 pessoas responderam");
  await expect(reader.getByRole("main")).toContainText("5 respostas foram postas de parte");
  await looks(reader);
  await page.goto(`${survey}/results/q2`);
  await expect(page.getByRole("main")).toContainText("Mais cadeiras");
  await expect(page.getByRole("main")).not.toContainText("Compre já");
  await page.goto(`${survey}/responses`);
  await expect(page.getByRole("main").getByText("posta de parte", { exact: true })).toHaveCount(5);
  await looks(page);

  await page.goto(`${survey}/set-apart`);
  await page.getByRole("link", { name: /^Trazer de volta 5 respostas/ }).click();
  await looks(page);
  await page.locator("[name=reason]").fill("Era uma turma.");
  await page.getByRole("button", { name: "Trazer de volta 5 respostas" }).click();
  await expect(page.getByRole("main")).toContainText("Era uma turma.");
  await reader.goto(`${survey}/results`);
  await expect(reader.getByRole("main")).toContainText("10 pessoas responderam");
  await expect(reader.getByRole("main")).not.toContainText("postas de parte");
  await anybody.close();
});
