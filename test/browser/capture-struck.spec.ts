import { AT, tellsExactly, vsphere } from './look.ts'

const related = (host: string, storage = ''): string =>
  vsphere('sql01', `<dl><dt>Host</dt><dd>${host}</dd>${storage}</dl>`)
const alert = (text: string): string =>
  vsphere('sql01', `<div class="alert alert-warning"><span class="alert-text">${text}</span></div>`)
const NEEDED = 'Virtual machine disks consolidation is needed.'

tellsExactly([
  [
    'what is struck out does not hold any more',
    AT.vm,
    related('<del>esx1</del> <a>esx2</a>'),
    ['vm sql01 vm.host "esx2"'],
  ],
  [
    'a struck datastore is none of the list',
    AT.vm,
    related('esx2', '<dt>Datastores</dt><dd><ul><li><s>ds1</s></li><li>ds2</li></ul></dd>'),
    ['vm sql01 vm.datastores ["ds2"]', 'vm sql01 vm.host "esx2"'],
  ],
  ['what was put in its place', AT.vm, related('<strike>esx1</strike><ins>esx3</ins>'), ['vm sql01 vm.host "esx3"']],
  ['nothing but what is struck out', AT.vm, related('<del>esx1</del>'), []],
  ['a message that is struck out', AT.vm, alert(`<s>${NEEDED}</s>`), []],
  ['a value that is clear as glass', AT.vm, related('<p><span style="opacity: 0">esx1</span></p>'), []],
  ['a value struck out by its style', AT.vm, related('<span style="text-decoration: line-through">esx1</span>'), []],
])
