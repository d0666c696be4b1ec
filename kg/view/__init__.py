"""A graph as a page to explore: the network, its layout, and the page that draws it."""

from kg.view.page import page
from kg.view.picture import Picture
from kg.view.views import Asked, drawn

__all__ = ["Asked", "Picture", "drawn", "page"]
