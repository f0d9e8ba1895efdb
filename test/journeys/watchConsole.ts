import type { Page } from '@playwright/test';

/** Collects what a page complains of. */
export interface ConsoleWatch {
  follow(page: Page): void;
  /** For a test that provokes a complaint: those that match are no problem. */
  allow(pattern: RegExp): void;
  problems(): readonly string[];
}

/** Starts watching; errors, warnings and uncaught exceptions count. */
export function watchConsole(): ConsoleWatch {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  return {
    follow(page) {
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          heard.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => heard.push(`uncaught: ${error.stack ?? error.message}`));
    },
    allow: (pattern) => void allowed.push(pattern),
    problems: () => heard.filter((line) => !allowed.some((pattern) => pattern.test(line))),
  };
}
