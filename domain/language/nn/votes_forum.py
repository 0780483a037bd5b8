"""Nynorsk: what is refused of votes and decisions, and what gives a warning."""

from domain.language.reply import Reply

REPLIES = {
    "not-entitled-to-vote": Reply(
        "Ikkje røystefør i saka",
        "Berre den som var røystefør då røystinga tok til, og som er til stades, kan røyste.",
        "Sjå kven som kan røyste i saka.",
        "Det gjeld {member}.",
    ),
    "voted-already": Reply(
        "Røysta er alt gitt",
        "Kvar plass har éi røyst i kvar røysting.",
        "Annuller røystinga og hald ho på nytt dersom noko vart feil.",
    ),
    "vote-open": Reply(
        "Røysting går føre seg",
        "Saka er under røysting.",
        "Avslutt røystinga først.",
    ),
    "vote-not-open": Reply(
        "Inga røysting går føre seg",
        "Saka er ikkje under røysting.",
        "Opne røystinga først.",
    ),
    "vote-carried": Reply(
        "Saka er alt røysta over",
        "Siste røysting i saka gav fleirtal og gjeld.",
        "Avgjer saka, eller annuller røystinga og skriv kvifor.",
    ),
    "no-vote-held": Reply(
        "Inga røysting gjeld i saka",
        "Forumet må vere samd eller røyste før saka blir avgjord slik.",
        "Opne og avslutt røystinga først.",
    ),
    "voted-otherwise": Reply(
        "Forumet røysta over noko anna",
        "Resultatet som blir ført, er ikkje det som fekk fleirtal.",
        "Avgjer saka slik forumet røysta, eller hald ny røysting.",
    ),
    "quorum-not-met": Reply(
        "For få var med",
        "Forumet var ikkje vedtaksført etter sin eigen regel.",
        "Utset saka til fleire er til stades.",
    ),
    "majority-not-met": Reply(
        "Forslaget fekk ikkje fleirtal",
        "Forslaget fekk ikkje det fleirtalet som regelen til forumet krev.",
        "Før saka som ikkje vedteken, utset ho, eller røyst over noko anna.",
    ),
    "ballots-missing": Reply(
        "Nokon har ikkje røysta",
        "Alle røysteføre som er til stades, skal gi røyst. Å avstå er òg å røyste.",
        "Før inn røystene som manglar, eller at medlemmen har gått.",
        "Det manglar {missing}.",
    ),
    "wrong-decision-method": Reply(
        "Feil måte å avgjere på",
        "Røystinga vart opna med røyster, eller med semje, og må avsluttast på same måten.",
        "Bruk same måten som røystinga vart opna med.",
    ),
    "outcome-not-for-item": Reply(
        "Resultatet passar ikkje til saka",
        "Ei slik sak kan ikkje få dette resultatet.",
        "Vel mellom resultata som saka kan få.",
    ),
    "no-proposal": Reply(
        "Det er ikkje noko å røyste over",
        "Saka har inga innstilling, og det er ikkje oppgitt noko forslag.",
        "Oppgi forslaget, eller gi innstilling først.",
    ),
    "no-recommendation": Reply(
        "Saka har inga innstilling",
        "Berre saker med innstilling kan avgjerast samla.",
        "Gi innstilling, eller avgjer saka for seg.",
        "Det gjeld {item}.",
    ),
    "decided-on-oneself": Reply(
        "Du kan ikkje avgjere din eigen habilitet",
        "Forumet avgjer habiliteten utan medlemmen det gjeld.",
        "Be nokon andre om å føre avgjerda.",
    ),
    "more-votes-than-deciders": Reply(
        "Røystetalet passar ikkje",
        "Det er gitt fleire røyster enn det er medlemmer til å avgjere habiliteten, eller inga.",
        "Rett røystetalet.",
        "Det er {deciders} som kan avgjere.",
    ),
    "decision-not-under-review": Reply(
        "Vedtaket skal ikkje vurderast på nytt",
        "Det er ikkje meldt inhabilitet som ikkje er vurdert.",
        "Meld inhabiliteten først.",
    ),
    "suspicion-undecided": Reply(
        "Mogleg inhabilitet er ikkje avgjord",
        "Registeret viser at saka gjeld organisasjonen til nokon som skal røyste.",
        "La forumet avgjere habiliteten utan medlemmen, eller skriv kvifor det ikkje er gjort.",
    ),
    "departs-from-recommendation": Reply(
        "Vedtaket er eit anna enn innstillinga",
        "Forumet følgjer ikkje innstillinga frå sekretariatet, eller gir behovet ein annan plass "
        "enn den poenga gav.",
        "Skriv kvifor forumet kom til noko anna.",
    ),
    "co-determination-not-told": Reply(
        "Medråderett er ikkje omtalt",
        "Det står ikkje korleis medråderetten til dei tilsette vart teken vare på då planen "
        "vart laga.",
        "Skriv korleis dei tillitsvalde var med, eller kvifor det manglar.",
    ),
    "required-group-not-invited": Reply(
        "Ei gruppe er ikkje kalla inn",
        "Ei gruppe som skal vere med i forumet, har ingen innkalla til møtet.",
        "Kall inn nokon frå gruppa, eller skriv kvifor det ikkje er gjort.",
    ),
    "written-procedure-not-practised": Reply(
        "Skriftleg behandling er ikkje fastsett",
        "Fylkeskommunen har ikkje opna for skriftleg behandling i forumet.",
        "Hald møte, eller skriv kvifor saka blir behandla skriftleg.",
    ),
    "vet-board-not-consulted": Reply(
        "Planen er ikkje lagd fram for nemnda",
        "Fråsegna kan førast når planen er lagd fram for yrkesopplæringsnemnda.",
        "Før inn når planen vart lagd fram først.",
    ),
}
