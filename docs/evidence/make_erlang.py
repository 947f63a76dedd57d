#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the references of the queueing tests: Erlang B, C and A to 40 digits.

    pip install mpmath==1.3.0
    python3 docs/evidence/make_erlang.py > Tests/QueueingTheoryTests/ErlangReference.swift
    python3 docs/evidence/make_erlang.py a > Tests/QueueingTheoryTests/ErlangAReference.swift

Erlang B comes from the forward recursion B_k = a B_(k-1) / (k + a B_(k-1)) with 60 digits, and for
up to 1000 agents is checked against the incomplete gamma function, 1/B = e^a a^-N Gamma(N+1, a).
A load is the exact value of the Double that a Swift literal of the same spelling denotes.

Erlang A comes from the balance equations, p(k) k = p(k-1) a up to n agents and
p(n+j) (n + j S/P) = p(n+j-1) a beyond, carried from the likeliest state both ways until nothing is
left to 55 digits: no formula in common with the program. The tails of the wait are integrals of
its density by mpmath's own quadrature, checked against those sums at the wait 0.
"""
import sys

import mpmath as mp

mp.mp.dps = 60

CASES = [
    (1, 1.0), (2, 1.0), (5, 3.0), (10, 5.0), (10, 8.0), (12, 8.4), (20, 15.0), (30, 25.0),
    (50, 45.0), (100, 90.0), (100, 100.0), (200, 180.0), (500, 480.0), (1000, 950.0),
    (1000, 1000.0),
    (1, 1e-9), (1, 1e9), (3, 0.001), (7, 6.999), (10, 12.0), (171, 160.0), (400, 100.0),
    (1000, 3000.0), (10_000, 9_900.0), (100_000, 99_000.0), (100_000, 100_500.0),
    (1_000_000, 964_000.0), (1_000_000, 990_000.0), (1_000_000, 999_000.0),
    (1_000_000, 1_000_000.0), (1_000_000, 1_001_000.0),
]


def erlang_b(agents, load):
    a = mp.mpf(load)
    b = mp.mpf(1)
    for k in range(1, agents + 1):
        b = a * b / (k + a * b)
    if agents <= 1000:
        other = 1 / (mp.exp(a) * a ** -agents * mp.gammainc(agents + 1, a))
        assert abs(other / b - 1) < mp.mpf(10) ** -40, (agents, load)
    return b


def erlang_c(agents, load, b):
    rho = mp.mpf(load) / agents
    return None if rho >= 1 else b / (1 - rho * (1 - b))


def digits(x):
    return "nil" if x is None else mp.nstr(x, 40, strip_zeros=True, min_fixed=0, max_fixed=0)


def grouped(n):
    return f"{n:,}".replace(",", "_") if n >= 10_000 else str(n)


LATE = {  # waits, in handle times, for the share of Erlang C that waits longer
    (10, 8.0): [0.5, 40.0, 300.0], (1000, 950.0): [0.01, 5.0, 13.0], (7, 6.999): [1000.0, 6e5],
    (1_000_000, 999_000.0): [0.001, 0.6], (1_000_000, 990_000.0): [0.03, 0.06],
}

# agents, load, patience in handle times, waits in handle times
CASES_A = [
    (5, 4.0, 1.0, [0.0, 0.5, 20.0]), (10, 9.0, 1.0, [0.1, 3.0]), (10, 12.0, 1.0, [0.2, 30.0]),
    (12, 8.4, 0.5, [0.5]), (50, 48.0, 2.0, [0.3, 4.0]), (50, 50.0, 2.0, [0.3]),
    (100, 95.0, 2.0, [0.2, 2.5]), (100, 110.0, 1.0, [0.1, 1.0, 5.0]), (500, 500.0, 5.0, [0.05]),
    (1, 1e-9, 1.0, [1.0]), (1, 1.0, 1.0, [1.0, 100.0]), (1, 1e6, 1.0, [20.0]),
    (1, 0.3, 1e-6, [1e-6, 1e-4]), (1, 0.3, 1e6, [10.0, 500.0]), (1, 1.0, 1e6, [10.0, 1e4]),
    (1, 1.5, 1e4, [1e3, 5e3]), (3, 0.001, 0.01, [0.1]), (7, 6.999, 1e3, [50.0]),
    (10, 1.0, 0.01, [0.05]), (10, 50.0, 0.001, [0.003]), (10, 1e4, 0.5, [2.0, 5.0]),
    (30, 25.0, 1e-9, [1e-9]), (30, 25.0, 1e9, [1.0, 100.0]), (171, 160.0, 0.1, [0.2]),
    (400, 100.0, 1.0, [0.1]), (400, 1000.0, 10.0, [5.0, 11.0]), (1000, 950.0, 1e5, [0.05, 8.0]),
    (1000, 1000.0, 1e-3, [0.001]), (1000, 1000.0, 1e6, [1.0, 3e2]), (1000, 3000.0, 0.2, [0.3]),
    (10_000, 9_900.0, 3.0, [0.01, 0.5]), (100_000, 99_000.0, 0.5, [0.005, 0.02]),
    (100_000, 100_500.0, 0.5, [0.001, 0.05]), (100_000, 150_000.0, 0.01, [0.004, 0.01]),
    (1_000_000, 990_000.0, 1.0, [0.001, 0.02]), (1_000_000, 999_000.0, 100.0, [0.001, 0.2]),
    (1_000_000, 1_000_000.0, 1.0, [0.001, 0.03]), (1_000_000, 1_000_000.0, 1e-4, [1e-4]),
    (1_000_000, 1_001_000.0, 50.0, [0.04, 0.3]), (1_000_000, 1_200_000.0, 0.1, [0.01, 0.03]),
    (1_000_000, 3_000_000.0, 1.0, [1.0, 1.12]), (100_000, 170_000.0, 1000.0, [530.0, 532.0]), (1_000_000, 965_000.0, 2.0, [0.001]),
]


def erlang_a(n, load, patience):
    """P(wait), P(abandon), P(answered) by summing the states outwards from the likeliest."""
    a, leave = mp.mpf(load), 1 / mp.mpf(patience)
    rate = lambda k: mp.mpf(k) if k <= n else n + (k - n) * leave
    top = max(0, int(mp.ceil((a - n) / leave)) + n if a > n else int(a))
    small = mp.mpf(10) ** -55
    idle, busy, queue = mp.mpf(0), mp.mpf(0), mp.mpf(0)  # weights below n, from n, waiting x weight
    served = mp.mpf(0)

    def book(k, p):
        nonlocal idle, busy, queue, served
        served += min(k, n) * p
        if k < n:
            idle += p
        else:
            busy += p
            queue += (k - n) * p

    p, k = mp.mpf(1), top
    book(k, p)
    while True:  # downwards
        p = p * rate(k) / a
        k -= 1
        if k < 0 or (p < small and (k > n or p < small * idle)):
            break
        book(k, p)
    p, k = mp.mpf(1), top
    while True:  # upwards; below n on to n, however small the weight there
        k += 1
        p = p * a / rate(k)
        book(k, p)
        if k > n and p * (k - n) < small * queue and p < small * busy and a < rate(k):
            break
    whole = idle + busy
    return busy / whole, queue * leave / whole / a, served / whole / a, whole


def late_a(n, load, patience, times, waiting):
    """Share that waits longer than each time: e^(-s) times the integral of the density from s."""
    c = n * mp.mpf(patience)
    x = mp.mpf(load) * mp.mpf(patience)
    peak = mp.log(x / c) if x > c else mp.mpf(0)
    height = x * (1 - mp.exp(-peak)) - c * peak
    f = lambda s: mp.exp(x * (1 - mp.exp(-s)) - c * s - height)

    def tail(start):
        lowest = max(start, peak)
        slope = c - x * mp.exp(-lowest)
        width = 1 / (slope + mp.sqrt(x * mp.exp(-lowest)))
        points = [start]
        if start < peak:
            for m in (150, 60, 40, 30, 20, 15, 10, 7, 4, 2):
                q = peak - m * width
                if q > start:
                    points.append(q)
            points.append(peak)
        for m in (1, 3, 6, 10, 15, 20, 30, 45, 60, 80, 110, 150):
            points.append(lowest + m * width)
        # beyond, the exponent falls ever more steeply up to the slope c
        reach = points[-1]
        while f(reach) > f(lowest) * mp.mpf(10) ** -60:
            reach += max(150 * width, 30 / c)
            points.append(reach)
        # mpmath's quadrature aims at an absolute error: the integrand is at most 1
        most = f(lowest)
        return most * mp.quad(lambda s: f(s) / most, points)

    whole = tail(mp.mpf(0))
    return [waiting * mp.exp(-mp.mpf(t) / patience) * tail(mp.mpf(t) / patience) / whole
            for t in times]


def number(x):
    """A Double as Swift spells it."""
    if x != 0 and (abs(x) >= 1e8 or abs(x) < 1e-3):
        return f"{x:.0e}".replace("e-0", "e-").replace("e+0", "e")
    return grouped(int(x)) if x == int(x) else repr(x)


def print_late(shares):
    rows = [f"({number(t)}, {digits(share)})" for t, share in shares]
    if len(rows) > 1:
        rows = ["\n" + "".join(f"        {row},\n" for row in rows) + "      "]
    print("      late: [" + "".join(rows) + "]),")


def write_erlang_a():
    print("""\
