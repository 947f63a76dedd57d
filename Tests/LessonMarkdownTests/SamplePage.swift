// SPDX-License-Identifier: Apache-2.0

/// A page with one of everything that the renderer draws, and what it must become.
enum SamplePage {
  /// The page.
  static let source = #"""
    # How a BPO dials

    A call centre earns money only while somebody *talks*. **Dialing by hand**,
    waiting for an answer and listening to engaged tones is paid time without a
    result.[^paid] Read [the rules](https://example.org/rules), <https://example.org>
    and the [next lesson](../day-10/lesson.md). Run `bpo learn` to ~~start~~ go on.

    <!-- S1-06 S1-07 -->

    ## What a month costs

    | Model | Rate | Who carries the risk |
    | :--- | ---: | :---: |
    | Per agent | ₹450 | The client |
    | Per outcome 📞 | ₹1,200 | The provider, who is paid only for what was achieved |
    | प्रति घंटा | 漢字 | 🇮🇳 both |

    1. First dial
       - by hand
         - with care
       - by machine
    2. Then talk

    - [x] Talk time
    - [ ] Ring time, which is a line so long that it does not fit on any screen, not even on a wide one

    > A quote about **risk**.
    >
    > > A quote inside.

    ### Try it

    ```yaml
    agents: 20
    \#ttabbed: program text that goes on and on until it has to be cut somewhere, wherever that is
    ```

    ![A floor of agents](floor.png)

    ---

    A forced\#u{20}\#u{20}
    line end, an ![icon](https://example.org/i.png) and <b>raw HTML</b>.[^two]

    [^paid]: By the client or by the provider, as the contract that both have signed says.
    [^two]: Second note.

    """#

  /// In 80 columns, without colour.
  static let at80 = #"""
    How a BPO dials
    ━━━━━━━━━━━━━━━

    A call centre earns money only while somebody talks. Dialing by hand, waiting
    for an answer and listening to engaged tones is paid time without a result.[1]
    Read the rules (https://example.org/rules), https://example.org and the next
    lesson (../day-10/lesson.md). Run `bpo learn` to ~~start~~ go on.

    What a month costs
    ──────────────────

    ┌────────────────┬────────┬────────────────────────────────────────────────────┐
    │ Model          │   Rate │                Who carries the risk                │
    ├────────────────┼────────┼────────────────────────────────────────────────────┤
    │ Per agent      │   ₹450 │                     The client                     │
    ├────────────────┼────────┼────────────────────────────────────────────────────┤
    │ Per outcome 📞 │ ₹1,200 │    The provider, who is paid only for what was     │
    │                │        │                      achieved                      │
    ├────────────────┼────────┼────────────────────────────────────────────────────┤
    │ प्रति घंटा       │   漢字 │                      🇮🇳 both                       │
    └────────────────┴────────┴────────────────────────────────────────────────────┘

    1. First dial
       ◦ by hand
         ▪ with care
       ◦ by machine
    2. Then talk

    ☑ Talk time
    ☐ Ring time, which is a line so long that it does not fit on any screen, not
      even on a wide one

    │ A quote about risk.
    │
    │ │ A quote inside.

    Try it
    ┄┄┄┄┄┄

    yaml
        agents: 20
            tabbed: program text that goes on and on until it has to be cut somewher
        e, wherever that is

    ┌─ Image ───────────┐
    │ A floor of agents │
    │ floor.png         │
    └───────────────────┘

    ────────────────────────────────────────────────────────────────────────────────

    A forced
    line end, an [image: icon] (https://example.org/i.png) and raw HTML.[2]

    ────────
    [1] By the client or by the provider, as the contract that both have signed
        says.
    [2] Second note.

    """#

  /// In 60 columns, without colour.
  static let at60 = #"""
    How a BPO dials
    ━━━━━━━━━━━━━━━

    A call centre earns money only while somebody talks. Dialing
    by hand, waiting for an answer and listening to engaged
    tones is paid time without a result.[1] Read the rules
    (https://example.org/rules), https://example.org and the
    next lesson (../day-10/lesson.md). Run `bpo learn` to
    ~~start~~ go on.

    What a month costs
    ──────────────────

    ┌────────────────┬────────┬────────────────────────────────┐
    │ Model          │   Rate │      Who carries the risk      │
    ├────────────────┼────────┼────────────────────────────────┤
    │ Per agent      │   ₹450 │           The client           │
    ├────────────────┼────────┼────────────────────────────────┤
    │ Per outcome 📞 │ ₹1,200 │ The provider, who is paid only │
    │                │        │     for what was achieved      │
    ├────────────────┼────────┼────────────────────────────────┤
    │ प्रति घंटा       │   漢字 │            🇮🇳 both             │
    └────────────────┴────────┴────────────────────────────────┘

    1. First dial
       ◦ by hand
         ▪ with care
       ◦ by machine
    2. Then talk

    ☑ Talk time
    ☐ Ring time, which is a line so long that it does not fit on
      any screen, not even on a wide one

    │ A quote about risk.
    │
    │ │ A quote inside.

    Try it
    ┄┄┄┄┄┄

    yaml
        agents: 20
            tabbed: program text that goes on and on until it ha
        s to be cut somewhere, wherever that is

    ┌─ Image ───────────┐
    │ A floor of agents │
    │ floor.png         │
    └───────────────────┘

    ────────────────────────────────────────────────────────────

    A forced
    line end, an [image: icon] (https://example.org/i.png) and
    raw HTML.[2]

    ────────
    [1] By the client or by the provider, as the contract that
        both have signed says.
    [2] Second note.

    """#

  /// In 30 columns, without colour.
  static let at30 = #"""
    How a BPO dials
    ━━━━━━━━━━━━━━━

    A call centre earns money only
    while somebody talks. Dialing
    by hand, waiting for an answer
    and listening to engaged tones
    is paid time without a
    result.[1] Read the rules
    (https://example.org/rules),
    https://example.org and the
    next lesson
    (../day-10/lesson.md). Run
    `bpo learn` to ~~start~~ go
    on.

    What a month costs
    ──────────────────

    Model: Per agent
    Rate: ₹450
    Who carries the risk: The
    client

    Model: Per outcome 📞
    Rate: ₹1,200
    Who carries the risk: The
    provider, who is paid only for
    what was achieved

    Model: प्रति घंटा
    Rate: 漢字
    Who carries the risk: 🇮🇳 both

    1. First dial
       ◦ by hand
         ▪ with care
       ◦ by machine
    2. Then talk

    ☑ Talk time
    ☐ Ring time, which is a line
      so long that it does not fit
      on any screen, not even on a
      wide one

    │ A quote about risk.
    │
    │ │ A quote inside.

    Try it
    ┄┄┄┄┄┄

    yaml
      agents: 20
          tabbed: program text tha
      t goes on and on until it ha
      s to be cut somewhere, where
      ver that is

    ┌─ Image ───────────┐
    │ A floor of agents │
    │ floor.png         │
    └───────────────────┘

    ──────────────────────────────

    A forced
    line end, an [image: icon]
    (https://example.org/i.png)
    and raw HTML.[2]

    ────────
    [1] By the client or by the
        provider, as the contract
        that both have signed
        says.
    [2] Second note.

    """#

  /// For a screen reader, in 80 columns.
  static let plain = #"""
    How a BPO dials
    ===============

    A call centre earns money only while somebody talks. Dialing by hand, waiting
    for an answer and listening to engaged tones is paid time without a result.[1]
    Read the rules (https://example.org/rules), https://example.org and the next
    lesson (../day-10/lesson.md). Run `bpo learn` to (deleted: start) go on.

    What a month costs
    ------------------

    Table with 3 rows and 3 columns:

    Model: Per agent
    Rate: ₹450
    Who carries the risk: The client

    Model: Per outcome 📞
    Rate: ₹1,200
    Who carries the risk: The provider, who is paid only for what was achieved

    Model: प्रति घंटा
    Rate: 漢字
    Who carries the risk: 🇮🇳 both

    1. First dial
       - by hand
         - with care
       - by machine
    2. Then talk

    - Done: Talk time
    - To do: Ring time, which is a line so long that it does not fit on any screen,
             not even on a wide one

    > A quote about risk.
    >
    > > A quote inside.

    Try it
    ~~~~~~

    Code (yaml):
        agents: 20
            tabbed: program text that goes on and on until it has to be cut somewher
        e, wherever that is

    Image: A floor of agents (floor.png)

    * * *

    A forced
    line end, an [image: icon] (https://example.org/i.png) and raw HTML.[2]

    Notes:
    [1] By the client or by the provider, as the contract that both have signed
        says.
    [2] Second note.

    """#
}
