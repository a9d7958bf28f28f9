// axe on every kind of page that links lead to, for each role, language, size and theme. Pages of one kind (a project,
// a guide) share their view, so two of each are looked at, and one of those that a filter makes.
import { appendFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { ROLES, signIn, violations, type Language } from "../tests/helpers";

const EACH_KIND = { plain: 2, filtered: 1 };
const SIZES = [320, 1280] as const;
const THEMES = ["light", "dark"] as const;

// Where people begin. What no link leads to from here is not looked at, and `cargo xtask bench accessibility` names it.
const START = ["", "/_components"];

for (const language of ["pt", "en"] as const) {
  for (const role of [undefined, ...ROLES]) {
    test(`every page in ${language} for ${role ?? "a visitor"}`, async ({ page }) => {
      if (role) await signIn(page, role, language);
      const found: string[] = [];
      const looked = await follow(page, language, async (path) => {
        for (const width of SIZES) {
          await page.setViewportSize({ width, height: 900 });
          for (const colorScheme of THEMES) {
            // Without movement: a colour on its way from one theme to the other is nobody's page.
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            for (const line of await violations(page)) found.push(`${path} at ${width}, ${colorScheme}: ${line}`);
          }
        }
      });
      note(looked, role ?? "visitor");
      expect(found).toEqual([]);
    });
  }
}

/** Follows links, with GET only and never out of the session, and looks at each page. */
async function follow(page: Page, language: Language, look: (path: string) => Promise<void>): Promise<string[]> {
  const waiting = START.map((path) => `/${language}${path}`);
  const known = new Set(waiting);
  const kinds = new Map<string, number>();
  const looked: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    const seen = kinds.get(kind) ?? 0;
    if (seen >= (kind.includes("?") ? EACH_KIND.filtered : EACH_KIND.plain)) continue;
    const answer = await page.goto(path).catch(() => null);
    if (!answer?.headers()["content-type"]?.startsWith("text/html")) continue;
    expect(answer.status(), `a link leads to ${path}`).toBeLessThan(400);
    kinds.set(kind, seen + 1);
    await look(path);
    looked.push(path);
    const links = await page.locator("a[href]:not([download])").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    for (const link of links.map((href) => href.split("#")[0] ?? "")) {
      if ((link === `/${language}` || link.startsWith(`/${language}/`)) && !link.includes("sign-out") && !known.has(link)) {
        known.add(link);
        waiting.push(link);
      }
    }
  }
  return looked;
}

// The words of the site's addresses; every other part of an address names one thing.
const WORDS = new Set(
  `_components accessibility account accounts admin answer audit cancel details edit editions email entities erase export glossary
  guides jobs join labs mine network new overall participants password phase portfolio preview privacy profile projects questions
  registered requests reset responses results search sent sessions shipped sign-in sign-up surveys thanks training updates`.split(/\s+/),
);

// The address with the names of things and the values of filters left out: `/pt/projects/*`, `/pt/guides?phase`.
function kindOf(path: string): string {
  const [way = "", query] = path.split("?");
  const parts = way.split("/").map((part, index) => (index < 2 || WORDS.has(part) ? part : "*"));
  const asked = [...new URLSearchParams(query)].filter(([, value]) => value !== "").map(([name]) => name);
  return parts.join("/") + (asked.length > 0 ? `?${asked.sort().join("&")}` : "");
}

/** One line for each page that was looked at, for whoever runs this: the role and the address. */
function note(looked: string[], role: string): void {
  const file = process.env.LOOKED_AT;
  if (file) appendFileSync(file, looked.map((path) => `${role}\t${path}\n`).join(""));
}
