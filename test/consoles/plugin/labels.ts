import { ours, proven, same, type Label } from '../story/labels.ts'

export const LABELS = {
  product: same('Veeam Plug-in for VMware vSphere Client'),
  instance: same('INSTANCE'),
  protection: ours('Protection Status (last 24 hours)', '保護の状態（直近 24 時間）'),
  protectedVms: ours('Protected VMs', '保護された VM'),
  warnings: ours('Warnings', '警告'),
  repositories: ours('Repositories', 'リポジトリ'),
  name: proven('Name', '名前'),
  type: ours('Type', '種類'),
  capacity: ours('Capacity', '容量'),
  free: ours('Free space', '空き容量'),
  sessions: ours('Active Sessions', '実行中のセッション'),
  vmName: same('VM name'),
  status: ours('Status', 'ステータス'),
  startTime: ours('Start time', '開始時刻'),
  jobType: ours('Job type', 'ジョブの種類'),
  running: ours('Running', '実行中'),
  success: ours('Success', '成功'),
  session: ours('Session', 'セッション'),
  action: ours('Action', 'アクション'),
} satisfies Record<string, Label>
