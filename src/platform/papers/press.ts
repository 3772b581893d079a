import { type ChildProcess, fork } from 'node:child_process'
import type { Day } from '#kernel/day.ts'
import type { PictureCard, Printable } from '#kernel/paper-sheets.ts'
import { childScript } from '../process/ask-outside.ts'
import type { Job, PaperFormat, Printed } from './job.ts'
import { laid } from './laid.ts'

/** Sets papers, in processes of their own. */
export interface Press {
  /**
   * A paper as a file, or several one after the other in one, each on pages of its own with its own page numbers. Three pages
   * take some 20 ms, an annex of a thousand rows less than two seconds. The file is named after the first unless it has a title.
   * @throws when it cannot be set, or took longer than the limit: the paper's fault or ours, never a person's
   */
  readonly print: (
    as: PaperFormat,
    papers: Printable | readonly Printable[],
    about: { readonly author: string; readonly made: Day; readonly title?: string },
  ) => Promise<Buffer>
  /** A card as a PNG. */
  readonly draw: (card: PictureCard) => Promise<Buffer>
  /** Ends its processes; what is under way is given up. */
  readonly close: () => void
}

interface Waiting {
  readonly job: Job
  readonly resolve: (bytes: Buffer) => void
  readonly reject: (error: Error) => void
}

/** What the compiler cannot tell of a list that is not to be written to. */
const several = (papers: Printable | readonly Printable[]): papers is readonly Printable[] => Array.isArray(papers)

/** A thousand rows take 420 MB as DOCX. */
const options = ['--max-old-space-size=1024']

/**
 * A press of at most two processes, begun when something is to be printed and ended when nothing was for a while: a laptop
 * has better things to do with 140 MB. One that takes too long is killed, which no thread could be.
 */
export function openPress({ most = 2, limitMs = 15_000, idleMs = 60_000 } = {}): Press {
  const free = new Set<ChildProcess>()
  const all = new Set<ChildProcess>()
  const queue: Waiting[] = []

  const start = (): ChildProcess => {
    const script = childScript('paper-child', import.meta.url)
    const started = fork(script, {
      serialization: 'advanced',
      execArgv: options,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.unref()
    started.channel?.unref()
    all.add(started)
    started.once('exit', () => {
      all.delete(started)
      free.delete(started)
      const next = queue.shift()
      if (next) give(start(), next)
    })
    return started
  }

  const rest = (worker: ChildProcess) => {
    const next = queue.shift()
    if (next) return give(worker, next)
    free.add(worker)
    setTimeout(() => free.delete(worker) && worker.disconnect(), idleMs).unref()
  }

  const give = (worker: ChildProcess, { job, resolve, reject }: Waiting) => {
    const settle = () => {
      clearTimeout(limit)
      worker.off('message', answered)
      worker.off('exit', ended)
    }
    const answered = (printed: Printed) => {
      settle()
      rest(worker)
      if (printed.ok) resolve(Buffer.from(printed.bytes))
      else reject(new Error(printed.why))
    }
    const ended = () => {
      settle()
      reject(new Error('the process that set a paper ended'))
    }
    const limit = setTimeout(() => worker.kill('SIGKILL'), limitMs)
    worker.on('message', answered)
    worker.once('exit', ended)
    worker.send(job)
  }

  const hand = (job: Job): Promise<Buffer> => {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
    const waiting = { job, resolve, reject }
    const [idle] = free
    if (idle) {
      free.delete(idle)
      give(idle, waiting)
    } else if (all.size < most) give(start(), waiting)
    else queue.push(waiting)
    return promise
  }

  return {
    print: (as, papers, { author, made, title }) => {
      const sheets = several(papers) ? papers : [papers]
      return hand({
        as,
        sheets: sheets.map(laid),
        title: (title ?? sheets[0]?.title ?? '').replaceAll('\n', ' '),
        author,
        made: [made.year, made.month, made.day],
      })
    },
    draw: (card) => hand({ as: 'png', card }),
    close: () => {
      queue.length = 0
      for (const worker of all) worker.kill('SIGKILL')
    },
  }
}

let press: Press | null = null

/** {@link Press.print} of the program's own press, which ends with it. */
export const printPaper: Press['print'] = (as, paper, about) => {
  press ??= openPress()
  return press.print(as, paper, about)
}

/** {@link Press.draw} of the program's own press. */
export const drawCard: Press['draw'] = (card) => {
  press ??= openPress()
  return press.draw(card)
}
