// Groups and repeats: added and taken away by buttons that work without a script, on the smallest phone; written in the builder.
import { expect, test, type Page } from "@playwright/test";
import { axe, draft, fits, send, signIn } from "./helpers";

const button = (page: Page, name: RegExp | string) => page.getByRole("button", { name });

test.describe("on the smallest phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("a designer makes a part that repeats, and somebody answers it for two people @nojs", async ({ page, browser }) => {
    test.slow();
    await signIn(page, "designer");
    const survey = await draft(page, "Agregado");
    const ask = async (label: string, section: boolean) => {
      await page.goto(`${survey}/questions/new?kind=short-text&page=1`);
      await page.locator("[name=label_pt]").fill(label);
      if (section) {
        await page.locator("[name=section]").selectOption("g1");
        await page.locator("[name=required]").check();
      }
      await send(page, button(page, "Guardar pergunta"));
    };
    await ask("Rua?", false);

    await page.getByRole("link", { name: "Juntar um grupo ou uma parte que se repete" }).click();
    await fits(page);
    await axe(page);
    await page.locator("[name=repeats]").check();
    expect(await send(page, button(page, "Guardar"))).toBe(422);
    await axe(page);
    await page.locator("[name=title_pt]").fill("Pessoa");
    await page.locator("[name=most]").fill("3");
    await send(page, button(page, "Guardar"));
    await fits(page);
    await axe(page);
    await ask("Nome?", true);
    await expect(page.locator(".survey-item-section .survey-item")).toHaveCount(1);
    await axe(page);
    await send(page, button(page, "Publicar"));

    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const person = await context.newPage();
    await person.goto(`${survey}/answer`);
    await fits(person);
    await axe(person);
    await send(person, button(person, "Juntar: Pessoa"));
    await person.getByLabel("Nome?").fill("Ana");
    await send(person, button(person, "Juntar: Pessoa"));
    await expect(person.getByRole("group", { name: "Pessoa 1" }).getByLabel("Nome?")).toHaveValue("Ana");
    expect(await send(person, person.locator(".actions button[name=go]").first())).toBe(422);
    await fits(person);
    await axe(person);
    await person.getByRole("group", { name: "Pessoa 2" }).getByLabel("Nome?").fill("Rui");
    await send(person, button(person, "Tirar: Pessoa 1"));
    await expect(person.getByRole("group", { name: "Pessoa 1" }).getByLabel("Nome?")).toHaveValue("Rui");
    await send(person, person.locator(".actions button[name=go]").first());
    await expect(person).toHaveURL(/\/thanks/);
    await context.close();
  });
});
