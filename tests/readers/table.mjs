// Reads a table file, named on the standard input, with DuckDB (csv, parquet) or SheetJS (xlsx), and prints its columns and rows as JSON.
import { readFileSync } from 'node:fs';

const path = readFileSync(0, 'utf8').trim();
const read = path.endsWith('.xlsx') ? await workbook() : await duckdb();
process.stdout.write(JSON.stringify(read));

async function workbook() {
  const { default: XLSX } = await import('xlsx');
  const book = XLSX.readFile(path, { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0]];
  const formulas = Object.values(sheet).filter(cell => cell?.f !== undefined).length;
  const [columns, ...rows] = XLSX.utils.sheet_to_json(sheet, { header: 1, defval: null });
  return { columns, rows, formulas, name: book.SheetNames[0] };
}

async function duckdb() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const source = path.endsWith('.csv') ? `read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')` : `read_parquet('${path}')`;
  const answer = await connection.runAndReadAll(`select * from ${source}`);
  return { columns: answer.columnNames(), types: answer.columnTypes().map(String), rows: answer.getRowsJson() };
}
