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
import elements from '../features/elements/elements.module.css?inline';
import navigation from '../features/shell/navigation.module.css?inline';
import { elementKinds } from '../api/elements.ts';
import { languageTags } from '../i18n/languages.ts';
import type { Messages } from '../i18n/messages.ts';
import grid from '../ui/grid/data-grid.module.css?inline';
import page from '../ui/page/page.module.css?inline';
import cells from '../parts/elements/element-columns.module.css?inline';
import plate from '../parts/elements/plate.module.css?inline';
import unseen from '../ui/unseen.module.css?inline';
import skeletons from '../ui/page/skeletons.module.css?inline';
import { shellId, styleId } from '../app/shell-names.ts';
import { cellsPart, rowsOf, templateId } from './static-shell-names.ts';
import own from './static-shell.module.css?inline';
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
  grid,
  unseen,
  cells,
  plate,
  elements,
  board,
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

const template = (id: string, content: ReactNode) =>
  `<template id="${id}">${withoutPreloads(renderToStaticMarkup(content))}</template>`;

/**
 * The static shell as markup for the page: a style sheet for its head, and for its body templates and
 * the place where they are shown (show-static-shell.ts). @throws Error where the policy would refuse it
 */
export async function renderStaticShell(): Promise<{ style: string; body: string }> {
  const bodies = { list: <StaticList />, board: <StaticBoard />, form: <StaticForm /> };
  const templates = Object.entries(bodies).map(([name, body]) => template(templateId(name), body));
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
      templates.push(template(templateId(name, language), say(head)));
    templates.push(template(templateId(cellsPart, language), say(<StaticCells />)));
    for (const kind of elementKinds) {
      const rows = template(templateId(rowsOf(kind), language), say(<StaticRows kind={kind} />));
      templates.push(withoutPlaces(rows));
    }
  }
  const body = `${templates.join('')}<div id="${shellId}" inert aria-hidden="true"></div>`;
  if (/ style=|<script/.test(body)) throw new Error('The static shell has what the page refuses.');
  return { style: `<style id="${styleId}">${withoutBlanks(sheets.join(' '))}</style>`, body };
}
