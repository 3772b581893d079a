interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: readonly string[] }) => Detector

/** How often a picture is looked at, in milliseconds. */
const LOOK_EVERY = 160
/** As wide as a picture has to be for a code on a sheet held before it. */
const WIDE = 640

/** What reads a code off a picture: the browser's own, or a small one of ours where it has none. */
async function reader(): Promise<(video: HTMLVideoElement) => Promise<string>> {
  const own = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  if (own) {
    const detector = new own({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? ''
  }
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    if (!pen || video.videoWidth === 0) return ''
    canvas.width = Math.min(WIDE, video.videoWidth)
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth)
    pen.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      return '' // no code in this picture
    }
  }
}

/** Whether a page may ask for a camera at all. */
export const mayScan = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined

/** Fetches what reads codes, so that it is at hand without network. */
export const readyToScan = (): Promise<unknown> => reader().catch(() => null)

/** Looks through the camera until stopped, and says each code once while it is held before it. */
export async function scan(video: HTMLVideoElement, read: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  const look = await reader()
  video.srcObject = stream
  await video.play()
  let last = ''
  let running = true
  const step = async () => {
    if (!running) return
    const text = await look(video).catch(() => '')
    if (text !== '' && text !== last) read(text)
    if (text !== '') last = text
    setTimeout(() => void step(), LOOK_EVERY)
  }
  void step()
  return () => {
    running = false
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
}
