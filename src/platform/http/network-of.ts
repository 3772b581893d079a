/**
 * The network an address stands for, where readers are counted by it: an IPv4 address itself; of an IPv6 address the first half, since
 * whoever has one has 2⁶⁴ of them. Of who left already nothing is known: ''.
 */
export function networkOf(ip: string | undefined): string {
  if (ip === undefined) return ''
  if (!ip.includes(':') || ip.includes('.')) return ip
  const [front = '', back = ''] = ip.split('%')[0]?.split('::') ?? []
  const [before, after] = [front.split(':').filter(Boolean), back.split(':').filter(Boolean)]
  const between = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...between, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}
