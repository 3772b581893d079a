interface Uploaded {
  id: string
  size: string
}

/** What the server keeps of a file, or nothing where its answer is another. */
export const uploadedIn = (answer: unknown): Uploaded | undefined =>
  typeof answer === 'object' &&
  answer !== null &&
  'id' in answer &&
  typeof answer.id === 'string' &&
  'size' in answer &&
  typeof answer.size === 'string'
    ? { id: answer.id, size: answer.size }
    : undefined

/** Why the server refused, in its own words. */
export const refusalIn = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string'
    ? answer.error
    : undefined

/** So long without a byte getting through, in milliseconds: the line is dead, though the browser waits on. */
const patience = 60_000

/** Posts one file as `file` and tells how far it is; fetch could not tell. Fails where the network does, or when stopped. */
export function post(
  action: string,
  file: File,
  progress: (percent: number) => void,
  stop: AbortSignal,
): Promise<{ status: number; answer: unknown }> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    let waiting = 0
    const alive = () => {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(() => request.abort(), patience)
    }
    request.open('POST', action)
    request.responseType = 'json'
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = (event) => {
      alive()
      progress(Math.round((event.loaded / Math.max(1, event.total)) * 100))
    }
    request.onload = () => done({ status: request.status, answer: request.response })
    request.onerror = failed
    request.onabort = failed
    request.onloadend = () => window.clearTimeout(waiting)
    stop.addEventListener('abort', () => request.abort())
    alive()
    const body = new FormData()
    body.append('file', file, file.name)
    request.send(body)
  })
}
