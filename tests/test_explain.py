"""What is told of each sentence of a document."""

from pathlib import Path

from kg.explain import explain


def test_all_who_spoke_together_are_told(tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    present = "Present: Councillor J Vale (Chair), Councillors K Oak and P Reed."
    said = "The Chair, Councillors Oak and Reed, asked whether the pier was safe."
    file.write_text(f"PIER COMMITTEE\n\n{present}\n\n1. Pier\n\n{said}\n", encoding="utf-8")
    (told,) = explain(file)
    (statement,) = [t for line in told.lines for t in line.taken if t.kind == "statement"]
    assert dict(statement.told)["speaker"] == "person:j-vale"
    assert dict(statement.told)["beside"] == "person:k-oak, person:p-reed"
