// A form in a spreadsheet: looked at, taken in as a draft, mended, published, and given back as a spreadsheet.
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { expectMistakes, looksRight, send, signIn, unique } from "./helpers";
import { form } from "./workbook";

async function chooses(page: Page, name: string, buffer: Buffer): Promise<number> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  return send(page, page.getByRole("button", { name: "Ver o formulário" }));
}

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("what is wrong with a form is said with sheet, row and column @nojs", async ({ page }) => {
    await signIn(page, "designer");
    await page.goto("/pt/surveys");
    await page.getByRole("link", { name: "Importar um formulário" }).click();
    await looksRight(page);
    expect(await chooses(page, "inquerito.xlsx", Buffer.from("type,name,label"))).toBe(422);
    await expectMistakes(page, "file");
    await expect(page.getByText("Isto não é um livro do Excel").first()).toBeVisible();
    await looksRight(page);
    const wrong = form([["type", "name", "label"], ["texto", "rua", "Em que rua?"]]);
    expect(await chooses(page, "inquerito.xlsx", wrong)).toBe(422);
    const row = page.getByRole("row").filter({ hasText: "survey, linha 2, coluna type" });
    await expect(row).toContainText("Queria dizer “text”?");
    await looksRight(page);
  });

  test("a form becomes a draft, and comes back as it was @nojs", async ({ page, javaScriptEnabled }) => {
    const title = unique("A rua");
    const sent = form([
      ["type", "name", "label", "required"],
      ["text", "rua", "Em que rua mora?", "yes"],
      ["audio", "som", "Grave o ruído da rua", ""],
      ["integer", "anos", "Há quantos anos?", ""],
    ]);
    await signIn(page, "designer");
    await page.goto("/pt/surveys/new/import");
    // Seen under another name than .xlsx: what it is counts, not what it is called.
    expect(await chooses(page, `${title}.pdf`, sent)).toBe(303);
    await expect(page.getByRole("heading", { name: "O que não fica como diz o formulário" })).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "survey, linha 3, coluna type" })).toBeVisible();
    await looksRight(page);
    await page.getByRole("button", { name: "Criar o rascunho" }).click();
    await expect(page.getByText("O formulário é agora um rascunho.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
    await looksRight(page);
    const survey = page.url().split(/\/questions/)[0] ?? "";
    await page.getByRole("button", { name: "Publicar" }).click();
    await expect(page.getByText("O inquérito está aberto.")).toBeVisible();
    await page.goto(`${survey}/answer`);
    await page.locator("[name=a-rua]").fill("Rua da Prata");
    await page.locator("[name=a-anos]").fill("12");
    await page.getByRole("button", { name: "Enviar respostas" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Obrigado pela sua resposta");
    if (javaScriptEnabled === false) return;
    await page.goto(`${survey}/questions`);
    const coming = page.waitForEvent("download");
    await page.locator(`a[href$='/xlsform']`).click();
    const file = await (await coming).path();
    await page.goto("/pt/surveys/new/import");
    expect(await chooses(page, "de-volta.xlsx", readFileSync(file))).toBe(303);
    await expect(page.getByRole("row").filter({ hasText: "survey, linha 3, coluna type" })).toBeVisible();
  });
});
