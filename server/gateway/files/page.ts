/** A part of the page, and the addresses that are given it, with what is below them; null: all are. */
interface Part {
  markup: string;
  at: readonly string[] | null;
}

/** The page of the dashboard: the same for every address, but for the templates that it names itself. */
export type Page = readonly Part[];

/** Reads the page of a build: a template whose `data-at` names addresses is for these alone. */
export const readPage = (html: string): Page =>
  html.split(/(<template\b[^>]* data-at="[^"]*"[^>]*>.*?<\/template>)/s).map((markup) => ({
    markup,
    at: /^<template\b[^>]* data-at="([^"]*)"/.exec(markup)?.[1]?.split(' ') ?? null,
  }));

/** The page as it is sent to whoever asks for this path: what other addresses would show is left out. */
export const pageAt = (page: Page, path: string): string =>
  page
    .filter(({ at }) => at?.some((one) => path === one || path.startsWith(`${one}/`)) ?? true)
    .map(({ markup }) => markup)
    .join('');
