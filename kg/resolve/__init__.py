"""Claims to identities: who is who, within a document, within a council, across councils; and what follows."""
