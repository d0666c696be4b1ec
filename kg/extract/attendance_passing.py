"""What a list of attendance holds beside its names, each with how far it goes, in the order in which it is tried."""

from kg.extract.attendance_lines import (
    appointed_by,
    came_or_went,
    excused,
    for_item,
    for_party,
    label_end,
    numbers_row,
)
from kg.extract.attendance_marks import described, replaced
from kg.extract.person_homes import home_end

REACHES = (
    replaced,
    described,
    excused,
    numbers_row,
    for_item,
    for_party,
    appointed_by,
    home_end,
    label_end,
    came_or_went,
)
