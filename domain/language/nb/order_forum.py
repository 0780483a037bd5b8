"""Bokmål: what is refused of the registry and of meetings."""

from domain.language.reply import Reply

REPLIES = {
    "member-exists": Reply(
        "Medlemmet finnes fra før",
        "Det er allerede oppnevnt et medlem med denne id-en.",
        "Endre medlemmet som finnes, eller velg ny id.",
    ),
    "member-not-known": Reply(
        "Medlemmet finnes ikke",
        "Samarbeidsforumet har ingen med denne id-en.",
        "Se hvem som er oppnevnt, eller oppnevn medlemmet først.",
    ),
    "chair-without-vote": Reply(
        "Lederen må ha stemmerett",
        "Bare medlemmer med stemmerett kan lede forumet.",
        "Velg blant medlemmene med stemmerett.",
    ),
    "observer-never-votes": Reply(
        "Statsforvalteren kan bare være observatør",
        "Statsforvalteren kan være med i forumet som observatør, men ikke stemme.",
        "Før statsforvalteren opp som observatør.",
    ),
    "not-a-deputy-of": Reply(
        "Ikke vara for dette medlemmet",
        "Bare den som er oppnevnt som vara for et medlem med stemmerett, kan tre inn for det "
        "medlemmet.",
        "Se hvem som er vara, eller oppnevn vara først.",
    ),
    "no-free-seat": Reply(
        "Gruppen har ingen ledig plass",
        "Alle plassene som gruppen har i forumet, er besatt i perioden.",
        "Oppnevn forumet med flere plasser, eller skriv hvorfor medlemmet likevel skal med.",
    ),
    "person-seated-already": Reply(
        "Personen har allerede en plass med stemme",
        "Den samme personen sitter i forumet med egen plass i perioden. Ingen stemmer for to, så "
        "bare én av plassene teller i hver sak.",
        "Velg noen andre, eller skriv hvorfor personen likevel skal stå to steder.",
    ),
    "meeting-not-called": Reply(
        "Møtet er ikke innkalt",
        "Det er ikke kalt inn til noe møte med denne id-en.",
        "Kall inn til møtet først.",
    ),
    "meeting-already-called": Reply(
        "Møtet er innkalt fra før",
        "Det er allerede kalt inn til møtet.",
        "Sett opp flere saker eller kall inn flere i møtet som finnes.",
    ),
    "meeting-closed": Reply(
        "Møtet er hevet",
        "Møtet er over, og da kan det ikke føres mer i det.",
        "Ta saken opp i neste møte, eller rett protokollen når den er godkjent.",
    ),
    "meeting-not-closed": Reply(
        "Møtet er ikke hevet",
        "Protokollen kan godkjennes når møtet er over.",
        "Hev møtet først.",
    ),
    "minutes-already-approved": Reply(
        "Protokollen er godkjent",
        "Godkjent protokoll ligger fast.",
        "Før endringen inn som rettelse til protokollen.",
    ),
    "minutes-not-approved": Reply(
        "Protokollen er ikke godkjent",
        "Rettelser føres når protokollen er godkjent.",
        "Godkjenn protokollen først.",
    ),
    "item-not-on-agenda": Reply(
        "Saken står ikke på sakslisten",
        "Møtet har ingen slik sak, eller den er trukket.",
        "Se sakslisten, eller sett opp saken først.",
    ),
    "item-twice": Reply(
        "To saker har samme id",
        "Hver sak i møtet trenger sin egen id.",
        "Gi sakene hver sin id.",
    ),
    "item-points-wrongly": Reply(
        "Saken peker ikke på noe forumet har",
        "Saken må vise til det den gjelder: behov eller plan i dette fylket, og ikke noe annet.",
        "Rett hva saken gjelder.",
    ),
    "item-concluded": Reply(
        "Saken er avgjort",
        "Saken er avgjort i dette møtet.",
        "Ta den opp som ny sak hvis den skal behandles igjen.",
    ),
    "item-not-concluded": Reply(
        "Saken er ikke avgjort",
        "Saken er ikke avgjort ennå.",
        "Avgjør habiliteten i saken før den avgjøres.",
    ),
    "items-undecided": Reply(
        "Noen saker er ikke avgjort",
        "Møtet kan ikke heves mens saker venter eller avstemning pågår.",
        "Avgjør sakene, utsett dem eller trekk dem.",
        "Det gjelder {items}.",
    ),
    "not-on-roster": Reply(
        "Ikke innkalt til møtet",
        "Bare den som er kalt inn, kan føres i møtet.",
        "Kall inn medlemmet først.",
        "Det gjelder {member}.",
    ),
    "not-ones-own-voice": Reply(
        "Du kan bare svare for deg selv",
        "Medlemmer erklærer habilitet, stemmer og gir protokolltilførsel for seg selv.",
        "Be sekretæren eller lederen om å føre det for andre.",
    ),
    "left-before-coming": Reply(
        "Tidspunktet er før medlemmet kom",
        "Ingen kan gå før vedkommende er kommet.",
        "Rett tidspunktet.",
    ),
    "deputy-sits-already": Reply(
        "Varamedlemmet sitter for noen andre",
        "Vara kan bare tre inn for ett medlem i hver sak, og ikke ha egen plass med stemme.",
        "Sett inn en annen vara.",
    ),
}
