import { counted, startCounting } from '#test/count-queries.ts'

// Loaded before the program (--import): counts what it asks of the database, and how often it had to wait for an answer.
startCounting()
process.on('message', (said) => {
  if (said === 'count') process.send?.(counted())
})
process.channel?.unref()
