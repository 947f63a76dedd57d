#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the exports of an invented class through the program itself.

    Examples/Class/make.py .build/release/bpo

The names and answers are made up; the seed below fixes the answers. The identifiers and times in the
exports are fresh with every run, so making them again changes the files, not the report. Exports that
are there are kept; delete the folder to make all anew.

While the class took the quiz, the key of one question was wrong; it has been mended since.
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
NAMES = """amara anil asha bela chidi deepa emeka farah gopal hana imran jaya kofi lakshmi maria
    nisha omar priya ravi sana tariq uma vikram wanjiru""".split()
ABSENT, UNDER_WAY, AGAIN = {"tariq"}, "uma", {"bela", "gopal", "sana"}

# What is typed: the right answer, then wrong ones, the likeliest first.
ANSWERS = {
    "handle-time": ["Talk time, hold and wrap-up", "Talk time alone",
                    "Talk time and the wait for the next call"],
    "wrap-up": ["The work of a call after the customer has gone", "The end of the shift",
                "The customer's wait in the queue"],
    "occupancy": ["80 %", "48 %", "20 %"],
    "who-carries": ["The provider", "The client", "Nobody"],
    "busy": [["Talking", "Holding the line to ask a colleague", "Typing the notes of the call"],
             ["Talking", "Typing the notes of the call"], ["Talking"]],
    "hours": ["24,000", "2,400", "3,000"],
    "contacts": ["10", "6", "360"],
    "way-of-paying": ["By the outcome", "By the hour", "By the seat and month"],
}
DIFFICULTY = {"handle-time": -0.8, "wrap-up": -1.6, "occupancy": 0.2, "who-carries": 0.0,
              "busy": 0.3, "hours": -0.6, "contacts": 0.1, "way-of-paying": -0.4}


def run(arguments, home, **more):
    return subprocess.run([PROGRAM, *arguments, "--progress", f"{home}/p.sqlite"],
                          check=True, capture_output=True, text=True, **more).stdout


def quiz(course, seed, home, *more):
    """What the quiz of a seed says to somebody who answers 1 throughout: 1 is always an answer."""
    answers = pathlib.Path(home, "ones.txt")
    answers.write_text("1\n" * len(ANSWERS))
    return run(["quiz", "first-day", "--course", course, "--seed", str(seed), "--answers",
                str(answers), *more], home)


def paper(course, seed, home):
    """The questions in the order of a seed."""
    return [item["question"] for item in json.loads(quiz(course, seed, home, "--json"))["items"]]


def options(course, seed, home):
    """The letter of each option's text, as it is shown under a seed."""
    text = quiz(course, seed, home, "--plain", "--width", "200")
    letters = {}
    for line in text.splitlines():
        words = line.strip().lstrip("[ ]").strip()
        if len(words) > 3 and words[1] in ").":
            letters[words[2:].strip()] = words[0]
    return letters


def typed(question, ability, letters, dice):
    right = dice.random() < 1 / (1 + 2.718281828 ** (DIFFICULTY[question] - 1.6 * ability))
    choices = ANSWERS[question]
    answer = choices[0] if right else choices[1 if dice.random() < 0.75 else 2]
    if isinstance(answer, list):
        return ",".join(letters[text] for text in answer)
    return answer


def under_way(course, seed, answers, home):
    """Takes a quiz and is cut off in the middle: every answer is on the disk by then."""
    program = subprocess.Popen(
        [PROGRAM, "quiz", "first-day", "--course", course, "--seed", str(seed), "--progress",
         f"{home}/p.sqlite"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    program.stdin.write("\n".join(answers) + "\n")
    program.stdin.flush()
    for line in program.stdout:
        if line.startswith(f"Question {len(answers) + 1} "):
            break
    program.kill()
    program.wait()


def main():
    dice = random.Random(24)
    exports = HERE / "exports"
    exports.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        course = home + "/course"
        shutil.copytree(HERE / "Course", course)
        lesson = pathlib.Path(course, "first-day.md")
        text = lesson.read_text()
        before, after = text.split("### Question: who-carries", 1)
        after = after.replace("[ ] The client", "[x] The client", 1)
        after = after.replace("[x] The provider", "[ ] The provider", 1)
        lesson.write_text(before + "### Question: who-carries" + after)
        os.mkdir(home + "/paper")
        order = {seed: paper(course, seed, home + "/paper") for seed in (7, 8)}
        letters = {seed: options(course, seed, home + "/paper") for seed in (7, 8)}
        for place, name in enumerate(NAMES):
            mine = f"{home}/{name}"
            os.mkdir(mine)
            ability = -1.3 + 2.9 * ((place * 7) % len(NAMES)) / (len(NAMES) - 1)
            export = exports / f"{name}.jsonl"
            tries = [] if name in ABSENT else [7, 8] if name in AGAIN else [7]
            for number, seed in enumerate(tries):
                answers = [typed(question, ability + 0.9 * number, letters[seed], dice)
                           for question in order[seed]]
                if export.exists():
                    continue
                if name == UNDER_WAY:
                    under_way(course, seed, answers[:3], mine)
                    continue
                path = pathlib.Path(mine, "answers.txt")
                path.write_text("\n".join(answers) + "\n")
                run(["quiz", "first-day", "--course", course, "--seed", str(seed), "--answers",
                     str(path)], mine)
            if not export.exists():
                export.write_text(run(["progress", "--course", course, "--export", "json"], mine))


main()
