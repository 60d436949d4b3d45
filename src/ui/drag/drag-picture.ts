import classes from './drag-picture.module.css';

/** Draws words as what is dragged, where several are: one is its own picture. */
export const pictureOf =
  (words: string) =>
  ({ container }: { container: HTMLElement }): void => {
    const picture = document.createElement('div');
    picture.className = classes['picture'] ?? '';
    picture.textContent = words;
    container.append(picture);
  };
