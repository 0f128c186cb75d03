/** One message per code of `domain/errors.ts`: what happened, to what, and what to do now. */
export const errorsNlNl = {
  'errors.CONFLICT':
    '{ticket} is intussen door iemand anders gewijzigd. Wat u typte is er nog: vergelijk beide en sla opnieuw op.',
  'errors.FORBIDDEN':
    'U hebt niet het recht om dit te doen: {what}. Vraag de rol aan de lokale beheerder van uw organisatie.',
  'errors.SIGNED_OUT':
    'U bent niet meer aangemeld. Wat u typte is er nog: meld u aan in een ander tabblad en probeer opnieuw.',
  'errors.OFFLINE':
    'Er is geen verbinding met SharePoint. Wat u typte is er nog: kijk uw netwerk na en probeer opnieuw.',
  'errors.THROTTLED': 'SharePoint vraagt om even te wachten. Probeer over {seconds} seconden opnieuw.',
  'errors.THRESHOLD':
    'De lijst {list} is te groot voor deze vraag. Zoek gerichter, of vraag de beheerder de indexen te herstellen.',
  'errors.NOT_FOUND':
    '{what} bestaat niet, of u mag het niet zien. Ververs de lijst; vraag anders de beheerder om toegang.',
  'errors.LIST_MISSING':
    'De lijst {list} ontbreekt op de registersite. Vraag de beheerder om het register opnieuw in te richten.',
  'errors.COLUMN_MISSING':
    'In de lijst {list} ontbreekt de kolom {column}. Er is niets bewaard. Vraag de beheerder om het register opnieuw in te richten.',
  'errors.DUPLICATE': 'De waarde ‘{value}’ bestaat al in de kolom {column}. Kies een andere waarde.',
  'errors.INVALID_VALUE':
    'SharePoint aanvaardt de waarde in de kolom {column} niet: {message}. Verbeter ze en sla opnieuw op.',
  'errors.SERVER_ERROR':
    'SharePoint gaf een fout ({status}): {message}. Probeer opnieuw; blijft het zo, geef dit door aan de beheerder.',
  'errors.UNKNOWN_ANSWER':
    'SharePoint antwoordde anders dan verwacht op {what}. Kijk na of het gelukt is voor u opnieuw probeert, en geef dit door aan de beheerder.',
  'errors.NOT_IMPLEMENTED': 'Deze server kan dit niet: {what}. Geef dit door aan de beheerder.',
  'errors.NOT_SET_UP':
    'Op {site} is geen register ingericht. Vraag de beheerder om het in te richten, of pas het adres in de instellingen aan.',
  'errors.NOT_STORED_AS_WRITTEN':
    'Rij {ticket} staat anders in de lijst dan ze geschreven werd en telt dus niet mee. Probeer opnieuw en meld dit aan de beheerder.',
  'errors.LEDGER_READ_ONLY':
    'De lijst {list} is op slot: haar rechten of instellingen wijken af van wat het register vraagt. Vraag de beheerder dit te herstellen.',
  'errors.CODE_TAKEN':
    'De code {code} is al uitgegeven voor een andere serie. Laat de code leeg of gebruik een andere.',
  'errors.CODES_EXHAUSTED':
    'Alle seriecodes van {organisation} zijn uitgegeven. Vraag de beheerder van het register om raad.',

  'errors.SERIES_INVALID':
    'De serie {code} is nog niet volledig of juist ({count} punten). Vul de velden aan waar een melding bij staat.',
  'errors.TRANSITION_NOT_ALLOWED':
    '‘{action}’ kan niet met {code}: {reason}. Ververs het scherm en kijk naar de status.',
  'errors.MOTIVATION_REQUIRED': 'Er ontbreekt een motivering voor {code}. Vul ze in en probeer opnieuw.',
  'errors.DECISION_NOT_ALLOWED': 'U kunt niet beslissen over {code}: {reason}',
  'errors.VERSION_CHANGED':
    'De inhoud van {code} is veranderd sinds u ze opende. Bekijk het verschil en beslis daarna.',
  'errors.VERSION_NOT_VERIFIED': 'De versie van {code} is niet geverifieerd en mag niet gebruikt worden: {reason}',
  'errors.VERSION_NOT_IN_FORCE':
    'De versie {ticket} van {code} is niet van kracht. Kies de versie die nu van kracht is.',
  'errors.SHORT_FLOW_NOT_ALLOWED':
    'De verkorte procedure kan niet voor {code}: de commissie moet dit beoordelen ({fields}). Dien gewoon in.',
  'errors.LAST_DAY_INVALID': '‘{date}’ is geen dag waarop {code} kan afsluiten. Kies een datum.',
  'errors.SUCCESSOR_NOT_POSSIBLE':
    '{successor} kan {code} niet opvolgen. Kies een andere serie van uw organisatie die van kracht is en open blijft.',
  'errors.SERIES_CLOSED':
    '{code} is afgesloten sinds {date}. Kies voor een nieuwe bibliotheek een serie die nog open is.',
  'errors.SERIES_SUCCEEDED':
    '{code} is afgesloten sinds {date} en opgevolgd door {successor}. Koppel de bibliotheek aan {successor}.',
  'errors.ORGANISATION_UNKNOWN':
    'De organisatie {organisation} staat niet in de lijst Organisaties. Vraag de beheerder om ze toe te voegen.',
  'errors.COMMITTEE_MISSING':
    'Voor {organisation} is geen bevoegde selectiecommissie ingesteld. Vraag de beheerder om die in te vullen bij Organisaties.',

  'errors.FILE_NOT_A_WORKBOOK':
    '‘{file}’ is geen Excel-werkmap (.xlsx). Bewaar het bestand in Excel of LibreOffice als .xlsx en kies het opnieuw.',
  'errors.FILE_TOO_LARGE':
    '‘{file}’ is te groot: hoogstens {limit}. Splits het bestand en importeer de delen na elkaar.',
  'errors.WORKBOOK_PROTECTED':
    '‘{file}’ is beveiligd met een wachtwoord. Verwijder het wachtwoord in Excel en kies het bestand opnieuw.',
  'errors.WORKBOOK_OTHER_COLUMNS':
    '‘{file}’ heeft niet de kolommen van het sjabloon. Ontbreekt of staat verkeerd: {columns}. Download het lege sjabloon en plak uw gegevens erin.',
  'errors.WORKBOOK_NO_SHEET':
    '‘{file}’ heeft geen werkblad ‘{sheet}’. Geef het blad met de series die naam en kies het bestand opnieuw.',
  'errors.WORKBOOK_EMPTY':
    'In ‘{file}’ staan geen series. Vul rijen in onder de kolomnamen en kies het bestand opnieuw.',
  'errors.WORKBOOK_TOO_MANY_ROWS':
    '‘{file}’ heeft meer dan {limit} rijen. Splits het bestand en importeer de delen na elkaar.',

  'errors.LABEL_MISSING':
    'Het label ‘{label}’ bestaat niet. Vraag een recordsbeheerder van Microsoft 365 om het te maken.',
  'errors.LABEL_NOT_PUBLISHED':
    'Het label ‘{label}’ bestaat, maar is niet gepubliceerd op {site}. Vraag een recordsbeheerder om het te publiceren; dat kan tot zeven dagen duren.',
  'errors.LABEL_NOT_SET':
    'Het label ‘{label}’ kon niet ingesteld worden op {library}. Ga na of u eigenaar van die site bent en probeer opnieuw.',
  'errors.LABEL_REFUSED':
    'SharePoint weigert het label ‘{label}’ voor {library}: {message}. Geef dit door aan de beheerder.',
  'errors.LABEL_DIFFERS':
    'Het label ‘{label}’ bestaat met andere instellingen dan de serie vraagt ({differences}). Vraag een recordsbeheerder om het na te kijken.',
  'errors.LABEL_NAME_TAKEN':
    'De labelnaam ‘{label}’ hoort al bij serie {code}. Vraag de beheerder van het register om raad.',
  'errors.LABEL_NAME_INVALID': 'Van ‘{code}’ kan geen labelnaam gemaakt worden. Ga de seriecode na.',
  'errors.LABEL_NOT_CONFIRMED':
    'Het label voor {code} kan niet precies doen wat de serie vraagt. Lees wat er anders zal zijn en bevestig dat eerst.',

  'errors.CONTENT_UNREADABLE': 'Rij {ticket} is niet te lezen: {reason} Ze telt niet mee; meld dit aan de beheerder.',
} as const;
