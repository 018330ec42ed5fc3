"""Sums over stated numbers: a small language that is exact, keeps units and shows its working.

An expression only names quantities, so no number is ever typed: `matches(before + added, after)`. It may
add, subtract and divide; `percent(part, whole)` and `growth(now, before)` give a percentage; comparisons
(`>=`, joined by `and` where there are several) and `matches(computed, printed)` say whether something holds.

`matches` asks what the printed number's own comparator asks: 超 more than, 以上 at least, 以内 at most, 低于
less than. A plain number must be met after rounding (half up) to the decimals that it prints. 左右 states no
width, so nothing can be matched with it. Fractions are exact; only what is shown is rounded, with a ≈.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from data.checks.quantity import Quantity
from data.schema import Comparator

TIMES = "倍"
_RELATIONS: dict[type[ast.cmpop], tuple[str, Callable[[Fraction, Fraction], bool]]] = {
    ast.Gt: (">", operator.gt),
    ast.GtE: ("≥", operator.ge),
    ast.Lt: ("<", operator.lt),
    ast.LtE: ("≤", operator.le),
    ast.Eq: ("=", operator.eq),
}
_ASKED: dict[Comparator, Callable[[Fraction, Fraction], bool]] = {
    "ge": operator.ge,
    "gt": operator.gt,
    "le": operator.le,
    "lt": operator.lt,
}
_SIGNS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "−", ast.Div: "÷"}
_FUNCTIONS = ("percent", "growth", "matches")


class SumError(ValueError):
    """An expression that is no sum, or one whose units do not go together."""


@dataclass(frozen=True)
class SumResult:
    """The working in words, what it says, and whether it holds; None where it is a number and no claim."""

    working: str
    result: str
    holds: bool | None


@dataclass(frozen=True)
class _Term:
    """A side of a claim: how it is written, what it amounts to, and whether it was worked out."""

    text: str
    value: Quantity
    worked: bool

    def line(self) -> str:
        """`43 ÷ 47 ≈ 91.49%` for what was worked out, and the text's own words in quotation marks for what was not."""
        if self.worked:
            return f"{self.text} {'=' if self.value.exact else '≈'} {self.value.shown()}"
        return f"“{self.value.printed}”" if self.value.printed else self.value.shown()


def parse(expression: str) -> ast.expr:
    """The tree of an expression of the language above; SumError says what does not belong in it."""
    try:
        tree = ast.parse(expression.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise SumError("is no expression") from error
    if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And):
        for part in tree.values:
            if not _is_claim(part):
                raise SumError("`and` joins comparisons only")
            _check_claim(part)
    else:
        _check_claim(tree)
    return tree


