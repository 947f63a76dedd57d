#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Tests/QueueingTheoryTests/ErlangReference.swift: Erlang B and C to 40 digits.

    pip install mpmath==1.3.0
    python3 docs/evidence/make_erlang.py > Tests/QueueingTheoryTests/ErlangReference.swift

Erlang B comes from the forward recursion B_k = a B_(k-1) / (k + a B_(k-1)) with 60 digits, and for
up to 1000 agents is checked against the incomplete gamma function, 1/B = e^a a^-N Gamma(N+1, a).
A load is the exact value of the Double that a Swift literal of the same spelling denotes.
"""
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


def swift_load(x):
    if x >= 1e8 or x < 1e-3:
        return f"{x:.0e}".replace("e-0", "e-").replace("e+0", "e")
    return grouped(int(x)) if x == int(x) else repr(x)


print("""\
// SPDX-License-Identifier: Apache-2.0

// Written by docs/evidence/make_erlang.py with mpmath; do not edit.

/// Erlang B and C to 40 digits; C has no value where the load is not less than the agents.
struct ErlangReference {
  let agents: Int
  let load: Double
  let blocking: Double
  let waiting: Double?

  static let table: [ErlangReference] = [""")
for agents, load in CASES:
    b = erlang_b(agents, load)
    c = erlang_c(agents, load, b)
    print(f"    ErlangReference(\n      agents: {grouped(agents)}, load: {swift_load(load)},\n"
          f"      blocking: {digits(b)},\n      waiting: {digits(c)}),")
print("  ]\n}")
