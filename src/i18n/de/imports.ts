import type { messages as en } from '../en/imports.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  usersTitle: 'Benutzer importieren',
  usersLead: 'Benutzer von {customer} aus einer Liste: erst geprüft, dann angelegt.',
  usersHelp:
    'Zellen aus einer Tabellenkalkulation oder eine Excel- (.xlsx) oder CSV-Datei: E-Mail-Adresse, Namen und auf Wunsch Typ und Gruppen. Fügen Sie sie irgendwo auf dieser Seite ein, oder legen Sie die Datei hier ab.',
  membershipsTitle: 'Gruppenzugehörigkeiten importieren',
  membershipsLead: 'Was bei {customer} in welcher Gruppe ist, aus einer Liste.',
  membershipsHelp:
    'Zellen aus einer Tabellenkalkulation oder eine Excel- (.xlsx) oder CSV-Datei: Gruppe, Art, ID und Name. Fügen Sie sie irgendwo auf dieser Seite ein, oder legen Sie die Datei hier ab.',
  export: 'Gruppenzugehörigkeiten als CSV exportieren',
  exportTitle: 'Gruppenzugehörigkeiten',
  exportTitleOf: 'Gruppenzugehörigkeiten von {group}',
  list: 'Liste',
  pasted: 'Eingefügte Liste',
  sheet: 'Tabellenblatt',
  encoding: 'Zeichenkodierung',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Westeuropäisch (Windows)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 (Big-Endian)',
    'windows-1250': 'Mitteleuropäisch (Windows)',
    macintosh: 'Westeuropäisch (alter Mac)',
  },
  separator: 'Trennzeichen',
  separators: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator', '|': 'Senkrechter Strich' },
  fileProblems: {
    old: '{name} hat das alte Excel-Format (.xls). Speichern Sie die Datei als .xlsx oder CSV, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
    protected:
      '{name} ist mit einem Passwort geschützt. Speichern Sie die Datei ohne Passwort, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
    broken:
      '{name} kann nicht als Tabelle gelesen werden: Die Datei ist beschädigt oder von einer anderen Art. Speichern Sie sie noch einmal als .xlsx oder CSV, oder kopieren Sie die Zellen und fügen Sie sie hier ein.',
    empty: 'In {name} steht in keiner Zelle etwas.',
    tooLarge:
      '{name} ist zu groß: Es werden höchstens {rows, number} Zeilen je Tabellenblatt, {cells, number} Zellen und {megabytes, number} MB gelesen. Teilen Sie die Datei auf, oder speichern Sie den benötigten Teil als CSV.',
    unreadable:
      '{name} konnte nicht geöffnet werden: Die Datei wurde vielleicht verschoben oder gelöscht, oder es ist ein Ordner. Wählen Sie sie noch einmal aus.',
  },
  chooseFile: 'Datei auswählen',
  anotherList: 'Andere Liste verwenden',
  reading: 'Die Liste wird gelesen …',
  nothing: 'Die Liste ist noch leer.',
  headOnly: 'Die Liste hat eine Überschrift, aber keine Zeile darunter.',
  pastHead:
    '{count, plural, one {Zeile {rows} hat} other {Die Zeilen {rows} haben}} mehr Zellen als die Überschrift, und was in den letzten steht, wird weggelassen. Gehört ein Trennzeichen zu einem Text, setzen Sie den Text in Anführungszeichen.',
  columns: 'Spalten',
  column: 'Spalte {number}',
  columnOf: 'Spalte {number}: {text}',
  leftOut: 'Weglassen',
  hasHead: 'Zeile {row, number} ist die Überschrift',
  rows: 'Zeilen der Liste',
  row: 'Zeile',
  state: 'Status',
  cellOf: '{field}, Zeile {row}',
  userFields: {
    email: 'E-Mail-Adresse',
    firstName: 'Vorname',
    lastName: 'Nachname',
    name: 'Name',
    type: 'Typ',
    groups: 'Gruppen',
    id: 'ID',
  },
  membershipFields: {
    group: 'Gruppe',
    kind: 'Art',
    id: 'ID',
    name: 'Name',
    groupId: 'Gruppen-ID',
  },
  otherwise: 'Typ, wenn die Liste keinen nennt',
  types: { Normal: 'Normal', Anonymous: 'Anonym' },
  kindOtherwise: 'Art, wenn die Liste keine nennt',
  makeGroups:
    '{count, plural, one {# neue Gruppe anlegen: {names}} other {# neue Gruppen anlegen: {names}}}',
  makeGroupsHelp: 'Andernfalls werden sie weggelassen.',
  joinHere:
    '{count, plural, one {Auch # bereits vorhandenen Benutzer zu den Gruppen hinzufügen} other {Auch # bereits vorhandene Benutzer zu den Gruppen hinzufügen}}',
  createUsers: '{count, plural, one {# Benutzer anlegen} other {# Benutzer anlegen}}',
  addToGroups:
    '{count, plural, one {# Benutzer zu Gruppen hinzufügen} other {# Benutzer zu Gruppen hinzufügen}}',
  counts: {
    new: '{count, plural, other {# neu}}',
    here: '{count, plural, one {# ist bereits vorhanden} other {# sind bereits vorhanden}}',
    wrong: '{count, plural, other {# fehlerhaft}}',
    twice: '{count, plural, other {# doppelt in der Liste}}',
  },
  states: {
    new: 'neu',
    here: 'bereits vorhanden',
    wrong: 'fehlerhaft',
    twice: 'doppelt in der Liste',
  },
  memberCounts: {
    found: '{count, plural, other {# gefunden}}',
    wrong: '{count, plural, other {# fehlerhaft}}',
    twice: '{count, plural, other {# doppelt in der Liste}}',
  },
  memberStates: { found: 'gefunden', wrong: 'fehlerhaft', twice: 'doppelt in der Liste' },
  errors: {
    emailMissing: 'Geben Sie die E-Mail-Adresse ein.',
    emailInvalid: 'Das ist keine vollständige E-Mail-Adresse.',
    firstNameMissing: 'Geben Sie den Vornamen ein.',
    lastNameMissing: 'Geben Sie den Nachnamen ein.',
    nameIncomplete: 'Geben Sie Vor- und Nachnamen ein.',
    typeUnknown: 'Geben Sie Normal oder Anonym ein.',
    groupMissing: 'Geben Sie die Gruppe ein.',
    groupUnknown: 'Eine solche Gruppe gibt es nicht.',
    groupRefused: 'flinkey hat diesen Gruppennamen nicht angenommen. Geben Sie einen anderen ein.',
    groupAmbiguous: 'Mehrere Gruppen heißen so. Geben Sie die ID ein.',
    kindUnknown: 'Geben Sie Fahrzeug, Benutzer, Service oder Produkt ein.',
    elementMissing: 'Geben Sie eine ID oder einen Namen ein.',
    elementUnknown: 'Nichts von dieser Art hat diesen Namen oder diese ID.',
    elementAmbiguous: 'Mehrere heißen so. Geben Sie die ID ein.',
  },
  way: 'Zweck der Liste',
  ways: { add: 'Fehlendes hinzufügen', exact: 'Gruppen an die Liste angleichen' },
  wayHelp: {
    add: 'Was die Liste nennt, wird ihren Gruppen hinzugefügt. Entfernt wird nichts.',
    exact:
      'Die Gruppen der Liste enthalten danach von jeder Art, die in der Liste vorkommt, genau das, was darin steht. Andere Gruppen und Arten bleiben unverändert.',
  },
  notInList:
    '{count, plural, one {# Gruppe kommt in der Liste nicht vor und bleibt, wie sie ist: {names}. Um sie zu leeren, entfernen Sie ihren Inhalt auf ihrer Seite.} other {# Gruppen kommen in der Liste nicht vor und bleiben, wie sie sind: {names}. Um eine zu leeren, entfernen Sie ihren Inhalt auf ihrer Seite.}}',
  wrongKeepsExact:
    'Solange Zeilen fehlerhaft sind, werden die Gruppen nicht angeglichen: Was in diesen Zeilen gemeint ist, würde sonst entfernt. Korrigieren Sie die Zeilen, oder nehmen Sie sie aus der Liste.',
  compare: 'Vergleichen und Vorschau zeigen',
  creating: 'Import läuft: {done, number} von {total, number} Änderungen vorgenommen …',
  created:
    '{count, plural, =0 {Es wurde kein Benutzer angelegt.} one {# Benutzer wurde angelegt.} other {# Benutzer wurden angelegt.}}',
  unknown:
    '{count, plural, one {Ob # Benutzer angelegt wurde, ist ungewiss.} other {Ob # Benutzer angelegt wurden, ist ungewiss.}}',
  left: '{count, plural, one {# Zeile der Liste wurde nicht importiert.} other {# Zeilen der Liste wurden nicht importiert.}}',
  notJoined:
    '{count, plural, one {# Benutzer konnte nicht allen Gruppen der Liste hinzugefügt werden.} other {# Benutzer konnten nicht allen Gruppen der Liste hinzugefügt werden.}}',
  notJoinedRow: 'Vorhanden, aber nicht allen Gruppen hinzugefügt: {reason}',
  saveFailed: 'Diese Zeilen als CSV speichern',
  failedFile: 'Nicht importierte Benutzer',
  failedRows: 'Nicht importierte Zeilen',
  reason: 'Grund',
  unknownRow:
    'Ob dieser Benutzer angelegt wurde, ist ungewiss. Sehen Sie zuerst in der Benutzerliste nach.',
  notSentRow: 'Wurde nicht gesendet.',
  assignElsewhere:
    '{count, plural, one {# in flinkey vorhandenen Benutzer {customer} zuweisen} other {# in flinkey vorhandene Benutzer {customer} zuweisen}}',
  importAnother: 'Weitere Liste importieren',
  handOver: '{count, plural, one {# Passwort} other {# Passwörter}}',
  handOverOnce:
    'Sie werden nur dieses eine Mal angezeigt. Speichern oder drucken Sie sie, bevor Sie dieses Fenster schließen: Danach sind sie nicht mehr abrufbar.',
  handOverAsk:
    'Haben Sie die Passwörter weitergegeben? Nach dem Schließen kann sie niemand mehr lesen.',
  savePasswords: 'Als CSV speichern',
  printPages: '{count, plural, one {Übergabeblatt drucken} other {# Übergabeblätter drucken}}',
  passwords: 'Passwörter',
  passwordsFile: 'Passwörter importierter Benutzer',
  guarded:
    'In der Datei steht ein ’ vor Passwörtern, die eine Tabellenkalkulation als Formel lesen würde. Es gehört nicht zum Passwort.',
};
