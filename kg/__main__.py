"""The way in, as `kg` and as `python -m kg`: it loads the command line and runs it."""

import gc


def main() -> None:
    """Run the command line."""
    # What is loaded here lives to the end: looking through it for garbage would take a tenth of a look-up's time.
    gc.disable()
    from kg.cli import main as run

    gc.freeze()
    gc.enable()
    run()


if __name__ == "__main__":
    main()
