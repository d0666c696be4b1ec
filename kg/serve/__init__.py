"""A local, read-only site over a graph, with a SPARQL endpoint; needs the extra ``serve``."""

from pathlib import Path

from kg.errors import StoreError


def serve(store: Path, host: str = "127.0.0.1", port: int = 8000, asserted_only: bool = False) -> None:
    """Serve a graph until interrupted. Raises StoreError where there is no graph, or the server is not installed."""
    from kg.ask.session import open_session

    open_session(store, asserted_only)
    try:
        import uvicorn

        from kg.serve.app import application
    except ImportError as error:
        raise StoreError(
            f"the server is not installed ({error.name}); install it with: pip install '.[serve]'"
        ) from error
    uvicorn.run(
        application(store, asserted_only), host=host, port=port, log_level="warning", server_header=False, workers=1
    )
