import { Icon } from './icon.tsx'
import { listWords as words } from './list-words.vi.ts'

/**
 * What a whole list, as it is filtered, can be taken along as. `action` is posted to with `dang`: tsv, xlsx or csv. With script
 * "Sao chép bảng" fills the clipboard; without it all three are files.
 */
export const TableExport = ({ action }: { action: string }) => (
  <copy-table data-done={words.copiedRows} data-failed={words.copyFailed}>
    <form class="table-export" method="post" action={action} aria-label={words.takeAlong}>
      <button class="button small" type="submit" name="dang" value="tsv">
        <Icon name="copy" size={18} />
        <span>{words.copyTable}</span>
      </button>
      <button class="button small ghost" type="submit" name="dang" value="xlsx" aria-label={words.asExcel}>
        <Icon name="download" size={18} />
        Excel
      </button>
      <button class="button small ghost" type="submit" name="dang" value="csv" aria-label={words.asCsv}>
        <Icon name="download" size={18} />
        CSV
      </button>
    </form>
  </copy-table>
)
