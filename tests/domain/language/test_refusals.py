"""Refusals as they are told, with the facts of the case filled in."""

from domain.language.texts import label, refusal, reply


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_amounts_are_told_in_kroner() -> None:
    assert plain(refusal("beyond-remainder", "nb", {"left_ore": 350_050})) == (
        "Det bestilte går ut over det fylkeskommunen har besluttet at tiltaket skal få. "
        "Igjen til tiltaket er kr 3 500,50. Bestill det som er igjen, eller mindre."
    )


def test_roles_are_told_by_name() -> None:
    said = refusal("wrong-role", "nn", {"roles": "forum-chair, forum-secretary"})
    assert said == (
        "Handlinga høyrer ikkje til rolla du bruker no. Desse rollene kan gjere det: "
        "leiar av samarbeidsforumet og sekretær i samarbeidsforumet. "
        "Byt rolle om du har fleire, eller be nokon som har rolla, om å gjere det."
    )


def test_soft_stops_are_told_by_their_titles() -> None:
    assert refusal("reason-required", "en", {"stops": "no-leaders, late"}) == (
        "You can go on, but then you must say why. The reason is kept together with the action. "
        "You should look at this: “No leaders took part” and “The deadline has passed”. "
        "Write a reason, or put right what is missing first."
    )


def test_blank_contents_and_ids_are_told() -> None:
    said = refusal("plan-contents-blank", "nb", {"line": "l-7", "blank": "providers, duration"})
    assert "For tiltaket l-7 mangler: tilbydere og varighet." in said


def test_the_parts_can_stand_apart() -> None:
    said = reply("stale-version", "nb", {"expected": 0, "actual": 2})
    assert said.title == "Saken er endret i mellomtiden"
    assert said.detail == "Du hadde versjon 0, og saken er nå i versjon 2."


def test_labels_in_three_languages() -> None:
    assert [label("target-group", "vet-teacher", language) for language in ("nb", "nn", "en")] == [
        "Yrkesfaglærere",
        "Yrkesfaglærarar",
        "VET teachers",
    ]
