"""Questions to a store: SPARQL, named queries, look-ups and text search."""
