// axe on every kind of page that links lead to, for each role, language, size and theme. Pages of one kind (a project,
// a guide) share their view, so three of each are looked at.
import { expect, test, type Page } from "@playwright/test";
import { ROLES, signIn, violations, type Language } from "../tests/helpers";

const EACH_KIND = 3;
const SIZES = [320, 1280] as const;
const THEMES = ["light", "dark"] as const;
const FEATURES = ["projects", "sessions", "surveys", "network", "entities", "guides", "training", "search", "account", "admin"];
const START = ["", "/_components", "/accessibility", "/privacy", "/sign-in", "/sign-up", ...FEATURES.map((name) => `/${name}`)];

for (const language of ["pt", "en"] as const) {
  for (const role of [undefined, ...ROLES]) {
    test(`every page in ${language} for ${role ?? "a visitor"}`, async ({ page }) => {
      if (role) await signIn(page, role, language);
      const found: string[] = [];
      for (const path of await pages(page, language)) {
        for (const width of SIZES) {
          for (const colorScheme of THEMES) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            await page.goto(path);
            for (const line of await violations(page)) found.push(`${path} at ${width}, ${colorScheme}: ${line}`);
          }
        }
      }
      expect(found).toEqual([]);
    });
  }
}

/** Follows links from the main pages, with GET only, and never out of the session. */
async function pages(page: Page, language: Language): Promise<string[]> {
  const waiting = START.map((path) => `/${language}${path}`);
  const known = new Set(waiting);
  const kinds = new Map<string, number>();
  const visited: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    const seen = kinds.get(kind) ?? 0;
    if (seen >= EACH_KIND) continue;
    const answer = await page.goto(path).catch(() => null);
    if (!answer?.headers()["content-type"]?.startsWith("text/html")) continue;
    kinds.set(kind, seen + 1);
    visited.push(path);
    const links = await page.locator("a[href]:not([download])").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    for (const link of links.map((href) => href.split("#")[0])) {
      if (link.startsWith(`/${language}/`) && !link.includes("sign-out") && !known.has(link)) {
        known.add(link);
        waiting.push(link);
      }
    }
  }
  return visited;
}

// The address with slugs and filters left out: `/pt/projects/*`, `/pt/guides?`.
function kindOf(path: string): string {
  const [way, query] = path.split("?");
  const parts = way.split("/").map((part, index) => (index === 3 && part !== "new" ? "*" : part));
  return parts.join("/") + (query === undefined ? "" : "?");
}
