"""Mentions gathered into identities: a union-find that keeps some of them apart."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Sets of things found to be one. What is set apart never meets again, whatever joins later.

    >>> found = Clusters(["a", "b", "c"])
    >>> found.keep_apart("a", "c")
    >>> found.join("a", "b"), found.join("b", "c")
    (True, False)
    """

    def __init__(self, things: Iterable[T]) -> None:
        self._parent: dict[T, T] = {thing: thing for thing in things}
        self._members: dict[T, list[T]] = {thing: [thing] for thing in self._parent}
        self._apart: dict[T, set[T]] = {}

    def has(self, thing: T) -> bool:
        """Tell whether a thing is among them."""
        return thing in self._parent

    def root(self, thing: T) -> T:
        """Return the thing that stands for a thing's set."""
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def keep_apart(self, one: T, other: T) -> None:
        """Let the sets of two things never be joined. Two that are joined already stay so."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def join(self, one: T, other: T) -> bool:
        """Make two things' sets one; False where they are kept apart."""
        a, b = self.root(one), self.root(other)
        if a == b:
            return True
        if b in self._apart.get(a, ()):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        for other_root in self._apart.pop(b, set()):
            self._apart[other_root].discard(b)
            self.keep_apart(a, other_root)
        return True

    def together(self, one: T, other: T) -> bool:
        """Tell whether two things are in one set."""
        return self.root(one) == self.root(other)

    def all(self) -> tuple[tuple[T, ...], ...]:
        """Return the sets."""
        return tuple(tuple(members) for members in self._members.values())
