"""A graph as a page to explore."""
