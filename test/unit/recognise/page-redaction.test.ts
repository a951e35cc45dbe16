import { expect, test } from 'vitest'
import { PageRedaction } from '#shared/recognise/page-redaction.ts'
import { CONSOLES } from '../recognise/screens.ts'

const redaction = new PageRedaction(CONSOLES)

test.each([
  'Task Name',
  'スナップショットの削除',
  'NFS 4.1',
  '45 %',
  '1.2 GB',
  'VMware ESXi, 8.0.2, 22380479',
  'Hard disk 1',
])('what a console says stays: %s', (text) => expect(redaction.text(text)).toBe(text))

test('names go, the same to the same, with the white space around them', () => {
  expect(redaction.text(' payroll-db ')).toBe(' name-1 ')
  expect(redaction.text('esx1.corp.example')).toBe('name-2')
  expect(redaction.text('payroll-db')).toBe('name-1')
})

test('a title keeps its product, and calls an object as the page does', () => {
  const own = new PageRedaction(CONSOLES)
  expect(own.title('vSphere - payroll-db - Summary')).toBe('vSphere - name-1 - name-2')
  expect(own.text('payroll-db')).toBe('name-1')
  expect(own.title('esx1.corp.example - VMware ESXi')).toBe('name-3 - VMware ESXi')
  expect(own.title('payroll - vSphere of Bob')).not.toMatch(/payroll|Bob/)
})

test('a log line keeps its form', () => {
  expect(redaction.text('Using backup proxy px.corp.example for disk Hard disk 2 [hotadd]')).toMatch(
    /^Using backup proxy name-\d+ for disk Hard disk 2 \[hotadd\]$/,
  )
  expect(redaction.text('Processing payroll-db')).toBe('Processing name-1')
})

test('an address keeps its path', () => {
  const url =
    'https://vc.corp.example/ui/app/vm;nav=v/urn:vmomi:VirtualMachine:vm-7:e78e7661-4fe2-4c1e-9d3a-1b2c3d4e5f60/summary?who=me'
  expect(redaction.address(url)).toBe(
    'https://console.lab/ui/app/vm;nav=v/urn:vmomi:VirtualMachine:vm-7:00000000-0000-0000-0000-000000000000/summary',
  )
})

test('a plain number may be an address', () => {
  expect(redaction.text('10.1.2.3')).toMatch(/^name-/)
  expect(redaction.text('10.1')).toBe('10.1')
})

test('ids that hold a name of the page lose it, the same everywhere; what libraries call things stays', () => {
  const own = new PageRedaction(CONSOLES)
  own.text('payroll-db')
  own.text('wrapper')
  const id = own.marks('row-payroll-db')
  expect(id).not.toContain('payroll')
  expect(own.marks('row-payroll-db')).toBe(id)
  expect(own.marks('datagrid-row wrapper-10')).toBe('datagrid-row wrapper-10')
})
