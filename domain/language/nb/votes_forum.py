"""Bokmål: what is refused of votes and decisions, and what gives a warning."""

from domain.language.reply import Reply

REPLIES = {
    "not-entitled-to-vote": Reply(
        "Ikke stemmeberettiget i saken",
        "Bare den som var stemmeberettiget da avstemningen begynte, og som er til stede, kan "
        "stemme.",
        "Se hvem som kan stemme i saken.",
        "Det gjelder {member}.",
    ),
    "voted-already": Reply(
        "Stemmen er allerede gitt",
        "Hver plass har én stemme i hver avstemning.",
        "Annuller avstemningen og hold den på nytt hvis noe ble feil.",
    ),
    "vote-open": Reply(
        "Avstemning pågår",
        "Saken er under avstemning.",
        "Avslutt avstemningen først.",
    ),
    "vote-not-open": Reply(
        "Ingen avstemning pågår",
        "Saken er ikke under avstemning.",
        "Åpne avstemningen først.",
    ),
    "vote-carried": Reply(
        "Saken er allerede stemt over",
        "Siste avstemning i saken ga flertall og gjelder.",
        "Avgjør saken, eller annuller avstemningen og skriv hvorfor.",
    ),
    "no-vote-held": Reply(
        "Ingen avstemning gjelder i saken",
        "Forumet må være enig eller stemme før saken avgjøres slik.",
        "Åpne og avslutt avstemningen først.",
    ),
    "voted-otherwise": Reply(
        "Forumet stemte over noe annet",
        "Resultatet som føres, er ikke det som fikk flertall.",
        "Avgjør saken slik forumet stemte, eller hold ny avstemning.",
    ),
    "quorum-not-met": Reply(
        "For få deltok",
        "Forumet var ikke vedtaksført etter sin egen regel.",
        "Utsett saken til flere er til stede.",
    ),
    "majority-not-met": Reply(
        "Forslaget fikk ikke flertall",
        "Forslaget fikk ikke det flertallet som forumets egen regel krever.",
        "Før saken som ikke vedtatt, utsett den, eller stem over noe annet.",
    ),
    "ballots-missing": Reply(
        "Noen har ikke stemt",
        "Alle stemmeberettigede som er til stede, skal gi stemme. Å avstå er også å stemme.",
        "Før inn stemmene som mangler, eller at medlemmet har gått.",
        "Det mangler {missing}.",
    ),
    "wrong-decision-method": Reply(
        "Feil måte å avgjøre på",
        "Avstemningen ble åpnet med stemmesedler, eller med enighet, og må avsluttes på samme"
        " måte.",
        "Bruk samme måte som avstemningen ble åpnet med.",
    ),
    "outcome-not-for-item": Reply(
        "Resultatet passer ikke til saken",
        "En slik sak kan ikke få dette resultatet.",
        "Velg blant resultatene som saken kan få.",
    ),
    "no-proposal": Reply(
        "Det er ikke noe å stemme over",
        "Saken har ingen innstilling, og det er ikke oppgitt noe forslag.",
        "Oppgi forslaget, eller gi innstilling først.",
    ),
    "no-recommendation": Reply(
        "Saken har ingen innstilling",
        "Bare saker med innstilling kan avgjøres samlet.",
        "Gi innstilling, eller avgjør saken for seg.",
        "Det gjelder {item}.",
    ),
    "decided-on-oneself": Reply(
        "Du kan ikke avgjøre din egen habilitet",
        "Forumet avgjør habiliteten uten medlemmet det gjelder.",
        "Be noen andre om å føre avgjørelsen.",
    ),
    "more-votes-than-deciders": Reply(
        "Stemmetallet passer ikke",
        "Det er gitt flere stemmer enn det er medlemmer til å avgjøre habiliteten, eller ingen.",
        "Rett stemmetallet.",
        "Det er {deciders} som kan avgjøre.",
    ),
    "decision-not-under-review": Reply(
        "Vedtaket skal ikke vurderes på nytt",
        "Det er ikke meldt inhabilitet som ikke er vurdert.",
        "Meld inhabiliteten først.",
    ),
    "suspicion-undecided": Reply(
        "Mulig inhabilitet er ikke avgjort",
        "Registeret viser at saken gjelder organisasjonen til noen som skal stemme.",
        "La forumet avgjøre habiliteten uten medlemmet, eller skriv hvorfor det ikke er gjort.",
    ),
    "departs-from-recommendation": Reply(
        "Vedtaket er et annet enn innstillingen",
        "Forumet følger ikke innstillingen fra sekretariatet, eller gir behovet en annen plass enn "
        "den poengene ga.",
        "Skriv hvorfor forumet kom til noe annet.",
    ),
    "co-determination-not-told": Reply(
        "Medbestemmelse er ikke omtalt",
        "Det står ikke hvordan de ansattes medbestemmelse ble ivaretatt da planen ble laget.",
        "Skriv hvordan de tillitsvalgte var med, eller hvorfor det mangler.",
    ),
    "required-group-not-invited": Reply(
        "En gruppe er ikke innkalt",
        "En gruppe som skal være med i forumet, har ingen innkalte til møtet.",
        "Kall inn noen fra gruppen, eller skriv hvorfor det ikke er gjort.",
    ),
    "written-procedure-not-practised": Reply(
        "Skriftlig behandling er ikke fastsatt",
        "Fylkeskommunen har ikke åpnet for skriftlig behandling i forumet.",
        "Hold møte, eller skriv hvorfor saken behandles skriftlig.",
    ),
    "vet-board-not-consulted": Reply(
        "Planen er ikke lagt fram for nemnda",
        "Uttalelsen kan føres når planen er lagt fram for yrkesopplæringsnemnda.",
        "Før inn når planen ble lagt fram først.",
    ),
}
