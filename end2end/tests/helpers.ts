// What journeys have in common: signing in as one of the demonstration lab's people, and axe.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";

export const PASSWORD = "bancada-demo-2026";

export type Role = "admin" | "designer" | "partner" | "innovator" | "citizen";

export const ROLES: readonly Role[] = ["admin", "designer", "partner", "innovator", "citizen"];

export type Language = "pt" | "en";

/** Signs in as one of the demonstration lab's accounts, through the form as a person would. */
export async function signIn(page: Page, role: Role, language: Language = "pt"): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page.locator("main input[name=email]").fill(`${role}@demo.bancada.example`);
  await page.locator("main input[name=password]").fill(PASSWORD);
  await page.locator("main input[name=password]").press("Enter");
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** One line for each violation of WCAG 2.2 AA that axe finds on the page, with the elements it found. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .options({
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
      rules: { "target-size": { enabled: true } },
    })
    .analyze();
  return found.violations.map(
    (one) => `${one.id} (${one.impact}): ${one.help}\n  ${one.nodes.map((node) => node.target.join(" ")).join("\n  ")}`,
  );
}

/** Expects the page to have no violation. axe is itself a script: where scripts are off, the same page is looked at with them on. */
export async function axe(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  expect(await violations(page), `axe on ${page.url()}`).toEqual([]);
}

/** The script and WebAssembly addresses that the page asks for while `visit` runs. */
export async function scriptsDuring(page: Page, visit: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (request.resourceType() === "script" || /\.(m?js|wasm)$/.test(path)) asked.push(path);
  });
  await visit();
  await page.waitForLoadState("networkidle");
  return asked;
}

/** A word that no earlier run used, so that tests can be repeated against the same database. */
export function unique(word: string): string {
  return `${word} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

/** The path of the link with this word in the newest mail to an address; waits until there is one. */
export async function mailedLink(address: string, word: string): Promise<string> {
  const outbox = process.env.OUTBOX ?? "data/outbox";
  const find = (): string | undefined => {
    const mails = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith(".eml")) : [];
    const newest = mails
      .map((name) => ({ at: statSync(join(outbox, name)).mtimeMs, text: readFileSync(join(outbox, name), "utf8") }))
      .filter((mail) => mail.text.includes(`To: ${address}`))
      .sort((one, other) => one.at - other.at);
    const plain = newest.map((mail) => mail.text.replace(/=\r?\n/g, "").replace(/=3D/g, "="));
    return plain.reverse().flatMap((text) => text.match(/https?:\/\/\S+/g) ?? []).find((link) => link.includes(word));
  };
  await expect.poll(find, { message: `a mail to ${address} with ${word}`, timeout: 15_000 }).toBeTruthy();
  return new URL(find() ?? "").pathname;
}

/** Presses a button that sends a form, and gives the status of the page that answers it. */
export async function send(page: Page, button: Locator): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST" && response.frame() === page.mainFrame());
  await button.click();
  const status = (await answer).status();
  await page.waitForLoadState();
  return status;
}

/** Expects the summary of mistakes to have the focus and to lead to the field of this id. */
export async function expectMistakes(page: Page, field: string): Promise<void> {
  const summary = page.getByRole("alert").filter({ has: page.locator("a[href^='#']") });
  await expect(summary).toBeFocused();
  await summary.locator(`a[href='#${field}']`).first().click();
  await expect(page.locator(`[id='${field}']`)).toBeFocused();
}

/** Expects that the page needs no sideways scrolling in its window. */
export async function fits(page: Page): Promise<void> {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(needed, `width of ${page.url()}`).toBeLessThanOrEqual(given ?? 0);
}

/** The day so many days from now, as a date field takes it. */
export function day(ahead: number): string {
  return new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
}

/** Expects that the page needs no sideways scrolling, and that axe finds nothing. */
export async function looksRight(page: Page): Promise<void> {
  await fits(page);
  await axe(page);
}

/** Makes a draft of a survey for everybody, whose results everybody sees, as the designer who is signed in; gives its address. */
export async function draft(page: Page, title: string): Promise<string> {
  await page.goto("/pt/surveys/new");
  await page.locator("[name=title_pt]").fill(unique(title));
  await page.locator("[name=mode][value=open]").check();
  await page.locator("[name=results][value=public]").check();
  await send(page, page.getByRole("button", { name: "Criar rascunho" }));
  return page.url().replace(/\/questions.*/, "");
}
