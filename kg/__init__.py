"""kg: a knowledge graph of councils, officers and decisions, read from what councils publish."""

__version__ = "0.1.0"
