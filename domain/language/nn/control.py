"""Nynorsk: what is told of a control case and its claim."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "control.opened": (
        "{who} tok opp ei kontrollsak om runden {round_id}: {selected_by}.",
        "Kontrollen gjeld {recipient}.",
        "Kontrollen gjeld fylkeskommunen: {county}.",
        "Grunn: {grounds}.",
        "Risikoen er vurdert til {points} poeng: {risk}.",
        "Han er rekna ut etter reglane {rule_version}, av loggen til og med posisjon {scored_at}.",
        "Stikkprøva vart trekt ved loggposisjon {position} med frøet {seed}, mellom {among}.",
        "Ho følgjer etter saka {follows}.",
        "Ho tek opp att saka {takes_up}.",
        "Ho vart teken opp trass i: {stops}.",
    ),
    "control.documentation-requested": (
        "{who} bad om dokumentasjon: {asked_for}.",
        "Forklaring: {explained}.",
    ),
    "control.documentation-received": (
        "Dokumentasjon kom inn {on}: {described}.",
        "Tal på vedlegg: {files}.",
        When(
            "more",
            "Det er venta meir.",
        ),
    ),
    "control.finding-made": (
        "{who} gjorde funn {number} på grunnlag {ground}: {described}.",
        "Det gjeld {the_line}.",
        "Det gjeld utbetalinga {payment_id}.",
        "Beløpet det er spørsmål ved: {questioned}.",
        When(
            "no_amount",
            "Funnet har ikkje noko beløp.",
        ),
        "Det vart funne av ein kontrollregel, versjon {rule_version}.",
        "Det tek opp att {repeats}.",
        "Det vart registrert trass i: {stops}.",
    ),
    "control.finding-closed": (
        "{who} lukka funnet {finding_id}: {end}.",
        "Grunn: {explained}.",
    ),
    "control.action-set": (
        "{who} fastsette eit korrigerande tiltak for funnet {finding_id}: {what}.",
    ),
    "control.action-closed": (
        "{who} lukka det korrigerande tiltaket for funnet {finding_id}: {evidence}.",
    ),
    "control.held": (
        "{who} sette saka på vent og ventar på {waits_for}.",
        "Grunn: {explained}.",
    ),
    "control.resumed": ("{who} tok saka opp att.",),
    "control.closed": (
        "{who} avslutta kontrollsaka.",
        "Ho vart avslutta trass i: {stops}.",
    ),
    "control.basis-set": (
        "{who} fastsette versjon {version} av kravgrunnlaget: {amount}.",
        "Delar av utbetalingar: {parts}.",
        When(
            "hear_again",
            "Parten skal varslast på nytt.",
        ),
        "Det vart fastsett trass i: {stops}.",
    ),
    "control.limitation-judged": (
        "{who} vurderte foreldinga av utbetalinga {payment_id}: {outcome}.",
        "Ho er rekna frå {from_day}, og kravet blir forelda {falls_on}.",
        "Forholdet vart oppdaga {discovered_on}.",
        "Fristen vart avbroten: {interrupted_by}.",
        "Grunn: {explained}.",
    ),
    "control.notice-given": (
        "{who} varsla parten {on}: {channel}.",
        "I varselet står det: {text}.",
        "Det byggjer på versjon {version} av kravgrunnlaget.",
    ),
    "control.notice-waived": (
        "{who} lét vere å varsle: {exception}.",
        "Grunngiving: {written_reasons}.",
    ),
    "control.commented": (
        "Parten uttala seg {on}: {channel}.",
        "I uttalen står det: {text}.",
        When(
            "nothing",
            "Parten hadde ikkje merknader.",
        ),
    ),
    "control.decision-proposed": (
        "{who} la fram eit forslag til vedtak: {outcome}.",
        "Det byggjer på versjon {version} av kravgrunnlaget.",
        "Beløp: {amount}.",
        "Grunngiving: {written_reasons}.",
        "Til uttalen: {on_comment}.",
        "Det vart lagt fram trass i: {stops}.",
    ),
    "control.proposal-returned": ("{who} sende steg i forslaget tilbake: {steps}.",),
    "control.decided": (
        "{who} avgjorde kontrollsaka: {outcome}.",
        "Krav: {amount}, etter versjon {version} av kravgrunnlaget.",
        "Delar av utbetalingar: {parts}.",
        When("county_report", "Rapporten frå fylkeskommunen skal kome på nytt."),
        "Rapporten frå mottakaren skal kome på nytt for {report_lines}.",
        "Den retta rapporten skal vere komen innan {correct_by}.",
        "Grunngiving: {written_reasons}.",
        "Til uttalen: {on_comment}.",
        "Ei klage blir behandla av {complaints_body}.",
        "Det vart avgjort trass i: {stops}.",
    ),
    "control.decision-told": (
        "{who} underretta parten om vedtaket. Det kom fram {on}: {channel}.",
        "Klagefristen går ut {complain_by}.",
    ),
    "control.complained": (
        "Parten klaga på vedtaket {on}: {text}.",
        When(
            "late",
            "Klaga kom for seint.",
        ),
    ),
    "control.complaint-answered": (
        When(
            "own",
            "Klaga vart svara på av den som gjorde vedtaket: {outcome}.",
        ),
        When(
            "body",
            "Klageinstansen avgjorde klaga: {outcome}.",
        ),
        "Grunngiving: {written_reasons}.",
        "Kravet er etter dette {eased}.",
    ),
    "control.claim-eased": (
        "{who} sette kravet ned: {eased}.",
        "Grunngiving: {written_reasons}.",
    ),
    "control.claim-settled": (
        "{amount} av kravet på utbetalinga {payment_id} vart gjort opp {on} ({by}): {reference}.",
        "Det vart halde tilbake i {withheld_by}.",
        "Det vart gjort opp trass i: {stops}.",
    ),
    "grant.claimed-back": (
        "Direktoratet kravde {amount} av utbetalinga {payment_id} tilbake frå fylkeskommunen,"
        " i sak {control_id}.",
        "Det gjeld {the_line}.",
    ),
    "grant.paid-back": (
        "Fylkeskommunen gjorde opp {amount} av kravet frå staten på utbetalinga {payment_id} "
        "{on} ({by}): {reference}.",
    ),
    "claim.eased": (
        When(
            "of_state",
            "Kravet frå staten på utbetalinga {payment_id} vart sett ned med {amount}.",
        ),
        When(
            "of_county",
            "Kravet frå fylkeskommunen på utbetalinga {payment_id} vart sett ned med {amount}.",
        ),
    ),
}
