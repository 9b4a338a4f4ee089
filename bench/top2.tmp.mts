import { readBenchFile } from './read-bench.ts';
import { prepareCase, trainModel } from './train-model.ts';
import { createAligner } from '../shared/align/align.ts';
const P=readBenchFile('../shared/bench/news-pairs.dev.jsonl').cases.map(prepareCase), TB=readBenchFile('../shared/bench/news-topics.dev.jsonl').cases; const T=TB.map(prepareCase);
for(const i of [0,TB.findIndex(c=>c.id==='topic-27'),TB.findIndex(c=>c.id==='topic-21'),TB.findIndex(c=>c.id==='topic-30')]){const f=i%5;const m=trainModel([...T.filter((_,k)=>k%5!==f),...P]);const c=TB[i]!;
 const {groups}=createAligner(c.sources,{},m).align({mustLink:[],cannotLink:[]});
 const txt=new Map(c.sources.flatMap(s=>s.passages.map(p=>[p.id as string,p.text])));
 // gold components
 const adj=new Map<string,Set<string>>();for(const p of c.gold){const [a,b]=p.split(' ') as [string,string];(adj.get(a)??adj.set(a,new Set()).get(a)!).add(b);(adj.get(b)??adj.set(b,new Set()).get(b)!).add(a);}
 const seen=new Set<string>();const comps:string[][]=[];for(const a of adj.keys()){if(seen.has(a))continue;const st=[a];const cc:string[]=[];seen.add(a);while(st.length){const x=st.pop()!;cc.push(x);for(const y of adj.get(x)!)if(!seen.has(y)){seen.add(y);st.push(y);}}comps.push(cc);}
 console.log('==',c.id,'groups',groups.map(g=>g.passages.length),'gold comps',comps.map(x=>x.length+':'+(x.reduce((s,y)=>s+adj.get(y)!.size,0)/x.length/(x.length-1)).toFixed(2)).join(' '));
 const compOf=new Map(comps.flatMap((x,k)=>x.map(y=>[y,k])));
 for(const g of groups.filter(g=>g.passages.length>8)){const cnt=new Map<any,number>();for(const p of g.passages){const k=compOf.get(p)??'none';cnt.set(k,(cnt.get(k)??0)+1);}console.log(' group',g.passages.length,[...cnt]); 
  if(i===0||c.id==='topic-27') for(const p of g.passages.slice(0,22)) console.log('    ',p,compOf.get(p),txt.get(p)!.slice(0,150));}
}
