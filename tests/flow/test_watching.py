"""A look at a folder tells what is new since the last one, and what went away."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpustool import flow
from corpustool.domain.settings import Settings
from corpustool.errors import PathMissing
from corpustool.flow.watching import Seen, Watched
from tests.flow.test_baselining import AGREES, DAWN_TEXT, NOON_TEXT, OTHER

SETTINGS = Settings(today="2024-03-06")


class Desk:
    """A folder that is looked at again and again."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.articles = home / "articles"
        self.articles.mkdir()
        self.seen = Seen()

    def land(self, name: str, text: str) -> None:
        (self.articles / name).write_text(text, encoding="utf-8")

    def look(self) -> Watched:
        watched = flow.look_again(self.home, [self.articles], SETTINGS, self.seen)
        self.seen = watched.seen
        return watched


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.land("2024-03-05_dawn.txt", DAWN_TEXT)
    made.land("2024-03-05_noon.txt", NOON_TEXT)
    return made


def told(watched: Watched) -> tuple[list[str], list[str]]:
    """The codes of what is new and of what went away, names apart."""
    fresh = [finding.code for finding in watched.report.findings if finding.code.startswith("FIG")]
    return fresh, [one.code for one in watched.gone if one.code.startswith("FIG")]


def test_where_there_is_no_corpus_nothing_was_seen(tmp_path: Path) -> None:
    assert flow.seen_before(tmp_path, SETTINGS) == Seen()


def test_the_first_look_tells_everything_the_second_nothing(desk: Desk) -> None:
    first, second = desk.look(), desk.look()
    assert told(first) == (["FIG101"], [])
    assert (told(second), second.changed) == (([], []), False)


def test_what_the_corpus_held_before_is_not_told(desk: Desk) -> None:
    flow.ingest(desk.home, [desk.articles], SETTINGS)
    desk.seen = flow.seen_before(desk.home, SETTINGS)
    assert told(desk.look()) == ([], [])


def test_one_more_article_that_agrees_is_no_news_and_nothing_goes_away(desk: Desk) -> None:
    desk.look()
    desk.land("2024-03-05_more.txt", AGREES)
    watched = desk.look()
    assert (told(watched), watched.changed) == (([], []), True)
    (desk.articles / "2024-03-05_noon.txt").unlink()
    assert told(desk.look()) == ([], []), "the other one still tells the same"


def test_a_new_value_is_news_and_the_clash_without_it_went_away(desk: Desk) -> None:
    desk.look()
    desk.land("2024-03-05_late.txt", OTHER)
    assert told(desk.look()) == (["FIG101"], ["FIG101"])
    (desk.articles / "2024-03-05_late.txt").unlink()
    assert told(desk.look()) == (["FIG101"], ["FIG101"])


def test_an_accepted_finding_went_away(desk: Desk) -> None:
    (clash,) = [finding for finding in desk.look().report.findings if finding.code == "FIG101"]
    flow.accept(desk.home, clash.id, SETTINGS, why="two counts", made="2024-03-06")
    assert told(desk.look()) == ([], ["FIG101"])


def test_what_cannot_be_read_is_told_once_and_again_for_another_reason(desk: Desk) -> None:
    desk.land("broken.txt", "\x00\x01\x02")
    assert [file.path for file in desk.look().unread] == ["broken.txt"]
    assert desk.look().unread == ()
    (desk.articles / "broken.txt").unlink()
    (desk.articles / "broken.txt").symlink_to("nowhere")
    assert [file.path for file in desk.look().unread] == ["broken.txt"]


def test_a_folder_that_is_gone_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.look()
    desk.articles.rename(tmp_path / "elsewhere")
    with pytest.raises(PathMissing):
        desk.look()
