"""Det som blir sagt om filer."""

from services.api.texts.text import Text

FILES = {
    "file-too-large": Text(
        "Filen er for stor",
        "Filen er større enn 25 MiB.",
        "Gjør den mindre, eller del den på flere filer.",
    ),
    "file-type-mismatch": Text(
        "Filen er ikke av et slag som tas imot",
        "Tjenesten tar imot PDF, PNG, JPEG, docx, xlsx og CSV i UTF-8, og bare når innholdet "
        "er det Content-Type sier.",
        "Lagre filen på nytt som et av disse, og send den med sin egen medietype. I Excel heter "
        "det «CSV UTF-8» når du lagrer en tabell.",
    ),
    "empty-file": Text(
        "Filen er tom",
        "Forespørselen inneholder ingen fil.",
        "Velg filen på nytt, og send den som innhold i forespørselen.",
    ),
    "unsafe-file": Text(
        "Filen kan skade dem som åpner den",
        "Filen har makroer, skript, innebygde programmer eller henvisninger ut, eller "
        "pakkes ut til langt mer enn den er.",
        "Lagre den på nytt uten dette, for eksempel som en enkel PDF.",
    ),
    "malware": Text(
        "Filen inneholder skadevare",
        "Kontrollen for skadevare slo ut på filen. Ingenting ble lagret.",
        "Ikke åpne filen. Undersøk maskinen den kommer fra, og send et rent eksemplar.",
    ),
    "scanner-unavailable": Text(
        "Filer kan ikke kontrolleres nå",
        "Kontrollen for skadevare svarer ikke, og filer lagres ikke uten den.",
        "Send filen på nytt om litt. Varer det ved, si fra til dem som drifter tjenesten.",
    ),
    "hash-mismatch": Text(
        "Filen er ikke den som var varslet",
        "Filens SHA-256 er en annen enn den som står i Content-Digest.",
        "Send filen på nytt. Ingenting ble lagret.",
    ),
    "file-damaged": Text(
        "Den lagrede filen er skadet",
        "Filen er ikke lenger den som ble lagret, og blir verken lest eller utlevert.",
        "Si fra til dem som drifter tjenesten: De kan hente filen fra sikkerhetskopien. Har du "
        "filen selv, kan du laste den opp på nytt.",
    ),
    "unknown-file": Text(
        "En fil som kommandoen viser til, finnes ikke",
        "Kommandoen viser til et vedlegg som ingen har lagret.",
        "Last opp filen først, og bruk sha256 fra svaret.",
    ),
}
