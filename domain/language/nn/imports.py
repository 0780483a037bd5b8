"""Nynorsk: the bulk import of needs."""

from domain.language.reply import Reply

LABELS = {
    "milestone": {"imported": "Importert"},
    "action": {"import-needs": "Importer behov"},
    "event": {"needs.imported": "Behov importerte"},
    "case": {"import": "Import av behov"},
}
REPLIES = {
    "needs-already-imported": Reply(
        "Fila er alt importert",
        "Den same fila er importert for denne runden før.",
        "Rett behova kvar for seg, eller importer ei fil med berre dei nye.",
    ),
    "file-unknown": Reply(
        "Fila finst ikkje",
        "Det er ikkje lagra noka fil med denne kontrollsummen.",
        "Last opp fila på nytt, og bruk kontrollsummen som då blir vist.",
    ),
    "file-not-readable": Reply(
        "Fila kan ikkje lesast",
        "Fila er ikkje eit rekneark som behova kan lesast frå.",
        "Køyr ein prøveimport, rett det han viser, og last opp fila på nytt.",
    ),
    "import-empty": Reply(
        "Reknearket er tomt",
        "Reknearket har ingen rader med behov.",
        "Fyll ut malen med minst eitt behov, og last opp fila på nytt.",
    ),
    "import-row-refused": Reply(
        "Ei rad kan ikkje importerast",
        "Ei rad bryt ein regel for behov, og då blir ingen rader importerte.",
        "Køyr ein prøveimport for å sjå alle radene det gjeld, rett dei og last opp fila på nytt.",
        "Den første er rad {row}.",
    ),
}
SENTENCES = {
    "needs.imported": (
        "{who} importerte {needs} behov frå eit rekneark. SHA-256 for fila er {sha256}.",
    )
}
