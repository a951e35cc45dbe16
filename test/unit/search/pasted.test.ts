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