def names_in(tree: ast.expr) -> set[str]:
    """The quantities that an expression needs."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - set(_FUNCTIONS)


def _is_claim(node: ast.expr) -> bool:
    return isinstance(node, ast.Compare) or _called(node) == "matches"


def is_claim(tree: ast.expr) -> bool:
    """Whether an expression can hold or fail; otherwise it is only a number."""
    return isinstance(tree, ast.BoolOp) or _is_claim(tree)


def _called(node: ast.expr) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS:
        return node.func.id
    return ""


def _check_claim(node: ast.expr) -> None:
    if isinstance(node, ast.Compare):
        if len(node.ops) != 1 or type(node.ops[0]) not in _RELATIONS:
            raise SumError("a comparison has two sides and one of >, >=, <, <=, ==")
        _check_sum(node.left)
        _check_sum(node.comparators[0])
    elif _called(node) == "matches":
        assert isinstance(node, ast.Call)
        computed, printed = _arguments(node)
        _check_sum(computed)
        if not isinstance(printed, ast.Name):
            raise SumError("matches(…) ends with the name of a printed number")
    else:
        _check_sum(node)


def _check_sum(node: ast.expr) -> None:
    if isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
        _check_sum(node.left)
        _check_sum(node.right)
    elif _called(node) in ("percent", "growth"):
        assert isinstance(node, ast.Call)
        for argument in _arguments(node):
            _check_sum(argument)
    elif not isinstance(node, ast.Name) or node.id in _FUNCTIONS:
        raise SumError(f"“{ast.unparse(node):.40}” is none of: a name, +, -, /, percent(…), growth(…)")


def _arguments(node: ast.Call) -> tuple[ast.expr, ast.expr]:
    if len(node.args) != 2 or node.keywords or any(isinstance(each, ast.Starred) for each in node.args):
        raise SumError(f"{_called(node)}(…) takes two things")
    return node.args[0], node.args[1]


def work_out(tree: ast.expr, values: Mapping[str, Quantity]) -> SumResult:
    """Do a parsed sum; SumError where units do not go together, or something is divided by nothing."""
    parts = tree.values if isinstance(tree, ast.BoolOp) else [tree]
    outcomes = [_claim(part, values) for part in parts]
    holds = None if outcomes[0].holds is None else all(each.holds for each in outcomes)
    failed = sum(not each.holds for each in outcomes)
    result = (
        outcomes[0].result if len(outcomes) == 1 else f"{len(outcomes)}项中{failed}项不成立" if failed else "都成立"
    )
    return SumResult("；".join(each.working for each in outcomes), result, holds)


def _claim(node: ast.expr, values: Mapping[str, Quantity]) -> SumResult:
    if isinstance(node, ast.Compare):
        left, right = _sum(node.left, values), _sum(node.comparators[0], values)
        _same_unit("compare", left.value, right.value)
        _, test = _RELATIONS[type(node.ops[0])]
        holds = test(left.value.number, right.value.number)
        sign = _relation(left.value, right.value)
        working = f"{left.line()} {sign} {right.line()}"
        if right.worked:
            working = f"{left.line()}；{right.line()}；{left.value.shown()} {sign} {right.value.shown()}"
        return SumResult(working, "成立" if holds else "不成立", holds)
    if isinstance(node, ast.Call) and _called(node) == "matches":
        computed, printed = (_sum(each, values) for each in _arguments(node))
        return _match(computed, printed.value)
    return SumResult(_sum(node, values).line(), "", None)


def _relation(left: Quantity, right: Quantity) -> str:
    return "=" if left.number == right.number else "<" if left.number < right.number else ">"


def _match(computed: _Term, printed: Quantity) -> SumResult:
    _same_unit("match", computed.value, printed)
    working, number = computed.line(), computed.value.number
    if printed.comparator in _ASKED:
        holds = _ASKED[printed.comparator](number, printed.number)
    elif printed.comparator == "eq":
        met = computed.value.as_printed(printed)
        holds = met.number == printed.number
        if met.number != number:
            working += f"，保留{printed.places}位小数是{met.shown()}"
    else:
        raise SumError(f"“{printed.printed}” states no width, so nothing can be matched with it")
    return SumResult(working, f"与原文“{printed.printed}”{'相符' if holds else '不符'}", holds)


def _sum(node: ast.expr, values: Mapping[str, Quantity]) -> _Term:
    if isinstance(node, ast.Name):
        value = values[node.id]
        return _Term(value.shown(unit=False), value, worked=False)
    if isinstance(node, ast.Call):
        return _percentage(_called(node), *(_sum(each, values) for each in _arguments(node)))
    assert isinstance(node, ast.BinOp)  # parse() lets nothing else through
    left, right = _sum(node.left, values), _sum(node.right, values)
    divides = isinstance(node.op, ast.Div)
    text = (
        f"{_wrapped(left, node.left, divides)} {_SIGNS[type(node.op)]} "
        f"{_wrapped(right, node.right, divides or isinstance(node.op, ast.Sub))}"
    )
    return _Term(text, _combined(node.op, left.value, right.value), worked=True)


def _wrapped(term: _Term, node: ast.expr, tight: bool) -> str:
    return f"({term.text})" if tight and not isinstance(node, ast.Name) else term.text


def _combined(sign: ast.operator, left: Quantity, right: Quantity) -> Quantity:
    if not isinstance(sign, ast.Div):
        _same_unit("add or subtract", left, right)
        total = left.number + right.number if isinstance(sign, ast.Add) else left.number - right.number
        return Quantity(total, left.unit, left.scale)
    quotient = _divided(left, right)
    if left.unit == right.unit:
        return Quantity(quotient, TIMES)
    if right.unit == TIMES:
        return Quantity(quotient, left.unit, left.scale)
    return Quantity(quotient, f"{left.unit}/{right.unit}")


def _percentage(function: str, first: _Term, second: _Term) -> _Term:
    _same_unit("compare", first.value, second.value)
    ratio = _divided(first.value, second.value)
    text = " ÷ ".join(f"({each.text})" if each.worked else each.text for each in (first, second))
    if function == "growth":
        return _Term(f"{text} − 1", Quantity((ratio - 1) * 100, "%"), worked=True)
    return _Term(text, Quantity(ratio * 100, "%"), worked=True)


def _divided(left: Quantity, right: Quantity) -> Fraction:
    if right.number == 0:
        raise SumError("divides by nothing")
    return left.number / right.number


def _same_unit(verb: str, left: Quantity, right: Quantity) -> None:
    if left.unit != right.unit:
        raise SumError(f"cannot {verb} {left.unit or 'a bare number'} and {right.unit or 'a bare number'}")
