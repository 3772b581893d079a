import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Login {
  readonly role: string
  readonly email: string
  readonly password: string
}

/** Signs in over the sign-in page, as a person of the demonstration; the cookie to send along. */
export async function signIn(url: string, folder: string, role: string): Promise<string> {
  const logins: readonly Login[] = JSON.parse(readFileSync(path.join(folder, 'demo-logins.json'), 'utf8'))
  const login = logins.find((one) => one.role === role)
  if (!login) throw new Error(`no login for ${role}`)
  const answer = await fetch(`${url}/can-bo/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email: login.email, password: login.password }),
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`signing in as ${role}: ${answer.status}`)
  return cookies.join('; ')
}

/** The public's petition form, opened and filled in, with what the page itself carries. */
export async function filledForm(url: string): Promise<Record<string, string>> {
  const html = await (await fetch(url)).text()
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return {
    ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
    name: 'Cơ sở mộc Mẫu',
    'petitions.0.content':
      'Đường vào làng nghề bị ngập mỗi khi mưa lớn, xe tải không vào lấy hàng được từ đầu năm đến nay. Thêm nữa, điện yếu vào giờ cao điểm, máy bào không chạy nổi, ảnh hưởng đến hơn hai mươi hộ kinh doanh quanh đây. Đề nghị xã khảo sát, làm việc với điện lực và trả lời rõ thời gian sửa chữa để chúng tôi sắp xếp đơn hàng.',
  }
}