// SPDX-License-Identifier: Apache-2.0

// Written by docs/evidence/make_erlang.py with mpmath; do not edit.

/// Erlang A to 40 digits; times are in handle times.
struct ErlangAReference {
  let agents: Int
  let load: Double
  let patience: Double
  let waiting: Double
  let abandoned: Double
  let answered: Double
  /// Shares of contacts that wait longer than a time.
  let late: [(time: Double, share: Double)]

  static let table: [ErlangAReference] = [""")
    for n, load, patience, times in CASES_A:
        waiting, abandoned, answered, _ = erlang_a(n, load, patience)
        assert abs(abandoned + answered - 1) < mp.mpf(10) ** -45, (n, load)
        late = late_a(n, load, patience, [0.0] + times, waiting)
        assert abs(late[0] / waiting - 1) < mp.mpf(10) ** -30, (n, load, late[0], waiting)
        print(f"    ErlangAReference(\n      agents: {grouped(n)}, load: {number(load)}, "
              f"patience: {number(patience)},\n      waiting: {digits(waiting)},\n"
              f"      abandoned: {digits(abandoned)},\n      answered: {digits(answered)},")
        print_late(zip(times, late[1:]))
    print("  ]\n}")


if sys.argv[1:] == ["a"]:
    write_erlang_a()
    sys.exit()

print("""\
// SPDX-License-Identifier: Apache-2.0

// Written by docs/evidence/make_erlang.py with mpmath; do not edit.

/// Erlang B and C to 40 digits; C has no value where the load is not less than the agents.
struct ErlangReference {
  let agents: Int
  let load: Double
  let blocking: Double
  let waiting: Double?
  /// Shares of contacts that wait longer than a time, in handle times, under Erlang C.
  let late: [(time: Double, share: Double)]

  static let table: [ErlangReference] = [""")
for agents, load in CASES:
    b = erlang_b(agents, load)
    c = erlang_c(agents, load, b)
    print(f"    ErlangReference(\n      agents: {grouped(agents)}, load: {number(load)},\n"
          f"      blocking: {digits(b)},\n      waiting: {digits(c)},")
    print_late([(t, c * mp.exp(-(agents - mp.mpf(load)) * mp.mpf(t)))
                for t in LATE.get((agents, load), [])])
print("  ]\n}")
