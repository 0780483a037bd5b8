"""Nynorsk: what a claim for repayment refuses, and what it lets pass with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "paid-on-differs": Reply(
        "Betalingsdagen er ein annan enn i loggen",
        "Utbetalinga vart frigitt ein annan dag enn grunnlaget seier, og foreldinga blir rekna "
        "frå den dagen det vart betalt.",
        "Rett dagen, eller skriv kvar den andre dagen kjem frå, til dømes ein kontoutskrift.",
    ),
    "handler-decides": Reply(
        "Ein annan må avgjere saka",
        "Du har behandla saka. Den som har gjort noko av arbeidet i ho, kan verken avgjere ho "
        "eller sende ho tilbake.",
        "Be ein kollega som ikkje har behandla saka.",
    ),
    "claim-without-basis": Reply(
        "Kravet manglar grunnlag",
        "Eit krav seier kva grunnen er, kva tiltak det gjeld, og kor stor del av kvar utbetaling.",
        "Fastset kravgrunnlaget først.",
    ),
    "claim-not-whole": Reply(
        "Det er ikkje heile beløpet som blir kravd",
        "Full tilbakebetaling gjeld heile kvar utbetaling, og grunnlaget gjeld berre ein del av"
        " nokre.",
        "Vel delvis tilbakebetaling, endre grunnlaget, eller skriv kvifor det er å rekne som "
        "fullt.",
    ),
    "payment-barred": Reply(
        "Ein del av kravet er forelda",
        "Ei utbetaling i grunnlaget er vurdert som forelda, eller tida er ute.",
        "Ta ho ut av grunnlaget, vurder ho på nytt, eller skriv kvifor ho blir kravd likevel.",
    ),
    "limitation-not-judged": Reply(
        "Foreldinga er ikkje vurdert",
        "Ei utbetaling i grunnlaget er så gammal at foreldinga må vurderast.",
        "Vurder foreldinga av utbetalinga, eller skriv kvifor det ikkje trengst.",
    ),
    "control-not-final": Reply(
        "Vedtaket er ikkje endeleg",
        "Parten kan framleis klage, eller klaga har ikkje fått endeleg svar.",
        "Vent, eller skriv kvifor saka blir avslutta no.",
    ),
    "unknown-payment": Reply(
        "Utbetalinga finst ikkje",
        "Runden har inga utbetaling med denne id-en på dette tiltaket.",
        "Vel ei av utbetalingane i runden.",
    ),
    "finding-in-basis": Reply(
        "Eit krav byggjer på funnet",
        "Kravgrunnlaget viser til funnet, så det kan ikkje forklarast bort eller trekkjast.",
        "Fastset først eit kravgrunnlag utan det.",
    ),
    "payment-twice": Reply(
        "Ei utbetaling er nemnd to gonger",
        "Kvar utbetaling står éin gong.",
        "Samle det som gjeld ei utbetaling, på éin stad.",
    ),
    "not-the-recipient": Reply(
        "Utbetalinga gjekk til ein annan",
        "Kravet frå fylkeskommunen gjeld utbetalingar til den mottakaren som kontrollen gjeld.",
        "Vel utbetalingar til den mottakaren.",
    ),
    "ground-without-amount": Reply(
        "Grunnlaget har ikkje noko beløp",
        "Etter dette grunnlaget er det ikkje noko beløp å stille spørsmål ved eller krevje.",
        "La beløpet stå tomt, eller bruk eit anna grunnlag.",
        detail="Etter grunnlag {ground} er det ikkje noko beløp å spørje om eller krevje.",
    ),
    "share-of-nothing": Reply(
        "Delen blir null",
        "Delen av utbetalinga er mindre enn eitt øre.",
        "Vel ein større del, eller ta utbetalinga ut.",
    ),
    "basis-changed": Reply(
        "Kravgrunnlaget er eit anna",
        "Eit vedtak er bunde til éin versjon av kravgrunnlaget, og dette er ikkje den nyaste.",
        "Sjå på det nyaste grunnlaget, og oppgi det.",
    ),
    "step-twice": Reply(
        "Eit steg er sendt tilbake to gonger",
        "Kvart steg blir sendt tilbake éin gong, med grunngiving.",
        "Samle grunngivingane for steget.",
    ),
    "nothing-proposed": Reply(
        "Det er ikkje lagt fram noko forslag",
        "Eit vedtak blir føreslått av éin og gjort av ein annan.",
        "Legg fram eit forslag først.",
    ),
    "claim-not-lowered": Reply(
        "Kravet blir ikkje sett ned",
        "Eit krav kan berre setjast ned, og ikkje lågare enn det som er gjort opp.",
        "Vel eit beløp mellom dei to.",
    ),
    "settlement-exists": Reply(
        "Oppgjeret er registrert frå før",
        "Runden har ei innbetaling med denne id-en.",
        "Sjå på det som er registrert, eller bruk ein ny id.",
    ),
    "beyond-claim": Reply(
        "Det er meir enn kravet",
        "Det kan ikkje gjerast opp meir enn det som står att av kravet på utbetalinga.",
        "Kontroller beløpet og utbetalinga.",
    ),
    "deadline-not-theirs": Reply(
        "Denne fristen kan verken flyttast eller setjast på vent",
        "Klagefristen følgjer av lova, foreldinga av korleis ho er vurdert, og slutten på ei "
        "oppnemning eller fullmakt av kva som er gitt.",
        "La klagefristen gå. Vurder foreldinga på nytt, eller gi oppnemninga eller fullmakta "
        "på nytt.",
    ),
    "claim-not-settled": Reply(
        "Det står att noko av kravet",
        "Eit krav fell ikkje bort ved at saka blir avslutta.",
        "Registrer det som er kome inn, eller set kravet ned med grunngiving.",
    ),
    "control-not-decided": Reply(
        "Saka er ikkje avgjord enno",
        "Dette kjem etter vedtaket.",
        "Avgjer saka først.",
    ),
    "control-decided": Reply(
        "Saka er avgjord",
        "Det eit vedtak byggjer på, blir ikkje endra etterpå.",
        "Set kravet ned, eller ta opp ei ny sak.",
    ),
    "nothing-claimed": Reply(
        "Det blir ikkje kravd noko i denne saka",
        "Vedtaket gjeld ikkje noko pengekrav.",
        "Sjå på vedtaket.",
    ),
    "already-proposed": Reply(
        "Det er lagt fram eit forslag",
        "Saka ventar på den andre personen.",
        "La den andre avgjere saka eller sende ho tilbake.",
    ),
    "decision-told": Reply(
        "Parten er underretta",
        "Det er registrert at vedtaket har kome fram.",
        "Sjå på det som er registrert.",
    ),
}
