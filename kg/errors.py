"""The ways in which the program says no: one clear sentence each, what, where and what to do next."""


class KgError(Exception):
    """Any failure that a person can act on; its text is shown as it is."""

    exit_code = 1


class UnreadableError(KgError):
    """A source file that cannot be read as a document; the rest of a build goes on."""

    exit_code = 4


class StoreError(KgError):
    """A store that is missing, damaged, locked or not writable."""

    exit_code = 5


class GoneError(StoreError):
    """What was kept of earlier work, and was counted on, is gone or damaged; it can be done again."""


class QueryError(KgError):
    """A query that is malformed, refused or over its limits."""

    exit_code = 6


class QueryLimitError(QueryError):
    """A query that was stopped: it took more time or memory than it may."""


class UnknownNameError(KgError):
    """A name that nothing in the graph bears, or that several things bear."""

    exit_code = 3


class AmbiguousNameError(UnknownNameError):
    """A name that several things bear, where one was asked for."""


class LexiconError(KgError):
    """A lexicon or pattern file that is not well formed."""


class JudgementError(KgError):
    """A file of judgements with an entry that is not well formed."""
