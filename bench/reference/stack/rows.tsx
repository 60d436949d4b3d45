import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useRef } from 'react';

interface RowsProps {
  head: readonly string[];
  rows: readonly { id: number; cells: readonly string[] }[];
}

const height = 44;
const scrolls: CSSProperties = { height: 'calc(100vh - 13rem)', overflow: 'auto' };

/** A table of which those rows are there that are in sight. */
export function Rows({ head, rows }: RowsProps) {
  'use no memo'; // The virtualizer is one mutable object; memoised, it would never scroll.
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- not memoised here, see above
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} style={scrolls}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <tr style={{ height: above }} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <Table.Tr key={row.id} h={height} data-row>
                {row.cells.map((cell, at) => (
                  <Table.Td key={head[at]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            );
          })}
          <tr style={{ height: below }} />
        </Table.Tbody>
      </Table>
    </div>
  );
}
