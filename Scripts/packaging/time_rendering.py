#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the first page of a lesson and the rendering of a megabyte of Markdown; prints Markdown.

    packaging/time_rendering.py PROGRAM LESSONS FOLDER
"""
import os
import pathlib
import platform
import re
import statistics
import subprocess
import sys

RUNS = 20
LARGE_RUNS = 9
RICH = """
import sys, rich.console, rich.markdown
console = rich.console.Console(width=80, force_terminal=True, file=open(sys.argv[2], 'w'))
console.print(rich.markdown.Markdown(open(sys.argv[1]).read()))
"""




def precise(command, runs):
    """User and system seconds of each run, from the kernel's own account in microseconds."""
    times = []
    for _ in range(runs):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{command} ended with {child.returncode}")
        times.append((usage.ru_utime, usage.ru_stime, usage.ru_maxrss))
    return times


def row(name, times):
    user = [t[0] * 1000 for t in times]
    system = statistics.median(t[1] * 1000 for t in times)
    memory = max(t[2] for t in times) / 1024
    return (
        f"| {name} | {statistics.median(user):.1f} | {min(user):.1f} | {system:.1f} | {memory:.0f} |"
    )


def prose(text):
    """A lesson as plain Markdown: no front matter, questions as text, no activity, no expression."""
    text = text.split("\n---\n", 1)[1]
    text = re.sub(r"^### Question: *", "### Asked: ", text, flags=re.M)
    text = re.sub(r"^## Quiz$", "## More questions", text, flags=re.M)
    text = re.sub(r"^(`{3,})activity.*$", r"\1text", text, flags=re.M)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r"\[\^[^\]]*\](: ?)?", "", text)
    return text.replace("`= ", "`")


def megabyte(lessons):
    """1,000,000 bytes at most of the course's own lessons, cut between paragraphs."""
    files = sorted(lessons.glob("*/lesson.md"))
    text = "\n\n".join(prose(f.read_text()) for f in files)
    while len(text.encode()) < 1_000_000:
        text += "\n\n" + text
    cut = text.encode()[:999_000].decode(errors="ignore")
    cut = cut[: cut.rindex("\n## ")]
    return cut + "\n"


def main():
    program, lessons, folder = (pathlib.Path(p).resolve() for p in sys.argv[1:])
    text = megabyte(lessons)
    (folder / "plain.md").write_text(text)
    (folder / "large").mkdir()
    (folder / "large" / "lesson.md").write_text("---\nid: large\ntitle: Large\n---\n" + text)
    (folder / "course.yml").write_text("id: large\ntitle: Large\nlessons: [large]\n")
    (folder / "with_rich.py").write_text(RICH)
    page = [str(program), "read", "day-09", "--width", "80", "--course", str(lessons)]
    large = [str(program), "read", "large", "--width", "80", "--course", str(folder)]
    first = subprocess.Popen(page, stdout=subprocess.PIPE)
    head = b"".join(first.stdout.readline() for _ in range(40))
    first.stdout.close()
    first.wait()
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()
    print("# Rendering\n")
    print(
        f"bpo {version} as `Scripts/package` makes it, on {platform.machine()}, Linux, "
        f"{os.cpu_count()} processors, all files in the cache. User time as the kernel accounts it to the "
        f"process, in milliseconds; the median of {RUNS} runs, {LARGE_RUNS} for the large document, and the "
        "least. The machine had other work to do meanwhile.\n"
    )
    print("## The first page of a lesson\n")
    print("```\n$ bpo read day-09 --width 80 | head -40\n```\n")
    print(f"The lesson has {(lessons / 'day-09/lesson.md').stat().st_size} bytes; the page {len(head)}.\n")
    print("| What | user, median | least | system, median | MiB at most |")
    print("| --- | ---: | ---: | ---: | ---: |")
    shell = ["sh", "-c", " ".join(page) + " | head -40"]
    print(row("`bpo read … \\| head -40`, both programs", precise(shell, RUNS)))
    print(row("`bpo read …`, all of the lesson", precise(page, RUNS)))
    print(row("`bpo --version`", precise([str(program), "--version"], RUNS)))
    print("\n## A megabyte\n")
    print(
        f"{len(text.encode())} bytes of Markdown: the course's lessons one after another, questions and "
        "activities as plain text, twice where once is too short. bpo checks it against its limits, parses it "
        "with libcmark-gfm, and lays it out in 80 columns; cmark-gfm writes HTML; rich lays it out in 80 columns "
        "with colours.\n"
    )
    print("| Program | user, median | least | system, median | MiB at most |")
    print("| --- | ---: | ---: | ---: | ---: |")
    cmark = [
        "cmark-gfm", "-t", "html", "-e", "table", "-e", "tasklist", "-e", "strikethrough", "-e", "autolink",
        str(folder / "plain.md"),
    ]
    rich = [sys.executable, str(folder / "with_rich.py"), str(folder / "plain.md"), "/dev/null"]
    print(row("bpo", precise(large, LARGE_RUNS)))
    print(row("bpo `--plain`", precise(large + ["--plain"], LARGE_RUNS)))
    print(row("cmark-gfm, HTML", precise(cmark, LARGE_RUNS)))
    print(row("rich", precise(rich, 3)))
    named = subprocess.run(["cmark-gfm", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    made = subprocess.run(
        [sys.executable, "-c", "import importlib.metadata as m; print(m.version('rich'))"],
        capture_output=True, text=True).stdout.strip()
    print(f"\n{named}; rich {made} on Python {platform.python_version()} (three runs).")


main()
