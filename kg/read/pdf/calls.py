"""The library's functions that are asked for every word, with plain numbers in the place of typed pointers.

Making a typed pointer of each handle, and of each structure that is filled, takes longer than the function itself.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

Call = Callable[..., Any]
_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int


def address(pointer: Any) -> int:
    """Return where a handle or a buffer lies in memory; 0 for none."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _plain(name: str, result: Any, *arguments: Any) -> Call:
    """Return a function of the library that takes and gives handles and buffers as numbers."""
    return ctypes.CFUNCTYPE(result, *arguments)(address(getattr(pdfium, name)))


loose_char_box = _plain("FPDFText_GetLooseCharBox", _INT, _HANDLE, _INT, _HANDLE)
font_info = _plain("FPDFText_GetFontInfo", ctypes.c_ulong, _HANDLE, _INT, _HANDLE, ctypes.c_ulong, _HANDLE)
rect = _plain("FPDFText_GetRect", _INT, _HANDLE, _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
text_object = _plain("FPDFText_GetTextObject", _HANDLE, _HANDLE, _INT)
marked_content = _plain("FPDFPageObj_GetMarkedContentID", _INT, _HANDLE)

tree_for_page = _plain("FPDF_StructTree_GetForPage", _HANDLE, _HANDLE)
close_tree = _plain("FPDF_StructTree_Close", None, _HANDLE)
count_tops = _plain("FPDF_StructTree_CountChildren", _INT, _HANDLE)
top = _plain("FPDF_StructTree_GetChildAtIndex", _HANDLE, _HANDLE, _INT)
element_type = _plain("FPDF_StructElement_GetType", ctypes.c_ulong, _HANDLE, _HANDLE, ctypes.c_ulong)
count_children = _plain("FPDF_StructElement_CountChildren", _INT, _HANDLE)
child = _plain("FPDF_StructElement_GetChildAtIndex", _HANDLE, _HANDLE, _INT)
child_content = _plain("FPDF_StructElement_GetChildMarkedContentID", _INT, _HANDLE, _INT)
count_attributes = _plain("FPDF_StructElement_GetAttributeCount", _INT, _HANDLE)
attribute = _plain("FPDF_StructElement_GetAttributeAtIndex", _HANDLE, _HANDLE, _INT)
attribute_value = _plain("FPDF_StructElement_Attr_GetValue", _HANDLE, _HANDLE, ctypes.c_char_p)
number_value = _plain("FPDF_StructElement_Attr_GetNumberValue", _INT, _HANDLE, _HANDLE)

count_objects = _plain("FPDFPage_CountObjects", _INT, _HANDLE)
page_object = _plain("FPDFPage_GetObject", _HANDLE, _HANDLE, _INT)
object_type = _plain("FPDFPageObj_GetType", _INT, _HANDLE)
bounds = _plain("FPDFPageObj_GetBounds", _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
count_points = _plain("FPDFPath_CountSegments", _INT, _HANDLE)
draw_mode = _plain("FPDFPath_GetDrawMode", _INT, _HANDLE, _HANDLE, _HANDLE)
