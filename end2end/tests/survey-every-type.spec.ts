// Every kind of question: by keyboard alone, and looked at by axe in each state that its page can have.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { axe, draft, expectMistakes, fits, send, signIn, unique } from "./helpers";

/** The demonstration's survey that asks every kind of question. */
const EVERY_KIND = "/surveys/ida-ao-balcao";

const go = (page: Page) => page.locator(".actions button[name=go]").first();

/** What the keyboard may stop at. */
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/** What the keyboard must stop at, in the order of the page: a group of radio buttons is one stop. */
const wanted = (page: Page) =>
  page.evaluate((selector) => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const groups = new Set<string>();
    const stops: string[] = [];
    for (const one of all) {
      const field = one as HTMLInputElement;
      if (field.type === "hidden" || field.disabled || one.tabIndex < 0 || one.getClientRects().length === 0) continue;
      if (field.type === "radio") {
        if (groups.has(field.name)) continue;
        groups.add(field.name);
        stops.push(`radio ${field.name}`);
      } else {
        const place = all.indexOf(one);
        stops.push(`${one.tagName} ${place}`);
      }
    }
    return stops;
  }, STOPS);

/** Where the focus is, in the same words; and what is wrong with how it is shown. */
const here = (page: Page) =>
  page.evaluate((selector) => {
    const one = document.activeElement as HTMLInputElement | null;
    if (!one || one === document.body || one === document.documentElement) return { stop: "", wrong: "" };
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const stop = one.type === "radio" ? `radio ${one.name}` : `${one.tagName} ${all.indexOf(one)}`;
    const box = one.getBoundingClientRect();
    const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight;
    const marked = parseFloat(getComputedStyle(one).outlineWidth) >= 2 && getComputedStyle(one).outlineStyle !== "none";
    return { stop, wrong: seen && marked ? "" : `${stop} ${one.name}: ${seen ? "its focus is not marked" : "it has the focus unseen"}` };
  }, STOPS);

/** Goes once through the page with the Tab key, from its beginning to its end, and back: everything, in order, seen, and no trap. */
async function aroundPage(page: Page): Promise<void> {
  const order = await wanted(page);
  for (const [key, expected] of [["Tab", order], ["Shift+Tab", [...order].reverse()]] as const) {
    const end = page.locator(STOPS).filter({ visible: true }).and(page.locator(":not([tabindex='-1'])"));
    await (key === "Tab" ? end.first() : end.last()).focus();
    const stops = [(await here(page)).stop];
    const wrong: string[] = [];
    // The fields of days and times stop several times, at day, month and year; a page has no more stops than this.
    for (let presses = 0; presses < order.length + 60; presses += 1) {
      await page.keyboard.press(key);
      const at = await here(page);
      // Behind the end comes the browser's own, or the beginning again.
      if (at.stop === "" || (stops.length > 1 && at.stop === stops[0])) break;
      if (at.wrong) wrong.push(at.wrong);
      if (stops.at(-1) !== at.stop) stops.push(at.stop);
    }
    expect(stops, `${key} through ${page.url()}`).toEqual(expected);
    expect(wrong).toEqual([]);
  }
}

