"""Bokmål: what each party says of a measure and of the round."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "evaluation.answered": "Vurdering fra en part",
        "round-question.answered": "Spørsmål om runden besvart",
    },
    "action": {
        "answer-evaluation": "Gi din vurdering av tiltaket",
        "answer-round-question": "Svar på spørsmålet om runden",
    },
    "filled-from": {
        "participants": "Deltakerne",
        "involvement": "De som var med på å finne behovet",
        "confirmations": "Bekreftelser fra partene",
    },
    "because": {
        "not-carried-out": "Tiltaket er ikke gjennomført",
        "form-unknown": "Planen sier ikke om deltakerne utvikler seg sammen",
        "nobody-came": "Ingen deltakere er ført opp",
        "developed-together": "Deltakerne utviklet seg sammen",
        "each-alone": "Hver deltaker utviklet seg for seg",
        "no-need": "Tiltaket er ikke knyttet til noe behov",
        "employees-in-all": "Ledere og ansatte var med på å finne alle behovene",
        "employees-in-some": "Ledere og ansatte var med på å finne noen av behovene",
        "employees-in-none": "Ledere og ansatte var ikke sammen om å finne behovene",
        "both-halves": "Arbeidslivet og tilbyderen har bekreftet begge halvdelene",
        "one-half": "Arbeidslivet og tilbyderen har bekreftet bare den ene halvdelen",
        "named-only": "Arbeidslivet er nevnt, men har ikke bekreftet",
        "nobody-confirmed": "Ingen fra arbeidslivet har bekreftet",
    },
}

REPLIES = {
    "only-providers-teach": Reply(
        "Bare en tilbyder kan svare på dette",
        "Hva som er tatt med tilbake til egen utdanning, er et spørsmål til tilbyderen.",
        "La feltet stå tomt.",
    ),
    "differs-from-events": Reply(
        "Svaret er et annet enn det hendelsene viser",
        "Det som er ført inn om tiltaket, gir et annet svar på et av spørsmålene.",
        "Skriv hvorfor svaret ditt er et annet, eller bruk det forhåndsutfylte svaret.",
    ),
    "verdict-without-evidence": Reply(
        "Et svar mangler dokumentasjon",
        "Et ja eller delvis bør vise til noe som andre kan se.",
        "Vis til dokumentasjonen, legg den ved, eller skriv hvorfor den mangler.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "evaluation.answered": (
        "{party} ga sin vurdering av {the_line}.",
        "Nytte: {benefit}.",
        "Endret praksis: {practice}.",
        "{answers}",
        "Ut fra hendelsene: {filled}",
        "Dette er tatt med tilbake til egen utdanning: {flowed_back}.",
        "Målt: {indicators}.",
        "De ser annerledes på dette enn de andre: {dissent}.",
        When("written_by_county", "Fylkeskommunen førte svaret inn for dem."),
        When("late", "Svaret kom etter fristen."),
    ),
    "round-question.answered": (
        "{party} svarte på et spørsmål om hele runden.",
        "{answer}",
        When("written_by_county", "Fylkeskommunen førte svaret inn for dem."),
        When("late", "Svaret kom etter fristen."),
    ),
}
