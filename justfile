# Install the project with what its tests need, into the environment in use.
install:
    pip install --editable '.[test]'

# Run all tests.
test:
    python -m pytest

# Check style, types and the direction of imports.
check:
    ruff check .
    ruff format --check .
    mypy
    lint-imports

# Write the vocabulary constants anew from ontology/kg.ttl.
vocabulary:
    python -m kg.graph.generate

# Build the graph of the seeds and look at it.
seeds:
    kg build --store kg-store
    kg view --store kg-store -o kg.html

# Measure reading, beside the libraries that it rests on.
bench:
    python benchmarks/reading.py
