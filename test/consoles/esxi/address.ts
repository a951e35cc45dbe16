/** The pages of a host's own client; the address stands behind the `#`. */
export type Place =
  { page: 'host' | 'vms' | 'datastores' } | { page: 'vm'; onHost: number } | { page: 'datastore'; ref: string }

export const PATHS = {
  host: '#/host',
  vms: '#/host/vms',
  datastores: '#/host/storage/datastores',
} as const

export function placeIn(hash: string): Place {
  const [, vm] = /^#\/host\/vms\/(\d+)$/.exec(hash) ?? []
  if (vm) return { page: 'vm', onHost: Number(vm) }
  const [, datastore] = /^#\/host\/storage\/datastores\/([\w-]+)$/.exec(hash) ?? []
  if (datastore) return { page: 'datastore', ref: datastore }
  if (hash === PATHS.vms) return { page: 'vms' }
  return { page: hash === PATHS.datastores ? 'datastores' : 'host' }
}
