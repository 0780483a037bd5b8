"""Det som blir sagt om filer."""

from services.api.texts.text import Text

FILES = {
    "file-too-large": Text(
        "Fila er for stor",
        "Fila er større enn 25 MiB.",
        "Gjer ho mindre, eller del ho på fleire filer.",
    ),
    "file-type-mismatch": Text(
        "Fila er ikkje av eit slag som blir teke imot",
        "Tenesta tek imot PDF, PNG, JPEG, docx, xlsx og CSV i UTF-8, og berre når innhaldet er det "
        "Content-Type seier.",
        "Lagre fila på nytt som eitt av desse, og send ho med sin eigen medietype. I Excel "
        "heiter det «CSV UTF-8» når du lagrar ein tabell.",
    ),
    "empty-file": Text(
        "Fila er tom",
        "Førespurnaden inneheld inga fil.",
        "Vel fila på nytt, og send ho som innhald i førespurnaden.",
    ),
    "unsafe-file": Text(
        "Fila kan skade dei som opnar ho",
        "Fila har makroar, skript, innebygde program eller tilvisingar ut, eller blir "
        "pakka ut til langt meir enn ho er.",
        "Lagre ho på nytt utan dette, til dømes som ein enkel PDF.",
    ),
    "malware": Text(
        "Fila inneheld skadevare",
        "Kontrollen for skadevare slo ut på fila. Ingenting vart lagra.",
        "Ikkje opne fila. Undersøk maskina ho kjem frå, og send eit reint eksemplar.",
    ),
    "scanner-unavailable": Text(
        "Filer kan ikkje kontrollerast no",
        "Kontrollen for skadevare svarar ikkje, og filer blir ikkje lagra utan han.",
        "Send fila på nytt om litt. Varer det ved, sei frå til dei som driftar tenesta.",
    ),
    "hash-mismatch": Text(
        "Fila er ikkje den som var varsla",
        "SHA-256 for fila er ein annan enn den som står i Content-Digest.",
        "Send fila på nytt. Ingenting vart lagra.",
    ),
    "file-damaged": Text(
        "Den lagra fila er skadd",
        "Fila er ikkje lenger den som vart lagra, og blir verken lesen eller utlevert.",
        "Sei frå til dei som driftar tenesta: Dei kan hente fila frå tryggingskopien. Har du "
        "fila sjølv, kan du laste ho opp på nytt.",
    ),
    "unknown-file": Text(
        "Ei fil som kommandoen viser til, finst ikkje",
        "Kommandoen viser til eit vedlegg som ingen har lagra.",
        "Last opp fila først, og bruk sha256 frå svaret.",
    ),
}
