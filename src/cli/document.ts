import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Command, CommandResult } from './command.ts'
import { words as all } from './data-words.vi.ts'
import type { CommandData } from './with-data.ts'

const words = all.document

/** `document 11086 --out DIR`: every document of a unit as DOCX and PDF; `document demo`: those of the demonstration. */
export const document: Command = {
  name: 'document',
  usage: ['document <mã đơn vị> --out THƯ-MỤC', 'document demo --out THƯ-MỤC [--day NGÀY]'],
  help: words.help,
  run: async (args) => {
    const { withData } = await import('./with-data.ts')
    const [which = '', option, folder = '', ...more] = args
    const [dayOption, day, ...tooMany] = more
    const isDay = more.length === 0 || (which === 'demo' && dayOption === '--day' && day && tooMany.length === 0)
    if (which === '' || option !== '--out' || folder === '' || !isDay) return { error: words.form }
    return withData(which === 'demo' ? ['--demo', ...more] : [], (data) => writeAll(data, which, path.resolve(folder)))
  },
}

async function writeAll({ db, clock, config }: CommandData, which: string, folder: string): Promise<CommandResult> {
  const [
    { documentIds, documentOnPaper, paperFileName },
    { papersAtOnce },
    { servedUnits },
    { openPress },
    { documentEvents },
  ] = await Promise.all([
    import('#modules/documents/index.ts'),
    import('#modules/papers/index.ts'),
    import('#modules/units/index.ts'),
    import('#platform/papers/press.ts'),
    import('#src/events.ts'),
  ])
  const unit = (await servedUnits(db)).find(({ code, demonstration }) =>
    which === 'demo' ? demonstration : code === which,
  )
  if (!unit) return { error: words.noUnit(which) }
  const today = clock.today()
  const { documents, papers } = await db.inUnit(unit.id, 'system', 'read', async (tx) => {
    const ids = await documentIds(tx, { filter: 'all', departmentId: null, undelivered: [] })
    return {
      documents: await Promise.all(ids.map((id) => documentOnPaper(tx, id, documentEvents, today))),
      papers: await papersAtOnce(tx, { today, origin: config.publicUrl, secretsOf: null }),
    }
  })
  const sheets = [
    ...documents
      .filter((one) => one !== null)
      .filter(({ paper }) => paper.blocks.length > 0)
      .map((one) => ({ name: paperFileName(one, ''), author: one.author, printed: [one.paper] })),
    ...papers.map(({ fileName, author, made }) => ({ name: `${fileName}.`, author, printed: made.papers })),
  ]
  mkdirSync(folder, { recursive: true })
  const press = openPress()
  try {
    const taken = new Map<string, number>()
    /** Two drafts may be called the same: the second gets a number of its own. */
    const alone = (name: string): string => {
      const before = taken.get(name) ?? 0
      taken.set(name, before + 1)
      return before === 0 ? name : name.replace(/(\.\w+)$/, `-${before + 1}$1`)
    }
    const written = await Promise.all(
      sheets
        .flatMap((sheet) =>
          (['docx', 'pdf'] as const).map((format) => ({ ...sheet, format, name: alone(`${sheet.name}${format}`) })),
        )
        .map(async ({ printed, author, format, name }) => {
          writeFileSync(path.join(folder, name), await press.print(format, printed, { author, made: today }))
          return name
        }),
    )
    return { out: written.toSorted().join('\n') }
  } finally {
    press.close()
  }
}
