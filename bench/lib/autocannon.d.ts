declare module 'autocannon' {
  /** One request of a run; `setupRequest` makes each one anew. */
  export interface LoadRequest {
    method?: 'GET' | 'POST'
    path: string
    headers?: Record<string, string>
    body?: string
    setupRequest?: (request: LoadRequest) => LoadRequest
  }
  export interface LoadOptions {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    requests: LoadRequest[]
  }
  export interface LoadResult {
    requests: { total: number }
    latency: { average: number; p50: number; p97_5: number }
    throughput: { total: number }
    /** Seconds. */
    duration: number
    errors: number
    timeouts: number
    statusCodeStats: Record<string, { count: number }>
  }
  export default function autocannon(options: LoadOptions): Promise<LoadResult>
}
