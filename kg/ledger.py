"""What is remembered of each file, in SQLite beside the graph: sketches, and the marks by which like texts meet.

It is a `Shelf` for resolution. It holds what files say, not what a build made of them: so it may be ahead of the graph,
or be thrown away, and the next build comes to the same.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from kg.cache import kept, put_kept
from kg.errors import GoneError
from kg.model import Reading, Ref, Span
from kg.read import Source
from kg.resolve.company import Company
from kg.resolve.sketch import Marked, Sketch
from kg.resolve.texts import STANDING
from kg.sketching import Read, Sketched

_VERSION = 2
_NAME = "ledger.sqlite"
_place = msgspec.msgpack.Decoder(tuple[Ref | None, Span])
_SCHEMA = f"""
PRAGMA user_version = {_VERSION};
CREATE TABLE file (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE doc (
  id INTEGER PRIMARY KEY, name TEXT, n INTEGER, key TEXT, file TEXT, home TEXT, sure INTEGER, status TEXT, reason TEXT,
  counts BLOB, sketch BLOB, company BLOB);
CREATE INDEX doc_key ON doc(key, file);
CREATE INDEX doc_name ON doc(name);
CREATE INDEX doc_open ON doc(sure) WHERE sure = 0;
CREATE TABLE stretch (id INTEGER PRIMARY KEY, doc INTEGER, digest TEXT, place BLOB);
CREATE INDEX stretch_doc ON stretch(doc);
CREATE INDEX stretch_digest ON stretch(digest);
CREATE TABLE band (mark INTEGER, stretch INTEGER, PRIMARY KEY (mark, stretch)) WITHOUT ROWID;
CREATE INDEX band_stretch ON band(stretch);
CREATE TABLE likeness (one TEXT, other TEXT, shared REAL, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE seen (
  path TEXT, told TEXT, size INTEGER, changed INTEGER, name TEXT, PRIMARY KEY (path, told)) WITHOUT ROWID;
CREATE TABLE stamp (version TEXT);
"""
#: A file's size, when it was changed, and the name of what it yields.
Seen = tuple[int, int, str]
_sketch = msgspec.msgpack.Decoder(Sketch)
_company = msgspec.msgpack.Decoder(Company)
_encode = msgspec.msgpack.Encoder().encode


class Ledger:
    """The sketches of a store's documents. Use it in a ``with``: what was told to it is kept where nothing failed.

    ``fetch`` brings what was read of a file, by its name, where it lies elsewhere than in the cache.
    """

    def __init__(self, store: Path, cache: Path, fetch: Callable[[str], bytes] | None = None) -> None:
        self._path, self.cache, self._fetch = store / _NAME, cache, fetch
        self._file = _opened(self._path)
        #: The rows of documents whose text another file of another name holds too, and which gave way to that.
        self._chosen: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if kind is None:
            self._file.commit()
        self._file.close()

    def commit(self) -> None:
        """Keep what was told so far, whatever comes."""
        self._file.commit()

    def begin(self, version: str) -> None:
        """Forget all that another version of the program, or of the lexicon, has told."""
        if self._file.execute("SELECT version FROM stamp").fetchall() == [(version,)]:
            return
        tables = ("file", "doc", "stretch", "band", "likeness", "seen", "stamp")
        self._file.executescript("".join(f"DELETE FROM {table};" for table in tables))
        self._file.execute("INSERT INTO stamp VALUES (?)", (version,))

    def seen(self) -> dict[tuple[str, str], Seen]:
        """Return how files were found, by path and what is told of them beside it."""
        rows = self._file.execute("SELECT path, told, size, changed, name FROM seen")
        return {(path, told): (size, changed, name) for path, told, size, changed, name in rows}

    def look(self, seen: Mapping[tuple[str, str], Seen]) -> None:
        """Remember how files were found."""
        if seen != self.seen():
            self._file.execute("DELETE FROM seen")
            rows = ((*at, *what) for at, what in seen.items())
            self._file.executemany("INSERT INTO seen VALUES (?,?,?,?,?)", rows)

    def names(self) -> set[str]:
        """Return the names of what is remembered."""
        return {name for (name,) in self._file.execute("SELECT name FROM file")}

    def forget(self, names: Iterable[str]) -> None:
        """Forget what some files said."""
        for name in names:
            ids = [(n,) for (n,) in self._file.execute("SELECT id FROM doc WHERE name = ?", (name,))]
            for (doc,) in ids:
                self._file.execute("DELETE FROM band WHERE stretch IN (SELECT id FROM stretch WHERE doc = ?)", (doc,))
            self._file.executemany("DELETE FROM stretch WHERE doc = ?", ids)
            self._file.executemany("DELETE FROM doc WHERE id = ?", ids)
            self._file.execute("DELETE FROM file WHERE name = ?", (name,))

    def add(self, read: Read) -> None:
        """Remember what a file says."""
        self._file.execute("INSERT OR IGNORE INTO file VALUES (?)", (read.name,))
        for number, document in enumerate(read.documents):
            self._add(read.name, number, document)

    def _add(self, name: str, number: int, document: Sketched) -> None:
        sketch, settled = document.sketch, document.sketch.settled
        counts = _encode((document.found, document.coverage))
        row = (name, number, sketch.key, sketch.file_name, settled.home, bool(settled.home and settled.sure))
        told = (document.status, document.reason, counts, _encode(sketch), _encode(document.company))
        doc = self._file.execute("INSERT INTO doc VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?)", (*row, *told)).lastrowid
        for stretch in document.marked:
            place = _encode((stretch.item, stretch.span))
            added = self._file.execute(
                "INSERT INTO stretch VALUES (NULL,?,?,?)", (doc, stretch.digest, place)
            ).lastrowid
            self._file.executemany("INSERT OR IGNORE INTO band VALUES (?,?)", ((mark, added) for mark in stretch.marks))

    def choose(self, places: Mapping[str, int]) -> dict[str, list[tuple[str, int]]]:
        """Return, by each document's key, where the readings of its text are kept, the one that is resolved first.

        ``places`` are the names of what files yield with their order: of one text in files of one name the first is it.
        """
        found: dict[str, dict[str, tuple[int, int, str, int]]] = {}
        for doc, name, number, key, file in self._file.execute("SELECT id, name, n, key, file FROM doc"):
            rivals = found.setdefault(key, {})
            this = (places[name], number, name, doc)
            rivals[file] = min(rivals.get(file, this), this)
        chosen = {key: [rivals[file] for file in sorted(rivals)] for key, rivals in found.items()}
        self._chosen = {key: rivals[0][3] for key, rivals in chosen.items()}
        return {key: [(name, number) for _, number, name, _ in chosen[key]] for key in sorted(chosen)}

    def summaries(self, names: Iterable[tuple[str, int]]) -> Iterator[tuple[str, str, str | None, Counter[str], Any]]:
        """Yield each document's file, status and reason, and what was counted in it."""
        wanted = set(names)
        query = "SELECT name, n, file, status, reason, counts FROM doc"
        for name, number, file, status, reason, counts in self._file.execute(query):
            if (name, number) in wanted:
                found, coverage = msgspec.msgpack.decode(counts)
                yield file, status, reason, Counter(found), coverage

    def files(self) -> dict[str, str]:
        """Return the key of the document of each file name; of several the last."""
        rows = self._file.execute("SELECT file, key FROM doc ORDER BY key, file DESC")
        return {file: key for file, key in rows if self._is_chosen(key, file)}

    def _is_chosen(self, key: str, file: str) -> bool:
        found = self._file.execute("SELECT file FROM doc WHERE id = ?", (self._chosen[key],)).fetchone()
        return bool(found and found[0] == file)

    def sketches(self) -> Iterator[Sketch]:
        """Yield all sketches, without their companies, in the order of their keys."""
        for doc, key, sketch in self._file.execute("SELECT id, key, sketch FROM doc ORDER BY key"):
            if self._chosen[key] == doc:
                yield _sketch.decode(sketch)

    def open_sketches(self) -> Iterator[Sketch]:
        """Yield the sketches of the documents whose council is not sure."""
        for doc, key in self._file.execute("SELECT id, key FROM doc WHERE sure = 0 ORDER BY key").fetchall():
            if self._chosen[key] == doc:
                yield self.sketch(key)

    def companies(self) -> Iterator[tuple[str, str | None, Company]]:
        """Yield the key of each document, that of its council, and its company."""
        for doc, key, home, company in self._file.execute("SELECT id, key, home, company FROM doc ORDER BY key"):
            if self._chosen[key] == doc:
                yield key, home, _company.decode(company)

    def sketch(self, key: str) -> Sketch:
        """Return one document's sketch, with its company."""
        query = "SELECT sketch, company FROM doc WHERE id = ?"
        sketch, company = self._file.execute(query, (self._chosen[key],)).fetchone()
        return replace(_sketch.decode(sketch), company=_company.decode(company))

    def reading(self, key: str) -> Reading:
        """Return one document's reading. Raises GoneError where it is no longer kept."""
        name, number = self._file.execute("SELECT name, n FROM doc WHERE id = ?", (self._chosen[key],)).fetchone()
        if self._fetch:
            put_kept(self.cache, name, self._fetch(name))
        readings = kept(self.cache, name)
        if readings is None or number >= len(readings):
            raise GoneError(
                f"what was read of a document is gone from {self.cache}; remove {self._path} and build again"
            )
        found: Reading = readings[number]
        return found

    def buckets(self) -> Iterator[Sequence[int]]:
        """Yield the numbers of the stretches that share a mark, for each mark that several share."""
        aside = self._aside()
        rows = self._file.execute("SELECT group_concat(stretch) FROM band GROUP BY mark HAVING count(*) > 1")
        for (together,) in rows:
            numbers = [n for n in map(int, together.split(",")) if n not in aside]
            if len(numbers) > 1:
                yield numbers

    def _aside(self) -> set[int]:
        """Return the stretches that are compared with none: those of repeated texts, and forms of words."""
        docs = {doc for (doc,) in self._file.execute("SELECT id FROM doc")} - set(self._chosen.values())
        aside = {
            number for doc in docs for (number,) in self._file.execute("SELECT id FROM stretch WHERE doc = ?", (doc,))
        }
        often = f"SELECT digest FROM stretch GROUP BY digest HAVING count(*) > {STANDING}"
        for (digest,) in self._file.execute(often).fetchall():
            found = [n for (n,) in self._file.execute("SELECT id FROM stretch WHERE digest = ?", (digest,))]
            if len(set(found) - aside) > STANDING:
                aside |= set(found)
        return aside

    def stretch(self, number: int) -> tuple[str, Marked]:
        """Return a stretch by its number, with its document's key."""
        query = "SELECT doc.key, digest, place FROM stretch JOIN doc ON doc.id = stretch.doc WHERE stretch.id = ?"
        key, digest, place = self._file.execute(query, (number,)).fetchone()
        item, span = _place.decode(place)
        return key, Marked(item, span, digest, ())

    def likeness(self, one: str, other: str) -> float | None:
        """Return what was remembered of how much two stretches share."""
        found = self._file.execute("SELECT shared FROM likeness WHERE one = ? AND other = ?", (one, other)).fetchone()
        return found[0] if found else None

    def remember(self, one: str, other: str, shared: float) -> None:
        """Remember how much two stretches share."""
        self._file.execute("INSERT OR REPLACE INTO likeness VALUES (?,?,?)", (one, other, shared))


def has_news(files: Iterable[Source], store: Path) -> bool:
    """Tell whether a file was changed since a store's ledger was, or there is none: then there is something to read.

    A file that came with an older time of change is news too, of which this does not tell.
    """
    try:
        told = (store / _NAME).stat().st_mtime_ns
        return any(file.path.stat().st_mtime_ns > told for file in files)
    except OSError:
        return True


def throw_away(store: Path) -> None:
    """Remove a store's ledger: the next build comes to the same without it."""
    for left in store.glob(f"{_NAME}*"):
        left.unlink(missing_ok=True)


def _opened(path: Path) -> sqlite3.Connection:
    """Open a ledger; one that is damaged, or of another version, is begun anew."""
    file = sqlite3.connect(path)
    try:
        if file.execute("PRAGMA user_version").fetchone() == (_VERSION,):
            return _set(file)
    except sqlite3.DatabaseError:
        pass
    file.close()
    throw_away(path.parent)
    file = sqlite3.connect(path)
    file.executescript(_SCHEMA)
    return _set(file)


def _set(file: sqlite3.Connection) -> sqlite3.Connection:
    file.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;")
    return file
