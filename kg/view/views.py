"""The views by their names: each a question, the things it is about, and the picture that answers it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kg.ask.session import Session
from kg.errors import UnknownNameError
from kg.view.charts import charts
from kg.view.connection import path
from kg.view.councils import councils
from kg.view.meeting import meeting
from kg.view.overview import neighbourhood, overview
from kg.view.page import page
from kg.view.person import person
from kg.view.picture import Picture
from kg.view.recommendations import recommendations
from kg.view.talk import talk
from kg.view.thread import thread


@dataclass(frozen=True, slots=True)
class Asked:
    """What a view is asked: its name, the things it is about, and what narrows it."""

    of: str = "overview"
    things: tuple[str, ...] = ()
    focus: str | None = None
    hops: int = 2
    kinds: tuple[str, ...] = ()
    most: int = 300


@dataclass(frozen=True, slots=True)
class View:
    """A question that a page answers, about so many things."""

    about: int
    picture: Callable[[Session, Asked], Picture]
    example: str


def _overview(session: Session, asked: Asked) -> Picture:
    if asked.focus:
        return neighbourhood(session, asked.focus, asked.hops, asked.kinds, asked.most)
    return overview(session, asked.kinds, asked.most)


VIEWS: Final = {
    "overview": View(0, _overview, "kg view"),
    "person": View(1, lambda session, asked: person(session, *asked.things), 'kg view --of person "R Farnham"'),
    "meeting": View(1, lambda session, asked: meeting(session, *asked.things), 'kg view --of meeting "Executive 2022"'),
    "thread": View(1, lambda session, asked: thread(session, *asked.things), 'kg view --of thread "Locality Working"'),
    "recommendations": View(0, lambda session, asked: recommendations(session), "kg view --of recommendations"),
    "talk": View(0, lambda session, asked: talk(session), "kg view --of talk"),
    "path": View(2, lambda session, asked: path(session, *asked.things), 'kg view --of path "Ofsted" "Executive"'),
    "councils": View(
        2,
        lambda session, asked: councils(session, *asked.things),
        'kg view --of councils "Middlesbrough Borough Council" "Worcestershire County Council"',
    ),
}


def drawn(session: Session, asked: Asked) -> str:
    """Return the page of a view. Raises UnknownNameError for a view, or a thing, that there is not."""
    if asked.of == "charts":
        return charts(session)
    view = VIEWS.get(asked.of)
    if view is None:
        raise UnknownNameError(f'there is no view "{asked.of}"; choose of: {", ".join(VIEWS)}, charts')
    if len(asked.things) != view.about:
        raise UnknownNameError(
            f"the view {asked.of} is about {view.about or 'no'} thing(s); for example: {view.example}"
        )
    return page(view.picture(session, asked))
