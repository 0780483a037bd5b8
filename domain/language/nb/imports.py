"""Bokmål: the bulk import of needs."""

from domain.language.reply import Reply

LABELS = {
    "milestone": {"imported": "Importert"},
    "action": {"import-needs": "Importer behov"},
    "event": {"needs.imported": "Behov importert"},
    "case": {"import": "Import av behov"},
}
REPLIES = {
    "needs-already-imported": Reply(
        "Filen er allerede importert",
        "Den samme filen er importert for denne runden før.",
        "Rett behovene enkeltvis, eller importer en fil med bare de nye.",
    ),
    "file-unknown": Reply(
        "Filen finnes ikke",
        "Det er ikke lagret noen fil med denne kontrollsummen.",
        "Last opp filen på nytt, og bruk kontrollsummen som da vises.",
    ),
    "file-not-readable": Reply(
        "Filen kan ikke leses",
        "Filen er ikke et regneark som behovene kan leses fra.",
        "Kjør en prøveimport, rett det den viser, og last opp filen på nytt.",
    ),
    "import-empty": Reply(
        "Regnearket er tomt",
        "Regnearket har ingen rader med behov.",
        "Fyll ut malen med minst ett behov, og last opp filen på nytt.",
    ),
    "import-row-refused": Reply(
        "En rad kan ikke importeres",
        "En rad bryter en regel for behov, og da importeres ingen rader.",
        "Kjør en prøveimport for å se alle radene det gjelder, rett dem og last opp filen på nytt.",
        "Den første er rad {row}.",
    ),
}
SENTENCES = {
    "needs.imported": (
        "{who} importerte {needs} behov fra et regneark. Filens SHA-256 er {sha256}.",
    )
}
