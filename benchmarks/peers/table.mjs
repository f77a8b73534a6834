// Prints the lines of JSON on the standard input as a table; all are compared by the tokens that Rapporteur.Benchmarks counted.
import { readFileSync } from 'node:fs';

const rows = readFileSync(0, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const { tokens, processor } = rows.find((row) => row.tokens);
const number = (value) => Math.round(value).toLocaleString('en-US');

console.log('| reader | tokens/s | peak memory, MB | Rapporteur reads so many times as fast | time, s of processor | of the clock |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const row of rows) {
  const ratio = row.tokens ? '' : (row.processor / processor).toFixed(2);
  console.log(`| ${row.name} | ${number(tokens / row.processor)} | ${number(row.peakMegabytes)} | ${ratio} | ${row.processor.toFixed(2)} | ${row.seconds.toFixed(2)} |`);
}
console.log(`\n${number(rows[0].documents)} documents, ${number(tokens)} tokens`);
