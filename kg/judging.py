"""People's decisions on who is who: the questions that are open, and answers kept in a file."""

import getpass
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kg.ask.names import one as named
from kg.ask.session import open_session
from kg.graph.store import manifest_of
from kg.guarded import Workers
from kg.iri import BASE
from kg.lexicon import load_lexicon
from kg.read import sources
from kg.resolve.judgements import Judgement, Verdict, add_judgement, load_judgements
from kg.resolve.review import Question, questions
from kg.resources import resource


def open_questions(paths: Iterable[Path], store: Path, judgements: Path) -> tuple[Question, ...]:
    """Return the pairs that rules leave open in some documents (the seeds where none are given), best first.

    Documents that were read for the store are taken from its cache. Raises UnreadableError where a path is missing.
    """
    lexicon = load_lexicon()
    files = tuple(sources(tuple(paths) or (resource("seeds"),)))
    cache = store / "cache" if (store / "builds").is_dir() else None
    with Workers(1) as crew:
        readings = [reading for found in crew.read_all(files, lexicon, cache) for reading in found]
    return questions(readings, lexicon, load_judgements(judgements))


def judge(
    store: Path, file: Path, one: str, other: str, verdict: Verdict, by: str | None = None, why: str = ""
) -> Judgement:
    """Keep a judgement on two things, each given by its name, its IRI or its key, and return it.

    Raises UnknownNameError where a name is of nothing or of several things; JudgementError where both are one.
    """
    made = Judgement(_key(store, one), _key(store, other), verdict, by or getpass.getuser(), date.today(), why)
    add_judgement(file, made)
    return made


def _key(store: Path, thing: str) -> str:
    # A key has a kind before its first slash, or names one mention within a document.
    if "#" in thing and "://" not in thing:
        return thing
    if "://" not in thing and "/" in thing and " " not in thing:
        return thing
    base: str = manifest_of(store).get("base", BASE)
    iri = thing if "://" in thing else named(open_session(store), thing).iri
    return iri.removeprefix(base)
