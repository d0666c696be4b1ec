"""How much of one source is read. Real minutes are far below these; what is above is refused with its reason."""

#: The largest file that is opened, in bytes.
FILE_BYTES = 50_000_000
#: The largest list of addresses that is read.
LIST_BYTES = 20_000_000
#: The most that the members of an archive (a .zip, a .docx) may unpack to, in bytes, and as a multiple of its size.
UNPACKED_BYTES = 200_000_000
UNPACKED_RATIO = 100
#: Small archives compress well without being bombs: the ratio counts only above this many bytes.
RATIO_FROM_BYTES = 10_000_000
#: The most members that an archive may hold, and how many archives may lie in one another.
ARCHIVE_MEMBERS = 5_000
ARCHIVE_DEPTH = 2
#: The most pages of a PDF, the most characters of one page and of one text.
PAGES = 5_000
PAGE_CHARACTERS = 500_000
TEXT_CHARACTERS = 20_000_000
#: The most tags of a web page or XML file, and how deep they may lie in one another.
TAGS = 400_000
TAG_DEPTH = 500
#: The most tags, and the most paragraphs and table cells, of a Word file.
WORD_TAGS = 4_000_000
WORD_PARTS = 200_000
#: What a worker may take for one file: seconds of the processor, and more for each megabyte of it; memory beyond its
#: own; bytes of what it found.
SECONDS = 8
SECONDS_A_MEGABYTE = 20
#: How many of these seconds one page of a scan takes, where a library to recognise its text is installed.
SECONDS_A_SCANNED_PAGE = 1.5
MEMORY_BYTES = 440_000_000
OUTPUT_BYTES = 256_000_000
