import type { messages as en } from '../en/changes.ts';
import type { Translation } from '../messages.ts';

export const messages: Translation<typeof en> = {
  messages: 'Meldungen',
  elements: '{count, plural, one {# Element} other {# Elemente}}',
  changes: '{count, plural, one {# Änderung} other {# Änderungen}}',
  oneElement: {
    cars: 'Fahrzeug {id}',
    users: 'Benutzer {id}',
    services: 'Service {id}',
    products: 'Produkt {id}',
  },
  oneGroup: 'Gruppe {id}',
  unknownUser: 'ein Benutzer',
  unknownGroup: 'eine Gruppe',
  title: {
    assign: '{what} zu {groups, plural, =1 {{name}} other {# Gruppen}} hinzufügen',
    remove: '{what} aus {groups, plural, =1 {{name}} other {# Gruppen}} entfernen',
    move: '{what} nach {name} verschieben',
    gather: '{what} nach {name} verschieben',
    scatter: '{what} aus {sources, plural, =1 {{from}} other {# Gruppen}} entfernen',
    copy: '{what} zu {name} hinzufügen',
    equal: '{name} soll genau {what} enthalten',
    clear: '{name} leeren',
    merge: '{from} mit {name} zusammenführen',
    'move-all':
      'Alles von {sources, plural, =1 {{from}} other {# Gruppen}} nach {name} verschieben',
    'make-equal': '{name} an {from} angleichen',
    duplicate: '{from} als {name} duplizieren',
    split: '{what} aus {from} in die neue Gruppe {name} verschieben',
    'merge-all': '{sources, plural, =1 {{from}} other {# Gruppen}} mit {name} zusammenführen',
    'delete-groups': '{groups, plural, =1 {Gruppe {name}} other {# Gruppen}} löschen',
    list: '{count, plural, one {# Änderung vornehmen} other {# Änderungen vornehmen}}',
    'create-group': 'Gruppe {name} anlegen',
    'rename-group': 'Gruppe in {name} umbenennen',
    'delete-group': 'Gruppe {name} löschen',
    'import-groups':
      '{count, plural, one {Importierte Benutzer zu Gruppen hinzufügen (# Änderung)} other {Importierte Benutzer zu Gruppen hinzufügen (# Änderungen)}}',
    'import-users': '{count, plural, one {# Benutzer importieren} other {# Benutzer importieren}}',
    'join-group': '{what} zu {name} hinzufügen',
    'create-user': '{known, select, no {Benutzer anlegen} other {Benutzer {what} anlegen}}',
    'assign-user': '{known, select, no {Vorhandenen Benutzer zuweisen} other {{what} zuweisen}}',
    'unassign-user':
      '{known, select, no {Zuweisung aufheben} other {{count, plural, one {Zuweisung von {what} aufheben} other {Zuweisung von # Benutzern aufheben}}}}',
    undo: '„{title}“ rückgängig machen',
    redo: '„{title}“ wiederholen',
  },
  done: {
    assign:
      '{what} {count, plural, one {ist} other {sind}} jetzt in {groups, plural, =1 {{name}} other {# Gruppen}}.',
    remove:
      '{what} {count, plural, one {wurde} other {wurden}} aus {groups, plural, =1 {{name}} other {# Gruppen}} entfernt.',
    move: '{what} {count, plural, one {wurde} other {wurden}} nach {name} verschoben.',
    gather: '{what} {count, plural, one {wurde} other {wurden}} nach {name} verschoben.',
    scatter:
      '{what} {count, plural, one {wurde} other {wurden}} aus {sources, plural, =1 {{from}} other {# Gruppen}} entfernt.',
    copy: '{what} {count, plural, one {ist} other {sind}} jetzt in {name}.',
    equal:
      'In {name} {count, plural, one {wurde {what}} other {wurden {what}}} hinzugefügt oder entfernt.',
    clear: '{what} {count, plural, one {wurde} other {wurden}} aus {name} entfernt.',
    merge: '{from} wurde mit {name} zusammengeführt.',
    'move-all':
      '{what} {count, plural, one {wurde} other {wurden}} von {sources, plural, =1 {{from}} other {# Gruppen}} nach {name} verschoben.',
    'make-equal':
      '{name} enthält jetzt dasselbe wie {from}; {what} {count, plural, one {wurde} other {wurden}} hinzugefügt oder entfernt.',
    duplicate: '{from} wurde als {name} dupliziert{count, plural, =0 {.} other {, darin {what}.}}',
    split:
      '{what} {count, plural, one {wurde} other {wurden}} aus {from} in die neue Gruppe {name} verschoben.',
    'merge-all':
      '{sources, plural, =1 {{from} wurde} other {# Gruppen wurden}} mit {name} zusammengeführt.',
    'delete-groups':
      '{groups, plural, =1 {Gruppe {name} wurde gelöscht.} other {# Gruppen wurden gelöscht.}}',
    list: '{count, plural, one {# Änderung vorgenommen.} other {# Änderungen vorgenommen.}}',
    'create-group': 'Gruppe {name} wurde angelegt.',
    'rename-group': 'Die Gruppe heißt jetzt {name}.',
    'delete-group': 'Gruppe {name} wurde gelöscht.',
    'import-groups':
      '{count, plural, one {# importierte Änderung an Gruppen vorgenommen.} other {# importierte Änderungen an Gruppen vorgenommen.}}',
    'import-users': '{count, plural, one {# Benutzer importiert.} other {# Benutzer importiert.}}',
    'create-user': '{known, select, no {Benutzer angelegt.} other {Benutzer {what} angelegt.}}',
    'assign-user':
      '{known, select, no {Benutzer zugewiesen.} other {{what} {count, plural, one {wurde} other {wurden}} zugewiesen.}}',
    'unassign-user':
      '{known, select, no {Zuweisung aufgehoben.} other {{count, plural, one {Die Zuweisung von {what} wurde aufgehoben.} other {Die Zuweisung von # Benutzern wurde aufgehoben.}}}}',
  },
  undone: {
    assign:
      'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} nicht mehr in {groups, plural, =1 {{name}} other {# Gruppen}}.',
    remove:
      'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} wieder in {groups, plural, =1 {{name}} other {# Gruppen}}.',
    move: 'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} wieder in {from}.',
    gather:
      'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} wieder wie zuvor zugeordnet.',
    scatter:
      'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} wieder in {sources, plural, =1 {{from}} other {# Gruppen}}.',
    copy: 'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} nicht mehr in {name}.',
    equal:
      'Rückgängig gemacht: {name} hat wieder den früheren Inhalt, {count, plural, one {{what} ist} other {{what} sind}} davon betroffen.',
    clear: 'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} wieder in {name}.',
    merge:
      'Rückgängig gemacht: Gruppe {from} ist wieder da{count, plural, =0 {.} other {, darin {what}.}} Ihre ID ist jetzt {id}; ältere Links führen ebenfalls zu ihr.',
    'move-all':
      'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} wieder in {sources, plural, =1 {{from}} other {# Gruppen}}.',
    'make-equal':
      'Rückgängig gemacht: {name} hat wieder den früheren Inhalt, {count, plural, one {{what} ist} other {{what} sind}} davon betroffen.',
    duplicate: 'Rückgängig gemacht: Gruppe {name} gibt es nicht mehr.',
    split:
      'Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} wieder in {from}, und Gruppe {name} gibt es nicht mehr.',
    'merge-all':
      'Rückgängig gemacht: {sources, plural, =1 {Gruppe {from} ist wieder da. Ihre ID ist jetzt {id}; ältere Links führen ebenfalls zu ihr.} other {# Gruppen sind wieder da. Sie haben neue IDs; ältere Links führen ebenfalls zu ihnen.}}',
    'delete-groups':
      'Rückgängig gemacht: {groups, plural, =1 {Gruppe {name} ist wieder da. Ihre ID ist jetzt {id}; ältere Links führen ebenfalls zu ihr.} other {# Gruppen sind wieder da. Sie haben neue IDs; ältere Links führen ebenfalls zu ihnen.}}',
    list: '{count, plural, one {Rückgängig gemacht: # Änderung.} other {Rückgängig gemacht: # Änderungen.}}',
    'create-group': 'Rückgängig gemacht: Gruppe {name} gibt es nicht mehr.',
    'rename-group': 'Rückgängig gemacht: Die Gruppe heißt wieder {name}.',
    'delete-group':
      'Rückgängig gemacht: Gruppe {name} ist wieder da{count, plural, =0 {.} other {, darin {what}.}} Ihre ID ist jetzt {id}; ältere Links führen ebenfalls zu ihr.',
    'import-groups':
      '{count, plural, one {Rückgängig gemacht: # Änderung an Gruppen aus dem Import.} other {Rückgängig gemacht: # Änderungen an Gruppen aus dem Import.}}',
    'import-users':
      '{count, plural, one {Rückgängig gemacht: Import von # Benutzer.} other {Rückgängig gemacht: Import von # Benutzern.}}',
    'create-user':
      '{known, select, no {Rückgängig gemacht: Der Benutzer ist diesem Kunden nicht mehr zugewiesen.} other {Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} diesem Kunden nicht mehr zugewiesen.}}',
    'assign-user':
      '{known, select, no {Rückgängig gemacht: Der Benutzer ist diesem Kunden nicht mehr zugewiesen.} other {Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} diesem Kunden nicht mehr zugewiesen.}}',
    'unassign-user':
      '{known, select, no {Rückgängig gemacht: Der Benutzer ist wieder zugewiesen.} other {Rückgängig gemacht: {what} {count, plural, one {ist} other {sind}} wieder zugewiesen.}}',
  },
  redone: 'Wiederholt: {done}',
  show: 'Anzeigen',
  stillIn:
    '{total, plural, one {Weiterhin in {groups, plural, one {# Gruppe} other {# Gruppen}}.} other {{count, plural, one {# davon ist} other {# davon sind}} weiterhin in anderen Gruppen.}}',
  lookedUp: 'Weitere Gruppen werden ermittelt.',
  notAllKnown: 'Nicht alle Gruppen konnten geladen werden: Es kann weitere geben.',
  leaveAll: 'Aus allen entfernen',
  notDone: {
    assign:
      '{what} {count, plural, one {konnte} other {konnten}} {groups, plural, =1 {{name}} other {# Gruppen}} nicht hinzugefügt werden: {why}',
    remove:
      '{what} {count, plural, one {konnte} other {konnten}} nicht aus {groups, plural, =1 {{name}} other {# Gruppen}} entfernt werden: {why}',
    move: '{what} {count, plural, one {konnte} other {konnten}} nicht nach {name} verschoben werden: {why}',
    gather:
      '{what} {count, plural, one {konnte} other {konnten}} nicht nach {name} verschoben werden: {why}',
    scatter:
      '{what} {count, plural, one {konnte} other {konnten}} nicht aus {sources, plural, =1 {{from}} other {# Gruppen}} entfernt werden: {why}',
    copy: '{what} {count, plural, one {konnte} other {konnten}} {name} nicht hinzugefügt werden: {why}',
    equal:
      '{what} {count, plural, one {konnte} other {konnten}} in {name} nicht hinzugefügt oder entfernt werden: {why}',
    clear: '{name} konnte nicht geleert werden: {why}',
    merge: '{from} konnte nicht mit {name} zusammengeführt werden: {why}',
    'move-all':
      '{what} {count, plural, one {konnte} other {konnten}} nicht von {sources, plural, =1 {{from}} other {# Gruppen}} nach {name} verschoben werden: {why}',
    'make-equal': '{name} konnte nicht an {from} angeglichen werden: {why}',
    duplicate: '{from} konnte nicht dupliziert werden: {why}',
    split:
      '{what} {count, plural, one {konnte} other {konnten}} nicht in die neue Gruppe {name} verschoben werden: {why}',
    'merge-all':
      '{sources, plural, =1 {{from} konnte} other {# Gruppen konnten}} nicht mit {name} zusammengeführt werden: {why}',
    'delete-groups':
      '{groups, plural, =1 {Gruppe {name} konnte} other {# Gruppen konnten}} nicht gelöscht werden: {why}',
    list: '{count, plural, one {# Änderung konnte nicht vorgenommen werden: {why}} other {# Änderungen konnten nicht vorgenommen werden: {why}}}',
    'create-group': 'Gruppe {name} konnte nicht angelegt werden: {why}',
    'rename-group': 'Die Gruppe konnte nicht in {name} umbenannt werden: {why}',
    'delete-group': 'Gruppe {name} konnte nicht gelöscht werden: {why}',
    'import-groups':
      '{count, plural, one {# Änderung an Gruppen konnte nicht vorgenommen werden: {why}} other {# Änderungen an Gruppen konnten nicht vorgenommen werden: {why}}}',
    'import-users':
      '{count, plural, one {# Benutzer konnte nicht importiert werden: {why}} other {# Benutzer konnten nicht importiert werden: {why}}}',
    'create-user':
      '{known, select, no {Der Benutzer konnte nicht angelegt werden: {why}} other {Benutzer {what} konnte nicht angelegt werden: {why}}}',
    'assign-user':
      '{known, select, no {Der Benutzer konnte nicht zugewiesen werden: {why}} other {{what} {count, plural, one {konnte} other {konnten}} nicht zugewiesen werden: {why}}}',
    'unassign-user':
      '{known, select, no {Die Zuweisung konnte nicht aufgehoben werden: {why}} other {{count, plural, one {Die Zuweisung von {what} konnte nicht aufgehoben werden: {why}} other {Die Zuweisung von # Benutzern konnte nicht aufgehoben werden: {why}}}}}',
    undo: '„{title}“ konnte nicht rückgängig gemacht werden: {why}',
    redo: '„{title}“ konnte nicht wiederholt werden: {why}',
  },
  ofCustomer: '{customer} · {text}',
  ofEnvironment: '{customer} ({environment}) · {text}',
  already: {
    there: '{count, plural, one {# war bereits dort.} other {# waren bereits dort.}}',
    gone: '{count, plural, one {# war nicht mehr dort.} other {# waren nicht mehr dort.}}',
    so: '{count, plural, one {Bei # war nichts zu ändern.} other {Bei # war nichts zu ändern.}}',
  },
  nothing: {
    there:
      '{count, plural, one {{what} war bereits in} other {{what} waren bereits in}} {groups, plural, =1 {{name}} other {diesen Gruppen}}. Es war nichts zu ändern.',
    gone: '{count, plural, one {{what} war nicht in} other {{what} waren nicht in}} {groups, plural, =1 {{name}} other {diesen Gruppen}}. Es war nichts zu ändern.',
    so: 'Es war nichts zu ändern.',
  },
  halfMoved:
    '{what} {count, plural, one {ist} other {sind}} jetzt in beiden Gruppen{causes, plural, =0 {.} =1 {: {why}} other {, aus mehreren Gründen.}}',
  halfDone:
    'Nur ein Teil der Änderung wurde vorgenommen ({what}){causes, plural, =0 {.} =1 {: {why}} other {, aus mehreren Gründen.}}',
  failedPart: '{count, plural, other {# fehlgeschlagen}}: {why}',
  failedMixed: '{count, plural, other {# fehlgeschlagen}}, aus mehreren Gründen.',
  unknownWhole:
    'Ob dies ausgeführt wurde, ist ungewiss: {title}. Unter „Details“ können Sie es erneut versuchen.',
  unknownPart:
    '{count, plural, one {Ob # Änderung vorgenommen wurde, ist ungewiss.} other {Ob # Änderungen vorgenommen wurden, ist ungewiss.}}',
  notSentPart: '{count, plural, one {# wurde nicht gesendet.} other {# wurden nicht gesendet.}}',
  notSentWhole: 'Abgebrochen, nichts wurde geändert: {title}.',
  refused:
    'Nichts wurde geändert: Dieser Browser konnte den Lauf nicht aufzeichnen ({why}). Ohne Aufzeichnung könnten bei einem Absturz Änderungen verloren gehen. Schaffen Sie Speicherplatz, oder nehmen Sie die Änderungen einzeln vor.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
  nothingToRedo: 'Es gibt nichts zu wiederholen.',
  figures: {
    done: '{count, number} erledigt',
    alreadySo: '{count, number} unverändert',
    failed: '{count, number} fehlgeschlagen',
    left: '{count, number} ausstehend',
    notSent: '{count, number} nicht gesendet',
  },
  progress: 'Fortschritt',
  endedOf: '{ended, number} von {total, number}',
  durations: {
    seconds: '{count, plural, =0 {weniger als eine Sekunde} one {# Sekunde} other {# Sekunden}}',
    minutes: '{count, plural, one {# Minute} other {# Minuten}}',
    hours: '{count, plural, one {# Stunde} other {# Stunden}}',
    hoursAndMinutes:
      '{hours, plural, one {# Stunde} other {# Stunden}} {count, plural, one {# Minute} other {# Minuten}}',
  },
  rate: '{count, number} pro Sekunde',
  ratePerMinute: '{count, number} pro Minute',
  timeLeft: 'noch etwa {duration}',
  cancelling: 'Bereits Gesendetes wird noch abgeschlossen.',
  pause: 'Anhalten',
  goOn: 'Fortfahren',
  cancelRun: 'Lauf abbrechen',
  enterToken: 'Token eingeben',
  enterKey: 'Schlüssel eingeben',
  pauses: {
    person: 'Angehalten.',
    token:
      'Das Zugriffstoken ist abgelaufen. {left, plural, one {# Änderung wartet.} other {# Änderungen warten.}} Geben Sie ein neues Token ein, um fortzufahren.',
    'api-key':
      'Der API-Schlüssel wurde abgelehnt. {left, plural, one {# Änderung wartet.} other {# Änderungen warten.}} Geben Sie einen gültigen Schlüssel ein, um fortzufahren.',
    elsewhere:
      'Sie sind bei {environment} nicht mehr angemeldet. {left, plural, one {# Änderung wartet.} other {# Änderungen warten.}} Melden Sie sich dort wieder an, um fortzufahren.',
    offline:
      'Es besteht keine Netzwerkverbindung. {left, plural, one {# Änderung wartet und wird automatisch fortgesetzt.} other {# Änderungen warten und werden automatisch fortgesetzt.}}',
    'too-many':
      'Zu viele Anfragen für den Server. Weiter geht es in {seconds, plural, one {# Sekunde} other {# Sekunden}}.',
    tooLong:
      'Zu viele Anfragen: Der Server verlangt eine Pause von mehr als zwei Minuten. Fahren Sie fort, wenn Sie es erneut versuchen möchten.',
    journal:
      'Dieser Browser kann den Lauf nicht mehr aufzeichnen. Schaffen Sie Speicherplatz und fahren Sie dann fort.',
    surprise:
      '{added, plural, =0 {Die Gruppe heißt inzwischen {name}: Jemand anderes hat sie umbenannt.} one {Jemand anderes hat {name} ein weiteres Element hinzugefügt.} other {Jemand anderes hat {name} # weitere Elemente hinzugefügt.}} Fahren Sie trotzdem fort, oder brechen Sie ab.',
    interrupted: 'Unterbrochen, weil der Tab geschlossen oder neu geladen wurde.',
  },
  entryTitle: {
    token: 'Das Zugriffstoken ist abgelaufen',
    ending: 'Das Zugriffstoken läuft in wenigen Minuten ab',
    'api-key': 'Der API-Schlüssel wurde abgelehnt',
  },
  entryText: {
    ending:
      'Mit einem neuen Token muss nichts warten. Ihre Eingaben und Ihre Auswahl auf dieser Seite bleiben erhalten.',
    token:
      '{count, plural, =0 {Ohne ein neues Token kann diese Seite nicht geladen werden.} one {# Änderung wartet und wird automatisch fortgesetzt.} other {# Änderungen warten und werden automatisch fortgesetzt.}} Ihre Eingaben und Ihre Auswahl auf dieser Seite bleiben erhalten.',
    'api-key':
      '{count, plural, =0 {Ohne einen gültigen Schlüssel kann diese Seite nicht geladen werden.} one {# Änderung wartet und wird automatisch fortgesetzt.} other {# Änderungen warten und werden automatisch fortgesetzt.}} Ihre Eingaben und Ihre Auswahl auf dieser Seite bleiben erhalten.',
  },
  entry: {
    goOn: 'Fortfahren',
    later: 'Nicht jetzt',
  },
  interruptedTitle: 'Unterbrochen: {title}',
  interruptedText:
    '{ended, number} abgeschlossen, {waiting, number} ausstehend{unknown, plural, =0 {.} one {. Ob # weitere vorgenommen wurde, ist ungewiss und wird zuerst geprüft.} other {. Ob # weitere vorgenommen wurden, ist ungewiss und wird zuerst geprüft.}}',
  interruptedLost:
    '{count, plural, one {# Änderung wurde nicht gesendet und kann nicht mehr gesendet werden:} other {# Änderungen wurden nicht gesendet und können nicht mehr gesendet werden:}} Namen und Adressen werden beim Verlassen der Seite nicht aufbewahrt. Geben Sie sie noch einmal ein, oder importieren Sie die Liste noch einmal: Wer bereits vorhanden ist, wird erkannt.',
  cancelRest: 'Rest abbrechen',
  restCancelled: 'Der Rest wurde abgebrochen: {title}. Bereits Erledigtes bleibt bestehen.',
  elsewhere: 'Dieser Lauf wird in einem anderen Tab fortgesetzt.',
  runGone: 'Dieser Lauf ist in diesem Browser nicht mehr aufgezeichnet.',
  runsElsewhere:
    'Sie sind bei {here} angemeldet. {count, plural, one {# Änderung für {there} wartet} other {# Änderungen für {there} warten}}, bis Sie sich dort wieder anmelden.',
  preview: {
    making:
      '{count, plural, one {# Änderung wird geplant …} other {# Änderungen werden geplant …}}',
    willChange:
      '{count, plural, =0 {Es ist nichts mehr zu ändern.} one {# Änderung wird vorgenommen.} other {# Änderungen werden vorgenommen.}}',
    alreadySo:
      '{count, plural, one {Bei # ist nichts zu ändern.} other {Bei # ist nichts zu ändern.}}',
    anew: {
      reading: 'Der aktuelle Stand wird geladen …',
      failed:
        'Der aktuelle Stand konnte nicht geladen werden: Andere haben vielleicht inzwischen etwas geändert.',
      read: '{what, select, same {Eben neu geladen: Inzwischen hat sich nichts geändert.} more {Eben neu geladen. Inzwischen: {more, plural, one {# Änderung mehr} other {# Änderungen mehr}}.} fewer {Eben neu geladen. Inzwischen: {fewer, plural, one {# Änderung weniger} other {# Änderungen weniger}}.} other {Eben neu geladen. Inzwischen: {more, plural, one {# Änderung mehr} other {# Änderungen mehr}}, {fewer, plural, one {# weniger} other {# weniger}}.}}',
    },
    list: 'Was sich ändert',
    moreFigures: '{count, plural, one {und # weitere} other {und # weitere}}',
    what: 'Was',
    change: 'Änderung',
    newTab: 'Wird in einem neuen Tab geöffnet',
    way: '{way, select, move {{from} → {to}} join {wird zu {to} hinzugefügt} other {wird aus {from} entfernt}}',
    state: 'Status',
    allGroups: 'Alle Gruppen ({count, number})',
    oneGroup: '{name} ({count, number})',
    group: 'Gruppe',
    none: 'Nichts passt dazu.',
    confirm:
      '{count, plural, =0 {Schließen} one {# Änderung vornehmen} other {# Änderungen vornehmen}}',
  },
  forgotten:
    '{count, plural, one {{title} (die E-Mail-Adresse wurde nicht gespeichert)} other {{title} (Änderung {number, number} von {count, number}; die E-Mail-Adresse wurde nicht gespeichert)}}',
  runs: {
    title: 'Verlauf',
    lead: 'Was in diesem Browser geändert wurde, das Neueste zuerst. Nur dieser Browser speichert diese Liste.',
    emptyTitle: 'Noch keine Änderungen',
    emptyText: 'Ihre Änderungen erscheinen hier und lassen sich hier rückgängig machen.',
    emptyAction: 'Zur Zuordnung',
    run: 'Lauf',
    result: 'Ergebnis',
    state: 'Status',
    started: 'Begonnen',
    all: 'Alle Läufe',
    close: 'Lauf schließen',
    unknownTitle: 'Dieser Lauf ist in diesem Browser nicht bekannt',
    unknownText:
      'Vielleicht stammt er aus einem anderen Browser, oder sein Protokoll wurde gelöscht.',
    ofElement: 'Verlauf in diesem Browser',
    noneOfElement: 'In diesem Browser ist keine Änderung daran bekannt.',
    createdAs: {
      Normal: 'Hier als normaler Benutzer angelegt, der sich in der mobilen App anmeldet.',
      Anonymous:
        'Hier als anonymer Benutzer angelegt, der sich nicht in der mobilen App anmelden kann.',
    },
    undone: 'inzwischen rückgängig gemacht',
    redone: 'inzwischen wiederholt',
    items: 'Änderungen dieses Laufs',
    allItems: 'Alle ({count, number})',
    some: '{words} ({count, number})',
    retry: 'Fehlgeschlagenes erneut versuchen',
    retried: '{count, plural, one {# wird erneut versucht.} other {# werden erneut versucht.}}',
    nothingToRetry: 'In diesem Lauf gibt es nichts mehr erneut zu versuchen.',
    copySentence: 'Als Satz kopieren',
    copiedSentence: 'Der Satz wurde kopiert.',
    told: '{date}, {customer}: {what}',
    toldBy: '{date}, {customer}, von {who}: {what}',
    by: 'von {who}',
    copyCurl: 'Als curl kopieren',
    copyCurlOf: 'Als curl kopieren: {title}',
    copiedCurl: 'Als curl kopiert. API-Schlüssel und Zugriffstoken sind nicht enthalten.',
    took: 'dauerte {duration}',
    states: {
      running: 'läuft',
      paused: 'angehalten',
      interrupted: 'unterbrochen',
      elsewhere: 'in anderem Tab',
      finished: 'erledigt',
      failed: 'fehlgeschlagen',
      'partly-failed': 'teils fehlgeschlagen',
      'not-sent': 'nicht gesendet',
      partly: 'teils erledigt',
      cancelled: 'abgebrochen',
    },
  },
  states: {
    waiting: 'ausstehend',
    sending: 'wird gesendet',
    done: 'erledigt',
    'already-so': 'unverändert',
    unknown: 'ungewiss',
    failed: 'fehlgeschlagen: {why}',
  },
  reasons: {
    cancelled: 'nicht gesendet: abgebrochen',
    blocked: 'nicht gesendet: die vorhergehende Änderung ist fehlgeschlagen',
    superseded: 'nicht gesendet: vorher rückgängig gemacht',
    'cancelled-out': 'nicht nötig: vorher rückgängig gemacht',
    forgotten: 'nicht gesendet: die Einzelheiten wurden nicht gespeichert',
    journal: 'nicht gesendet: Aufzeichnung nicht möglich',
  },
  table: {
    change: 'Änderung',
    kind: 'Art',
    elementId: 'Element-ID',
    element: 'Element',
    groupId: 'Gruppen-ID',
    group: 'Gruppe',
    state: 'Status',
    status: 'HTTP-Status',
    message: 'Meldung',
  },
};
