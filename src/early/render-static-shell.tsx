import baseline from '@mantine/core/styles/baseline.css?inline';
import global from '@mantine/core/styles/global.css?inline';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { IntlProvider } from 'use-intl';
import { first, later } from 'virtual:messages';
import tokens from '../app/css/tokens.css?inline';
import shell from '../app/shell.module.css?inline';
import { theme } from '../app/theme.ts';
import board from '../features/board/board.module.css?inline';
import cards from '../features/board/cards/card-skeletons.module.css?inline';
import kinds from '../features/board/kind-switch.module.css?inline';
import elements from '../features/elements/elements.module.css?inline';
import navigation from '../features/shell/navigation.module.css?inline';
import { elementKinds } from '../api/elements.ts';
import { languageTags } from '../i18n/languages.ts';
import type { Messages } from '../i18n/messages.ts';
import { paths, routes } from '../paths.ts';
import filter from '../ui/fields/filter.module.css?inline';
import grid from '../ui/grid/data-grid.module.css?inline';
import page from '../ui/page/page.module.css?inline';
import cells from '../parts/elements/element-columns.module.css?inline';
import plate from '../parts/elements/plate.module.css?inline';
import unseen from '../ui/unseen.module.css?inline';
import skeletons from '../ui/page/skeletons.module.css?inline';
import { shellId, styleId } from '../app/shell-names.ts';
import { cellsPart, rowsOf, templateId } from './static-shell-names.ts';
import own from './static-shell.module.css?inline';
import { shellPartsOf } from './shell-parts.ts';
import { StaticCells, StaticRows } from './static-rows.tsx';
import { heads, StaticBoard, StaticForm, StaticFrame, StaticList } from './static-shell.tsx';

/** Of the variables that our library sets by script, those that are needed before it. */
const variables = `:root {
  --mantine-font-family: ${theme.fontFamily ?? ''};
  --mantine-font-family-monospace: ${theme.fontFamilyMonospace ?? ''};
}`;

/** The rules of the components that the shell is made of, as the app has them. */
const sheets = [
  baseline,
  global,
  variables,
  tokens,
  shell,
  navigation,
  page,
  filter,
  grid,
  unseen,
  cells,
  plate,
  elements,
  board,
  kinds,
  cards,
  skeletons,
  own,
];

const withoutBlanks = (css: string) =>
  css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' ');

/** What React would have fetched ahead for a whole page is in the page already, or is not needed. */
const withoutPreloads = (markup: string) => markup.replaceAll(/<link rel="preload"[^>]*>/g, '');

/** The script that shows a row gives it its place and its tracks: in markup the policy refuses them. */
const withoutPlaces = (markup: string) => markup.replaceAll(/ style="[^"]*"/g, '');

const { home, groups, runs, log, overview, settings } = routes;
const lists = elementKinds.map((kind) => paths.list(kind));
const addresses = [home, routes.board, groups, runs, log, overview, ...lists];

/** Whether the page at an address is made of a part of the shell, of whichever kind it is. */
const has = (address: string, part: string) =>
  elementKinds.some((kind) => {
    const list = elementKinds.find((one) => paths.list(one) === address);
    return shellPartsOf(address, new URLSearchParams({ kind }), list)?.includes(part);
  });

/** The addresses that show a part of the shell; whoever is not signed in sees the settings at each. */
const shownAt = (part: string) =>
  has(settings, part) ? undefined : addresses.filter((address) => has(address, part));

/** A template of the page, which the gateway leaves out for other addresses than these. */
function template(id: string, content: ReactNode, at?: readonly string[]): string {
  const only = at === undefined ? '' : ` data-at="${at.join(' ')}"`;
  const markup = withoutPreloads(renderToStaticMarkup(content));
  return `<template id="${id}"${only}>${markup}</template>`;
}

/**
 * The static shell as markup for the page: a style sheet for its head, and for its body templates and
 * the place where they are shown (show-static-shell.ts). @throws Error where the policy would refuse it
 */
export async function renderStaticShell(): Promise<{ style: string; body: string }> {
  const bodies = { list: <StaticList />, board: <StaticBoard />, form: <StaticForm /> };
  const templates = Object.entries(bodies).map(([name, body]) =>
    template(templateId(name), body, shownAt(name)),
  );
  for (const language of languageTags) {
    const [now, rest] = await Promise.all([first[language](), later[language]()]);
    const messages: Partial<Messages> = { ...now.default, ...rest.default };
    const say = (content: ReactNode) => (
      <IntlProvider locale={language} messages={messages} timeZone="UTC">
        <MemoryRouter>{content}</MemoryRouter>
      </IntlProvider>
    );
    templates.push(template(templateId('frame', language), say(<StaticFrame />)));
    for (const [name, head] of Object.entries(heads))
      templates.push(template(templateId(name, language), say(head), shownAt(name)));
    templates.push(template(templateId(cellsPart, language), say(<StaticCells />), lists));
    for (const kind of elementKinds) {
      const rows = say(<StaticRows kind={kind} />);
      const id = templateId(rowsOf(kind), language);
      templates.push(withoutPlaces(template(id, rows, [paths.list(kind)])));
    }
  }
  const body = `${templates.join('')}<div id="${shellId}" inert aria-hidden="true"></div>`;
  if (/ style=|<script/.test(body)) throw new Error('The static shell has what the page refuses.');
  return { style: `<style id="${styleId}">${withoutBlanks(sheets.join(' '))}</style>`, body };
}
