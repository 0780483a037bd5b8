"""Why a message could not be delivered, in one sentence, in bokmål, nynorsk and English."""

from collections.abc import Mapping
from typing import Any, Final

from services.post.outcome import Failed, Gone, Outcome, Trouble, Waits

_WORDS: Final[Mapping[Trouble, tuple[str, str, str]]] = {
    Trouble.STATUS: (
        "Mottakeren svarte {code}.",
        "Mottakaren svara {code}.",
        "The receiver answered {code}.",
    ),
    Trouble.REDIRECT: (
        "Mottakeren viste videre til en annen adresse ({code}); det følges ikke.",
        "Mottakaren viste vidare til ei anna adresse ({code}); det blir ikkje følgt.",
        "The receiver pointed to another address ({code}), which is not followed.",
    ),
    Trouble.GONE: (
        "Mottakeren svarte at adressen ikke er i bruk lenger (410).",
        "Mottakaren svara at adressa ikkje er i bruk lenger (410).",
        "The receiver answered that the address is in use no longer (410).",
    ),
    Trouble.UNKNOWN_HOST: (
        "Mottakerens navn har ingen adresse på nettet.",
        "Namnet til mottakaren har inga adresse på nettet.",
        "The receiver's name has no address on the net.",
    ),
    Trouble.FORBIDDEN_ADDRESS: (
        "Mottakerens adresse er ikke på det åpne nettet.",
        "Adressa til mottakaren er ikkje på det opne nettet.",
        "The receiver's address is not on the open Internet.",
    ),
    Trouble.NOT_REACHED: (
        "Mottakeren tok ikke imot forbindelsen.",
        "Mottakaren tok ikkje imot sambandet.",
        "The receiver did not accept the connection.",
    ),
    Trouble.TLS: (
        "Mottakerens sertifikat ble ikke godtatt.",
        "Sertifikatet til mottakaren vart ikkje godteke.",
        "The receiver's certificate was not accepted.",
    ),
    Trouble.TOO_SLOW: (
        "Mottakeren svarte ikke i tide.",
        "Mottakaren svara ikkje i tide.",
        "The receiver did not answer in time.",
    ),
    Trouble.BROKEN_OFF: (
        "Forbindelsen ble brutt før mottakeren hadde svart.",
        "Sambandet vart brote før mottakaren hadde svara.",
        "The connection broke before the receiver had answered.",
    ),
    Trouble.NO_MAIL_SERVER: (
        "Installasjonen har ingen e-posttjener.",
        "Installasjonen har ingen e-posttenar.",
        "The installation has no mail server.",
    ),
    Trouble.MAIL_SERVER_AWAY: (
        "E-posttjeneren svarte ikke.",
        "E-posttenaren svara ikkje.",
        "The mail server did not answer.",
    ),
    Trouble.MAIL_LOGIN_REFUSED: (
        "E-posttjeneren avviste påloggingen ({code}).",
        "E-posttenaren avviste pålogginga ({code}).",
        "The mail server refused the login ({code}).",
    ),
    Trouble.MAIL_REFUSED: (
        "E-posttjeneren tok ikke imot meldingen ({code}).",
        "E-posttenaren tok ikkje imot meldinga ({code}).",
        "The mail server did not take the message ({code}).",
    ),
    Trouble.NO_ADDRESS: (
        "E-postadressen er ikke kjent lenger.",
        "E-postadressa er ikkje kjend lenger.",
        "The e-mail address is known no longer.",
    ),
    Trouble.UNEXPECTED: (
        "Meldingen kunne ikke sendes på grunn av en feil hos avsenderen.",
        "Meldinga kunne ikkje sendast på grunn av ein feil hos avsendaren.",
        "The message could not be sent because of a fault at the sender.",
    ),
    Trouble.NOT_WANTED: (
        "Meldingen ble for gammel mens varslingen sto stille.",
        "Meldinga vart for gammal medan varslinga stod stille.",
        "The message grew too old while its subscription stood still.",
    ),
    Trouble.AUTHORITY_OVER: (
        "Fullmakten som meldingen hørte til, er over, så den blir ikke sendt.",
        "Fullmakta som meldinga høyrde til, er over, så ho blir ikkje send.",
        "The authority that the message came under is over, so it is not sent.",
    ),
}
_LANGUAGES: Final = ("nb", "nn", "en")


def noted(outcome: Outcome) -> dict[str, Any]:
    """What is kept of an attempt that did not deliver: codes, and nothing that anybody wrote."""
    match outcome:
        case Failed():
            return {"code": outcome.trouble, "status": outcome.code}
        case Waits():
            return {"code": outcome.trouble, "status": None}
        case Gone():
            return {"code": Trouble.GONE, "status": 410}
        case _:
            raise TypeError("what was delivered has no trouble")


def told(trouble: Mapping[str, Any], language: str) -> str:
    """The sentence for what was noted."""
    texts = _WORDS[Trouble(trouble["code"])]
    status = trouble["status"]
    sentence = texts[_LANGUAGES.index(language)]
    return sentence.format(code="–" if status is None else status)
