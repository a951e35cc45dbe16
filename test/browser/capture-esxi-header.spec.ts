import { AT, tellsExactly } from './look.ts'

const property = (label: string, value: string): string =>
  `<div class="form-group"><label><span>${label}</span></label><div><p>${value}</p></div></div>`
const page = (title: string, properties: string): string =>
  `<div ng-app="esxUiApp">
    <nav class="vui-panel"><div class="titlebar">Navigator</div><ul><li>Host</li></ul></nav>
    <div class="object-header">
      <div><i></i><span class="object-title">${title}</span></div>
      <div class="key-information"><form class="form-horizontal">${properties}</form></div>
    </div>
  </div>`

tellsExactly([
  [
    'the key information beside the name in the header of a host, under a navigator with a title of its own',
    AT.esxiHost,
    page('esx01.lab', property('Version', '8.0.2 (Build 22380479)') + property('State', 'Normal')),
    ['host esx01.lab host.build 22380479', 'host esx01.lab host.version "8.0.2"'],
  ],
  [
    'a name that reads like key information is a name',
    AT.esxiHost,
    page('<span>Version</span> <span>8.0.3</span>', property('State', 'Normal')),
    [],
  ],
])
