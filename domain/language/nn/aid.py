"""Nynorsk: støtte til føretak, taket for den og det dei erklærer."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "aid-practice.set": "Tak for bagatellmessig støtte fastsett",
        "aid.declared": "Anna støtte erklært",
    },
    "action": {
        "set-aid-practice": "Fastset tak for bagatellmessig støtte",
        "declare-aid": "Erklær anna støtte",
    },
}

REPLIES = {
    "aid-ceiling-passed": Reply(
        "Organisasjonen får meir støtte enn taket",
        "Tilsegnene i tre år frå alle fylke og det organisasjonen har erklært, kjem over taket for "
        "bagatellmessig støtte som fylkeskommunen har fastsett.",
        "Gi mindre, eller skriv kvifor pengane ikkje er støtte eller likevel er lovlege.",
        "{party}: {total_ore}. Tak: {ceiling_ore}.",
    ),
    "aid-not-declared": Reply(
        "Anna støtte er ikkje erklært",
        "Ein privat part har fått tilsegn og har ikkje sagt kva anna støtte han har fått.",
        "Be han erklære støtta frå andre i dei siste tre åra; ingenting er òg eit svar. "
        "Det fylka gir i denne ordninga, blir talt med av seg sjølv.",
        "{party}.",
    ),
    "aid-ceiling-not-set": Reply(
        "Det er ikkje fastsett noko tak for bagatellmessig støtte",
        "Private partar har fått tilsegn, og fylkeskommunen har ikkje sagt kva taket for "
        "bagatellmessig støtte er i kroner.",
        "Fastset taket, og sei kvar det er henta frå.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "aid-practice.set": (
        "{who} fastsette taket for bagatellmessig støtte til {ceiling}.",
        "Kjelde: {source} ({status}).",
    ),
    "aid.declared": (
        "{party} erklærte {other} i anna støtte {on}.",
        "Merknad: {note}.",
        "Vedlegg: {files}.",
        When("written_by_county", "Fylkeskommunen skreiv det ned."),
    ),
}
