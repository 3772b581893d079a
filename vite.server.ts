import { defineConfig } from 'vite'

/** The program itself: one bundle for the server, one for the command line, one each for what draws HEIC photos, reads spreadsheets and documents, sets papers and fills in forms. */
export default defineConfig({
  publicDir: false,
  // 250 small files as one: a fifth off the start.
  ssr: { noExternal: ['kysely'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    outDir: 'dist/server',
    sourcemap: true,
    target: 'node26',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli.ts',
        'heic-child': 'src/platform/files/heic-child.ts',
        'sheet-child': 'src/platform/spreadsheets/sheet-child.ts',
        'paper-child': 'src/platform/papers/paper-child.ts',
        'reading-child': 'src/platform/reading/reading-child.ts',
        'form-child': 'src/platform/forms/form-child.ts',
      },
    },
  },
})
