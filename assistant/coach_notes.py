"""What is said beside a script when a follow-up asks about it: what to write, to whom, how long to wait.

Each is said in English and in Spanish. They are good practice; where a rule sets a limit it is named.
"""

from __future__ import annotations

from assistant.coach_turns import Turn

_NOTES: dict[Turn, tuple[str, str]] = {
    "write": (
        "There is a letter ready below: copy it, fill in the blanks, put the date on it and keep a copy. "
        "Short is fine. Write what you ask for and the day you would like an answer by.",
        "Abajo hay una carta lista, en inglés para la escuela: cópiela, llene los espacios, póngale la fecha "
        "y guarde una copia. Puede ser corta. Escriba qué pide y para qué día quisiera la respuesta.",
    ),
    "send": (
        "Send it to the person who runs your child's IEP (often called the case manager), and a copy to the "
        "principal or the special education office. E-mail is fine: it keeps the date. Keep a copy.",
        "Mándela a la persona encargada del IEP de su hijo (el «case manager»), con copia al director o a la "
        "oficina de educación especial. Por correo electrónico está bien: queda la fecha. Guarde una copia.",
    ),
    "wait": (
        "Ask for an answer by a certain day; a week is fair for most things. If nobody answers, send the "
        "same letter again with the first date on it, and add the special education office. Some answers "
        "have a limit: records in 45 days (34 CFR 300.613), and a first evaluation within 60 days of your "
        "consent or your state's own limit (34 CFR 300.301).",
        "Pida la respuesta para un día fijo; una semana es justo para casi todo. Si nadie contesta, mande la "
        "misma carta otra vez, con la primera fecha, y agregue a la oficina de educación especial. Algunas "
        "respuestas tienen límite: los expedientes, 45 días (34 CFR 300.613), y la primera evaluación, 60 "
        "días desde su permiso o el plazo de su estado (34 CFR 300.301).",
    ),
    "law": (
        "What the law says about this is below. I can't say whether your school broke it; your state's "
        "Parent Center can talk it over with you for free.",
        "Abajo está lo que dice la ley. No puedo decir si su escuela la rompió; el centro de padres de su "
        "estado (Parent Center) puede hablarlo con usted gratis.",
    ),
}
_THANKS = (
    "You are welcome. Come back when you need the next words.",
    "De nada. Vuelva cuando necesite más palabras.",
)


def note_for(turn: Turn, *, spanish: bool) -> str:
    """What is said beside the script for `turn`; nothing for a turn that asks no such thing."""
    return _NOTES[turn][spanish] if turn in _NOTES else ""


def thanked(*, spanish: bool) -> str:
    """The answer to thanks."""
    return _THANKS[spanish]
