import { crc32, deflateRawSync } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;

const numbers = (...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer =>
  Buffer.concat(
    values.map(([value, length]) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUIntLE(value, 0, length);
      return bytes;
    }),
  );

interface ZipOptions {
  /** What the archive claims of the size of each file, where it lies. */
  claimed?: number;
}

/** A zip archive of these files, as spreadsheets write them: deflated, with sizes and checksums. */
export function zipOf(
  files: Readonly<Record<string, string>>,
  { claimed }: ZipOptions = {},
): Bytes {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const common = numbers(
      [20, 2],
      [0, 2],
      [8, 2],
      [0, 4],
      [crc32(data), 4],
      [packed.length, 4],
      [claimed ?? data.length, 4],
      [Buffer.byteLength(name), 2],
      [0, 2],
    );
    const file = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name), packed]);
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      common,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      Buffer.from(name),
    );
    local.push(file);
    at += file.length;
  }
  const count = local.length;
  const listed = Buffer.concat(directory);
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [listed.length, 4],
    [at, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...local, listed, end]));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface SheetXml {
  name: string;
  /** What stands in `<sheetData>`. */
  rows: string;
  isHidden?: boolean;
}

export interface WorkbookXml {
  sheets: readonly SheetXml[];
  /** The shared texts, each as what stands in its `<si>`. */
  texts?: readonly string[];
}

/** How cells look (`s="1"` and so on): a day, a day with its time, five digits, two decimals. */
const formats = ['General', 'yyyy\\-mm\\-dd', 'dd/mm/yyyy\\ hh:mm', '00000', '0.00'];

/** The files of a workbook as Excel writes it, shared texts and formats included. */
export function partsOf({ sheets, texts = [] }: WorkbookXml): Record<string, string> {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, id: at + 1 }));
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const override = (part: string, kind: string) =>
    `<Override PartName="${part}" ContentType="${types}.${kind}+xml"/>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${numbered.map(({ id }) => override(`/xl/worksheets/sheet${id}.xml`, 'worksheet')).join('')}${override('/xl/styles.xml', 'styles')}${override('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ id, name, isHidden }) => `<sheet name="${name}" sheetId="${id}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}">${numbered.map(({ id }) => relation(`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`)).join('')}${relation('rId98', 'styles', 'styles.xml')}${relation('rId99', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.map((_, at) => `<xf numFmtId="${164 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ id, rows }) => [
        `xl/worksheets/sheet${id}.xml`,
        `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** An `.xlsx` file of these sheets. */
export const workbookFile = (workbook: WorkbookXml): Bytes => zipOf(partsOf(workbook));

/** A row of texts that stand in the sheet itself. */
export const rowOf = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`).join('')}</row>`;
