"""Nynorsk: what each party says of a measure and of the round."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "evaluation.answered": "Vurdering frå ein part",
        "round-question.answered": "Spørsmål om runden svara på",
    },
    "action": {
        "answer-evaluation": "Gi di vurdering av tiltaket",
        "answer-round-question": "Svar på spørsmålet om runden",
    },
    "filled-from": {
        "participants": "Deltakarane",
        "involvement": "Dei som var med på å finne behovet",
        "confirmations": "Stadfestingar frå partane",
    },
    "because": {
        "not-carried-out": "Tiltaket er ikkje gjennomført",
        "form-unknown": "Planen seier ikkje om deltakarane utviklar seg saman",
        "nobody-came": "Ingen deltakarar er førte opp",
        "developed-together": "Deltakarane utvikla seg saman",
        "each-alone": "Kvar deltakar utvikla seg for seg",
        "no-need": "Tiltaket er ikkje knytt til noko behov",
        "employees-in-all": "Leiarar og tilsette var med på å finne alle behova",
        "employees-in-some": "Leiarar og tilsette var med på å finne nokre av behova",
        "employees-in-none": "Leiarar og tilsette var ikkje saman om å finne behova",
        "both-halves": "Arbeidslivet og tilbydaren har stadfesta begge halvdelane",
        "one-half": "Arbeidslivet og tilbydaren har stadfesta berre den eine halvdelen",
        "named-only": "Arbeidslivet er nemnt, men har ikkje stadfesta",
        "nobody-confirmed": "Ingen frå arbeidslivet har stadfesta",
    },
}

REPLIES = {
    "only-providers-teach": Reply(
        "Berre ein tilbydar kan svare på dette",
        "Kva som er teke med tilbake til eiga utdanning, er eit spørsmål til tilbydaren.",
        "La feltet stå tomt.",
    ),
    "differs-from-events": Reply(
        "Svaret er eit anna enn det hendingane viser",
        "Det som er ført inn om tiltaket, gir eit anna svar på eit av spørsmåla.",
        "Skriv kvifor svaret ditt er eit anna, eller bruk det førehandsutfylte svaret.",
    ),
    "verdict-without-evidence": Reply(
        "Eit svar manglar dokumentasjon",
        "Eit ja eller delvis bør vise til noko som andre kan sjå.",
        "Vis til dokumentasjonen, legg han ved, eller skriv kvifor han manglar.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "evaluation.answered": (
        "{party} gav si vurdering av {the_line}.",
        "Nytte: {benefit}.",
        "Endra praksis: {practice}.",
        "{answers}",
        "Ut frå hendingane: {filled}",
        "Dette er teke med tilbake til eiga utdanning: {flowed_back}.",
        "Målt: {indicators}.",
        "Dei ser annleis på dette enn dei andre: {dissent}.",
        When("written_by_county", "Fylkeskommunen førte svaret inn for dei."),
        When("late", "Svaret kom etter fristen."),
    ),
    "round-question.answered": (
        "{party} svara på eit spørsmål om heile runden.",
        "{answer}",
        When("written_by_county", "Fylkeskommunen førte svaret inn for dei."),
        When("late", "Svaret kom etter fristen."),
    ),
}
