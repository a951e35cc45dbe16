import { AT, tellsExactly, type Case } from './look.ts'

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
  ...['vui-portlet', 'card', 'x-panel'].map((section): Case => [
    `the bar of a ${section} beside the object’s title`,
    AT.esxiHost,
    esxi(
      'esx1.lab',
      `<div><b class="object-title">esx1.lab</b></div><div class="${section}">${bar('Hardware')}${VERSION}</div>`,
    ),
    ['host esx1.lab host.version "8.0.2"'],
  ]),
  [
    'the bar of a card alone, called as the tab is',
    AT.vm,
    vsphere('vSphere - sql01 - Summary', `<div class="card">${bar('Summary')}${ON_HOST}</div>`),
    [],
  ],
  [
    'a heading of a card alone',
    AT.vm,
    vsphere('vSphere Client', `<div class="card"><h2>Related Objects</h2>${ON_HOST}</div>`),
    [],
  ],
  [
    'the bar of a widget, the host only in the words of the page',
    AT.esxiHost,
    esxi('esx1.lab', `<p>esx1.lab</p><div>${bar('Hardware')}${VERSION}</div>`),
    ['host esx1.lab host.version "8.0.2"'],
  ],
  [
    'another object in the window’s title and on the page',
    AT.vm,
    vsphere('vSphere - web02 - Summary', `<p>web02</p>${bar('sql01')}${ON_HOST}`),
    [],
  ],
  [
    'the name in pieces',
    AT.vm,
    vsphere(
      'vSphere - file-srv-11 - Summary',
      `<div class="titlebar"><span>file-srv-<span>11</span></span></div>${ON_HOST}`,
    ),
    ['vm file-srv-11 vm.host "esx1.lab"'],
  ],
  [
    'only the first piece of a name',
    AT.vm,
    vsphere(
      'vSphere - file-srv-11 - Summary',
      `<div class="titlebar"><span>file-srv-</span> <span>11</span></div>${ON_HOST}`,
    ),
    [],
  ],
])
