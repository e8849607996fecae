from __future__ import annotations

from corpustool.claims.elision import borrowed
from corpustool.domain.figures import Relation, RelationKind
from tests.claims.making import figure, record


def test_a_part_counts_what_its_whole_counts() -> None:
    text = "There are 54 stations, four in Italy."
    figures = [
        figure(text, "54", "station"),
        figure(text, "four", value="4", places=("Italy",), relations=(Relation(RelationKind.PART_OF, 0),)),
    ]
    assert borrowed(record("a", text, figures).analysis, text).things[1].head == "station"


def test_an_equal_number_counts_the_same() -> None:
    text = "The plant cuts 430 jobs. The union says 430 is not all."
    figures = [figure(text, "430", "job"), figure(text, "430", nth=1)]
    assert borrowed(record("a", text, figures).analysis, text).things[1].head == "job"


def test_a_small_equal_number_counts_anything() -> None:
    text = "The plant cuts 3 jobs. The union came at 3 again."
    figures = [figure(text, "3", "job"), figure(text, "3", nth=1)]
    assert borrowed(record("a", text, figures).analysis, text).things == {}


def test_a_number_set_against_another_one_is_replaced() -> None:
    text = "The company will cut 385 jobs rather than the 430 announced."
    figures = [figure(text, "385", "job"), figure(text, "430")]
    lent = borrowed(record("a", text, figures).analysis, text)
    assert lent.things[1].head == "job"
    assert lent.replaced == {0: 1}


def test_a_counted_figure_borrows_nothing() -> None:
    text = "The plant cuts 430 jobs and buys 12 presses."
    figures = [figure(text, "430", "job"), figure(text, "12", "press")]
    assert borrowed(record("a", text, figures).analysis, text).things == {}


def test_a_number_counts_the_thing_whose_number_the_sentence_tells() -> None:
    text = "The number of posts to be lost in Thornby is 390 and not 260."
    figures = [figure(text, "390", places=("Thornby",)), figure(text, "260")]
    lent = borrowed(record("a", text, figures).analysis, text)
    assert [lent.things[at].head for at in (0, 1)] == ["post", "post"]
    assert lent.replaced == {0: 1}
    assert not lent.parts


def test_a_thing_that_only_the_heading_names_gives_way_to_the_one_whose_number_is_told() -> None:
    text = "Union disputes cuts. The number of jobs lost is 390."
    figures = [figure(text, "390", "cut")]
    assert borrowed(record("a", text, figures).analysis, text).things[0].head == "job"


def test_a_thing_that_its_own_sentence_names_stays() -> None:
    text = "The number of jobs fell when 390 plants closed."
    figures = [figure(text, "390", "plants")]
    assert borrowed(record("a", text, figures).analysis, text).things == {}


def test_the_number_of_what_no_table_knows_lends_nothing() -> None:
    text = "The number of frobs is 390."
    assert borrowed(record("a", text, [figure(text, "390")]).analysis, text).things == {}
