import { defineConfig } from 'vite'

/** What the browser gets: the style sheet, the fonts and the custom elements. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/client',
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: { portal: 'src/ui/portal.client.ts', office: 'src/ui/office.client.ts' } },
  },
})
