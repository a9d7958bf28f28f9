// The full accessibility product, for `cargo xtask bench accessibility`: not part of the test run.
import { defineConfig } from "@playwright/test";
import base from "./playwright.config";

export default defineConfig({
  ...base,
  testDir: "accessibility",
  timeout: 20 * 60_000,
  projects: (base.projects ?? []).filter((project) => project.name === "chromium"),
});
