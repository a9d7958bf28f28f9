// A survey inside another site's page, by one line or in a plain frame, and on a kiosk that begins again by itself.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, type FrameLocator, type Page } from "@playwright/test";
import { axe, fits, signIn, violations } from "./helpers";

const SURVEY = "/pt/surveys/que-servicos-simplificar";

/** Another site, with one page of this body; its origin. */
async function site(body: () => string): Promise<{ server: Server; origin: string }> {
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end(`<!DOCTYPE html><html lang="pt"><title>Outro sítio</title><body><h1>Outro sítio</h1>${body()}<p id="after">Fim</p></body></html>`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** As a designer, lets this site show the survey, and kiosks ask it. Others may be changing it at the same moment. */
async function allow(page: Page, origin: string): Promise<void> {
  await signIn(page, "designer");
  await expect(async () => {
    await page.goto(`${SURVEY}/share`);
    const sites = page.getByLabel("Sítios que podem mostrar este inquérito");
    await sites.fill(`${await sites.inputValue()}\n${origin}`);
    await page.getByLabel("Permitir o modo quiosque").check();
    await page.getByLabel(/^Segundos até recomeçar/).fill("5");
    await page.getByRole("button", { name: "Guardar" }).click();
    await expect(page.getByText("Está guardado onde se pode responder.")).toBeVisible({ timeout: 1000 });
  }).toPass();
}

async function answerFirstPage(form: Page | FrameLocator): Promise<void> {
  await form.getByLabel("Impostos").check();
  await form.locator("input[name=a-esforco]").nth(2).check();
  await form.getByRole("button", { name: "Continuar", exact: true }).click();
}

test("one line shows a survey in another site, as high as it is", async ({ page, context, baseURL }) => {
  let line = "";
  const { server, origin } = await site(() => line);
  await allow(page, origin);
  await fits(page);
  await axe(page);
  line = await page.getByLabel("A linha para copiar").inputValue();
  expect(line).toContain(`${baseURL}/embed.js`);
  await context.clearCookies();

  await page.goto(origin);
  const frame = page.locator("iframe");
  const form = page.frameLocator("iframe");
  await expect(form.getByRole("heading", { level: 1 })).toContainText("Que serviços públicos");
  const inside = (): Promise<number> => form.locator("html").evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
  const outside = (): Promise<number> => frame.evaluate((element) => element.clientHeight);
  await expect.poll(async () => (await outside()) - (await inside())).toBe(0);
  const first = await outside();
  expect(first).toBeGreaterThan(600);
  expect(await violations(page)).toEqual([]);

  // A mistake makes the page higher, and the frame with it.
  await form.getByRole("button", { name: "Continuar", exact: true }).click();
  await expect(form.getByRole("alert")).toBeVisible();
  await expect.poll(async () => (await outside()) - (await inside())).toBe(0);
  expect(await outside()).toBeGreaterThan(first);

  await page.locator("#after").scrollIntoViewIfNeeded();
  await answerFirstPage(form);
  await expect(form.getByText("O que atrapalhou mais?")).toBeVisible();
  await expect.poll(() => frame.evaluate((element) => Math.round(element.getBoundingClientRect().top))).toBeGreaterThanOrEqual(-1);
  const finished = page.evaluate(() => new Promise((done) => addEventListener("bancada:finished", () => done(true), { once: true })));
  await form.getByRole("button", { name: "Enviar respostas" }).click();
  await expect(form.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
  expect(await finished).toBe(true);
  await expect.poll(async () => (await outside()) - (await inside())).toBe(0);
  expect(await outside()).toBeLessThan(first);
  expect(await context.cookies()).toEqual([]);
  server.close();

  // A site that nobody allowed shows nothing.
  const stranger = await site(() => line);
  await page.goto(stranger.origin);
  await expect(page.locator("iframe")).toBeVisible();
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveCount(0);
  stranger.server.close();
});

test("a survey in a plain frame is answered without a script, and put aside on a page of its own @nojs", async ({ page, context, baseURL }) => {
  const { server, origin } = await site(() => `<iframe src="${baseURL}${SURVEY}/embed" title="Inquérito" width="100%" height="800"></iframe>`);
  await allow(page, origin);
  await context.clearCookies();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(origin);
  const form = page.frameLocator("iframe");
  await answerFirstPage(form);
  const opened = context.waitForEvent("page");
  await form.getByRole("button", { name: "Guardar e continuar depois" }).click();
  const saved = await opened;
  await expect(saved.getByRole("heading", { level: 1 })).toHaveText("As suas respostas estão guardadas");
  await saved.close();
  await form.getByRole("button", { name: "English" }).click();
  await expect(form.getByText("What got in the way most?")).toBeVisible();
  await form.getByRole("button", { name: "Send answers" }).click();
  await expect(form.getByRole("heading", { level: 1 })).toHaveText("Thank you for your answers");
  expect(await context.cookies()).toEqual([]);
  server.close();
});

test("a kiosk begins again by itself and shows nobody what another person wrote @nojs", async ({ page, context }) => {
  await allow(page, "https://www.example.pt");
  await context.clearCookies();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${SURVEY}/kiosk`);
    await fits(page);
    await axe(page);
  }
  const id = await page.locator("input[name=form_id]").inputValue();
  await page.locator("input[name=a-idas]").fill("17");
  await answerFirstPage(page);
  await expect(page.getByText("O que atrapalhou mais?")).toBeVisible();
  await fits(page);
  await axe(page);
  await page.getByRole("button", { name: "Enviar respostas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
  await axe(page);
  await expect(page).toHaveURL(/\/kiosk\?language=pt$/, { timeout: 10_000 });
  await expect(page.locator("input[name=form_id]")).not.toHaveValue(id);

  // However far the next person goes back, and whatever they load again, it is not there.
  for (let step = 0; step < 5; step += 1) {
    await page.goBack().catch(() => undefined);
    await page.reload().catch(() => undefined);
    if (!page.url().includes("/kiosk")) break;
    expect(await page.locator("input[name=a-idas][value='17']").count(), `step ${step}`).toBe(0);
    expect(await page.locator("input[name=a-idas]").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join(""))).toBe("");
    expect(await page.locator("input:checked").count()).toBe(0);
  }
  expect(await context.cookies()).toEqual([]);
});

test("a kiosk that somebody leaves warns and begins again, and waits while somebody types", async ({ page, context }) => {
  await allow(page, "https://www.example.pt");
  await context.clearCookies();
  await page.clock.install();
  await page.goto(`${SURVEY}/kiosk`);
  const id = await page.locator("input[name=form_id]").inputValue();
  const warning = page.locator("#kiosk-warning");
  await expect(warning).toBeHidden();
  await page.clock.runFor("04:35");
  await expect(warning).toBeVisible();
  await expect(warning).toContainText("Ainda está aí?");
  await page.locator("input[name=a-idas]").fill("17");
  await expect(warning).toBeHidden();
  await page.clock.runFor("04:00");
  await expect(page.locator("input[name=a-idas]")).toHaveValue("17");
  await page.clock.runFor("01:10");
  await expect(page.locator("input[name=form_id]")).not.toHaveValue(id);
  await expect(page.locator("input[name=a-idas]")).toHaveValue("");
});
