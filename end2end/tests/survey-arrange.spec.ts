// Moving questions, groups and pages in the builder by mouse, finger and keyboard; seeing a question while it is written.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { axe, fits, send, signIn, unique } from "./helpers";

const button = (page: Page, name: RegExp | string) => page.getByRole("button", { name });
const status = (page: Page) => page.locator(".survey-arrange > [role=status]");
const grip = (page: Page, id: string) => page.locator(`[id='${id}'] > .survey-grip`);

/** A draft of two pages, `q1 q2 g1() | q3`, open in the builder with its island awake. */
async function draft(page: Page): Promise<string> {
  await signIn(page, "designer");
  await page.goto("/pt/surveys/new");
  await page.locator("[name=title_pt]").fill(unique("Ordem"));
  await page.locator("[name=mode][value=open]").check();
  await page.locator("[name=results][value=public]").check();
  await send(page, button(page, "Criar rascunho"));
  const builder = page.url().replace(/#.*/, "");
  await send(page, button(page, "Acrescentar página"));
  for (const [at, label] of [[1, "Primeira?"], [1, "Segunda?"], [2, "Terceira?"]] as const) {
    await page.goto(`${builder}/new?kind=short-text&page=${at}`);
    await page.locator("[name=label_pt]").fill(label);
    await send(page, button(page, "Guardar pergunta"));
  }
  await page.goto(builder.replace("/questions", "/pages/1/sections"));
  await page.locator("[name=title_pt]").fill("Grupo");
  await send(page, button(page, "Guardar"));
  await open(page, builder);
  return builder;
}

async function open(page: Page, builder: string): Promise<void> {
  await page.goto(builder);
  await expect(page.locator(".survey-arrange.is-awake")).toBeVisible();
}

/** The questions and groups as the page shows them: `q1 q2 g1() | q3`. */
function order(page: Page): Promise<string> {
  return page.evaluate(() => {
    const list = (of: Element | null): string =>
      [...(of?.children ?? [])]
        .map((item) => (item.hasAttribute("data-section") ? `${item.id}(${list(item.querySelector(":scope > ol"))})` : item.id))
        .join(" ");
    return [...document.querySelectorAll("[data-page]")].map((one) => list(one.querySelector("ol"))).join(" | ");
  });
}

const version = (page: Page) => page.locator("#builder-notes").getAttribute("data-version");

const expectOrder = (page: Page, wanted: string) => expect.poll(() => order(page)).toBe(wanted);

async function drag(page: Page, from: Locator, to: Locator, below = false): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("nothing to drag");
  const x = start.x + start.width / 2;
  await page.mouse.move(x, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, start.y + start.height / 2 + 12, { steps: 3 });
  await page.mouse.move(x, below ? end.y + end.height - 2 : end.y + 2, { steps: 8 });
}

test("questions and groups are dragged to any place, stored, and dragged again without a reload", async ({ page }) => {
  test.slow();
  const builder = await draft(page);
  const visits: string[] = [];
  page.on("request", (request) => request.isNavigationRequest() && visits.push(request.url()));
  await expectOrder(page, "q1 q2 g1() | q3");
  await axe(page);
  await drag(page, grip(page, "q2"), page.locator("#q1"));
  await expect(page.locator("#q1.is-drop-before")).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("dragging.png") });
  await page.mouse.up();
  await expectOrder(page, "q2 q1 g1() | q3");
  await expect(page.locator(".survey-arrange-says")).toContainText("Guardado: “Segunda?”");
  await expect(grip(page, "q2")).toBeFocused();
  // Many moves later the page still knows what the survey is.
  for (const [what, wanted] of [["q1", "q1 q2 g1() | q3"], ["q2", "q2 q1 g1() | q3"]] as const) {
    const before = await version(page);
    await drag(page, grip(page, what), page.locator(what === "q1" ? "#q2" : "#q1"));
    await page.mouse.up();
    // What the server answered stands there.
    await expect.poll(() => version(page)).not.toBe(before);
    await expectOrder(page, wanted);
    await expect(status(page)).toContainText("Guardado");
  }
  // Escape puts back what is being dragged.
  await drag(page, grip(page, "q1"), page.locator("#q2"));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(status(page)).toContainText("voltou ao lugar");
  await expectOrder(page, "q2 q1 g1() | q3");
  await page.reload();
  await expectOrder(page, "q2 q1 g1() | q3");
  expect(visits).toEqual([builder]);
});