/** Tabs on until a field of this name has the focus. */
async function reach(page: Page, name: string, value?: string): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement | null;
      return [one?.getAttribute("name") ?? "", one?.getAttribute("value") ?? ""];
    });
    if (at[0] === name && (value === undefined || at[1]?.startsWith(value))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${name} ${value ?? ""}`);
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses Enter where that sends the form, and gives the status of the page that answers it. */
async function enter(page: Page): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  const there = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  const status = (await answer).status();
  await there;
  // Where the address leads to a place in the page, the keyboard goes on from there once the browser has gone to it.
  if (page.url().includes("#")) {
    await expect(page.locator(":target")).toHaveCount(1);
    // A picture is taken of what is drawn, so then it is.
    await page.screenshot();
  }
  await heard(page);
  return status;
}

/** Waits, where scripts run, until the form of this page changes as it is answered. */
async function heard(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  if (await page.locator("[data-live]").count()) await expect(page.locator("form[data-heard]")).toHaveCount(1);
}

/** Sends the page by keyboard. */
async function on(page: Page): Promise<number> {
  // Not the buttons of repeats, which have the same name.
  await reach(page, "go", (await go(page).getAttribute("value")) ?? "");
  return enter(page);
}

/** Makes a draft of the demonstration's survey for people with an account, whose names the team sees; gives its address. */
async function copied(page: Page): Promise<string> {
  await signIn(page, "designer");
  await page.goto(`/pt/surveys/new?from=survey/${EVERY_KIND.split("/").at(-1)}`);
  await page.locator("[name=title_pt]").fill(unique("Por teclado"));
  await page.locator("[name=mode][value=signed-in]").check();
  await page.locator("[name=privacy][value=identified]").check();
  await page.locator("[name=results][value=public]").check();
  await send(page, page.getByRole("button", { name: "Criar rascunho" }));
  const survey = page.url().replace(/\/questions.*/, "");
  await send(page, page.getByRole("button", { name: "Publicar", exact: true }));
  return survey;
}

const somebody = async (browser: Browser, javaScriptEnabled: boolean | undefined, options = {}) =>
  (await browser.newContext({ locale: "pt-PT", javaScriptEnabled: javaScriptEnabled ?? true, ...options })).newPage();

test("the keyboard alone goes through every kind of question, and what was typed arrives @nojs", async ({ page, browser }, info) => {
  test.setTimeout(150_000);
  // With scripts, what is asked more comes at once; without them, by one more step.
  const scripts = info.project.use.javaScriptEnabled !== false;
  const survey = await copied(page);
  const person = await somebody(browser, scripts);
  const asksMore = async () => {
    if (scripts) return;
    expect(await on(person)).toBe(200);
    await expect(person.locator(".survey-says")).toBeFocused();
    await expect(person.locator(".survey-says")).toContainText("seguem-se mais algumas perguntas");
  };
  await signIn(person, "citizen");
  await person.goto(survey);
  await aroundPage(person);
  await person.goto(`${survey}/answer`);
  await heard(person);
  await aroundPage(person);

  // Nothing answered: the mistakes have the focus, and each leads to its field.
  await person.goto(`${survey}/answer`);
  await heard(person);
  expect(await on(person)).toBe(422);
  const summary = person.locator("#error-summary");
  await expect(summary).toBeFocused();
  await press(person, "Tab", "Enter");
  await expect(person.locator("[id='a-concordo']")).toBeFocused();

  await press(person, "Space");
  await reach(person, "a-servico");
  await person.keyboard.type("Fin");
  await reach(person, "a-dia");
  await person.keyboard.type("03042026");
  await reach(person, "a-marcacao");
  await press(person, "ArrowRight");
  // More is asked on the same page: where that took a step, it is said, and has the focus.
  await asksMore();
  await reach(person, "a-senha");
  await person.keyboard.type("03042026");
  await press(person, "Tab");
  await person.keyboard.type("0910AM");
  await expect(person.locator("[name='a-dia']")).toHaveValue("2026-03-04");
  await expect(person.locator("[name='a-senha']")).toHaveValue("2026-03-04T09:10");
  await reach(person, "go");
  await aroundPage(person);
  expect(await on(person)).toBe(200);

  await expect(person).toHaveTitle(/Página 2 de 4/);
  await aroundPage(person);
  await reach(person, "a-espera");
  await person.keyboard.type("90");
  await reach(person, "a-atendimento");
  await person.keyboard.type("20");
  await asksMore();
  await reach(person, "a-longa");
  await person.keyboard.type("O sistema parou.\nEsperei <muito> & bem.");
  expect(await on(person)).toBe(200);

  await expect(person).toHaveTitle(/Página 3 de 4/);
  await aroundPage(person);
  await reach(person, "a-satisfacao");
  await press(person, "Space", "ArrowRight", "ArrowRight");
  await reach(person, "a-linguagem");
  await press(person, "Space", "ArrowDown");
  await reach(person, "a-confianca");
  await press(person, "Space", "ArrowRight", "ArrowRight", "ArrowRight");
  for (const [row, times] of [["simpatia", 0], ["clareza", 1], ["rapidez", 2]] as const) {
    await reach(person, `a-avaliacao.${row}`);
    await press(person, "Space", ...Array<string>(times).fill("ArrowDown"));
  }
  await reach(person, "a-apoio.antes", "internet");
  await press(person, "Space");
  await reach(person, "a-apoio.depois", "pessoas");
  await press(person, "Space");
  await reach(person, "a-problemas", "papeis");
  await press(person, "Space");
  await reach(person, "a-problemas", "outro");
  await press(person, "Space");
  await reach(person, "a-problemas.other");
  await person.keyboard.type("A rampa");
  for (const [thing, place] of [["espera", "2"], ["informacao", "1"], ["lingua", "3"]] as const) {
    await reach(person, `a-prioridades.${thing}`);
    await person.keyboard.type(place);
  }
  await reach(person, "a-recomenda");
  await press(person, "Space", "ArrowRight", "ArrowRight");
  await reach(person, "go");
  await aroundPage(person);
  expect(await on(person)).toBe(200);

  // A repeat: its buttons lead to what has changed.
  await expect(person).toHaveTitle(/Página 4 de 4/);
  await aroundPage(person);
  await reach(person, "a-lugar");
  await person.keyboard.type("38,7223; -9,1393");
  await reach(person, "a-nome");
  await person.keyboard.type("Balcão do Ó");
  await reach(person, "a-indicaram");
  await press(person, "Space");
  await reach(person, "go", "more:outros");
  expect(await enter(person)).toBe(200);
  await press(person, "Tab");
  await expect(person.locator("[name='a-outro@1']")).toBeFocused();
  await person.keyboard.type("Finanças");
  await reach(person, "go", "more:outros");
  expect(await enter(person)).toBe(200);
  await press(person, "Tab");
  await expect(person.locator("[name='a-outro@2']")).toBeFocused();
  await person.keyboard.type("Conservatória");
  await aroundPage(person);
  await reach(person, "go", "less:outros@1");
  expect(await enter(person)).toBe(200);
  await press(person, "Tab");
  await expect(person.locator("[name='a-outro@1']")).toBeFocused();
  await expect(person.locator("[name='a-outro@1']")).toHaveValue("Conservatória");
  await reach(person, "a-outro_porque@1");
  await person.keyboard.type("Mandaram-me lá.");
  await reach(person, "a-sugestao");
  await person.keyboard.type("Mais cadeiras.");
  // The e-mail address and the others follow from an answer above, and came with the repeat's buttons: once around to them.
  await reach(person, "a-correio");
  await person.keyboard.type("balcao");
  await reach(person, "a-telefone");
  await person.keyboard.type("+351 210 000 000");
  await reach(person, "a-pagina");
  await person.keyboard.type("servico.example/ajuda");
  expect(await on(person)).toBe(422);
  await expect(summary).toBeFocused();
  await press(person, "Tab", "Enter");
  await expect(person.locator("[id='a-correio']")).toBeFocused();
  await press(person, "End");
  await person.keyboard.type("@servico.example");
  expect(await on(person)).toBe(303);
  await expect(person.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
  await aroundPage(person);
  await person.context().close();

  await page.goto(`${survey}/responses`);
  await page.locator("main a[href*='/responses/']").first().click();
  const said = page.locator("main");
  for (const words of [
    "Finanças",
    "90",
    "Esperei <muito> & bem.",
    "A rampa",
    "38.7223",
    "Balcão do Ó",
    "Conservatória",
    "Mandaram-me lá.",
    "Mais cadeiras.",
    "balcao@servico.example",
    "+351 210 000 000",
    "https://servico.example/ajuda",
  ]) {
    await expect(said).toContainText(words);
  }
});

/** A language of the site, with the sizes and themes that its pages are looked at in: both together see all four. */
const VIEWS = {
  pt: [[320, "light"], [1280, "dark"]],
  en: [[320, "dark"], [1280, "light"]],
} as const;

type Language = keyof typeof VIEWS;

/** Looks at the page as it is now, in each of the language's sizes and themes. */
async function look(page: Page, language: Language): Promise<void> {
  for (const [width, colorScheme] of VIEWS[language]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await fits(page);
    await axe(page);
  }
}

/** The form goes on step by step, as where its rules do not come: so all that it says is looked at. (`survey-live` looks at it as it changes.) */
const stepByStep = (page: Page) => page.route(/answering.*\.wasm/, (route) => route.abort());

for (const language of ["pt", "en"] as const) {
  test(`axe finds nothing on any kind of question, empty, filled in, with mistakes, from right to left (${language})`, async ({ page }) => {
    test.setTimeout(150_000);
    await stepByStep(page);
    const survey = `/${language}${EVERY_KIND}`;
    const read = (name: string) => send(page, page.locator("button[name=switch]", { hasText: name }));
    const arabic = async () => {
      if (language === "en") return;
      await read("العربية");
      await expect(page.locator("main > [dir=rtl]")).toBeVisible();
      await look(page, language);
      await read("Português");
    };
    await page.goto(survey);
    await look(page, language);

    await page.goto(`${survey}/answer`);
    await look(page, language);
    expect(await send(page, go(page))).toBe(422);
    await look(page, language);
    await page.locator("[name='a-concordo']").check();
    await page.locator("[name='a-servico']").selectOption("saude");
    await page.locator("[name='a-dia']").fill("2026-03-04");
    await page.locator("[name='a-marcacao'][value=sim]").check();
    expect(await send(page, go(page))).toBe(200);
    await look(page, language);
    await page.locator("[name='a-hora']").fill("10:15");
    await arabic();
    expect(await send(page, go(page))).toBe(200);

    await look(page, language);
    await page.locator("[name='a-espera']").fill("450");
    await page.locator("[name='a-atendimento']").fill("cem");
    await send(page, go(page));
    await page.locator("[name='a-longa']").fill("Muita gente.");
    expect(await send(page, go(page))).toBe(422);
    await look(page, language);
    await page.locator("[name='a-espera']").fill("90");
    await page.locator("[name='a-atendimento']").fill("10");
    await arabic();
    expect(await send(page, go(page))).toBe(200);

    await look(page, language);
    await page.locator("[name='a-problemas'][value=nenhum]").check();
    await page.locator("[name='a-problemas'][value=outro]").check();
    await page.locator("[name='a-prioridades.espera']").selectOption("1");
    await page.locator("[name='a-prioridades.lingua']").selectOption("1");
    expect(await send(page, go(page))).toBe(422);
    await look(page, language);
    await arabic();
    await page.locator("[name='a-satisfacao'][value='4']").check();
    await page.locator("[name='a-linguagem'][value='2']").check();
    await page.locator("[name='a-confianca'][value='3']").check();
    await page.locator("[name='a-avaliacao.simpatia'][value=bom]").check();
    await page.locator("[name='a-apoio.antes'][value=internet]").check();
    await page.locator("[name='a-problemas'][value=nenhum]").uncheck();
    await page.locator("[name='a-problemas.other']").fill("A rampa");
    await page.locator("[name='a-prioridades.lingua']").selectOption("2");
    await page.locator("[name='a-prioridades.horario']").selectOption("3");
    await page.locator("[name='a-recomenda'][value='10']").check();
    // Filled in, and what is seen of it is what was chosen.
    await look(page, language);
    expect(await send(page, go(page))).toBe(200);

    await look(page, language);
    await send(page, page.locator("button[value='more:outros']"));
    await page.locator("[name='a-indicaram'][value=sim]").check();
    await send(page, page.locator("button[value='more:outros']"));
    await page.locator("[name='a-outro@2']").fill("Finanças");
    await page.locator("[name='a-correio']").fill("balcao");
    await page.locator("[name='a-telefone']").fill("x");
    await page.locator("[name='a-pagina']").fill("x");
    await page.locator("[name='a-lugar']").fill("aqui");
    expect(await send(page, go(page))).toBe(422);
    await expectMistakes(page, "a-outro@1");
    await look(page, language);
    await arabic();

    // Put aside, and gone on with.
    await send(page, page.locator("button[name=go][value=save]"));
    await expect(page).toHaveURL(/\/saved\//);
    await look(page, language);
    const code = (await page.locator(".survey-code code").textContent()) ?? "";
    await page.goto(`${survey}/resume`);
    await look(page, language);
    await page.locator("[name=code]").fill("K7QM-3F9T-ZX2P-8HWD");
    expect(await send(page, page.locator("main form button[type=submit]").first())).toBe(422);
    await look(page, language);
    await page.goto(`${survey}/resume/${code}`);
    await expect(page.locator("[name='a-outro@2']")).toHaveValue("Finanças");
    await look(page, language);
  });
}

test("axe finds nothing where a survey ends: filtered, ready, sent, full, too many, corrected, closed", async ({ page, browser }) => {
  test.setTimeout(150_000);
  await signIn(page, "designer");
  const survey = await draft(page, "Fins");
  const write = async (path: string, fields: Record<string, string>) => {
    await page.goto(`${survey}${path}`);
    const folded = page.locator("main details:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
    for (const [name, value] of Object.entries(fields)) await page.locator(`main [name='${name}']`).first().fill(value);
    expect(await send(page, page.locator("main form.form button[type=submit]").first())).toBe(303);
  };
  await page.goto(`${survey}/questions`);
  await send(page, page.getByRole("button", { name: "Acrescentar página" }));
  await write("/questions/new?kind=single&page=1", { label_pt: "Onde mora?", option_1_pt: "Norte", option_2_pt: "Sul" });
  await write("/questions/new?kind=several&page=1", { label_pt: "O que falta?", option_1_pt: "Luz", option_2_pt: "Neve", option_2_relevant: "${q1} = 'o1'", option_3_pt: "Sombra", option_3_relevant: "${q1} = 'o2'" });
  await write("/questions/new?kind=short-text&page=2", { label_pt: "Porquê?", relevant: "not(${q1} = 'o2')" });
  await write("/quotas/new", { label: "Norte", when: "${q1} = 'o1'", limit: "1" });
  await page.goto(`${survey}/questions`);
  await send(page, page.getByRole("button", { name: "Publicar", exact: true }));

  const answering = async (address: string) => {
    const person = await somebody(browser, true, { extraHTTPHeaders: { "x-forwarded-for": address } });
    await stepByStep(person);
    await person.goto(`${survey}/answer`);
    return person;
  };
  const choose = async (person: Page, where: string) => {
    await person.locator(`[name='a-q1'][value=${where}]`).check();
    return send(person, go(person));
  };
  const first = await answering("203.0.113.1");
  await choose(first, "o1");
  await expect(first.getByLabel("Neve")).toBeVisible();
  await expect(first.getByLabel("Sombra")).toHaveCount(0);
  await look(first, "pt");
  await send(first, go(first));
  await first.locator("[name='a-q3']").fill("Faz frio.");
  expect(await send(first, go(first))).toBe(303);
  await look(first, "pt");

  // Enough people of a kind, told as soon as it is known or at the end.
  const second = await answering("203.0.113.2");
  await choose(second, "o1");
  await send(second, go(second));
  await second.locator("[name='a-q3']").fill("Também.");
  await send(second, go(second));
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Obrigado por querer participar");
  await look(second, "pt");

  // Behind the last page.
  const third = await answering("203.0.113.3");
  await choose(third, "o2");
  await send(third, go(third));
  await expect(third).toHaveTitle(/Pronto a enviar/);
  await look(third, "pt");

  // Too many from one address.
  for (let round = 0; ; round += 1) {
    expect(round, "rounds before an address is told to wait").toBeLessThan(20);
    const tries = Array.from({ length: 150 }, () =>
      third.request.post(`${survey}/resume`, { form: { code: "K7QM-3F9T-ZX2P-8HWD" }, headers: { "sec-fetch-site": "same-origin" } }),
    );
    // What is allowed comes back by the second, so they still come while the form is sent; one that was put aside all the same is gone
    // back from.
    const [told] = await Promise.all([send(third, third.locator("button[name=go][value=save]")), ...tries]);
    if (told === 429) break;
    await third.goBack();
  }
  await expect(third.locator(".survey-says")).toBeFocused();
  await look(third, "pt");

  // Corrected, and then closed, while somebody writes.
  const fourth = await answering("203.0.113.4");
  await choose(fourth, "o2");
  await page.goto(`${survey}/questions/q1`);
  await page.locator("main [name=label_pt]").fill("Onde vive?");
  await send(page, page.getByRole("button", { name: "Guardar pergunta" }));
  expect(await send(fourth, go(fourth))).toBe(409);
  await expect(fourth.locator(".survey-says")).toBeFocused();
  await look(fourth, "pt");
  await page.goto(`${survey}/questions`);
  // Whoever had begun has a while; then it is over.
  await send(page, page.getByRole("button", { name: "Encerrar", exact: true }));
  await look(page, "pt");
  expect(await send(fourth, go(fourth))).toBe(200);
  await expect(fourth.locator("main")).toContainText("Este inquérito está a encerrar");
  await look(fourth, "pt");
  await send(page, page.getByRole("button", { name: "Encerrar já" }));
  expect(await send(fourth, go(fourth))).toBe(409);
  await expect(fourth.getByRole("heading", { level: 1 })).toHaveText("O inquérito encerrou enquanto respondia");
  await look(fourth, "pt");
  await fourth.goto(`${survey}/answer`);
  await expect(fourth.locator("main")).toContainText("Este inquérito está encerrado");
  await look(fourth, "pt");
  for (const person of [first, second, third, fourth]) await person.context().close();
});
