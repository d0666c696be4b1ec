"""Mentions to identities: who is who across documents, and what follows from several of them."""

from kg.resolve.judgements import Judgement, Judgements, load_judgements
from kg.resolve.resolution import resolve

__all__ = ["Judgement", "Judgements", "load_judgements", "resolve"]
