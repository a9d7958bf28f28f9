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
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
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
  projects: [
    { name: "chromium", use: browser, grepInvert: /@nojs-only/ },
    { name: "no-javascript", use: { ...browser, javaScriptEnabled: false }, grep: /@nojs/ },
  ],
});
