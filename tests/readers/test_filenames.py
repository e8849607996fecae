import pytest

from corpustool.domain.articles import Sourced
from corpustool.readers.filenames import told


@pytest.mark.parametrize(
    "path",
    [
        "2024-03-04.txt",
        "2024-03-04_ferry.md",
        "ferry-2024-03-04.txt",
        "20240304 ferry.txt",
        "x/y/2024_03_04.txt",
        "2024-03-04_9f.txt",
    ],
)
def test_a_day_in_the_name_of_the_file_is_its_day(path: str) -> None:
    assert told(path).published == Sourced("2024-03-04", "file name")


@pytest.mark.parametrize("path", ["2024-03-04/ferry.txt", "old/2023-01-01/20240304/ferry.txt", "2024-03-04/calm/1.txt"])
def test_else_the_nearest_folder_that_is_a_day_is_it(path: str) -> None:
    assert told(path).published == Sourced("2024-03-04", "folder name")


@pytest.mark.parametrize(
    "path",
    [
        "ferry.txt",
        "2024-03.txt",
        "2024-13-04.txt",
        "000_43410c00.txt",
        "120240304.txt",
        "2024-03-04_2024-03-09.txt",
        "from 2024-03-04 on/a.txt",
    ],
)
def test_else_there_is_no_day(path: str) -> None:
    assert told(path).published is None


@pytest.mark.parametrize(
    ("path", "outlet"),
    [
        ("2024-03-04_harbour-post_ferry-sinks.txt", "Harbour Post"),
        ("2024-03-04_bbc_ferry.txt", "BBC"),
        ("2024-03-04_times-of-ellis_ferry.md", "Times of Ellis"),
        ("2024-03-04_The-Post_ferry.md", "The Post"),
    ],
)
def test_the_outlet_stands_between_day_and_title(path: str, outlet: str) -> None:
    assert told(path).outlet == Sourced(outlet, "file name")


@pytest.mark.parametrize(
    "path",
    [
        "2024-03-04_ferry.txt",
        "ferry_harbour-post_x.txt",
        "2024-03-04_9f3a_x.txt",
        "2024-03-04_a_b_c.txt",
        "2024-03-04_a-b-c-d-e_x.txt",
    ],
)
def test_a_name_of_another_form_tells_no_outlet(path: str) -> None:
    assert told(path).outlet is None
