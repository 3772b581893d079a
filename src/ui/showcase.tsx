import type { VNode } from 'preact'
import { type FormState, newForm, OfficePage } from './index.ts'
import { Basics } from './showcase/basics.tsx'
import { Data } from './showcase/data.tsx'
import { OfficeDialogueSample } from './showcase/office-dialogue.tsx'
import { OfficeInboxSample } from './showcase/office-inbox.tsx'
import { OfficePaperSample } from './showcase/office-paper.tsx'
import { OfficePrintedSample } from './showcase/office-printed.tsx'
import { OfficeTodaySample } from './showcase/office-today.tsx'
import { PortalFormSample, wrongForm } from './showcase/portal-form.tsx'
import { PortalHomeSample } from './showcase/portal-home.tsx'
import { PortalPetitionSample } from './showcase/portal-petition.tsx'
import { PortalReceiptSample } from './showcase/portal-receipt.tsx'
import { base, demoBanner, nav, person } from './showcase/samples.ts'
import { SignInSample } from './showcase/sign-in.tsx'

const wrongSignIn: FormState = {
  values: { email: 'mau@daison.vidu.vn' },
  errors: { form: 'Thư điện tử hoặc mật khẩu không đúng.' },
}

/** Every part of the design system on one page. */
export const Showcase = () => (
  <OfficePage
    unitName="Xã Đại Sơn"
    dialogueName="Đối thoại 2026"
    person={person}
    nav={nav}
    current={base}
    title="Hệ thống giao diện"
    about="Mọi thành phần, với lời mẫu. Chỉ có khi phát triển."
    banner={demoBanner}
  >
    <nav aria-label="Trang mẫu">
      <ul class="row">
        {Object.entries(samplePages).map(([path, page]) => (
          <li>
            <a href={`${base}/${path}`}>{page.name}</a>
          </li>
        ))}
      </ul>
    </nav>
    <Basics />
    <Data />
  </OfficePage>
)

/** Whole pages made of the parts, each under its address below the showcase. */
export const samplePages: Readonly<Record<string, { name: string; page: () => VNode }>> = {
  'trang-chinh': { name: 'Trang chính của cổng', page: () => <PortalHomeSample /> },
  'gui-kien-nghi': { name: 'Gửi kiến nghị, sai mọi ô', page: () => <PortalFormSample form={wrongForm} /> },
  'gui-kien-nghi-moi': { name: 'Gửi kiến nghị', page: () => <PortalFormSample form={newForm()} /> },
  'kien-nghi': { name: 'Kiến nghị đã công khai', page: () => <PortalPetitionSample /> },
  'bien-nhan': { name: 'Biên nhận', page: () => <PortalReceiptSample /> },
  'viec-hom-nay': { name: 'Việc hôm nay', page: () => <OfficeTodaySample /> },
  'danh-sach-kien-nghi': { name: 'Danh sách kiến nghị', page: () => <OfficeInboxSample /> },
  'ky-doi-thoai': { name: 'Kỳ đối thoại', page: () => <OfficeDialogueSample /> },
  'nhap-phieu': { name: 'Nhập phiếu giấy', page: () => <OfficePaperSample /> },
  'ban-in': { name: 'Văn bản xem như bản in', page: () => <OfficePrintedSample /> },
  'dang-nhap': { name: 'Đăng nhập', page: () => <SignInSample form={wrongSignIn} /> },
}

/** The page of a path below the showcase's address, '' for the showcase itself; null where there is none. */
export const showcasePage = (path: string): VNode | null =>
  path === '' ? <Showcase /> : (samplePages[path]?.page() ?? null)
