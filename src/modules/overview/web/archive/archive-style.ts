/** The look of the file's own pages: it travels with them, since they are opened without the program. */
export const archiveStyle = `:root { color-scheme: light; }
body { font: 16px/1.55 "Be Vietnam Pro", "Segoe UI", Arial, sans-serif; color: #1b2430; background: #faf9f6; margin: 0 auto; padding: 24px 16px 64px; max-width: 60rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 8px 0; } h2 { font-size: 1.2rem; margin: 32px 0 8px; } h3 { font-size: 1rem; margin: 20px 0 4px; }
a { color: #0b6b57; } a:focus-visible { outline: 3px solid #0b6b57; outline-offset: 2px; }
ul { padding-left: 1.2rem; } li { margin: 4px 0; overflow-wrap: anywhere; }
.quiet { color: #55606e; } .said { white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: 4px 16px; margin: 8px 0; } dt { color: #55606e; } dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } }
@media print { body { background: #fff; } }
`
