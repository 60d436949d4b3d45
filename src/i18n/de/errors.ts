import type { messages as en } from '../en/errors.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  kinds: {
    unreachable: 'Der Server ist nicht erreichbar',
    timeout: 'Der Server hat nicht rechtzeitig geantwortet',
    'unknown-outcome': 'Auf die Änderung kam keine Antwort; ob sie vorgenommen wurde, ist ungewiss',
    'api-key':
      'Der API-Schlüssel wurde abgelehnt. Geben Sie in den Einstellungen einen gültigen ein',
    token:
      'Das Zugriffstoken fehlt, ist falsch oder abgelaufen. Geben Sie in den Einstellungen ein neues ein',
    'no-manager':
      'Dieses Konto hat keinen Zugriff auf diesen Kunden. Wählen Sie in den Einstellungen einen anderen Kunden',
    'not-found': 'Das gibt es nicht mehr',
    conflict: 'Das widerspricht dem aktuellen Stand',
    invalid: 'Der Server hat die Anfrage abgelehnt',
    'media-type': 'Der Server hat das Format der Anfrage nicht angenommen',
    'too-many': 'Zu viele Anfragen auf einmal',
    server: 'Fehler auf dem Server',
    garbled: 'Die Antwort des Servers entspricht nicht der Schnittstellenbeschreibung',
    changing: 'Die Liste hat sich schneller geändert, als sie gelesen werden konnte',
    refused: 'Der Server hat die Anfrage abgelehnt',
  },
  plain: '{words}.',
  withStatus: '{words} ({status}).',
  withMessage: '{words}. Meldung des Servers: „{message}“',
  next: {
    network: 'Prüfen Sie Ihre Netzwerkverbindung oder wenden Sie sich an den Betreiber.',
    again: 'Versuchen Sie es gleich noch einmal.',
    look: 'Laden Sie die Seite neu, um den aktuellen Stand zu sehen.',
    check: 'Prüfen Sie Ihre Eingabe oder Auswahl.',
    operator: 'Wenden Sie sich an den Betreiber, wenn das wieder geschieht.',
  },
  withNext: '{cause} {next}',
  unexpected: 'Auf dieser Seite ist ein Fehler aufgetreten.',
  notKept:
    'Nicht gesendet: Dieser Browser speichert kein Protokoll der Änderungen. Ohne Protokoll könnten bei einem Absturz Änderungen verloren gehen. Erlauben Sie dieser Seite, Daten zu speichern, oder nehmen Sie die Änderungen einzeln vor.',
  openSettings: 'Einstellungen öffnen',
  pageFailedTitle: 'Auf dieser Seite ist ein Fehler aufgetreten',
  pageFailedText:
    'Bereits gesendete Änderungen sind davon nicht betroffen. Laden Sie die Seite neu, um fortzufahren.',
  reload: 'Neu laden',
  newVersionTitle: 'Es gibt eine neue Version von Motorpool',
  newVersionText:
    'Diese Seite gehört noch zur alten Version. Laden Sie die Seite neu, um fortzufahren.',
  reloadLater:
    'Es werden noch Änderungen gesendet. Laden Sie die Seite neu, sobald sie abgeschlossen sind.',
  missingTitle: 'Dieser Teil der Seite konnte nicht geladen werden',
  noNetwork: 'Keine Netzwerkverbindung',
};
