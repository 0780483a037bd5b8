"""Nynorsk: what is refused of the registry and of meetings."""

from domain.language.reply import Reply

REPLIES = {
    "member-exists": Reply(
        "Medlemmen finst frå før",
        "Det er alt nemnt opp ein medlem med denne id-en.",
        "Endre medlemmen som finst, eller vel ny id.",
    ),
    "member-not-known": Reply(
        "Medlemmen finst ikkje",
        "Samarbeidsforumet har ingen med denne id-en.",
        "Sjå kven som er nemnde opp, eller nemn opp medlemmen først.",
    ),
    "chair-without-vote": Reply(
        "Leiaren må ha røysterett",
        "Berre medlemmer med røysterett kan leie forumet.",
        "Vel mellom medlemmene med røysterett.",
    ),
    "observer-never-votes": Reply(
        "Statsforvaltaren kan berre vere observatør",
        "Statsforvaltaren kan vere med i forumet som observatør, men ikkje røyste.",
        "Før opp statsforvaltaren som observatør.",
    ),
    "not-a-deputy-of": Reply(
        "Ikkje vara for denne medlemmen",
        "Berre den som er nemnd opp som vara for ein medlem med røysterett, kan gå inn for den "
        "medlemmen.",
        "Sjå kven som er vara, eller nemn opp vara først.",
    ),
    "no-free-seat": Reply(
        "Gruppa har ingen ledig plass",
        "Alle plassane som gruppa har i forumet, er opptekne i perioden.",
        "Nemn opp forumet med fleire plassar, eller skriv kvifor medlemmen likevel skal med.",
    ),
    "person-seated-already": Reply(
        "Personen har alt ein plass med røyst",
        "Den same personen sit i forumet med eigen plass i perioden. Ingen røystar for to, så "
        "berre éin av plassane tel i kvar sak.",
        "Vel nokon andre, eller skriv kvifor personen likevel skal stå to stader.",
    ),
    "meeting-not-called": Reply(
        "Møtet er ikkje kalla inn",
        "Det er ikkje kalla inn til noko møte med denne id-en.",
        "Kall inn til møtet først.",
    ),
    "meeting-already-called": Reply(
        "Møtet er kalla inn frå før",
        "Det er alt kalla inn til møtet.",
        "Set opp fleire saker eller kall inn fleire i møtet som finst.",
    ),
    "meeting-closed": Reply(
        "Møtet er heva",
        "Møtet er over, og då kan det ikkje førast meir i det.",
        "Ta opp saka i neste møte, eller rett protokollen når han er godkjend.",
    ),
    "meeting-not-closed": Reply(
        "Møtet er ikkje heva",
        "Protokollen kan godkjennast når møtet er over.",
        "Hev møtet først.",
    ),
    "minutes-already-approved": Reply(
        "Protokollen er godkjend",
        "Godkjend protokoll ligg fast.",
        "Før inn endringa som retting til protokollen.",
    ),
    "minutes-not-approved": Reply(
        "Protokollen er ikkje godkjend",
        "Rettingar blir førte når protokollen er godkjend.",
        "Godkjenn protokollen først.",
    ),
    "item-not-on-agenda": Reply(
        "Saka står ikkje på sakslista",
        "Møtet har inga slik sak, eller ho er trekt.",
        "Sjå sakslista, eller set opp saka først.",
    ),
    "item-twice": Reply(
        "To saker har same id",
        "Kvar sak i møtet treng sin eigen id.",
        "Gi sakene kvar sin id.",
    ),
    "item-points-wrongly": Reply(
        "Saka peikar ikkje på noko forumet har",
        "Saka må vise til det ho gjeld: behov eller plan i dette fylket, og ikkje noko anna.",
        "Rett kva saka gjeld.",
    ),
    "item-concluded": Reply(
        "Saka er avgjord",
        "Saka er avgjord i dette møtet.",
        "Ta ho opp som ny sak dersom ho skal behandlast att.",
    ),
    "item-not-concluded": Reply(
        "Saka er ikkje avgjord",
        "Saka er ikkje avgjord enno.",
        "Avgjer habiliteten i saka før ho blir avgjord.",
    ),
    "items-undecided": Reply(
        "Nokre saker er ikkje avgjorde",
        "Møtet kan ikkje hevast medan saker ventar eller røysting går føre seg.",
        "Avgjer sakene, utset dei eller trekk dei.",
        "Det gjeld {items}.",
    ),
    "not-on-roster": Reply(
        "Ikkje kalla inn til møtet",
        "Berre den som er kalla inn, kan førast i møtet.",
        "Kall inn medlemmen først.",
        "Det gjeld {member}.",
    ),
    "not-ones-own-voice": Reply(
        "Du kan berre svare for deg sjølv",
        "Medlemmer erklærer habilitet, røystar og gir protokolltilførsel for seg sjølve.",
        "Be sekretæren eller leiaren om å føre det for andre.",
    ),
    "left-before-coming": Reply(
        "Tidspunktet er før medlemmen kom",
        "Ingen kan gå før vedkomande er komen.",
        "Rett tidspunktet.",
    ),
    "deputy-sits-already": Reply(
        "Varamedlemmen sit for nokon andre",
        "Vara kan berre gå inn for éin medlem i kvar sak, og ikkje ha eigen plass med røyst.",
        "Set inn ein annan vara.",
    ),
}
