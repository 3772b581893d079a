import pg from 'pg'

// Loaded before the program (--import): counts what it asks of the database, and how often it had to wait for an answer.
let queries = 0
let trips = 0
const open = new WeakMap<object, number>()

const plain = pg.Client.prototype.query as (...given: unknown[]) => unknown
Object.defineProperty(pg.Client.prototype, 'query', {
  value: function counted(this: object, ...given: unknown[]): unknown {
    queries += 1
    const waiting = open.get(this) ?? 0
    if (waiting === 0) trips += 1
    const answer = plain.apply(this, given)
    if (!(answer instanceof Promise)) return answer
    open.set(this, waiting + 1)
    const answered = () => void open.set(this, (open.get(this) ?? 1) - 1)
    answer.then(answered, answered)
    return answer
  },
})

process.on('message', (said) => {
  if (said !== 'count') return
  process.send?.({ queries, trips })
  queries = 0
  trips = 0
})
process.channel?.unref()
