import { readFileSync } from 'node:fs';
import { readBenchFile, pairKey } from './read-bench.ts';
import { prepareCase, trainModel } from './train-model.ts';
import { createAligner } from '../shared/align/align.ts';
import { pairsOfGroups } from './measure.ts';
const P=readBenchFile('../shared/bench/news-pairs.dev.jsonl').cases.map(prepareCase), TB=readBenchFile('../shared/bench/news-topics.dev.jsonl').cases; const T=TB.map(prepareCase);
const lines=readFileSync('../shared/bench/news-topics.dev.jsonl','utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l));
let cross=0,within=0,hit=0,fn=0;
for(let f=0;f<5;f++){const m=trainModel([...T.filter((_,i)=>i%5!==f),...P]);
 TB.forEach((c,i)=>{if(i%5!==f)return;const {groups}=createAligner(c.sources,{},m).align({mustLink:[],cannotLink:[]});const found=pairsOfGroups(groups.map(g=>g.passages));
 const doc=(id:string)=>lines[i].docs[Number(id.match(/^T(\d+)x/)![1])-1].id as string; const sub=(id:string)=>doc(id).endsWith('plus');
 let c1=0,w1=0,h1=0;for(const p of found){const [a,b]=p.split(' ');if(c.gold.has(p)){h1++;}else if(sub(a!)!==sub(b!))c1++;else w1++;}
 const g=c.gold.size;cross+=c1;within+=w1;hit+=h1;fn+=g-h1; let goldCross=0; for(const p of c.gold){const [a,b]=p.split(' ');if(sub(a!)!==sub(b!))goldCross++;}
 console.log(c.id,'docs',c.sources.length,'pass',c.sources.reduce((s,x)=>s+x.passages.length,0),'gold',g,'goldCross',goldCross,'hits',h1,'falseCross',c1,'falseWithin',w1,'missed',g-h1);});}
console.log({cross,within,hit,fn});
