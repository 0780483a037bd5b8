"""The few words of a control case's letters that are no code's name, in three languages."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class ControlWords(NamedTuple):
    """Headings and phrases, in one language."""

    request: str
    notice: str
    decision: str
    about: str
    to_county: str
    to_recipient: str
    why: str
    asked_for: str
    answer_by: str
    findings: str
    finding: str
    questioned: str
    considered: str
    part: str
    sum: str
    comment: str
    comment_by: str
    draft: str
    told: str
    outcome: str
    pay_by: str
    correct_by: str
    offset: str
    set_off: str
    reasons: str
    on_comment: str
    complain: str
    body: str


WORDS: Final[Mapping[str, ControlWords]] = {
    "nb": ControlWords(
        request="Vi ber om dokumentasjon",
        notice="Varsel om mulig krav om tilbakebetaling",
        decision="Vedtak i kontrollsak",
        about="Saken gjelder bruken av tilskuddet i {round_id}.",
        to_county="Til {party} fra direktoratet.",
        to_recipient="Til {party} fra {county}.",
        why="Hvorfor vi ser på dette",
        asked_for="Dette ber vi om",
        answer_by="Vi ber om svar innen {day}.",
        findings="Hva vi har funnet",
        finding="{number} ({ground}): {described}",
        questioned="Beløp vi stiller spørsmål ved: {amount}.",
        considered="Hva vi vurderer å kreve tilbake",
        part="{share} av utbetalingen {payment} til tiltaket {line}: {amount}",
        sum="Til sammen {amount}.",
        comment="Dere kan uttale dere",
        comment_by="Uttalelsen må være hos oss innen {day}. Vi avgjør ikke saken før da.",
        draft="Utkast. Mottakeren er ikke underrettet ennå.",
        told="Kom fram {on}: {channel}.",
        outcome="Saken er avgjort slik: {outcome}.",
        pay_by="Beløpet betales innen {day}.",
        correct_by="Den rettede rapporten må være levert innen {day}.",
        offset="Motregning",
        set_off="{amount} av kravet på utbetalingen {payment} blir holdt tilbake i {round_id}.",
        reasons="Begrunnelse",
        on_comment="Til uttalelsen deres",
        complain="Klagefristen er tre uker fra dere fikk dette brevet. Den går ut {day}.",
        body="Klagen sendes til oss. Endrer vi ikke vedtaket, går den videre til {body}.",
    ),
    "nn": ControlWords(
        request="Vi ber om dokumentasjon",
        notice="Varsel om mogleg krav om tilbakebetaling",
        decision="Vedtak i kontrollsak",
        about="Saka gjeld bruken av tilskotet i {round_id}.",
        to_county="Til {party} frå direktoratet.",
        to_recipient="Til {party} frå {county}.",
        why="Kvifor vi ser på dette",
        asked_for="Dette ber vi om",
        answer_by="Vi ber om svar innan {day}.",
        findings="Kva vi har funne",
        finding="{number} ({ground}): {described}",
        questioned="Beløp vi stiller spørsmål ved: {amount}.",
        considered="Kva vi vurderer å krevje tilbake",
        part="{share} av utbetalinga {payment} til tiltaket {line}: {amount}",
        sum="Til saman {amount}.",
        comment="De kan uttale dykk",
        comment_by="Uttalen må vere hos oss innan {day}. Vi avgjer ikkje saka før då.",
        draft="Utkast. Mottakaren er ikkje underretta enno.",
        told="Kom fram {on}: {channel}.",
        outcome="Saka er avgjord slik: {outcome}.",
        pay_by="Beløpet skal betalast innan {day}.",
        correct_by="Den retta rapporten må vere levert innan {day}.",
        offset="Motrekning",
        set_off="{amount} av kravet på utbetalinga {payment} blir halde tilbake i {round_id}.",
        reasons="Grunngiving",
        on_comment="Til uttalen dykkar",
        complain="Klagefristen er tre veker frå de fekk dette brevet. Han går ut {day}.",
        body="Klaga skal sendast til oss. Endrar vi ikkje vedtaket, går ho vidare til {body}.",
    ),
    "en": ControlWords(
        request="We ask for documentation",
        notice="Notice of a possible claim for repayment",
        decision="Decision in a control case",
        about="The case is about the use of the grant in {round_id}.",
        to_county="To {party} from the directorate.",
        to_recipient="To {party} from {county}.",
        why="Why we look at this",
        asked_for="This is what we ask for",
        answer_by="We ask for an answer by {day}.",
        findings="What we have found",
        finding="{number} ({ground}): {described}",
        questioned="The amount that we question: {amount}.",
        considered="What we consider claiming back",
        part="{share} of the payment {payment} for the measure {line}: {amount}",
        sum="In all {amount}.",
        comment="You may comment",
        comment_by="Your comment must reach us by {day}. We do not decide the case before then.",
        draft="Draft. The recipient has not been told yet.",
        told="Arrived {on}: {channel}.",
        outcome="The case is decided like this: {outcome}.",
        pay_by="The amount is to be paid by {day}.",
        correct_by="The corrected report has to be submitted by {day}.",
        offset="Offset",
        set_off="{amount} of the claim on the payment {payment} is withheld in {round_id}.",
        reasons="Reasons",
        on_comment="To your comment",
        complain="You may complain within three weeks of getting this letter, until {day}.",
        body="The complaint is sent to us. If we do not change the decision, it goes on to {body}.",
    ),
}
