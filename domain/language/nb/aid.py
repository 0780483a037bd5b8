"""Bokmål: støtte til foretak, taket for den og det de erklærer."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "aid-practice.set": "Tak for bagatellmessig støtte fastsatt",
        "aid.declared": "Annen støtte erklært",
    },
    "action": {
        "set-aid-practice": "Fastsett tak for bagatellmessig støtte",
        "declare-aid": "Erklær annen støtte",
    },
}

REPLIES = {
    "aid-ceiling-passed": Reply(
        "Organisasjonen får mer støtte enn taket",
        "Tilsagnene i tre år fra alle fylker og det organisasjonen har erklært, kommer over taket "
        "for bagatellmessig støtte som fylkeskommunen har fastsatt.",
        "Gi mindre, eller skriv hvorfor pengene ikke er støtte eller likevel er lovlige.",
        "{party}: {total_ore}. Tak: {ceiling_ore}.",
    ),
    "aid-not-declared": Reply(
        "Annen støtte er ikke erklært",
        "En privat part har fått tilsagn og har ikke sagt hvilken annen støtte den har fått.",
        "Be den erklære støtten fra andre i de siste tre årene; ingenting er også et svar. "
        "Det fylkene gir i denne ordningen, telles med av seg selv.",
        "{party}.",
    ),
    "aid-ceiling-not-set": Reply(
        "Det er ikke fastsatt noe tak for bagatellmessig støtte",
        "Private parter har fått tilsagn, og fylkeskommunen har ikke sagt hva taket for "
        "bagatellmessig støtte er i kroner.",
        "Fastsett taket, og si hvor det er hentet fra.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "aid-practice.set": (
        "{who} fastsatte taket for bagatellmessig støtte til {ceiling}.",
        "Kilde: {source} ({status}).",
    ),
    "aid.declared": (
        "{party} erklærte {other} i annen støtte {on}.",
        "Merknad: {note}.",
        "Vedlegg: {files}.",
        When("written_by_county", "Fylkeskommunen skrev det ned."),
    ),
}
