"""Coverage-guided fuzzing of readers, parser and extraction, with atheris (``pip install atheris``).

python -m fuzz.coverage CORPUS_FOLDER -max_total_time=3600
"""

import sys
import tempfile
from pathlib import Path

SUFFIXES = (".txt", ".html", ".pdf", ".docx", ".xml", ".md", ".zip")


def main() -> None:
    """Fuzz until the time is over; an input that breaks a law is written out as crash-…"""
    import atheris

    with atheris.instrument_imports(include=["kg"]):
        from fuzz.anything import hold_to_the_laws

    with tempfile.TemporaryDirectory() as folder:

        def once(content: bytes) -> None:
            if content:
                hold_to_the_laws(Path(folder), content[1:], SUFFIXES[content[0] % len(SUFFIXES)])

        atheris.Setup(sys.argv, once)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
