"""Nynorsk: kva ein fylkeskommune dekkjer: satsar, tak, utgifter som er utelatne."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {"cost-practice.set": "Satsar og dekte utgifter fastsette"},
    "action": {"set-cost-practice": "Fastset kva utgifter og satsar som blir dekte"},
}

REPLIES = {
    "cost-not-covered": Reply(
        "Fylkeskommunen dekkjer ikkje denne typen utgift",
        "Ei av utgiftene er av ein type som fylkeskommunen ikkje dekkjer.",
        "Ta ut utgifta, eller skriv kvifor ho likevel blir dekt.",
    ),
    "cost-kind-not-said": Reply(
        "Det er ikkje sagt kva slags utgift det er",
        "Fylkeskommunen dekkjer ikkje alle typar utgifter, og ei utgift i kravet seier "
        "ikkje kva type ho er.",
        "Oppgi kva slags utgift det er, eller skriv kvifor det ikkje kan opplysast.",
    ),
    "cost-outside-rate": Reply(
        "Kravet er utanfor satsen til fylkeskommunen",
        "Ei utgift, eller alt som er kravd for tiltaket, er meir enn satsen og dagane "
        "som fylkeskommunen praktiserer.",
        "Set ned beløpet, eller skriv kvifor meir blir dekt.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "cost-practice.set": (
        "{who} fastsette kva utgifter fylkeskommunen dekkjer frå {from_day}.",
        "Satsar: {rates}.",
        "Blir ikkje dekte: {not_covered}.",
        "Kjelde: {source} ({status}).",
    ),
}
