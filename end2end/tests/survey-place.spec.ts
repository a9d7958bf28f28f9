// A picture beside a text, and a map on which somebody points at a place: from the builder to the answer, on the smallest phone, without a
// script. Nothing is asked of a server of maps: the test answers in its place.
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { axe, draft, fits, send, signIn, unique } from "./helpers";

const button = (page: Page, name: RegExp | string) => page.getByRole("button", { name });

// 4 by 2 pixels.
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAAAAABawyK/AAAAEElEQVR4nGNQSFjwgAFEAAARigQB+esm1AAAAABJRU5ErkJggg==", "base64");

/** Answers for the server of maps, with tiles that show their numbers; collects what was told it. */
async function tiles(context: BrowserContext): Promise<string[]> {
  const told: string[] = [];
  await context.route("https://tiles.invalid/**", async (route) => {
    const headers = await route.request().allHeaders();
    told.push(`${headers["referer"] ?? ""}${headers["cookie"] ?? ""}`);
    const name = new URL(route.request().url()).pathname.slice(1).replace(".png", "");
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="255" height="255" fill="#e6eef7" stroke="#8a857a"/><text x="60" y="128" font-size="24">${name}</text></svg>`;
    await route.fulfill({ contentType: "image/svg+xml", body });
  });
  return told;
}

test("a text has a picture, and a place is marked on a map @nojs", async ({ page, browser }, info) => {
  test.slow();
  await signIn(page, "designer");
  const survey = await draft(page, "Paragens");
  const ask = async (kind: string, label: string) => {
    await page.goto(`${survey}/questions/new?kind=${kind}&page=1`);
    await axe(page);
    await page.locator("[name=label_pt]").fill(label);
    await send(page, button(page, "Guardar pergunta"));
  };
  await ask("note", "A paragem que queremos mudar.");
  await ask("place", "Onde devia ficar?");
  await ask("address", "E a que morada?");

  await page.getByRole("link", { name: /Juntar uma imagem/ }).click();
  await axe(page);
  expect(await send(page, button(page, "Guardar imagem"))).toBe(422);
  await axe(page);
  await page.locator("[name=file]").setInputFiles({ name: "foto.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
  await page.locator("[name=alt_pt]").fill("Uma paragem sem abrigo, à chuva.");
  expect(await send(page, button(page, "Guardar imagem"))).toBe(422);
  await expect(page.getByText("Exporte a imagem como PNG").first()).toBeVisible();
  await page.locator("[name=file]").setInputFiles({ name: "foto.png", mimeType: "image/png", buffer: PNG });
  await send(page, button(page, "Guardar imagem"));
  await page.getByRole("link", { name: /^Imagem/ }).click();
  await axe(page);
  await page.screenshot({ path: info.outputPath("picture-form.png"), fullPage: true });
  await page.goto(`${survey}/questions`);
  await send(page, button(page, "Publicar"));

  for (const [width, height] of [[320, 640], [1280, 900]] as const) {
    const javaScriptEnabled = info.project.use.javaScriptEnabled;
    const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled });
    const told = await tiles(context);
    const person = await context.newPage();
    await person.goto(`${survey}/answer`);
    const picture = person.getByRole("img", { name: "Uma paragem sem abrigo, à chuva." });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(4);
    await fits(person);
    await axe(person);
    const place = person.getByLabel(/Onde devia ficar\?/);
    const address = person.getByLabel(/E a que morada\?/);
    await address.fill("Largo da Graça, 1\n1170-165 Lisboa");
    // There is no such latitude; what was typed stays to be mended.
    await place.fill("91, 0.5");
    expect(await send(person, button(person, "Enviar respostas"))).toBe(422);
    await expect(place).toHaveValue("91, 0.5");
    await fits(person);
    await axe(person);
    await person.screenshot({ path: info.outputPath(`wrong-${width}.png`), fullPage: true });
    await place.fill("");
    // A press in the middle of what is seen.
    const map = person.locator(".place-map-frame");
    await map.scrollIntoViewIfNeeded();
    const box = (await map.boundingBox())!;
    const press = () =>
      Promise.all([person.waitForNavigation(), person.mouse.click(box.x + box.width / 2 + 20, box.y + box.height / 2)]);
    await press();
    await expect(place).toHaveValue(/^39\.\d{5}, -7\.\d{5}$/);
    await expect(person.locator(".place-map-pin")).toBeVisible();
    await fits(person);
    await axe(person);
    await person.screenshot({ path: info.outputPath(`marked-${width}.png`), fullPage: true });
    // By keyboard alone: closer, north, the middle.
    const before = await place.inputValue();
    await button(person, "Aproximar").focus();
    await Promise.all([person.waitForNavigation(), person.keyboard.press("Enter")]);
    await expect(place).toHaveValue(before);
    await button(person, "Para norte").focus();
    await Promise.all([person.waitForNavigation(), person.keyboard.press("Enter")]);
    await button(person, "Marcar o meio do mapa").focus();
    await Promise.all([person.waitForNavigation(), person.keyboard.press("Enter")]);
    await expect(place).not.toHaveValue(before);
    // Typing stays, and the map follows where it is asked to.
    await place.fill("38.7223, -9.1393");
    await send(person, button(person, "Ver o local escrito"));
    await expect(person.getByText("O local marcado está em 38.7223, -9.1393.")).toBeVisible();
    await person.screenshot({ path: info.outputPath(`typed-${width}.png`), fullPage: true });
    await expect(address).toHaveValue("Largo da Graça, 1\n1170-165 Lisboa");
    // Enter in the field goes on, and not to the map.
    await place.focus();
    await Promise.all([person.waitForNavigation(), person.keyboard.press("Enter")]);
    await expect(person).toHaveURL(/\/thanks/);
    expect(told.length).toBeGreaterThan(11);
    expect(told.filter((text) => text !== "")).toEqual([]);
    await context.close();
  }
});

test("a question that comes while one answers brings its map, and a picture stays", async ({ page, browser }) => {
  test.slow();
  await signIn(page, "designer");
  await page.goto("/pt/surveys/new");
  await page.locator("[name=title_pt]").fill(unique("Abrigos"));
  await page.locator("[name=mode][value=open]").check();
  await send(page, button(page, "Criar rascunho"));
  const survey = page.url().replace(/\/questions.*/, "");
  const ask = async (kind: string, label: string, relevant = "") => {
    await page.goto(`${survey}/questions/new?kind=${kind}&page=1`);
    await page.locator("[name=label_pt]").fill(label);
    if (relevant) await page.locator("[name=relevant]").evaluate((field, rule) => ((field as HTMLInputElement).value = rule), relevant);
    await send(page, button(page, "Guardar pergunta"));
  };
  await ask("short-text", "Que paragem?");
  await ask("note", "A paragem ${q1}.");
  await ask("place", "Onde devia ficar?", "${q1} != ''");
  await page.getByRole("link", { name: /Juntar uma imagem/ }).click();
  await page.locator("[name=file]").setInputFiles({ name: "foto.png", mimeType: "image/png", buffer: PNG });
  await page.locator("[name=alt_pt]").fill("Uma paragem sem abrigo.");
  await send(page, button(page, "Guardar imagem"));
  await page.goto(`${survey}/questions`);
  await send(page, button(page, "Publicar"));
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const told = await tiles(context);
  const person = await context.newPage();
  await person.goto(`${survey}/answer`);
  await expect(person.locator("form[data-heard]")).toBeAttached();
  const picture = person.getByRole("img", { name: "Uma paragem sem abrigo." });
  await expect(picture).toBeVisible();
  await expect(person.locator(".place-map")).toHaveCount(0);
  expect(told).toEqual([]);
  await person.getByLabel("Que paragem?").fill("do Rato");
  await expect(person.getByText("A paragem do Rato.")).toBeVisible();
  await expect(picture).toBeVisible();
  await expect(person.locator(".place-map")).toBeVisible();
  await expect.poll(() => told.length).toBeGreaterThan(5);
  await fits(person);
  await axe(person);
  await send(person, button(person, "Marcar o meio do mapa"));
  await expect(person.getByLabel("Onde devia ficar?")).not.toHaveValue("");
  await expect(person.getByLabel("Que paragem?")).toHaveValue("do Rato");
  await context.close();
});
