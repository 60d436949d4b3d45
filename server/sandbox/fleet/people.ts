export const firstNames = [
  'Anna',
  'Jürgen',
  'Zoë',
  'Małgorzata',
  'François',
  'Siân',
  'Björn',
  'Émilie',
  'Günther',
  'Ayşe',
  'Łukasz',
  'Chloé',
  'Søren',
  'Inés',
  'Käthe',
  'Matteo',
  'Nikša',
  'Ólafur',
  'Päivi',
  'Renée',
  'Thomas',
  'Ursula',
  'Željko',
  'Yağmur',
  'Jean-Luc',
  'Marie-Thérèse',
  'Ines',
  'Paul',
  'Sofía',
  'Tim',
] as const;

export const lastNames = [
  'Müller',
  "O'Connor",
  'Öztürk',
  "D'Angelo",
  'Núñez',
  'Weiß',
  'Schröder',
  'Kowalski',
  'Dvořák',
  "van 't Hoff",
  'Ångström',
  'Lefèvre',
  'Zürcher',
  'Jäger',
  'Becker',
  'Çelik',
  'García Márquez',
  'Müller-Lüdenscheidt',
  'Nowak',
  'Šimić',
  'Bauer',
  'Grünwald',
  'Hansen',
  'Østergaard',
  'Meyer',
  'Ćorić',
  'Fischer',
  'Krüger',
  'Ibrahimović',
  'Schäfer',
] as const;

/** Letters that do not come apart into a base and an accent. */
const plain: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  ł: 'l',
  å: 'aa',
  ı: 'i',
  æ: 'ae',
};

/** A name as e-mail addresses write it. */
export const asAddress = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[^a-z]+/g, '');
