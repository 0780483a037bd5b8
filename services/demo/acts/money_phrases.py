"""What is said about money that comes in, comes back, or is complained about."""

from services.demo.language import Words

TERM = Words(
    "Midlene skal brukes i tråd med planen som samarbeidsforumet har vedtatt.",
    "Midlane skal brukast i tråd med planen som samarbeidsforumet har vedteke.",
)
RECEIPT = Words(
    "Innbetaling fra direktoratet (syntetisk)", "Innbetaling frå direktoratet (syntetisk)"
)
HOURS = Words("Egne fagfolk på samlinger", "Eigne fagfolk på samlingar")
TIMESHEETS = Words("Timelister (syntetisk)", "Timelister (syntetisk)")
CHANNEL = Words("Digital postkasse (syntetisk)", "Digital postkasse (syntetisk)")
COMPLAINT = Words(
    "Vi mener at beløpet også bør dekke vikarer. (syntetisk)",
    "Vi meiner at beløpet òg bør dekkje vikarar. (syntetisk)",
)
FORWARDED = Words(
    "Fylkeskommunen står ved vedtaket og sender klagen til klageorganet.",
    "Fylkeskommunen står ved vedtaket og sender klaga til klageorganet.",
)
UPHELD = Words(
    "Vikarutgifter er ikke med i planen. Vedtaket blir stående. (syntetisk)",
    "Vikarutgifter er ikkje med i planen. Vedtaket blir ståande. (syntetisk)",
)
LOWER_COST = Words(
    "Det kom færre deltakere enn planlagt, så tiltaket kostet mindre.",
    "Det kom færre deltakarar enn planlagt, så tiltaket kosta mindre.",
)
PAID_BACK = Words("Tilbakebetaling (syntetisk)", "Tilbakebetaling (syntetisk)")
