from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpustool.claims.camps import camps
from corpustool.domain.claims import Reading
from corpustool.domain.quantities import Bound
from tests.claims.making import reading

readings = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from(list(Bound)), st.integers(0, 20)), min_size=1, max_size=9
).map(
    lambda rows: [
        reading(
            str(value), bound, f"article {at}", at, str(value + more) if bound in (Bound.RANGE, Bound.VAGUE) else None
        )
        for at, (value, bound, more) in enumerate(rows)
    ]
)


def texts(found: list[Reading]) -> list[str]:
    return [camp.text for camp in camps(found)[0]]


def test_one_value_is_one_camp() -> None:
    assert texts([reading("54", name="a"), reading("54", name="b")]) == ["54"]


def test_two_values_are_two_camps_in_order_of_value() -> None:
    assert texts([reading("102", name="a"), reading("54", name="b")]) == ["54", "102"]


def test_a_bound_that_both_values_fulfil_is_evidence_for_neither() -> None:
    found, compatible = camps([reading("54"), reading("102", name="b"), reading("50", Bound.MORE_THAN, "c")])
    assert [camp.text for camp in found] == ["54", "102"]
    assert [each.article.path for each in compatible] == ["c"]


def test_a_bound_that_one_value_fulfils_joins_it() -> None:
    found, compatible = camps([reading("54"), reading("102", name="b"), reading("100", Bound.MORE_THAN, "c")])
    assert [len(camp.readings) for camp in found] == [1, 2]
    assert not compatible


def test_a_bound_beyond_every_value_is_a_camp_of_its_own() -> None:
    assert texts([reading("47"), reading("75", Bound.AT_LEAST, "b")]) == ["47", "at least 75"]


def test_more_than_a_value_excludes_the_value() -> None:
    assert texts([reading("70"), reading("70", Bound.MORE_THAN, "b")]) == ["70", "more than 70"]


def test_the_exact_member_speaks_for_its_camp() -> None:
    assert texts([reading("10", Bound.AT_LEAST, "a"), reading("12", name="b")]) == ["12"]


def test_large_numbers_are_grouped() -> None:
    assert texts([reading("230000")]) == ["230,000"]


@given(readings)
def test_members_of_a_camp_can_all_be_true(found: list[Reading]) -> None:
    for camp in camps(found)[0]:
        assert all(a.interval.meets(b.interval) for a in camp.readings for b in camp.readings)


@given(readings)
def test_the_order_of_readings_changes_nothing(found: list[Reading]) -> None:
    assert camps(found) == camps(list(reversed(found)))


@given(readings)
def test_every_reading_is_in_one_camp_or_compatible(found: list[Reading]) -> None:
    groups, compatible = camps(found)
    assert sorted([r.index for g in groups for r in g.readings] + [r.index for r in compatible]) == list(
        range(len(found))
    )


@given(readings)
def test_neighbouring_camps_exclude_each_other(found: list[Reading]) -> None:
    for low, high in pairwise(camps(found)[0]):
        assert any(not a.interval.meets(b.interval) for a in low.readings for b in high.readings)


@given(st.integers(1, 10**9))
def test_a_value_never_clashes_with_itself(value: int) -> None:
    found = [reading(str(value), name="a"), reading(str(value), name="b")]
    assert len(camps(found)[0]) == 1
    assert found[0].interval.holds(Decimal(value))


def by_definition(found: list[Reading]) -> tuple[list[list[int]], list[int]]:
    """Camps as they are defined, reading by reading: pierced at the least upper end, without those that fit several."""
    left = sorted(found, key=lambda r: (r.interval.low is not None, r.interval.low or 0, r.interval.high is None,
                                        r.interval.high or 0, r.article.path))  # fmt: skip
    ordered, groups = list(left), []
    while left:
        pivot = min(left, key=lambda r: (r.interval.high is None, r.interval.high or 0, not r.interval.high_open))
        groups.append([r for r in left if r is pivot or r.interval.meets(pivot.interval)])
        left = [r for r in left if all(r is not each for each in groups[-1])]
    fits = {
        r.index: sum(all(r is each or r.interval.meets(each.interval) for each in group) for group in groups)
        for r in ordered
    }
    torn = [r.index for r in ordered if len(groups) > 1 and fits[r.index] > 1]
    return [told for group in groups if (told := sorted(r.index for r in group if r.index not in torn))], torn


@given(readings)
def test_camps_are_those_of_the_definition(found: list[Reading]) -> None:
    groups, compatible = camps(found)
    told = [sorted(reading.index for reading in group.readings) for group in groups], [r.index for r in compatible]
    assert told == by_definition(found)


def test_a_range_that_no_number_satisfies_stands_alone() -> None:
    found, compatible = camps([reading("50", Bound.RANGE, name, at, "40") for at, name in enumerate("ab")])
    assert [len(group.readings) for group in found] == [1, 1]
    assert not compatible


def test_a_thousand_numbers_are_a_thousand_camps() -> None:
    found, _ = camps([reading(str(at), name=f"{at:04}", index=at) for at in range(1000)])
    assert len(found) == 1000
