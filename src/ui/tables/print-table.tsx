import { Fragment, memo, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import classes from './print-table.module.css';
import { nextTask } from '../sliced.ts';
import type { Table } from './table.ts';

/** So many rows are made in one task: all of a long list would hold the page up. */
const rowsAtOnce = 200;

/** Where the long words of a text may go on in the next line: an address behind its signs, never within a name. */
const piecesOf = (text: string): readonly string[] =>
  /\S{20}/.test(text) ? text.split(/(?<=[@._/-])(?=[^\s@._/-])/) : [text];

/** Whether a text holds a piece that is longer than a column of several may be. */
const isLong = (pieces: readonly string[]) => pieces.some((piece) => /\S{25}/.test(piece));

/** Whether a text is a plate, a number or a day, which nobody reads in two lines. */
const isCode = (text: string) => text.length <= 12 && /\d/.test(text);

function Cell({ text }: { text: string }) {
  const pieces = piecesOf(text);
  return (
    <td className={isLong(pieces) ? classes.long : isCode(text) ? classes.whole : undefined}>
      {pieces.map((piece, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </td>
  );
}

/** The rows of a table from one place on. */
const Rows = memo(function Rows({ table, from }: { table: Table; from: number }) {
  return (
    <tbody>
      {table.rows.slice(from, from + rowsAtOnce).map((row, at) => (
        <tr key={at}>
          {table.head.map((name, column) => (
            <Cell key={name} text={row[column] ?? ''} />
          ))}
        </tr>
      ))}
    </tbody>
  );
});

/** One table, on a sheet of its own, with its first rows, or all of them. */
const Part = memo(function Part({ table, shown }: { table: Table; shown: number }) {
  const pieces = Math.ceil(shown / rowsAtOnce);
  return (
    <div className={classes.part}>
      <p className={classes.title}>{table.title}</p>
      <p className={classes.about}>{table.about.join(' · ')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        {Array.from({ length: pieces }, (_, piece) => (
          <Rows key={piece} table={table} from={piece * rowsAtOnce} />
        ))}
      </table>
    </div>
  );
});

interface PrintTableProps {
  /** Each begins on a sheet of its own. */
  tables: readonly Table[];
  /** Somebody has to type what stands in them: large, and in a typeface whose signs differ. */
  isTyped?: boolean;
  /** It was printed, or the person did not want to. */
  onDone: () => void;
}

/** Prints tables instead of the page: black on white, its head on every sheet. On the screen nobody sees it. */
export function PrintTable({ tables, isTyped = false, onDone }: PrintTableProps) {
  const done = useEffectEvent(onDone);
  const [shown, setShown] = useState(rowsAtOnce);
  // A table without rows has its head all the same.
  const starts: number[] = [];
  let total = 0;
  for (const { rows } of tables) {
    starts.push(total);
    total += Math.max(1, rows.length);
  }
  const isWhole = shown >= total;
  useEffect(() => {
    if (isWhole) return undefined;
    let isLeft = false;
    void nextTask().then(() => {
      if (!isLeft) setShown(shown + rowsAtOnce);
    });
    return () => {
      isLeft = true;
    };
  }, [isWhole, shown]);
  useEffect(() => {
    if (!isWhole) return undefined;
    const after = () => done();
    addEventListener('afterprint', after);
    print();
    return () => removeEventListener('afterprint', after);
  }, [isWhole]);
  return createPortal(
    <section className={isTyped ? `${classes.sheet} ${classes.typed}` : classes.sheet} aria-hidden>
      {tables.map((table, number) => {
        const left = shown - (starts[number] ?? 0);
        return left > 0 ? (
          <Part key={number} table={table} shown={Math.min(left, table.rows.length)} />
        ) : null;
      })}
    </section>,
    document.body,
  );
}
