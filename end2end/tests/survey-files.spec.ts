// Files as answers: attached, replaced and removed with plain buttons, by keyboard, with and without JavaScript.
import { expect, test } from "@playwright/test";
import { axe, fits, signIn, unique } from "./helpers";

// A picture of one point, with its author in it.
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAAEHRFWHRBdXRob3IAQW5hIFJvY2hhXb5WkAAAAAxJREFUeJxjEFAwAAAApABhNGZ9cgAAAABJRU5ErkJggg==",
  "base64",
);

test.use({ viewport: { width: 320, height: 640 } });

test("a picture is attached, replaced, removed and sent, and a bad one is told @nojs", async ({ page, browser }) => {
  test.setTimeout(60_000); // Two people, and axe on six pages.
  const slug = unique("ficheiro").replaceAll(" ", "-");
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const designer = await context.newPage();
  await signIn(designer, "designer");
  await designer.goto("/pt/surveys/new");
  await designer.locator("main input[name=title_pt]").fill(slug);
  await designer.locator("main input[name=mode][value=open]").check();
  await designer.locator("main input[name=privacy][value=anonymous]").check();
  await designer.locator("main form button[type=submit]").last().click();
  await expect(designer).toHaveURL(/\/questions/);
  const builder = new URL(designer.url()).pathname.replace(/\/questions$/, "");
  await designer.locator("main select[name=kind]").first().selectOption("file");
  await designer.getByRole("button", { name: "Escrever a pergunta" }).first().click();
  await expect(designer.getByText("Aqui só imagens e texto simples")).toBeVisible();
  await axe(designer);
  await designer.locator("main input[name=label_pt]").fill("Como está a rua?");
  await designer.locator("main input[name=accepts][value=pdf]").check();
  await designer.getByRole("button", { name: "Guardar pergunta" }).click();
  await expect(designer.locator("#accepts-error")).toContainText("só imagens e texto simples");
  await axe(designer);
  await designer.locator("main input[name=accepts][value=pdf]").uncheck();
  await designer.getByRole("button", { name: "Guardar pergunta" }).click();
  await expect(designer).toHaveURL(/\/questions/);
  await designer.getByRole("button", { name: "Publicar" }).click();

  await page.goto(`${builder}/answer`);
  const choose = page.getByLabel("Como está a rua?");
  await expect(choose).toBeVisible();
  await fits(page);
  await axe(page);
  await choose.setInputFiles({ name: "contrato.png", mimeType: "image/png", buffer: Buffer.from("%PDF-1.7\n%%EOF") });
  await page.getByRole("button", { name: "Anexar" }).click();
  await expect(page.locator(".field-error")).toContainText("Escolha um destes: JPEG, PNG, WebP");
  await fits(page);
  await axe(page);
  await choose.setInputFiles({ name: "ana.png", mimeType: "application/pdf", buffer: PNG });
  await page.getByRole("button", { name: "Anexar" }).click();
  await expect(page.getByText("Anexado: q1.png (PNG, 1 kB)")).toBeVisible();
  await fits(page);
  await axe(page);
  await page.screenshot({ path: "../target/survey-file.png", fullPage: true });

  // By keyboard alone: from the button that removes to the control, to the button that replaces, and on.
  const remove = page.getByRole("button", { name: "Retirar q1.png" });
  await remove.focus();
  await page.keyboard.press("Tab");
  await expect(choose).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Substituir" })).toBeFocused();
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Anexado")).toHaveCount(0);
  await choose.setInputFiles({ name: "ana.png", mimeType: "image/png", buffer: PNG });
  await page.getByRole("button", { name: "Enviar respostas" }).click();
  await expect(page).toHaveURL(/\/thanks/);
  await context.close();
});
