// The instrument: every kind of question, its rules and its languages, answered on the smallest phone and by keyboard, and edited.
import { expect, test, type Page } from "@playwright/test";
import { axe, fits, send, signIn, unique } from "./helpers";

const SURVEY = "/pt/surveys/ida-ao-balcao";

const next = (page: Page) => page.locator(".actions button[name=go]").first();

const on = async (page: Page) => {
  const status = await send(page, next(page));
  await fits(page);
  await axe(page);
  return status;
};

/** What follows from the answers on the page: there at once with scripts, with one more step without. */
const more = async (page: Page) => {
  if (test.info().project.use.javaScriptEnabled === false) expect(await on(page)).toBe(200);
  else await expect(page.locator("form[data-heard]")).toHaveCount(1);
};

const read = async (page: Page, language: string) => {
  await send(page, page.locator("button[name=switch]", { hasText: language }));
  await fits(page);
  await axe(page);
};

/** What a browser would send of the page's form, without its buttons. */
const filled = (page: Page) =>
  page.locator("main form.form").evaluate((form) =>
    [...new FormData(form as HTMLFormElement)].map(([name, value]) => `${name}=${String(value)}`).filter((pair) => !/^(form_id|version)=/.test(pair)),
  );

test.describe("on the smallest phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("every kind is answered, rules show and hide, the language changes half-way and nothing is lost @nojs", async ({ page }) => {
    test.slow();
    await page.goto(SURVEY);
    await fits(page);
    await axe(page);
    await expect(page.locator("main").getByRole("link", { name: "العربية" })).toBeVisible();
    await page.getByRole("link", { name: "Responder", exact: true }).click();
    await fits(page);
    await axe(page);

    // The first page: nothing about the hour before it is known that there was an appointment.
    await expect(page.locator("[name='a-hora']")).toHaveCount(0);
    expect(await on(page)).toBe(422);
    await page.locator("[name='a-concordo']").check();
    await page.getByLabel("Que serviço procurou?").selectOption({ label: "Saúde" });
    await page.getByLabel(/Em que dia foi/).fill("2024-12-31");
    await page.getByRole("group", { name: /Tinha marcação/ }).getByRole("radio", { name: "Sim" }).check();
    await more(page);
    await page.getByLabel(/Para que horas/).fill("10:15");
    expect(await on(page)).toBe(422);
    await expect(page.locator("[id='a-dia-error']")).toContainText("1 de janeiro de 2025");
    await page.getByLabel(/Em que dia foi/).fill("2026-03-04");
    await read(page, "English");
    await expect(page.getByLabel(/For what time/)).toHaveValue("10:15");
    await expect(page.getByLabel("Which service did you need?")).toHaveValue("saude");
    await expect(page.getByLabel(/On which day/)).toHaveValue("2026-03-04");
    expect(await on(page)).toBe(200);

    // The second: a rule over two answers has its own words; another asks for more.
    await page.getByLabel(/How long did you wait/).fill("450");
    await page.getByLabel(/how long did the service itself take/).fill("60");
    await more(page);
    await expect(page.getByLabel(/You waited 450 minutes/)).toBeVisible();
    expect(await on(page)).toBe(422);
    await expect(page.locator("[id='a-atendimento-error']")).toContainText("more than eight hours");
    await page.getByLabel(/How long did you wait/).fill("90");
    await page.getByLabel(/You waited/).fill("The lift was broken.");
    await read(page, "العربية");
    await expect(page.locator("main > [dir=rtl]")).toBeVisible();
    await expect(page.locator("[name='a-espera']")).toHaveValue("90");
    await expect(page.locator("[name='a-longa']")).toHaveValue("The lift was broken.");
    await expect(page.getByText("انتظرت 90 دقيقة")).toBeVisible();
    expect(await on(page)).toBe(200);

    // The third, from right to left: what stands alone is not chosen with others; a place is given once.
    await page.locator("[name='a-satisfacao'][value='4']").check();
    await page.locator("[name='a-avaliacao.simpatia'][value=bom]").check();
    await page.locator("[name='a-apoio.antes'][value=internet]").check();
    await page.locator("[name='a-problemas'][value=espera]").check();
    await page.locator("[name='a-problemas'][value=nenhum]").check();
    await page.locator("[name='a-prioridades.espera']").selectOption("1");
    await page.locator("[name='a-prioridades.lingua']").selectOption("1");
    await page.locator("[name='a-recomenda'][value='10']").check();
    expect(await on(page)).toBe(422);
    await expect(page.locator("[id='a-problemas-error']")).toContainText("لا شيء مما سبق");
    await read(page, "Português");
    await expect(page.locator("main > [dir=rtl]")).toHaveCount(0);
    await page.locator("[name='a-problemas'][value=nenhum]").uncheck();
    await page.locator("[name='a-problemas'][value=outro]").check();
    await page.locator("[name='a-problemas.other']").fill("A rampa");
    await page.locator("[name='a-prioridades.lingua']").selectOption("2");
    await page.locator("[name='a-prioridades.horario']").selectOption("3");
    await expect(page.locator("[name='a-avaliacao.simpatia'][value=bom]")).toBeChecked();
    expect(await on(page)).toBe(200);

    // The last: three questions only for those who were given another contact.
    await expect(page.locator("[name='a-correio']")).toHaveCount(0);
    await page.getByRole("group", { name: /Indicaram-lhe/ }).getByRole("radio", { name: "Sim" }).check();
    await more(page);
    await page.getByLabel(/Que endereço de correio/).fill("balcao");
    expect(await on(page)).toBe(422);
    await page.getByLabel(/Que endereço de correio/).fill("balcao@servico.example");
    await page.getByLabel(/Onde fica o balcão/).fill("38,7223; -9,1393");
    await page.getByRole("button", { name: "Enviar respostas" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
    await fits(page);
    await axe(page);
    await page.getByRole("link", { name: "Ver os resultados" }).click();
    await fits(page);
    await axe(page);
  });
});

