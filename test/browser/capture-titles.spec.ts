import { AT, tellsExactly } from './look.ts'

const bar = (words: string, more = ''): string =>
  `<div class="titlebar"><span class="titlebar-text">${words}</span>${more}</div>`
const ON_HOST = '<dl><dt>Host</dt><dd>esx1.lab</dd></dl>'
const VERSION = '<dl><dt>Version</dt><dd>8.0.2</dd></dl>'
const vsphere = (title: string, inner: string): string =>
  `<title>${title}</title><main-app id="main-app-div">${inner}</main-app>`
const esxi = (title: string, inner: string): string =>
  `<title>${title} - VMware ESXi</title><div ng-app="esxUiApp">${inner}</div>`

tellsExactly([
  [
    'the title of a navigator is no object',
    AT.esxiHost,
    esxi(
      'esx1.lab',
      `<div class="navigator vui-panel">${bar('Navigator')}<ul><li>Host</li></ul></div><div class="object-header"><span class="object-title">esx1.lab</span></div>${VERSION}`,
    ),
    ['host esx1.lab host.version "8.0.2"'],
  ],
  [
    'of several title bars the one that the window’s title names too',
    AT.vm,
    vsphere('vSphere - sql - 01 - Summary', `${bar('Inventory')}${bar('sql - 01')}${ON_HOST}`),
    ['vm sql - 01 vm.host "esx1.lab"'],
  ],
  [
    'of several title bars the one that is made for an object',
    AT.vm,
    vsphere('vSphere Client', `${bar('Inventory')}<vsc-object-titlebar>sql01</vsc-object-titlebar>${ON_HOST}`),
    ['vm sql01 vm.host "esx1.lab"'],
  ],
  [
    'a badge in the title bar',
    AT.vm,
    vsphere(
      'vSphere - sql01 - Summary',
      `${bar('sql01', '<span class="badge">Suspended</span>')}${bar('Recent Tasks')}${ON_HOST}`,
    ),
    ['vm sql01 vm.host "esx1.lab"'],
  ],
  [
    'of several title bars none that only stands first',
    AT.vm,
    vsphere('vSphere Client', `${bar('Inventory')}${bar('sql01')}${ON_HOST}`),
    [],
  ],
  [
    'a navigator’s title alone',
    AT.esxiHost,
    esxi('Host', `<div class="navigator">${bar('Navigator')}</div>${VERSION}`),
    [],
  ],
  [
    'a part of the Host Client is not the host',
    `${AT.esxiHost}/manage/system`,
    esxi(
      'Manage',
      `<div class="navigator"><ul class="k-treeview"><li class="k-item"><span class="k-in">Manage</span></li></ul></div><span class="object-title">Manage</span>${VERSION}`,
    ),
    [],
  ],
])
