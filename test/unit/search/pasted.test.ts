import { describe, expect, it } from 'vitest'
import { entry, idsOf, library } from './lab.ts'

const known = library([
  entry('delta', 'Delta disk', { tags: ['-00000N.vmdk'], body: 'Its file holds what was written since the snapshot.' }),
  entry('log', 'vmkernel.log', { body: 'The log of the host.' }),
  entry('stun', 'Stun', { names: ['Checkpoint_Unstun: vm stopped for 31414878 us'] }),
  entry('article', 'Look-alikes', { names: ['KB 417644'] }),
  entry('service', 'The service of the proxy', {
    body: 'A service, a file, a running state, an error, a connection, a client.',
  }),
])

describe('a line of a log with other names and numbers', () => {
  const shelf = library([
    entry('line', 'Session log', { names: ['Using backup proxy PROXY01 for disk Hard disk 1 [hotadd]'] }),
    entry('proxy', 'Proxies', { names: ['Backup proxy PROXY01 was added for hard disk 1 [hotadd]'] }),
  ])
  it.each([
    '7/3/2026 1:12:09 AM :: Using backup proxy tky-px9.corp.example for disk Hard disk 4 [nbd]',
    '[03.07.2026 01:12:09] <07> Info     Using backup proxy TKYPX9 for disk Hard disk 4 [hotadd]',
    'Using backup proxy TKYPX9 for disk Hard disk 4 [san]',
  ])('goes where that line is explained: %s', (pasted) => {
    expect(idsOf(shelf, pasted)[0]).toBe('line')
  })
  it('is the other line where that is pasted', () => {
    expect(idsOf(shelf, 'Backup proxy TKYPX9 was added for hard disk 4 [nbd]')[0]).toBe('proxy')
  })
})

describe('a pasted line', () => {
  it.each([
    ['2024-05-11T03:02:11.123Z| vcpu-0| I125: Checkpoint_Unstun: vm stopped for 2138475 us', 'stun'],
    ['SQL01_1-000007-sesparse.vmdk', 'delta'],
    ['scsi0:1.fileName = "/vmfs/volumes/5f1b-22/SQL01/SQL01-000002.vmdk"', 'delta'],
    ['/var/run/log/vmkernel.log', 'log'],
    ['C:\\Users\\admin\\Downloads\\vmkernel.log', 'log'],
    ['https://kb.vmware.com/s/article/417644?lang=ja', 'article'],
    ['knowledge.broadcom.com/external/article/417644/throughput-drops.html', 'article'],
    ['http://kb.vmware.com/selfservice/search.do?cmd=displayKC&externalId=417644', 'article'],
  ])('%s goes to %s', (line, id) => {
    expect(idsOf(known, line)[0]).toBe(id)
  })

  it.each([
    'https://kb.vmware.com/s/article/417645',
    'https://www.veeam.com/kb417',
    '2024/05/11 03:02:11 [error] 1234#1234: *567 connect() failed while connecting to the service, client: 10.0.0.1',
    '/etc/nginx/sites-enabled/service.conf',
    'at java.base/java.lang.Thread.run(Thread.java:829)',
  ])('%s goes nowhere: what any log has says nothing', (line) => {
    expect(idsOf(known, line)).toEqual([])
  })
})