test("the keyboard alone goes through every question, and the Enter key goes on and never to another language @nojs", async ({ page }, info) => {
  test.slow();
  const scripts = info.project.use.javaScriptEnabled !== false;
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  /** Tabs on until the field has the focus: at most so many times as a page has things to stop at. */
  const reach = async (name: string) => {
    for (let stops = 0; stops < 80; stops += 1) {
      const here = await page.evaluate(() => document.activeElement?.getAttribute("name") ?? "");
      if (here === name) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  /** Presses Enter where that sends the form, and waits for the page that answers it. */
  const enter = async () => {
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    const there = page.waitForEvent("domcontentloaded");
    await page.keyboard.press("Enter");
    expect((await answer).status()).toBe(200);
    await there;
  };
  await page.goto(`${SURVEY}/answer`);
  if (scripts) await expect(page.locator("form[data-heard]")).toHaveCount(1);
  await reach("a-concordo");
  await press("Space");
  await reach("a-servico");
  await page.keyboard.type("Fin");
  await reach("a-marcacao");
  await press("ArrowRight");
  await expect(page.locator("[name='a-marcacao'][value=nao]")).toBeChecked();
  if (scripts) {
    await expect(page.getByLabel(/Quando tirou a senha/)).toBeVisible();
    await reach("a-senha");
  } else {
    await reach("go");
    await enter();
    await expect(page.getByText("seguem-se mais algumas perguntas")).toBeVisible();
    await expect(page.getByLabel("Que serviço procurou?")).toHaveValue("financas");
  }
  await reach("go");
  await enter();
  await reach("a-espera");
  await page.keyboard.type("10");
  await reach("a-atendimento");
  await page.keyboard.type("5");
  await enter();
  await expect(page.locator("html")).toHaveAttribute("lang", "pt-PT");
  await reach("a-satisfacao");
  await press("Space", "ArrowRight", "ArrowRight");
  await expect(page.locator("[name='a-satisfacao'][value='3']")).toBeChecked();
  for (const name of ["a-linguagem", "a-confianca", "a-avaliacao.simpatia", "a-avaliacao.clareza", "a-avaliacao.rapidez"]) {
    await reach(name);
    await press("Space");
  }
  await reach("a-apoio.antes");
  await press("Space");
  await reach("a-problemas");
  await press("Space");
  await reach("a-prioridades.espera");
  await page.keyboard.type("1");
  await reach("a-prioridades.informacao");
  await page.keyboard.type("2");
  await reach("a-prioridades.horario");
  await page.keyboard.type("3");
  await expect(page.locator("[name='a-prioridades.horario']")).toHaveValue("3");
  await reach("a-recomenda");
  await press("Space", "ArrowRight");
  await expect(page.locator("[name='a-recomenda'][value='1']")).toBeChecked();
  await reach("go");
  await enter();
  await reach("a-lugar");
  await reach("a-sugestao");
  await page.keyboard.type("Mais cadeiras.");
  await expect(page.locator("[name='a-sugestao']")).toHaveValue("Mais cadeiras.");
});

test("a matrix lines up in columns on a wide screen, and each row keeps its name", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${SURVEY}/answer`);
  await page.locator("[name='a-concordo']").check();
  await page.locator("[name='a-servico']").selectOption("saude");
  await page.locator("[name='a-marcacao'][value=sim]").check();
  await on(page);
  await on(page);
  await page.locator("[name='a-espera']").fill("5");
  await page.locator("[name='a-atendimento']").fill("5");
  await on(page);
  const column = async (row: string) => (await page.locator(`[name='a-avaliacao.${row}'][value=bom]`).boundingBox())?.x;
  expect(await column("clareza")).toBe(await column("simpatia"));
  await expect(page.getByRole("group", { name: "A clareza" }).getByRole("radio", { name: "Bom", exact: true })).toHaveCount(1);
});

test("a question is opened and saved in the builder and nothing of it is lost @nojs", async ({ page }) => {
  test.slow();
  await signIn(page, "designer");
  await page.goto("/pt/surveys/new");
  await page.locator("#title_pt").fill(unique("Tudo fica"));
  await page.locator("summary", { hasText: "Línguas" }).click();
  await page.getByRole("checkbox", { name: "العربية" }).check();
  await page.getByRole("checkbox", { name: "Português" }).check();
  await page.getByRole("radio", { name: "Qualquer pessoa, de forma anónima" }).check();
  await page.getByRole("radio", { name: "Toda a gente" }).check();
  await page.getByRole("button", { name: "Criar rascunho" }).click();
  const builder = page.url().split("?")[0] ?? "";

  const write = async (kind: string, fields: Record<string, string>) => {
    await page.goto(builder);
    await page.getByLabel("Acrescentar uma pergunta do tipo").selectOption({ label: kind });
    await page.getByRole("button", { name: "Escrever a pergunta" }).click();
    await fits(page);
    await axe(page);
    const folded = page.locator("main details:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
    for (const [id, value] of Object.entries(fields)) {
      const field = page.locator(`[id='${id}']`);
      if ((await field.evaluate((one) => one.tagName)) === "SELECT") await field.selectOption(value);
      else await field.fill(value);
    }
    await page.getByRole("button", { name: "Guardar pergunta" }).click();
    await expect(page.getByText("Pergunta guardada.")).toBeVisible();
  };
  await write("Escolha de uma opção", { label_pt: "De onde vem?", label_ar: "من أين؟", option_1_pt: "Norte", option_2_pt: "Sul" });
  await write("Escolha de várias opções", {
    label_pt: "O que falta?",
    option_1_pt: "Cadeiras",
    option_1_ar: "كراسي",
    option_2_pt: "Outra coisa",
    option_2_role: "other",
    option_3_pt: "Nada",
    option_3_role: "alone",
    min: "1",
    max: "2",
    relevant: "${q1} = 'o1'",
    constraint: "count-selected(.) < 3",
    constraint_message_pt: "Escolha menos.",
  });
  await write("Escala", { label_pt: "Correu bem?", low_pt: "mal", high_pt: "bem", between_1_pt: "assim-assim" });
  await write("A mesma escolha para várias linhas", { label_pt: "Como foi?", row_1_pt: "A sala", row_2_pt: "A hora", option_1_pt: "Má", option_2_pt: "Boa" });
  await write("Número", { label_pt: "Quantos?", min: "1,5", max: "9,5", unit_pt: "quilos", slider: "0,5" });
  for (const id of ["q1", "q2", "q3", "q4", "q5"]) {
    await page.goto(`${builder}/${id}`);
    const before = await filled(page);
    await page.getByRole("button", { name: "Guardar pergunta" }).click();
    await expect(page.getByText("Pergunta guardada.")).toBeVisible();
    await page.goto(`${builder}/${id}`);
    expect(await filled(page)).toEqual(before);
    await axe(page);
  }
  await expect(page.locator("#min")).toHaveValue("1,5");
});
