import { mkdir, rm, readdir } from 'node:fs/promises'; import { join } from 'node:path'; import { createReadStream, existsSync } from 'node:fs';
import { makeFiles } from '../../test/bench/files.ts'; import { randomIds } from '../runtime/randomIds.ts';
import { realFileSystem } from './fileSystem.ts'; import { objectFolders } from './objectPlace.ts'; import { objectStore } from './objectStore.ts'; import { recordSeal } from './recordSeal.ts'; import { vaultKeys } from './vaultKeys.ts';
import { execSync } from 'node:child_process';
const src='/tmp/obj/src'; if(!existsSync(src)) await makeFiles(src,1024,500);
const files=(await readdir(src)).map(f=>join(src,f)); const big=files.filter(f=>f.includes('big')), small=files.filter(f=>!f.includes('big'));
const W=Number(process.env.W??1);
async function run(list:string[], sm3:boolean){ const folder='/tmp/obj/v'+Math.random(); await mkdir(join(folder,'temp'),{recursive:true}); await mkdir(join(folder,'objects')); const keys=vaultKeys(new Uint8Array(32).fill(7),'b');
 const disk={fileSystem:realFileSystem,folder,temp:join(folder,'temp'),ids:randomIds(),seal:recordSeal(keys)}; const store=objectStore(disk,keys,await objectFolders(disk));
 const c0=process.cpuUsage(); const t=performance.now(); const q=[...list]; const one=async()=>{for(let f=q.shift();f;f=q.shift()){const s=createReadStream(f,{highWaterMark:1<<20}); await (sm3?store.store(s):store.storeDeferringSm3(s));}}; await Promise.all(Array.from({length:W},one)); const d=performance.now()-t; const c=process.cpuUsage(c0); await store.close(); await rm(folder,{recursive:true}); return `${d.toFixed(0)}ms cpu u${(c.user/1000).toFixed(0)} s${(c.system/1000).toFixed(0)}`; }
function sh(c:string){const t=performance.now();execSync(c);return (performance.now()-t).toFixed(0)+'ms';}
for(let r=0;r<Number(process.env.R??3);r++){
 if(process.env.PEER){console.log('peer sha',sh(`cp -r ${src} /tmp/obj/p && sync -f /tmp/obj/p && openssl dgst -sha256 ${src}/* >/dev/null`)); execSync('rm -r /tmp/obj/p'); console.log('peer sm3', sh(`openssl dgst -sm3 ${src}/* >/dev/null`));}
 for (const m of (process.env.M??'big,small,all').split(',')) { const l= m==='big'?big:m==='small'?small:files; console.log(m,'sha',await run(l,false),'sm3',await run(l,true)); } }
