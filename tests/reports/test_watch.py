"""Does a look at a watched folder fit on a line, whatever files are called?"""

from dataclasses import replace

from corpustool.domain.outcomes import FileOutcome, FileState, IngestOutcome
from corpustool.reports.text.watch import gone_as_line, look_as_line
from tests.cli.known import EVIL, FERRY, JACKETS, TRUST

NEW = FileOutcome("dawn.txt", FileState.NEW)


def test_files_are_told_by_what_became_of_them() -> None:
    states = (FileState.FORGOTTEN, FileState.NEW, FileState.CHANGED, FileState.UNCHANGED, FileState.UNREAD)
    files = tuple(FileOutcome(f"{state}.txt", state) for state in states)
    assert look_as_line(IngestOutcome((*files, NEW), 1200, 1), 2) == (
        "new new.txt, dawn.txt · changed changed.txt · forgotten forgotten.txt · 1,200 articles in the corpus"
        " · 2 new findings\n"
    )


def test_a_look_without_changes_says_so() -> None:
    assert look_as_line(IngestOutcome((), 1, 0), 0) == "1 article in the corpus · nothing new found\n"


def test_of_many_files_the_first_are_named() -> None:
    many = tuple(replace(NEW, path=f"{number}.txt") for number in range(7))
    assert look_as_line(IngestOutcome(many, 7, 7), 1).startswith("new 0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 2 more · ")


def test_what_went_away_stands_on_one_line() -> None:
    assert gone_as_line([]) == ""
    assert gone_as_line([FERRY, JACKETS]) == (
        "gone: FIG101 people killed when the ferry sank (12 | at least 15); FIG105 lifejackets (40 | 200 to 240)\n"
    )
    assert gone_as_line([TRUST] * 8).endswith("; 3 more\n")


def test_hostile_names_act_on_no_terminal() -> None:
    line = gone_as_line([EVIL]) + look_as_line(IngestOutcome((replace(NEW, path="\x1b[2J\r\n\u202e"),), 1, 1), 0)
    assert not {"\x1b", "\x07", "\r", "\u202e"} & set(line)
    assert line.count("\n") == 2
    assert len(line) < 500
