import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { routeTableSource } from './route-table-source.ts';

/** Part of `npm run contract`: writes the gateway's route table from the contract. */
const contract = resolve(import.meta.dirname, '../../../openapi/flinkey.yaml');
const table = resolve(import.meta.dirname, 'route-table.ts');
await writeFile(table, routeTableSource(parse(await readFile(contract, 'utf8'))));
