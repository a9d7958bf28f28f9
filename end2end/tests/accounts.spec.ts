// Accounts: in and out, one's own data, and what is closed to whom.
import { expect, test } from "@playwright/test";
import { axe, signIn } from "./helpers";

test("somebody signs in and out again @nojs", async ({ page }) => {
  await page.goto("/pt/sign-in");
  await axe(page);
  await signIn(page, "citizen");
  await expect(page.locator("header")).toContainText("Celso Cidadão");
  await page.locator("header form[action$='/sign-out'] button").click();
  await page.goto("/pt/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password and an unknown address get the same answer @nojs", async ({ page }) => {
  const answers: string[] = [];
  for (const email of ["nobody@demo.bancada.example", `nobody-${Date.now()}@demo.bancada.example`]) {
    await page.goto("/pt/sign-in");
    await page.locator("main input[name=email]").fill(email);
    await page.locator("main input[name=password]").fill("nao e esta a palavra");
    await page.locator("main input[name=password]").press("Enter");
    await expect(page.locator("#error-summary, main .notice").first()).toBeVisible();
    answers.push(await page.locator("#error-summary, main .notice").first().innerText());
  }
  expect(answers[0]).toBe(answers[1]);
  await axe(page);
});

test("signing up says to read one's mail, whoever it is @nojs", async ({ page }, info) => {
  for (const email of ["citizen@demo.bancada.example", `nova-${info.project.name}-${Date.now()}@example.org`]) {
    await page.goto("/pt/sign-up");
    await page.locator("main input[name=email]").fill(email);
    await page.locator("main input[name=password]").fill("uma bancada de carvalho");
    await page.locator("main input[name=password]").press("Enter");
    await expect(page).toHaveURL(/\/sign-up\/sent/);
  }
  await axe(page);
});

test("somebody sees their own account's pages @nojs", async ({ page }) => {
  await signIn(page, "citizen");
  for (const path of ["", "/details", "/email", "/password", "/sessions", "/export", "/erase"]) {
    expect((await page.goto(`/pt/account${path}`))?.status()).toBe(200);
    await expect(page.locator("h1")).toHaveCount(1);
    await axe(page);
  }
});

test("administration is closed to everybody else @nojs", async ({ page }) => {
  await page.goto("/pt/admin");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, "designer");
  expect((await page.goto("/pt/admin"))?.status()).toBe(403);
});

test("an administrator finds an account and the audit log @nojs", async ({ page }) => {
  await signIn(page, "admin");
  for (const path of ["", "/accounts", "/audit", "/jobs"]) {
    expect((await page.goto(`/pt/admin${path}`))?.status()).toBe(200);
    await axe(page);
  }
});
