"""Nynorsk: what a good assessment of a need holds, and what is missing."""

from domain.language.reply import Reply

REPLIES = {
    "absence-not-explained": Reply(
        "Ei gruppe var ikkje med, utan at det er sagt kvifor",
        "Leiarar, tilsette, tillitsvalde, arbeidsliv og tilbydarar blir talde kvar for seg. Minst "
        "éi gruppe står utan deltakarar og utan grunngiving.",
        "Skriv kor mange som var med, eller kvifor ingen var det.",
    ),
    "no-employee-confirmation": Reply(
        "Ingen tilsett har stadfesta vurderinga",
        "Ein tilsett ved verksemda kan stadfeste at dei tilsette var med på å finne behovet.",
        "Be ein tilsett, til dømes ein tillitsvald, om å stadfeste vurderinga.",
    ),
    "no-codetermination": Reply(
        "Det står ikkje korleis medråderetten vart teken vare på",
        "Medråderetten følgjer hovudavtalen, både i vurderinga og i den lokale planen.",
        "Skriv korleis dei tillitsvalde var med, eller kvifor dei ikkje var det.",
    ),
    "local-plan-not-described": Reply(
        "Den lokale planen er ikkje omtalt",
        "Planen er nemnd, men ikkje om han er verksemda sin eller eigaren sin, eller kor lenge "
        "han gjeld.",
        "Oppgi kven som har planen, og kva periode han gjeld for.",
    ),
    "local-plan-does-not-cover": Reply(
        "Den lokale planen dekkjer ikkje perioden",
        "Behovet gjeld ei tid då den lokale planen ikkje gjeld.",
        "Vis til ein plan som dekkjer perioden, eller få planen forlengd.",
    ),
    "no-wished-partners": Reply(
        "Ingen samarbeidspartnarar er nemnde",
        "Tiltak blir planlagde saman med arbeidslivet og ein tilbydar. Vurderinga nemner ingen "
        "som verksemda ønskjer å samarbeide med.",
        "Skriv kven verksemda ønskjer å samarbeide med, og sidan når dei har vore med.",
    ),
    "partner-came-late": Reply(
        "Ein partnar kom inn etter at behovet var bestemt",
        "Arbeidslivet og tilbydarar bør vere med frå starten. Minst éin av dei kom inn først "
        "etter at behovet var bestemt, eller er ikkje kontakta enno.",
        "Kontakt dei no: tilbydarar planlegg ofte bemanninga eit år i førevegen.",
    ),
    "no-target-group": Reply(
        "Inga målgruppe er oppgitt",
        "Det står ikkje kven behovet gjeld, eller kor mange dei er.",
        "Oppgi målgruppene og kor mange deltakarar det er venta, eller skriv kvifor dei ikkje "
        "er kjende.",
    ),
    "other-group-not-explained": Reply(
        "Ei anna yrkesgruppe er ikkje forklart",
        "Andre yrkesgrupper kan vere med når formålet tilseier det. Det står ikkje kven dei er.",
        "Skriv kven gruppa er, og korleis formålet med ordninga tilseier at dei er med.",
    ),
    "need-for-fagskole-alone": Reply(
        "Behovet gjeld berre lærarar i fagskulen",
        "Lærarar i fagskulen kan takast med i tiltak som alt er etablerte, men ordninga har ingen "
        "eigne tiltak for dei.",
        "Knyt behovet til ei anna målgruppe, eller skriv kva tiltak dei kan takast med i.",
    ),
    "no-cause-or-goal": Reply(
        "Årsak eller mål manglar",
        "Ein god analyse seier kva som vart funne, kva det kjem av, og kva ein vil oppnå.",
        "Skriv kva som er årsaka, og kva målet er.",
    ),
    "no-national-frames": Reply(
        "Ingen av dei nasjonale rammene er valde",
        "Tildelingsrunden har ei liste over nasjonale rammer og føringar. Vurderinga viser ikkje "
        "til nokon av dei.",
        "Vel dei rammene som behovet svarar på.",
    ),
    "no-horizon": Reply(
        "Tidshorisonten er ikkje oppgitt",
        "Forumet skal vege behov her og no mot behov på lang sikt.",
        "Oppgi om behovet gjeld her og no eller på lang sikt.",
    ),
    "no-price-components": Reply(
        "Kostnaden er ikkje delt opp",
        "Når kostnaden er delt opp, er det lettare å samanlikne tiltak og bli samde om prisen.",
        "Del kostnaden i til dømes timar til stades, reise og vikarar.",
    ),
    "price-differs-from-estimate": Reply(
        "Delane av kostnaden gir ein annan sum enn overslaget",
        "Summen av kostnadsdelane er ikkje lik den kostnaden som er rekna med.",
        "Rett delane eller overslaget.",
    ),
    "confirmer-assessed": Reply(
        "Den som laga vurderinga, kan ikkje stadfeste ho",
        "Ein tilsett skal stadfeste at dei tilsette var med. Det kan ikkje vere den same som laga "
        "eller retta vurderinga.",
        "Be ein annan tilsett ved verksemda om å stadfeste.",
    ),
    "need-ended": Reply(
        "Behovet er trekt, slått saman eller delt",
        "Behovet har ingen veg vidare på eiga hand, men kan framleis lesast.",
        "Gå til behovet som det vart ein del av, eller meld inn behovet på nytt.",
    ),
    "need-twice": Reply(
        "Eit behov er nemnt to gonger",
        "Eit behov kan berre slåast saman éin gong.",
        "Ta bort det som står dobbelt.",
    ),
    "not-an-owner": Reply(
        "Verksemda har ikkje noko av behova",
        "Det nye behovet må stå i namnet til ei av verksemdene bak dei opphavlege behova, eller "
        "til nettverket som slår dei saman.",
        "Vel ei av verksemdene bak behova.",
    ),
    "held-past-period": Reply(
        "Nettverket har hatt behovet lenge",
        "Behovet har lege hos nettverket lenger enn fylkeskommunen reknar med.",
        "Be nettverket om å sende det vidare, eller å returnere det med ei grunngiving.",
    ),
    "held-past-intake": Reply(
        "Nettverket har behovet etter at fristen er ute",
        "Fristen for å melde behov er ute, og behovet ligg framleis hos nettverket.",
        "Be nettverket om å sende det vidare med ei grunngiving, eller å returnere det.",
    ),
    "held-in-closed-round": Reply(
        "Nettverket har behovet, og runden er lukka",
        "Behovet ligg hos nettverket, men runden tek ikkje imot fleire behov.",
        "Be nettverket om å returnere det med ei grunngiving, eller opne runden att.",
    ),
    "held-by-gone-network": Reply(
        "Behovet ligg hos eit nettverk som ikkje finst lenger",
        "Nettverket er slått saman med eit anna eller lagt ned i registeret.",
        "Returner behovet til verksemda, så det kan meldast ein annan veg.",
    ),
    "unknown-frame": Reply(
        "Ramma finst ikkje i runden",
        "Vurderinga viser til ei nasjonal ramme som ikkje gjeld for denne tildelingsrunden.",
        "Vel mellom rammene som runden har.",
        "Dette finst ikkje: {frame}.",
    ),
}
