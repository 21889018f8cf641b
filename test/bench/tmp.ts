import { readFileSync } from 'fs'
import { read } from '../../src/data/read.ts'
import { ask, datasetOf } from '../../src/board/board.ts'
import { GROUPINGS } from '../../src/board/count.ts'
import { NO_FILTER } from '../../src/board/address.ts'
const r = read(new Uint8Array(readFileSync('/tmp/big.json'))); if('rejection' in r) throw 1
const d = datasetOf(r.facts)
for (let k=0;k<2;k++) for (const by of [[], ['organization'] as any, ['organization','programme'],['organization','programme','supervisor'] as any,GROUPINGS]) {
 const a=[]; for(let i=0;i<100;i++){const t=performance.now(); ask(d,{day:r.facts.dataDay,from:null,filter:NO_FILTER},[{ignore:0,by,listed:true}]); a.push(performance.now()-t)}
 a.sort((x,y)=>x-y); console.log(by.join(), a[50]!.toFixed(1), a[2]!.toFixed(1))
}
