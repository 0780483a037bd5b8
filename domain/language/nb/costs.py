"""Bokmål: hva en fylkeskommune dekker: satser, tak, utgifter som er utelatt."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {"cost-practice.set": "Satser og dekkede utgifter fastsatt"},
    "action": {"set-cost-practice": "Fastsett hvilke utgifter og satser som dekkes"},
}

REPLIES = {
    "cost-not-covered": Reply(
        "Fylkeskommunen dekker ikke denne typen utgift",
        "En av utgiftene er av en type som fylkeskommunen ikke dekker.",
        "Ta ut utgiften, eller skriv hvorfor den likevel dekkes.",
    ),
    "cost-kind-not-said": Reply(
        "Det er ikke sagt hva slags utgift det er",
        "Fylkeskommunen dekker ikke alle typer utgifter, og en utgift i kravet sier ikke "
        "hvilken type den er.",
        "Oppgi hva slags utgift det er, eller skriv hvorfor det ikke kan oppgis.",
    ),
    "cost-outside-rate": Reply(
        "Kravet er utenfor fylkeskommunens sats",
        "En utgift, eller alt som er krevd for tiltaket, er mer enn satsen og dagene som "
        "fylkeskommunen praktiserer.",
        "Sett ned beløpet, eller skriv hvorfor mer dekkes.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "cost-practice.set": (
        "{who} fastsatte hvilke utgifter fylkeskommunen dekker fra {from_day}.",
        "Satser: {rates}.",
        "Dekkes ikke: {not_covered}.",
        "Kilde: {source} ({status}).",
    ),
}