test("with the keyboard alone a question goes into a group, to the next page, and back with Escape", async ({ page }) => {
  test.slow();
  const builder = await draft(page);
  await grip(page, "q2").focus();
  await page.keyboard.press("Space");
  await expect(status(page)).toContainText("Pegou em “Segunda?”");
  await expect(grip(page, "q2")).toHaveAttribute("aria-pressed", "true");
  await axe(page);
  await page.keyboard.press("ArrowDown");
  await expectOrder(page, "q1 g1(q2) | q3");
  await expect(status(page)).toContainText("dentro de “Grupo”, lugar 1 de 1");
  await page.keyboard.press("ArrowDown");
  await expectOrder(page, "q1 g1() | q2 q3");
  await expect(grip(page, "q2")).toBeFocused();
  await page.keyboard.press("Escape");
  await expectOrder(page, "q1 q2 g1() | q3");
  await expect(status(page)).toContainText("voltou ao lugar");
  await expect(grip(page, "q2")).toHaveAttribute("aria-pressed", "false");

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(status(page)).toContainText("Guardado: “Segunda?”");
  await expect(grip(page, "q2")).toBeFocused();
  // A group goes with what is in it, and a page with everything.
  await grip(page, "g1").press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expectOrder(page, "g1(q2) q1 | q3");
  await expect(status(page)).toContainText("Guardado: “Grupo”");
  const pages = page.locator("[data-page] > .survey-grip");
  await pages.last().press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(status(page)).toContainText("Guardado");
  await expectOrder(page, "q3 | g1(q2) q1");
  await expect(page.locator("#page-1")).toHaveText("Página 1");
  await expect(pages.first()).toBeFocused();
  // Leaving puts back too.
  await grip(page, "q1").press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await expectOrder(page, "q3 | g1(q2) q1");
  await open(page, builder);
  await expectOrder(page, "q3 | g1(q2) q1");
  await axe(page);
});

test("when somebody else was faster the move is undone and the survey shown as it is, and what was typed stays", async ({ page, browser }) => {
  test.slow();
  const builder = await draft(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, "admin");
  await open(other, builder);
  await page.locator(".survey-page-form > summary").first().click();
  await page.locator(".survey-page-form [name=title_pt]").first().fill("Sobre si");
  await grip(other, "q1").press("Space");
  await other.keyboard.press("ArrowDown");
  await other.keyboard.press("Space");
  await expect(status(other)).toContainText("Guardado");
  await context.close();

  await grip(page, "q3").press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(page.locator(".survey-arrange-says.is-wrong")).toContainText("outra pessoa alterou este inquérito");
  await expectOrder(page, "q2 q1 g1() | q3");
  await expect(grip(page, "q3")).toBeFocused();
  await expect(page.locator(".survey-page-form [name=title_pt]").first()).toHaveValue("Sobre si");
  await axe(page);
  await page.screenshot({ path: test.info().outputPath("conflict.png") });
  await button(page, "Fechar").click();
  await expect(page.locator(".survey-arrange-says")).toBeHidden();
  // From here on it goes on as if nothing had been.
  await grip(page, "q3").press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(status(page)).toContainText("Guardado");
  // Without a connection it goes back too.
  await page.route("**/place", (route) => route.abort());
  const before = await order(page);
  await grip(page, "q1").press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await expect(page.locator(".survey-arrange-says.is-wrong")).toContainText("Não foi possível guardar");
  await expectOrder(page, before);
});

