"""Which names belong together?"""

from __future__ import annotations

from corpustool.domain.mentions import NameMatch
from corpustool.entities.clustering import Clusters, cluster
from corpustool.entities.scoring import Edge

YES, NO, VETO = NameMatch(0.9, True, "alike"), NameMatch(0.5, False, "unlike"), NameMatch(0.1, False, "veto")


def edge(a: int, b: int, match: NameMatch = YES) -> Edge:
    return Edge(a, b, match)


def test_names_joined_by_edges_are_one_cluster() -> None:
    clusters = Clusters(4)
    assert cluster(clusters, [edge(0, 1), edge(1, 2)], lambda _a, _b: YES) == []
    assert clusters.find(0) == clusters.find(2) != clusters.find(3)
    assert [(join.a, join.b) for join in clusters.joins] == [(0, 1), (1, 2)]


def test_an_edge_that_is_not_the_same_joins_nothing() -> None:
    clusters = Clusters(2)
    cluster(clusters, [edge(0, 1, NO)], lambda _a, _b: YES)
    assert clusters.find(0) != clusters.find(1)


def test_one_veto_across_forbids_a_join() -> None:
    clusters = Clusters(3)
    refused = cluster(clusters, [edge(0, 1), edge(1, 2)], lambda _a, _b: VETO)
    assert clusters.find(2) != clusters.find(1)
    assert [(one.a, one.b) for one in refused] == [(1, 2)]


def test_most_pairs_across_must_agree() -> None:
    clusters = Clusters(4)
    refused = cluster(clusters, [edge(0, 1), edge(2, 3), edge(0, 2)], lambda _a, _b: NO)
    assert clusters.find(0) != clusters.find(2)
    assert len(refused) == 1


def test_a_forbidden_pair_is_never_in_one_cluster() -> None:
    clusters = Clusters(3, {(0, 2)})
    cluster(clusters, [edge(0, 1), edge(1, 2)], lambda _a, _b: YES)
    assert clusters.find(0) != clusters.find(2)
    assert not clusters.may_join(0, 2)


def test_a_name_that_a_person_joined_has_no_say() -> None:
    clusters = Clusters(3, (), {0, 1})
    clusters.join(edge(0, 1))
    cluster(clusters, [edge(1, 2)], lambda _a, _b: VETO)
    assert clusters.find(0) == clusters.find(2)
