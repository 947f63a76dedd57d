#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the first page of a lesson and the rendering of a megabyte of Markdown; prints Markdown.

    packaging/time_rendering.py PROGRAM LESSONS FOLDER
"""
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys

RUNS = 500
ROUND = 50
PAGE_LINES = 40
LARGE_RUNS = 9
RICH = """
import sys, rich.console, rich.markdown
console = rich.console.Console(width=80, force_terminal=True, file=open(sys.argv[2], 'w'))
console.print(rich.markdown.Markdown(open(sys.argv[1]).read()))
"""


def page(command, runs):
    """As `precise`, but the reader goes away once it has a page of lines, like `head`."""
    times = []
    for _ in range(runs):
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        got = b""
        while got.count(b"\n") < PAGE_LINES:
            piece = os.read(child.stdout.fileno(), 4096)
            if not piece:
                break
            got += piece
        child.stdout.close()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        times.append((usage.ru_utime, usage.ru_stime, usage.ru_maxrss))
    return times


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


def rounds_row(name, times):
    """A row with the calmest round: a busy neighbour on the host can only make a round slower."""
    rounds = [times[start : start + ROUND] for start in range(0, len(times), ROUND)]
    calmest = min(statistics.mean(t[0] * 1000 for t in part) for part in rounds)
    return row(f"{name} | {calmest:.1f}", times)


def instructions(command):
    """Instructions until the page is there, as valgrind counts them; None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    child = subprocess.Popen(tool + command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for _ in range(PAGE_LINES):
        child.stdout.readline()
    child.stdout.close()
    said = child.stderr.read().decode()
    child.wait()
    return int(re.search(r"I +refs: +([\d,]+)", said).group(1).replace(",", ""))


def row(name, times):
    user = statistics.mean(t[0] * 1000 for t in times)
    both = [(t[0] + t[1]) * 1000 for t in times]
    memory = max(t[2] for t in times) / 1024
    return (
        f"| {name} | {user:.1f} | {statistics.median(both):.1f} | {min(both):.1f} | {memory:.0f} |"
    )


def processor():
    """The name of the processor."""
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


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
    lesson = [str(program), "read", "day-09", "--width", "80"]
    large = [str(program), "read", "large", "--width", "80", "--course", str(folder)]
    first = subprocess.Popen(lesson, stdout=subprocess.PIPE)
    head = b"".join(first.stdout.readline() for _ in range(PAGE_LINES))
    first.stdout.close()
    first.wait()
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()
    print("# Rendering\n")
    print(
        f"bpo {version} as `Scripts/package` makes it, on {platform.machine()}, Linux, "
        f"{os.cpu_count()} processors ({processor()}), all files in the cache. Milliseconds of the processor as the "
        f"kernel accounts them to the process, over {RUNS} runs in rounds of {ROUND}, {LARGE_RUNS} for the large "
        "document. The sum of user and system time is exact; how much of it is user time the kernel knows from its ticks alone, so that is "
        "given as the mean of the runs. Whatever else the host does only adds to a round, so the "
        "calmest one is given beside the mean of all.\n"
    )
    print("## The first page of a lesson\n")
    print("```\n$ bpo read day-09 --width 80 | head -40\n```\n")
    print(f"The lesson has {(lessons / 'day-09/lesson.md').stat().st_size} bytes; the page {len(head)}.\n")
    print("| What | user, calmest round | user, mean | with system, median | least | MiB at most |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    print(rounds_row("`bpo read …` until the page is there", page(lesson, RUNS)))
    print(rounds_row("`bpo read …`, all of the lesson", precise(lesson, RUNS)))
    print(rounds_row("`bpo --version`", precise([str(program), "--version"], RUNS)))
    count = instructions(lesson)
    if count:
        print(f"\nUntil the page is there the processor works off {count / 1e6:.0f} million instructions (callgrind).")
    print("\n## A megabyte\n")
    print(
        f"{len(text.encode())} bytes of Markdown: the course's lessons one after another, questions and "
        "activities as plain text, twice where once is too short. bpo checks it against its limits, parses it "
        "with libcmark-gfm, and lays it out in 80 columns, and since the course is not its own, a child of it has "
        "read everything before; cmark-gfm writes HTML; rich lays it out in 80 columns "
        "with colours.\n"
    )
    print("| Program | user, mean | with system, median | least | MiB at most |")
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
