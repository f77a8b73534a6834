// One library reads the documents of a file one by one; prints what it took as a line of JSON, as "Rapporteur.Benchmarks peer" does.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const WARM_UP_CHARACTERS = 2_000_000;

const peers = {
  'wink-nlp': async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
    return ({ text }) => nlp.readDoc(text).entities().length();
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    // the text is tagged when it is taken; persons, places and organisations are then asked for, as occasions need them
    return ({ text }) => nlp(text).topics().length;
  },
  'chrono-node': async () => {
    const chrono = await import('chrono-node');
    return ({ text, published }) => chrono.parse(text, published ? new Date(published) : undefined).length;
  },
};

const [name, file] = process.argv.slice(2);
if (!peers[name] || !file) {
  console.error(`usage: node peer.mjs ${Object.keys(peers).join('|')} FILE`);
  process.exit(2);
}

const documents = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const read = await peers[name]();

let warm = 0;
for (const document of documents) {
  read(document);
  warm += document.text.length;
  if (warm >= WARM_UP_CHARACTERS) break;
}

let found = 0;
const [began, before] = [performance.now(), process.cpuUsage()];
for (const document of documents) found += read(document);
const [milliseconds, took] = [performance.now() - began, process.cpuUsage(before)];

console.log(JSON.stringify({
  name,
  documents: documents.length,
  found,
  seconds: milliseconds / 1000,
  processor: (took.user + took.system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1000,
}));
