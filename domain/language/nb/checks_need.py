"""Bokmål: what a good assessment of a need holds, and what is missing."""

from domain.language.reply import Reply

REPLIES = {
    "absence-not-explained": Reply(
        "En gruppe var ikke med, uten at det er sagt hvorfor",
        "Ledere, ansatte, tillitsvalgte, arbeidsliv og tilbydere telles hver for seg. Minst én "
        "gruppe står uten deltakere og uten begrunnelse.",
        "Skriv hvor mange som var med, eller hvorfor ingen var det.",
    ),
    "no-employee-confirmation": Reply(
        "Ingen ansatt har bekreftet vurderingen",
        "En ansatt ved virksomheten kan bekrefte at de ansatte var med på å finne behovet.",
        "Be en ansatt, for eksempel en tillitsvalgt, om å bekrefte vurderingen.",
    ),
    "no-codetermination": Reply(
        "Det står ikke hvordan medbestemmelsen ble ivaretatt",
        "Medbestemmelse følger hovedavtalen, både i vurderingen og i den lokale planen.",
        "Skriv hvordan de tillitsvalgte var med, eller hvorfor de ikke var det.",
    ),
    "local-plan-not-described": Reply(
        "Den lokale planen er ikke beskrevet",
        "Planen er nevnt, men ikke om den er virksomhetens eller eierens, eller hvor lenge den "
        "gjelder.",
        "Oppgi hvem som har planen, og hvilken periode den gjelder for.",
    ),
    "local-plan-does-not-cover": Reply(
        "Den lokale planen dekker ikke perioden",
        "Behovet gjelder en tid da den lokale planen ikke gjelder.",
        "Vis til en plan som dekker perioden, eller få planen forlenget.",
    ),
    "no-wished-partners": Reply(
        "Ingen samarbeidspartnere er nevnt",
        "Tiltak planlegges sammen med arbeidslivet og en tilbyder. Vurderingen nevner ingen som "
        "virksomheten ønsker å samarbeide med.",
        "Skriv hvem dere ønsker å samarbeide med, og siden når de har vært med.",
    ),
    "partner-came-late": Reply(
        "En partner kom inn etter at behovet var bestemt",
        "Arbeidslivet og tilbydere bør være med fra starten. Minst én av dem kom inn først etter "
        "at behovet var bestemt, eller er ikke kontaktet ennå.",
        "Kontakt dem nå: tilbydere planlegger ofte bemanningen et år i forveien.",
    ),
    "no-target-group": Reply(
        "Ingen målgruppe er oppgitt",
        "Det står ikke hvem behovet gjelder, eller hvor mange de er.",
        "Oppgi målgruppene og forventet antall deltakere, eller skriv hvorfor de ikke er kjent.",
    ),
    "other-group-not-explained": Reply(
        "En annen yrkesgruppe er ikke forklart",
        "Andre yrkesgrupper kan være med når formålet tilsier det. Det står ikke hvem de er.",
        "Skriv hvem gruppen er, og hvordan formålet med ordningen tilsier at de er med.",
    ),
    "need-for-fagskole-alone": Reply(
        "Behovet gjelder bare lærere i fagskolen",
        "Lærere i fagskolen kan tas med i tiltak som allerede er etablert, men ordningen har "
        "ingen egne tiltak for dem.",
        "Knytt behovet til en annen målgruppe, eller skriv hvilket tiltak de kan tas med i.",
    ),
    "no-cause-or-goal": Reply(
        "Årsak eller mål mangler",
        "En god analyse sier hva dere fant, hva det skyldes, og hva dere vil oppnå.",
        "Skriv hva som er årsaken, og hva målet er.",
    ),
    "no-national-frames": Reply(
        "Ingen av de nasjonale rammene er valgt",
        "Tildelingsrunden har en liste over nasjonale rammer og føringer. Vurderingen viser ikke "
        "til noen av dem.",
        "Velg de rammene som behovet svarer på.",
    ),
    "no-horizon": Reply(
        "Tidshorisonten er ikke oppgitt",
        "Forumet skal veie behov her og nå mot behov på lang sikt.",
        "Oppgi om behovet gjelder her og nå eller på lang sikt.",
    ),
    "no-price-components": Reply(
        "Kostnaden er ikke delt opp",
        "Når kostnaden er delt opp, er det lettere å sammenligne tiltak og bli enige om prisen.",
        "Del kostnaden i for eksempel timer til stede, reise og vikarer.",
    ),
    "price-differs-from-estimate": Reply(
        "Delene av kostnaden gir en annen sum enn anslaget",
        "Summen av kostnadsdelene er ikke lik den anslåtte kostnaden.",
        "Rett delene eller anslaget.",
    ),
    "confirmer-assessed": Reply(
        "Den som laget vurderingen, kan ikke bekrefte den",
        "En ansatt skal bekrefte at de ansatte var med. Det kan ikke være den samme som laget "
        "eller rettet vurderingen.",
        "Be en annen ansatt ved virksomheten om å bekrefte.",
    ),
    "need-ended": Reply(
        "Behovet er trukket, slått sammen eller delt",
        "Behovet har ingen vei videre på egen hånd, men kan fortsatt leses.",
        "Gå til behovet som det ble en del av, eller meld et nytt behov.",
    ),
    "need-twice": Reply(
        "Et behov er nevnt to ganger",
        "Et behov kan bare slås sammen én gang.",
        "Ta bort det som står dobbelt.",
    ),
    "not-an-owner": Reply(
        "Virksomheten har ikke noe av behovene",
        "Det nye behovet må stå i navnet til en av virksomhetene bak de opprinnelige behovene, "
        "eller til nettverket som slår dem sammen.",
        "Velg en av virksomhetene bak behovene.",
    ),
    "held-past-period": Reply(
        "Nettverket har hatt behovet lenge",
        "Behovet har ligget hos nettverket lenger enn fylkeskommunen regner med.",
        "Be nettverket om å sende det videre, eller å returnere det med en begrunnelse.",
    ),
    "held-past-intake": Reply(
        "Nettverket har behovet etter at fristen er ute",
        "Fristen for å melde behov er ute, og behovet ligger fortsatt hos nettverket.",
        "Be nettverket om å sende det videre med en begrunnelse, eller å returnere det.",
    ),
    "held-in-closed-round": Reply(
        "Nettverket har behovet, og runden er lukket",
        "Behovet ligger hos nettverket, men runden tar ikke imot flere behov.",
        "Be nettverket om å returnere det med en begrunnelse, eller åpne runden igjen.",
    ),
    "held-by-gone-network": Reply(
        "Behovet ligger hos et nettverk som ikke finnes lenger",
        "Nettverket er slått sammen med et annet eller nedlagt i registeret.",
        "Returner behovet til virksomheten, så det kan meldes en annen vei.",
    ),
    "unknown-frame": Reply(
        "Rammen finnes ikke i runden",
        "Vurderingen viser til en nasjonal ramme som ikke gjelder for denne tildelingsrunden.",
        "Velg blant rammene som runden har.",
        "Dette finnes ikke: {frame}.",
    ),
}
