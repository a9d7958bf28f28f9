// Journeys against a server that `cargo xtask test` has started: its address is in BASE_URL, the browser in CHROMIUM_PATH, its mails in
// the folder OUTBOX.
// A journey tagged @nojs runs with and without JavaScript, one tagged @nojs-only only without.
import { defineConfig, devices } from "@playwright/test";

const browser = {
  ...devices["Desktop Chrome"],
  baseURL: process.env.BASE_URL ?? "http://127.0.0.1:3000",
  locale: "pt-PT",
  timezoneId: "Europe/Lisbon",
  screenshot: "only-on-failure" as const,
  trace: "off" as const,
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    // The browser's own words, as in a file field, are the same on every machine too.
    env: { ...process.env, LANGUAGE: "en", LC_ALL: "C.UTF-8" } as Record<string, string>,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // For pictures: letters drawn the same whatever the machine's settings are.
      "--font-render-hinting=none",
      "--disable-lcd-text",
    ],
  },
};

export default defineConfig({
  testDir: "tests",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 30_000,
  forbidOnly: !!process.env.CI,
  snapshotPathTemplate: "pictures/{arg}{ext}",
  updateSnapshots: process.env.UPDATE_PICTURES ? "all" : "none",
  expect: { toHaveScreenshot: { stylePath: "pictures.css", scale: "device", maxDiffPixelRatio: 0.005 } },
  projects: [
    { name: "chromium", use: browser, grepInvert: /@nojs-only/ },
    { name: "no-javascript", use: { ...browser, javaScriptEnabled: false }, grep: /@nojs/ },
  ],
});
