import { foldedList } from './table.ts'

/** Columns that lists of datastores have, and lists of other things hardly: of PowerCLI, esxcli, the clients, RVTools. */
export const DATASTORE_COLUMNS = foldedList(
  'volume name|datastore|datastore name|データストア|datastore cluster|データストア クラスタ|' +
    'datastore type|データストアのタイプ|データストア タイプ|filesystem type|file system version|' +
    'capacity|capacity GB|capacity MB|capacity MiB|容量|キャパシティ|provisioned|provisioned MiB|' +
    'free|free space|free space GB|free space MB|free GB|free MB|free MiB|空き|空き容量|used space|used GB|in use MiB|' +
    'accessible|datacenter|remote host|remote path|mount point|datastore browser path|' +
    'hardware acceleration|ハードウェア アクセラレーション',
)

/** Columns that such a list may have as well. */
export const COMMON_COLUMNS = foldedList(
  'name|名前|type|タイプ|種類|種別|filesystem|status|ステータス|状態|state|cluster|クラスタ|folder|parent folder|' +
    'vcenter|server|hosts|vms|id|uid|url|drive type|ドライブ タイプ|vmhost|shared',
)

/** Columns of lists of repositories, volumes and shares, which have sizes and types as well. */
export const OTHERS_COLUMNS = foldedList('path|friendly path|protocol|repository|storage class|access modes|publisher')
