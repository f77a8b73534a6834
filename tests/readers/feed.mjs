// Reads a feed from the standard input with feedsmith and prints its form and content as JSON.
import { readFileSync } from 'node:fs';
import { parseFeed } from 'feedsmith';

process.stdout.write(JSON.stringify(parseFeed(readFileSync(0, 'utf8'))));
