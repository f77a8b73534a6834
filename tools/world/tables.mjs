// Reading and writing of the tab-separated tables: comment lines, a header row, rows in ordinal order of the first column.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = `${here}/../..`;

export function readTable(name) {
  const lines = readFileSync(`${here}/${name}`, 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
  const columns = lines[0].split('\t');
  return lines.slice(1).map((line, index) => {
    const values = line.split('\t');
    if (values.length !== columns.length) {
      throw new Error(`${name}: row ${index + 1} has ${values.length} columns, not ${columns.length}: ${line}`);
    }
    return Object.fromEntries(columns.map((column, i) => [column, values[i]]));
  });
}

export const readList = text => text.split('|').filter(item => item);

// Rows are in the order of the first column; those with the same first column keep the order they come in.
export function writeTable(path, comments, columns, rows) {
  const ordered = rows.map(row => columns.map(column => row[column] ?? ''))
    .sort(([left], [right]) => left < right ? -1 : left > right ? 1 : 0);
  const sorted = [...new Set(ordered.map(values => values.join('\t')))];
  const text = [...comments.map(comment => `# ${comment}`), columns.join('\t'), ...sorted].join('\n') + '\n';
  mkdirSync(dirname(`${root}/${path}`), { recursive: true });
  writeFileSync(`${root}/${path}`, text);
  console.log(`${path}: ${sorted.length} rows`);
}

export const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[’‘ʻʼ]/g, "'")
  .replace(/ø/g, 'o').replace(/Ø/g, 'O').replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  .replace(/ı/g, 'i').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/ə/g, 'a').replace(/Ə/g, 'A');

export const slug = text => fold(text).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
