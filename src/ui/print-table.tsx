import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import classes from './print-table.module.css';
import type { Table } from './table.ts';

/** Whether a cell holds a word that is longer than a column of several may be. */
const isLong = (cell: Table['rows'][number][number] | undefined) => /\S{25}/.test(String(cell));

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
  useEffect(() => {
    const after = () => done();
    addEventListener('afterprint', after);
    print();
    return () => removeEventListener('afterprint', after);
  }, []);
  return createPortal(
    <section className={isTyped ? `${classes.sheet} ${classes.typed}` : classes.sheet} aria-hidden>
      {tables.map((table, number) => (
        <div key={number} className={classes.part}>
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
            <tbody>
              {table.rows.map((row, at) => (
                <tr key={at}>
                  {table.head.map((name, column) => (
                    <td key={name} className={isLong(row[column]) ? classes.long : undefined}>
                      {row[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>,
    document.body,
  );
}