test.describe("with a finger", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test("a question is dragged on the smallest phone, and the page does not scroll away", async ({ page }) => {
    test.slow();
    await draft(page);
    await fits(page);
    const from = grip(page, "q2");
    await from.scrollIntoViewIfNeeded();
    await page.screenshot({ path: test.info().outputPath("phone.png") });
    const client = await page.context().newCDPSession(page);
    const [start, end] = [await from.boundingBox(), await page.locator("#q1").boundingBox()];
    if (!start || !end) throw new Error("nothing to drag");
    const x = start.x + 20;
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
      client.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x, y }] });
    await touch("touchStart", start.y + 20);
    await touch("touchMove", start.y);
    await touch("touchMove", Math.max(end.y + 4, 90));
    await expect(page.locator(".is-dragging")).toBeVisible();
    await touch("touchMove", Math.max((await page.locator("#q1").boundingBox())?.y ?? 0, 1) + 4);
    await touch("touchEnd");
    await expectOrder(page, "q2 q1 g1() | q3");
    await expect(status(page)).toContainText("Guardado");
    await fits(page);
    await axe(page);
  });
});

test("without JavaScript groups and pages move by buttons, and there is no handle that does nothing @nojs-only", async ({ page }) => {
  test.slow();
  await signIn(page, "designer");
  await page.goto("/pt/surveys/new");
  await page.locator("[name=title_pt]").fill(unique("Botões"));
  await page.locator("[name=mode][value=open]").check();
  await page.locator("[name=results][value=public]").check();
  await send(page, button(page, "Criar rascunho"));
  await send(page, button(page, "Acrescentar página"));
  await expect(page.locator(".survey-grip").first()).toBeHidden();
  await page.locator(".survey-page-form > summary").first().click();
  await send(page, button(page, /^Passar a página para depois/).first());
  await expect(page.locator(".flash")).toContainText("A página mudou de lugar");
});

test("a question is seen while it is written, in its languages, with what is wrong in words", async ({ page }) => {
  test.slow();
  const builder = await draft(page);
  await page.goto(`${builder}/new?kind=single&page=1`);
  await expect(page.locator(".survey-live.is-awake")).toBeVisible();
  const seen = page.locator("#preview-asked");
  await expect(seen).toContainText("Escreva a pergunta");
  await page.locator("[name=label_pt]").pressSequentially("Gostou da visita?");
  await expect(seen).toContainText("Gostou da visita?");
  await page.locator("[name=option_1_pt]").fill("Muito");
  await page.locator("[name=option_2_pt]").fill("Pouco");
  await expect(seen.getByRole("radio")).toHaveCount(3);
  await expect(seen).toContainText("Pouco");
  await page.locator("[name=label_en]").fill("Did you like the visit?");
  await page.locator("[name=option_1_en]").fill("A lot");
  await button(page, "English").click();
  await expect(seen).toContainText("Did you like the visit?");
  await expect(seen).toContainText("A lot");
  await expect(seen).toContainText("(optional)");
  await axe(page);
  await page.locator("summary", { hasText: "Regras" }).last().click();
  await page.locator("[name=relevant]").fill("${q99} = 'x'");
  const wrong = page.locator("#preview-mistakes");
  await expect(wrong).toContainText("q99");
  // It stays beside what is being written, however far down.
  const [field, beside] = [await page.locator("[name=relevant]").boundingBox(), await seen.boundingBox()];
  expect(beside?.x).toBeGreaterThan((field?.x ?? 0) + (field?.width ?? 0));
  await expect(seen).toBeInViewport();
  await axe(page);
  await page.screenshot({ path: test.info().outputPath("preview.png"), fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: test.info().outputPath("preview-dark.png") });
  await wrong.getByRole("link").first().click();
  await expect(page.locator("[name=relevant]")).toBeFocused();
  await page.locator("[name=relevant]").fill("");
  await expect(wrong).toBeEmpty();
  // Nothing was stored by looking.
  await open(page, builder);
  await expectOrder(page, "q1 q2 g1() | q3");
});

test("on a phone what is seen is folded away until it is wanted", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, "designer");
  await page.goto("/pt/surveys/satisfacao-cnaim-2018/questions");
  await page.goto(new URL((await page.locator(".survey-item a.button").first().getAttribute("href")) ?? "", page.url()).href);
  await expect(page.locator(".survey-live.is-awake")).toBeVisible();
  await expect(page.locator("#preview")).toBeHidden();
  await button(page, "Como vai ser vista").click();
  await expect(page.locator("#preview-asked .survey-sample")).toBeVisible();
  await fits(page);
  await axe(page);
  await page.screenshot({ path: test.info().outputPath("phone-preview.png") });
});
