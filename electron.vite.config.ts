import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The oldest runtimes that the build must run on: Electron 33 carries Node 20.18 and Chromium 130. */
const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

/** Paths stay within the folder that the build was given, which may be a link to the checkout (build/checkout.mjs). */
const CHECKOUT = import.meta.dirname;
const resolve = { preserveSymlinks: true };

export default defineConfig({
  main: {
    root: CHECKOUT,
    resolve,
    build: {
      // Everything but Electron itself is bundled: fewer files to read at start-up, and nothing to ship beside the app.
      externalizeDeps: false,
      outDir: 'out/main',
      target: NODE,
      rolldownOptions: {
        input: {
          main: 'electron/main/main.ts',
          'import-process': 'electron/import/import-process.ts',
          'unpack-process': 'electron/host/library/unpack-process.ts',
          'browser-shell': 'electron/browser-shell/main.ts',
          compare: 'electron/cli/main.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root: CHECKOUT,
    resolve,
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
      outDir: 'out/preload',
      target: NODE,
      rolldownOptions: {
        // Scripts that a page runs before the app: each one file without imports, as a sandboxed preload has to be.
        input: { preload: 'electron/preload/preload.ts', bridge: 'electron/browser-shell/bridge/bridge.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(CHECKOUT, 'renderer'),
    resolve,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      target: CHROMIUM,
      minify: true,
      // A data: address would be against the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(CHECKOUT, 'renderer', 'index.html') },
    },
  },
});
