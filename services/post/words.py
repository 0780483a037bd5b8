"""The words of e-mails, in bokmål, nynorsk and English."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class MailWords(NamedTuple):
    """Subjects and sentences; `{what}` is a deadline's kind or an action, `{case}` a case's key."""

    reminder: str
    reminds: str
    a_day: str
    days: str
    passed: str
    has_passed: str
    escalated: str
    still_waits: str
    new_task: str
    new_tasks: str
    to_do: str
    task: str
    task_by: str
    more: str
    read: str
    why: str
    ending: str
    confirm: str
    asked: str
    was_it_you: str
    was_it_not: str
    stands_in: str


WORDS: Final[Mapping[str, MailWords]] = {
    "nb": MailWords(
        reminder="Påminnelse: {what} {when}",
        reminds="Fristen «{what}» i {case} går ut {when}. Det er {left} igjen.",
        a_day="én dag",
        days="{count} dager",
        passed="Fristen er ute: {what} {when}",
        has_passed="Fristen «{what}» i {case} gikk ut {when} uten at det den gjelder, var gjort.",
        escalated="Fortsatt ikke gjort: {what} {when}",
        still_waits="Fristen «{what}» i {case} gikk ut {when}, og det den gjelder, er fortsatt "
        "ikke gjort. Det har gått {left}.",
        new_task="Ny oppgave: {what}",
        new_tasks="Nye oppgaver: {count}",
        to_do="Du har dette å gjøre:",
        task="- {what} i {case}.",
        task_by="- {what} i {case}, innen {when}.",
        more="- Og {count} til.",
        read="Se saken: {link}",
        why="Du får denne meldingen fordi du har bedt om å bli varslet på e-post i rollen {role}.",
        ending="Vil du ikke ha flere slike meldinger, åpner du {link}",
        confirm="Bekreft at du vil ha varsler fra Dekomp",
        asked="Noen har bedt om at varsler fra Dekomp i rollen {role} blir sendt til denne "
        "adressen.",
        was_it_you="Var det deg, åpner du {link} og bekrefter innen {when}.",
        was_it_not="Var det ikke deg, trenger du ikke gjøre noe. Du får ingen varsler, og adressen "
        "blir slettet hos oss {when}.",
        stands_in="Du får denne meldingen fordi du til og med {day} har fullmakt til å gjøre "
        "en annens oppgaver i rollen {role}, og har bedt om å bli varslet på e-post.",
    ),
    "nn": MailWords(
        reminder="Påminning: {what} {when}",
        reminds="Fristen «{what}» i {case} går ut {when}. Det er {left} att.",
        a_day="éin dag",
        days="{count} dagar",
        passed="Fristen er ute: {what} {when}",
        has_passed="Fristen «{what}» i {case} gjekk ut {when} utan at det han gjeld, var gjort.",
        escalated="Framleis ikkje gjort: {what} {when}",
        still_waits="Fristen «{what}» i {case} gjekk ut {when}, og det han gjeld, er framleis "
        "ikkje gjort. Det har gått {left}.",
        new_task="Ny oppgåve: {what}",
        new_tasks="Nye oppgåver: {count}",
        to_do="Du har dette å gjere:",
        task="- {what} i {case}.",
        task_by="- {what} i {case}, innan {when}.",
        more="- Og {count} til.",
        read="Sjå saka: {link}",
        why="Du får denne meldinga fordi du har bede om å bli varsla på e-post i rolla {role}.",
        ending="Vil du ikkje ha fleire slike meldingar, opnar du {link}",
        confirm="Stadfest at du vil ha varsel frå Dekomp",
        asked="Nokon har bede om at varsel frå Dekomp i rolla {role} blir sende til denne adressa.",
        was_it_you="Var det deg, opnar du {link} og stadfestar innan {when}.",
        was_it_not="Var det ikkje deg, treng du ikkje gjere noko. Du får ingen varsel, og adressa "
        "blir sletta hos oss {when}.",
        stands_in="Du får denne meldinga fordi du til og med {day} har fullmakt til å gjere "
        "oppgåvene til ein annan i rolla {role}, og har bede om å bli varsla på e-post.",
    ),
    "en": MailWords(
        reminder="Reminder: {what} {when}",
        reminds="The deadline “{what}” in {case} falls {when}. There are {left} left.",
        a_day="24 hours",
        days="{count} days",
        passed="Deadline passed: {what} {when}",
        has_passed="The deadline “{what}” in {case} passed {when} before its duty was done.",
        escalated="Still not done: {what} {when}",
        still_waits="The deadline “{what}” in {case} passed {when}, and its duty is still not "
        "done. Since then {left} have gone by.",
        new_task="New task: {what}",
        new_tasks="New tasks: {count}",
        to_do="This is yours to do:",
        task="- {what} in {case}.",
        task_by="- {what} in {case}, by {when}.",
        more="- And {count} more.",
        read="See the case: {link}",
        why="You get this message because you asked to be told by e-mail in the role {role}.",
        ending="If you do not want more of these messages, open {link}",
        confirm="Confirm that you want notices from Dekomp",
        asked="Somebody has asked for notices from Dekomp in the role {role} to be sent to this "
        "address.",
        was_it_you="If it was you, open {link} and confirm by {when}.",
        was_it_not="If it was not you, you need do nothing. You will get no notices, and we erase "
        "the address {when}.",
        stands_in="You get this message because up to and including {day} you have authority to do "
        "somebody else's tasks in the role {role}, and asked to be told by e-mail.",
    ),
}
