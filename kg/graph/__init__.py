"""Claims and identities to quads, and the store that holds them."""
