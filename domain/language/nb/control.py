"""Bokmål: what is told of a control case and its claim."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.opened": (
        "{who} tok opp en kontrollsak om runden {round_id}: {selected_by}.",
        "Kontrollen gjelder {recipient}.",
        "Kontrollen gjelder fylkeskommunen: {county}.",
        "Grunn: {grounds}.",
        "Risikoen er vurdert til {points} poeng: {risk}.",
        "Den er regnet ut etter reglene {rule_version}, av loggen til og med posisjon {scored_at}.",
        "Stikkprøven ble trukket ved loggposisjon {position} med frøet {seed}, blant {among}.",
        "Den følger etter saken {follows}.",
        "Den tar opp igjen saken {takes_up}.",
        "Den ble tatt opp til tross for: {stops}.",
    ),
    "control.documentation-requested": (
        "{who} ba om dokumentasjon: {asked_for}.",
        "Forklaring: {explained}.",
    ),
    "control.documentation-received": (
        "Dokumentasjon kom inn {on}: {described}.",
        "Antall vedlegg: {files}.",
        When(
            "more",
            "Det ventes mer.",
        ),
    ),
    "control.finding-made": (
        "{who} gjorde funn {number} på grunnlag {ground}: {described}.",
        "Det gjelder {the_line}.",
        "Det gjelder utbetalingen {payment_id}.",
        "Beløpet det stilles spørsmål ved: {questioned}.",
        When(
            "no_amount",
            "Funnet har ikke noe beløp.",
        ),
        "Det ble funnet av en kontrollregel, versjon {rule_version}.",
        "Det gjentar {repeats}.",
        "Det ble registrert til tross for: {stops}.",
    ),
    "control.finding-closed": (
        "{who} lukket funnet {finding_id}: {end}.",
        "Grunn: {explained}.",
    ),
    "control.action-set": (
        "{who} fastsatte et korrigerende tiltak for funnet {finding_id}: {what}.",
    ),
    "control.action-closed": (
        "{who} lukket det korrigerende tiltaket for funnet {finding_id}: {evidence}.",
    ),
    "control.held": (
        "{who} satte saken på vent og venter på {waits_for}.",
        "Grunn: {explained}.",
    ),
    "control.resumed": ("{who} tok saken opp igjen.",),
    "control.closed": (
        "{who} avsluttet kontrollsaken.",
        "Den ble avsluttet til tross for: {stops}.",
    ),
    "control.basis-set": (
        "{who} fastsatte versjon {version} av kravgrunnlaget: {amount}.",
        "Deler av utbetalinger: {parts}.",
        When(
            "hear_again",
            "Parten skal varsles på nytt.",
        ),
        "Det ble fastsatt til tross for: {stops}.",
    ),
    "control.limitation-judged": (
        "{who} vurderte foreldelsen av utbetalingen {payment_id}: {outcome}.",
        "Den regnes fra {from_day}, og kravet foreldes {falls_on}.",
        "Forholdet ble oppdaget {discovered_on}.",
        "Fristen ble avbrutt: {interrupted_by}.",
        "Grunn: {explained}.",
    ),
    "control.notice-given": (
        "{who} varslet parten {on}: {channel}.",
        "I varselet står det: {text}.",
        "Det bygger på versjon {version} av kravgrunnlaget.",
    ),
    "control.notice-waived": (
        "{who} lot være å varsle: {exception}.",
        "Begrunnelse: {written_reasons}.",
    ),
    "control.commented": (
        "Parten uttalte seg {on}: {channel}.",
        "I uttalelsen står det: {text}.",
        When(
            "nothing",
            "Parten hadde ikke merknader.",
        ),
    ),
    "control.decision-proposed": (
        "{who} la fram et forslag til vedtak: {outcome}.",
        "Det bygger på versjon {version} av kravgrunnlaget.",
        "Beløp: {amount}.",
        "Begrunnelse: {written_reasons}.",
        "Til uttalelsen: {on_comment}.",
        "Det ble lagt fram til tross for: {stops}.",
    ),
    "control.proposal-returned": ("{who} sendte steg i forslaget tilbake: {steps}.",),
    "control.decided": (
        "{who} avgjorde kontrollsaken: {outcome}.",
        "Krav: {amount}, etter versjon {version} av kravgrunnlaget.",
        "Deler av utbetalinger: {parts}.",
        When("county_report", "Fylkeskommunens rapport skal komme på nytt."),
        "Mottakerens rapport skal komme på nytt for {report_lines}.",
        "Den rettede rapporten skal være kommet innen {correct_by}.",
        "Begrunnelse: {written_reasons}.",
        "Til uttalelsen: {on_comment}.",
        "En klage behandles av {complaints_body}.",
        "Det ble avgjort til tross for: {stops}.",
    ),
    "control.decision-told": (
        "{who} underrettet parten om vedtaket. Det kom fram {on}: {channel}.",
        "Klagefristen går ut {complain_by}.",
    ),
    "control.complained": (
        "Parten klaget på vedtaket {on}: {text}.",
        When(
            "late",
            "Klagen kom for sent.",
        ),
    ),
    "control.complaint-answered": (
        When(
            "own",
            "Klagen ble besvart av den som traff vedtaket: {outcome}.",
        ),
        When(
            "body",
            "Klageinstansen avgjorde klagen: {outcome}.",
        ),
        "Begrunnelse: {written_reasons}.",
        "Kravet er nå {eased}.",
    ),
    "control.claim-eased": (
        "{who} satte kravet ned: {eased}.",
        "Begrunnelse: {written_reasons}.",
    ),
    "control.claim-settled": (
        "{amount} av kravet på utbetalingen {payment_id} ble gjort opp {on} ({by}): {reference}.",
        "Det ble holdt tilbake i {withheld_by}.",
        "Det ble gjort opp til tross for: {stops}.",
    ),
    "grant.claimed-back": (
        "Direktoratet krevde {amount} av utbetalingen {payment_id} tilbake fra "
        "fylkeskommunen, i saken {control_id}.",
        "Det gjelder {the_line}.",
    ),
    "grant.paid-back": (
        "Fylkeskommunen gjorde opp {amount} av statens krav på utbetalingen {payment_id} {on}"
        " ({by}): {reference}.",
    ),
    "claim.eased": (
        When(
            "of_state",
            "Statens krav på utbetalingen {payment_id} ble satt ned med {amount}.",
        ),
        When(
            "of_county",
            "Fylkeskommunens krav på utbetalingen {payment_id} ble satt ned med {amount}.",
        ),
    ),
}
