"""Whether the words before a head such as Team or Service say a particular service of a council's."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.mentions import LINKS, Word
from kg.extract.service_fields import UNITS
from kg.lexicon import PatternBook

_DEPARTMENTS = frozenset({"Department", "Directorate", "Dept"})
_TEAMS = frozenset({"Team", "Teams", "Unit"})
#: What grants are given by: "Community Grant Scheme".
_GIVING = frozenset({"Scheme", "Programme", "Fund"})
#: Grants that a council gets, and none that it gives.
_GOT = frozenset({"Government", "Capital", "Revenue", "Specific", "Other", "Additional", "General", "Central", "New"})
#: Fields of health that councils have services for: "Sexual Health Service", "Health Visiting Service".
_FIELDS_OF_HEALTH = frozenset({"Mental", "Sexual", "Environmental", "Occupational", "Oral", "Visiting"})
#: What may be a council's beside another field: "Housing and Property Services", "Adult Care and Health Directorate".
_SHARED = frozenset({"Property", "Health"})


@dataclass(frozen=True, slots=True)
class Fit:
    """The words that say no particular service, and those of what is no council's, by the heads they stand before."""

    general: frozenset[str]
    outside: frozenset[str]
    outside_team: frozenset[str]
    teams: frozenset[str]
    funds: frozenset[str]
    projects: frozenset[str]
    fields: frozenset[str]
    whole: frozenset[str]

    @classmethod
    @lru_cache(maxsize=2)
    def of(cls, book: PatternBook) -> "Fit":
        """Take the words of the book."""
        names = ("not_service", "outside", "outside_team", "plain_team", "no_fund", "plain_project")
        fields = (word.title().replace("’S", "’s") for word in (*book.words["small_field"], *book.words["field"]))
        words = frozenset(part for field in fields for part in field.split())
        return cls(*(*(frozenset(book.words[name]) for name in names), words, frozenset(book.words["small_field"])))

    def is_field(self, words: Sequence[str]) -> bool:
        """Tell whether words are together a field that councils have teams for: "Local Plan", "Scrutiny"."""
        return " ".join(words).lower().replace("'", "’") in self.whole

    def is_division(self, words: Collection[str]) -> bool:
        """Tell whether words before Division say a field, no ward of a county: "Housing Division", "Legal Division"."""
        return "Electoral" not in words and self.fields.issuperset(word for word in words if word not in LINKS)

    def allows(self, words: Sequence[Word], towns: Collection[str]) -> bool:
        """Tell whether a name is a service's: "Tree Team", no "Project Team", "Peer Review Team" or "Elm Scheme"."""
        said, head = [word.text.replace("'", "’") for word in words[:-1]], words[-1].text
        if (head in UNITS and self.is_field(said)) or _gives(said, head):
            return True
        return (
            not set(said) <= self._unfit(words)
            and not (head in ("Project", "Scheme") and len(said) == 1 and said[0] in self.projects)
            and not (head == "Scheme" and len(said) == 1 and said[0] in towns)
            and not (head == "Teams" and len(said) == 1)
            and (head != "Division" or self.is_division(said))
            and not (len(said) == 2 and said[1] in LINKS)
            and head not in said
            and self._is_own(words)
        )

    def _unfit(self, words: Sequence[Word]) -> frozenset[str]:
        """Return the words that say no particular service before a head; before Department a field alone does.

        Two words before Team most often say which: "Neighbourhood Management Team"; one before Teams does not.
        """
        head = words[-1].text
        if head in ("Team", "Teams") and len(words) > 2:
            return self.teams
        if head == "Fund":
            return self.funds
        if head in _TEAMS:
            return self.general - (self.fields - self.teams)
        return self.outside | {"Other", "Council", "Local"} if head in _DEPARTMENTS else self.general

    def _is_own(self, words: Sequence[Word]) -> bool:
        """Tell whether no word right before the head is another's; a team may be of a field that no service is."""
        others = self.outside_team if words[-1].text in _TEAMS else self.outside
        return not others & {word.text.rstrip("’'”") for word in words[-3:-1]} or _is_councils(words)


def _gives(said: Sequence[str], head: str) -> bool:
    """Tell whether grants of a kind are given by what is named: "Community Grant Fund", "Small Grants Scheme"."""
    return head in _GIVING and len(said) > 1 and said[-1] in ("Grant", "Grants") and said[0] not in _GOT


def _is_councils(words: Sequence[Word]) -> bool:
    """Tell whether a council may have it: a field of health, or "Housing and Property Service", not a property fund."""
    field = words[-2].text == "Property" or [word.text for word in words[-3:-1]] == ["Social", "Work"]
    joined = len(words) > 3 and words[-3].text in ("and", "&") and words[-2].text in _SHARED
    unit = (words[-1].text in UNITS and field and len(words) > 2) or (joined and words[-1].text in {*UNITS, "Services"})
    return unit or any(word.text in _FIELDS_OF_HEALTH for word in words)
