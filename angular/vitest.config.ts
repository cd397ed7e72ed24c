import { defineConfig } from 'vitest/config';

// The tests cover what needs no browser: the rules behind the pages. They run in Node alone.
export default defineConfig({
  test: { include: ['src/**/*.spec.ts'], environment: 'node', setupFiles: ['src/test-setup.ts'] },
});
