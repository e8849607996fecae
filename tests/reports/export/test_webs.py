"""What is an address of the web, and what only looks like one?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.reports.export.webs import address, web_address
from tests.reports.export.samples import DAWN, EVIL


@pytest.mark.parametrize("text", ["https://a.example/b?c=1#d", "HTTP://a.example", "http://ä.example/ö"])
def test_an_address_is_taken_as_it_is(text: str) -> None:
    assert web_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "see https://a.example", "//a.example"),
        *(
            'https://a.example/"><script>',
            "https://a.example/a b",
            "https://a.example/\x00",
            "https://a.example/\ud800",
        ),
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert web_address(text) is None


@given(st.text())
def test_no_text_at_all_makes_it_fail(text: str) -> None:
    assert web_address(text) in (None, text)


def test_an_article_is_found_by_its_address_or_its_file() -> None:
    assert address(DAWN.article) == "https://bell.example/mill?day=4&page=1"
    assert address(EVIL.article) == "evil/%1B%5B31mred%0A%3D1%2B1%20%E2%80%AE.txt"
