"""Plans side by side, one recommended, with a switch for the period."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.stock import (
    money,
)

__all__ = ["pricing"]


def pricing(d: Draft) -> str:
    """Plans side by side, one recommended, with a switch for the period."""
    r, cash = d.rng, money(d.rng)
    names = r.choice(
        (
            ["Seed", "Grow", "Harvest"],
            ["Solo", "Crew", "Fleet"],
            ["Basic", "Plus", "Max"],
            ["Bronze", "Silver", "Gold", "Platinum"],
        )
    )
    n = len(names)
    prices = sorted(r.sample(range(300, 9900, 100), n))
    prices[0] = 0 if r.random() < 0.4 else prices[0]
    feats = d.some(
        [
            "Custom domain",
            "Offline mode",
            "Daily backups",
            "Team roles",
            "Audit log",
            "API keys",
            "Phone help",
            "Night theme",
        ],
        5,
    )
    best = r.randint(1, n - 1)
    buy = d.one("Choose {}", "Get {}", "Start with {}")
    cols = ""
    for i, name in enumerate(names):
        lst = "".join(
            f'<li {d.t(f"f{i}-{k}")} style="width:max-content;max-width:100%">{feats[k]}</li>'
            for k in range(min(2 + i, 5))
        )
        mark = (
            f'<span class=chip {d.f("best", "badge")} style="background:{d.look.hue};color:#fff;border:0;padding:2px 10px">Most popular</span>'
            if i == best
            else ""
        )
        cols += f'<div class="card grow" style="min-width:140px;{"outline:2px solid " + d.look.hue if i == best else ""}" {d.f(f"plan{i}", "card")}><h2 {d.t(f"name{i}", "heading")}>{name}</h2>{mark}<div class=big><span {d.t(f"price{i}")}>{"Free" if not prices[i] else cash(prices[i])}</span></div><div class="dim small">{"per month"}</div><ul>{lst}</ul><button class="{"main" if i == best else ""}" {d.f(f"buy{i}", "button")}>{buy.format(name)}</button></div>'
    body = f"""<h1 style="text-align:center" {d.t("title", "heading")}>{d.one("Plans for everyone", "Pick your plan", "Simple prices")}</h1>
<div class=row style="justify-content:center;margin:14px"><span>Monthly</span><span class="toggle" {d.f("period", "switch")}></span><span>Yearly <span class=dim>(save 15%)</span></span></div>
<div class="row wrap" style="align-items:stretch">{cols}</div><p style="text-align:center"><a href="#" {d.t("cmp", "link")}>Compare all features</a> &nbsp; <a href="#" {d.t("sales", "link")}>Talk to sales</a></p>"""
    i, j = r.sample(range(n), 2)
    d.ask(
        f"price{i}",
        "value relation",
        f"price of {names[i]}",
        f"what does {names[i]} cost a month",
        f"{names[i]} plan price",
    )
    d.ask(
        f"buy{j}",
        "role",
        f"I want the {names[j]} plan, where to click",
        f"button under {names[j]}",
        buy.format(names[j]),
    )
    d.ask(
        f"plan{i}",
        "label kind",
        f"the {names[i]} box",
        f"whole {names[i]} column",
        f"card of the {names[i]} plan",
    )
    d.ask(
        f"plan{best}",
        "state",
        "the plan they recommend",
        "card marked most popular",
        "the highlighted plan",
    )
    d.ask(
        f"buy{best}",
        "relation role",
        "button in the most popular plan",
        "choose the recommended one",
    )
    d.ask(f"price{n - 1}", "superlative", "the highest price", "most expensive price tag")
    d.ask("plan0", "position order", "the leftmost plan", "first offer")
    d.ask("plan0", "superlative", "the cheapest plan", "card with the lowest price")
    d.ask(
        "period",
        "role",
        "switch between monthly and yearly",
        "the toggle",
        "change to annual payment",
        "slider above the plans",
    )
    d.ask("cmp", "role", "compare the features", "link to a feature comparison")
    d.ask(
        "sales",
        "role",
        "get in touch with a sales person",
        "link right of the comparison link",
        "talk to someone",
    )
    d.ask("best", "kind text", "the most popular badge", "little label saying it's popular")
    d.ask("title", "role", "main headline", "the title on top", "largest text on the page")
    d.ask(
        f"f{n - 1}-{min(1 + n - 1, 4)}",
        "relation order",
        f"last feature of the {names[-1]} plan",
        f"bottom bullet in {names[-1]}",
    )
    d.all([f"buy{x}" for x in range(n)], "kind", "all the buttons", "every button to take a plan")
    d.all([f"price{x}" for x in range(n)], "value", "prices of all plans", "every price")
    d.all([f"plan{x}" for x in range(n)], "kind", f"all {n} plan cards", "the boxes of the plans")
    d.all(["cmp", "sales"], "kind", "both links", "the two links at the bottom")
    d.either([f"plan{x}" for x in range(n)], "kind", "a plan card", "the plan")
    d.none("student", "kind", "the student plan", "discount for students")
    d.none("trial", "role", "start a free trial", "trial button")
    d.none("currency", "role", "currency chooser", "change the currency")
    d.all(
        [f"plan{x}" for x in range(n) if x != best],
        "negation",
        "the plans that are not marked as popular",
        "every plan card without a badge",
    )
    return d.html(body)
