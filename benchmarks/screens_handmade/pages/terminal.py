"""A session in a text terminal: prompts, output, an error, a cursor."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft

__all__ = ["terminal"]


def terminal(d: Draft) -> str:
    """A session in a text terminal: prompts, output, an error, a cursor."""
    r = d.rng
    user, host = d.one("mira", "root", "dev", "pat"), d.one("atlas", "pi4", "build-02", "laptop")
    bg, fg, ok, bad = r.choice(
        (
            ("#0c0c0c", "#d6d6d6", "#4ecb5e", "#ff6159"),
            ("#002b36", "#b6c3c4", "#9fc000", "#ef5350"),
            ("#ffffff", "#222222", "#188a2c", "#cc1f1f"),
            ("#2d0922", "#eeeeec", "#8ae234", "#ff5d5d"),
        )
    )
    names = d.some(
        ["main.c", "notes.md", "photo.png", "run.sh", "data.csv", "LICENSE", "setup.cfg"], 4
    )
    sizes = r.sample(range(120, 90000), 4)
    tests = r.randint(12, 400)
    fails = r.randint(1, 5)
    secs = f"{r.randint(1, 50)}.{r.randint(0, 9)}s"
    ip = f"192.168.{r.randint(0, 9)}.{r.randint(2, 250)}"
    p = f"{user}@{host}:~$ "

    def prompt(k: int, cmd: str) -> str:
        return f'<div {d.t(f"line{k}", "row")}><span style="color:{ok}">{p}</span><span {d.t(f"cmd{k}")}>{cmd}</span></div>'

    ls = "".join(
        f"<div {d.t(f'ls{i}', 'row')}>-rw-r--r-- 1 {user} <span {d.t(f'sz{i}')}>{s:>6}</span> <span {d.t(f'fn{i}')}>{x}</span></div>"
        for i, (x, s) in enumerate(zip(names, sizes, strict=True))
    )
    pkg = d.one("serde", "numpy", "libpng", "leftpad")
    body = f"""<div style="background:{bg};color:{fg};font:{r.choice((14, 15, 16))}px/1.5 {d.one("'DejaVu Sans Mono'", "'Liberation Mono'", "'Fira Code'", "Hack")},monospace;min-height:100vh;white-space:pre"><div style="background:#3a3a3a;color:#eee;padding:6px 12px;display:flex;gap:10px;align-items:center"><span {d.f("red", "icon")} style="width:14px;height:14px;border-radius:50%;background:#ff5f57"></span><span {d.f("yellow", "icon")} style="width:14px;height:14px;border-radius:50%;background:#febc2e"></span><span {d.f("green", "icon")} style="width:14px;height:14px;border-radius:50%;background:#28c840"></span><span style="flex:1;text-align:center"><span {d.t("title")}>{user}@{host}: ~</span></span></div>
<div style="padding:10px 14px">{prompt(0, "ls -l")}{ls}{prompt(1, "make test")}<div>running {tests} tests ...</div><div {d.t("pass")} style="color:{ok}">{tests - fails} passed</div><div {d.t("fail")} style="color:{bad}">{fails} failed</div><div>finished in <span {d.t("secs")}>{secs}</span></div>{prompt(2, "ip addr show eth0")}<div>    inet <span {d.t("ip")}>{ip}</span>/24</div>{prompt(3, f"install {pkg}")}<div {d.t("err", "alert")} style="color:{bad}">error: package '{pkg}' not found</div><div><span style="color:{ok}">{p}</span><span {d.f("cursor", "icon")} style="display:inline-block;width:.6em;height:1.15em;background:{fg};vertical-align:-.2em"></span></div></div></div>"""
    body = body.replace(">\n<div", "><div")
    i, j = r.sample(range(4), 2)
    d.ask(
        "err",
        "role state",
        "the error message",
        "what went wrong with the install",
        "line that reports a missing package",
    )
    d.ask("ip", "value", "IP address", "the machine's address in the network", "which ip has eth0")
    d.ask("fail", "value", "how many tests failed", "number of failures", "failed tests line")
    d.ask(
        "pass",
        "value colour",
        "count of passed tests",
        "the tests that succeeded, how many",
        "passed line",
    )
    d.ask("secs", "value", "how long did the tests take", "duration", "the run time")
    d.ask(
        "cursor",
        "state role",
        "the cursor",
        "block where the next letter will go",
        "blinking block",
    )
    d.ask(
        "cmd1",
        "order text",
        "second command that was typed",
        "command to run the tests",
        "make test",
    )
    d.ask("cmd3", "order", "last command entered", "the install command")
    d.ask("cmd0", "order position", "first command", "the command at the top")
    d.ask(f"sz{i}", "value relation", f"size of {names[i]}", f"how many bytes has {names[i]}")
    d.ask(f"ls{j}", "row", f"the line about {names[j]}", f"listing line with {names[j]}")
    d.ask(f"fn{i}", "text order", f"file name in line {i + 1} of the listing", names[i])
    big = sizes.index(max(sizes))
    d.ask(f"fn{big}", "superlative", "name of the largest file", "the file with most bytes")
    d.ask("title", "role position", "window title", "text in the title bar")
    d.ask(
        "red",
        "colour icon",
        "the red dot",
        "red circle in the title bar",
        "round red button to close the window",
    )
    d.ask("green", "colour icon", "green circle", "the green round button")
    d.all(
        ["red", "yellow", "green"],
        "icon",
        "the three coloured circles",
        "all round buttons of the window",
    )
    d.all(
        [f"fn{x}" for x in range(4)],
        "text",
        "all file names in the listing",
        "every file that ls shows, just the names",
    )
    d.all(
        [f"cmd{x}" for x in range(4)],
        "text",
        "all commands that were typed",
        "every command without the prompt",
    )
    d.either(
        [f"fn{x}" for x in range(4)], "text", "a file name", "the name of a file in the listing"
    )
    d.none("password", "text", "the password prompt", "where it asks for the password")
    d.none("warning", "state", "the warning", "line with a warning")
    d.none("git", "text", "the git command", "git status output")
    return d.html(body, bare=True)
