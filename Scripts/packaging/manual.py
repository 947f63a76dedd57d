#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the manual page bpo(1) from what the program says of itself.

    bpo --experimental-dump-help | packaging/manual.py VERSION DATE >bpo.1

Options that most commands share are described once; what no help text can tell (exit codes, environment,
files) comes from packaging/manual-end.man.
"""
import json
import pathlib
import sys
import textwrap

SHARED = ["course", "progress", "width", "color", "plain", "json", "help", "version"]


def escaped(text):
    """Text for troff: nothing in it is a request or an escape, a hyphen is the one of the keyboard."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    for character, name in {"'": "\\(aq", "^": "\\(ha", "~": "\\(ti", "`": "\\(ga"}.items():
        text = text.replace(character, name)
    return "\\&" + text if text.startswith((".", "\\(aq")) else text


def prose(text):
    """Running text, in lines that an editor of the page would write."""
    lines = textwrap.wrap(text, 66, break_long_words=False, break_on_hyphens=False)
    return [escaped(line) for line in lines]


def discussion(text):
    """Paragraphs; lines that begin with two spaces are set as they are."""
    out, paragraph, example = [], [], False
    for line in text.split("\n") + [""]:
        if line.startswith("  ") != example or not line.strip():
            if paragraph:
                out += [".PP"] + prose(" ".join(paragraph))
                paragraph = []
            if example and not line.startswith("  "):
                out += [".EE", ".RE"]
                example = False
        if line.startswith("  "):
            if not example:
                out += [".RS 2", ".EX"]
                example = True
            out.append(escaped(line[2:]))
        elif line.strip():
            paragraph.append(line.strip())
    return out


def name(argument, part):
    dashes = "-" if part["kind"] == "short" else "--"
    return "\\fB" + escaped(dashes + part["name"]) + "\\fR"


def value(argument):
    return "\\fI" + escaped(argument["valueName"]) + "\\fR"


def heading(argument):
    """The argument as it is typed."""
    if argument["kind"] == "positional":
        return value(argument) + (" ..." if argument["isRepeating"] else "")
    names = sorted(argument["names"], key=lambda part: part["kind"] != "short")
    text = ", ".join(name(argument, part) for part in names)
    return text + (" " + value(argument) if argument["kind"] == "option" else "")


def described(argument):
    text = argument.get("abstract", "")
    if argument.get("discussion"):
        text += " " + " ".join(argument["discussion"].split())
    values = argument.get("allValues") or []
    if values:
        text += " One of: " + ", ".join(values) + "."
    default = argument.get("defaultValue")
    if default is not None and argument["kind"] != "flag":
        text += " By default " + default + "."
    return [".TP", heading(argument)] + (prose(text.strip()) or ["\\&"])


def shown(argument):
    return argument["shouldDisplay"]


def key(argument):
    preferred = argument.get("preferredName")
    return preferred["name"] if preferred else None


def synopsis(command, words):
    parts = ["\\fB" + escaped(" ".join(words)) + "\\fR"]
    own = [a for a in command.get("arguments", []) if shown(a)]
    if any(a["kind"] != "positional" for a in own):
        parts.append("[\\fIoptions\\fR]")
    for argument in own:
        if argument["kind"] == "positional":
            text = heading(argument)
            parts.append("[" + text + "]" if argument["isOptional"] else text)
    return " ".join(parts)


def section(command, words):
    """A command and those below it."""
    words = words + [command["commandName"]]
    below = [c for c in command.get("subcommands", []) if c["shouldDisplay"] and c["commandName"] != "help"]
    out = [".SS " + escaped(" ".join(words[1:]))] + prose(command.get("abstract", ""))
    if not below:
        out += [".PP", synopsis(command, words)]
    out += discussion(command.get("discussion", ""))
    for argument in command.get("arguments", []):
        if shown(argument) and key(argument) not in SHARED and not below:
            out += described(argument)
    for inner in below:
        out += section(inner, words)
    return out


def page(root, version, date):
    shared = {}

    def collect(command):
        for argument in command.get("arguments", []):
            if shown(argument) and key(argument) in SHARED:
                shared.setdefault(key(argument), argument)
        for inner in command.get("subcommands", []):
            collect(inner)

    collect(root)
    commands = [c for c in root["subcommands"] if c["shouldDisplay"] and c["commandName"] != "help"]
    out = [
        f'.TH BPO 1 "{date}" "bpo {version}" "User Commands"',
        ".SH NAME",
        "bpo \\- " + escaped(root["abstract"].rstrip(".")[0].lower() + root["abstract"].rstrip(".")[1:]),
        ".SH SYNOPSIS",
        "\\fBbpo\\fR [\\fIcommand\\fR] [\\fIoptions\\fR]",
        ".SH DESCRIPTION",
        "Without a command,",
        ".B bpo",
        "greets, shows where you are in the course and says what to do next.",
    ]
    about = root.get("discussion", "").split("Exit codes:")[0].strip("\n")
    out += discussion(about)
    out += [".SH OPTIONS OF MOST COMMANDS"]
    for option in SHARED:
        if option in shared:
            out += described(shared[option])
    out += [".SH COMMANDS"]
    for command in commands:
        out += section(command, ["bpo"])
    end = pathlib.Path(__file__).with_name("manual-end.man").read_text()
    return "\n".join(out) + "\n" + end


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    version, date = sys.argv[1:]
    sys.stdout.write(page(json.load(sys.stdin)["command"], version, date))


main()
