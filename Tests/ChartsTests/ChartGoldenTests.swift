// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText
import Testing

/// The whole text of each chart, sixty columns wide.
struct ChartGoldenTests {
  @Test("bars with intervals")
  func utilisation() {
    #expect(
      Sample.text(Sample.utilisation, width: 60) == """
        Utilisation
        manual       ████████████├┤                     34.6 ± 0.9 %
        preview      ███████████████████▋               53.1 ± 1.1 %
        progressive  █████████████████████████├┤        69.4 ± 1.2 %
        predictive   █████████████████████████████████  89.4 ± 0.0 %
        """)
  }

  @Test("bars with intervals, in ASCII")
  func utilisationASCII() {
    #expect(
      Sample.text(Sample.utilisation, width: 60, ascii: true) == """
        Utilisation
        manual       ###########[]                    34.6 +/- 0.9 %
        preview      ##################               53.1 +/- 1.1 %
        progressive  #######################[]        69.4 +/- 1.2 %
        predictive   ###############################  89.4 +/- 0.0 %
        """)
  }

  @Test("bars on both sides of zero")
  func gain() {
    #expect(
      Sample.text(Sample.gain, width: 60) == """
        Change of the monthly result
        per agent                │                             ₹0.00
        per transaction  ├┼─┤████│               -₹1,20,000 ± 30,000
        ग्राहक सहायता              ████████████├┤   ₹2,40,500 ± 12,000
        """)
  }

  @Test("bars on both sides of zero, in ASCII")
  func gainASCII() {
    #expect(
      Sample.text(Sample.gain, width: 60, ascii: true) == """
        Change of the monthly result
        per agent               |                              ₹0.00
        per transaction  [+]####|              -₹1,20,000 +/- 30,000
        ग्राहक सहायता             ###########[]   ₹2,40,500 +/- 12,000
        """)
  }

  @Test("divided bars")
  func time() {
    #expect(
      Sample.text(Sample.time, width: 60) == """
        Agent time
        manual      ██████████████▓▓▓▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░
        predictive  ████████████████████████████████████▓▓▓▓▓▓▓▞▞▞▞▞
        █ talking  ▓ wrap-up  ▒ dialing  ░ ringing  ▞ idle
        manual: talking 28.8 %, wrap-up 5.8 %, dialing 20.0 %,
        ringing 45.0 %, idle 0.4 %
        predictive: talking 74.5 %, wrap-up 14.9 %, dialing 0.0 %,
        ringing 0.0 %, idle 10.6 %
        """)
  }

  @Test("divided bars, in ASCII")
  func timeASCII() {
    #expect(
      Sample.text(Sample.time, width: 60, ascii: true) == """
        Agent time
        manual      ##############===++++++++++---------------------
        predictive  ####################################=======:::::
        # talking  = wrap-up  + dialing  - ringing  : idle
        manual: talking 28.8 %, wrap-up 5.8 %, dialing 20.0 %,
        ringing 45.0 %, idle 0.4 %
        predictive: talking 74.5 %, wrap-up 14.9 %, dialing 0.0 %,
        ringing 0.0 %, idle 10.6 %
        """)
  }

  @Test("lines with a marker")
  func revenue() {
    #expect(
      Sample.text(Sample.revenue, width: 60) == """
        Monthly revenue
        revenue ($)
        60,000 ┤                          ┊
               │                          ┊                   ▲▲▲▲▲▲
               │                          ┊         ▲▲▲▲▲▲▲▲▲▲
        40,000 ┤                          ┊▲▲▲▲▲▲▲▲▲
               │●●●●●●●●●●●●●●●●●●▲▲▲▲▲▲▲▲▲●●●●●●●●●●●●●●●●●●●●●●●●●
               │        ▲▲▲▲▲▲▲▲▲▲        ┊
        20,000 ┤▲▲▲▲▲▲▲▲                  ┊
               │                          ┊
               │                          ┊
             0 ┤                          ┊
               └┬────────────┬────────────┬───────────┬────────────┬
               0.2          0.3          0.4         0.5         0.6
                                                   outcomes per hour
        ● per agent  ▲ per outcome  ┊ break-even at 0.40
        """)
  }

  @Test("lines with a marker, in ASCII")
  func revenueASCII() {
    #expect(
      Sample.text(Sample.revenue, width: 60, ascii: true) == """
        Monthly revenue
        revenue ($)
        60,000 +                          :
               |                          :                   oooooo
               |                          :         oooooooooo
        40,000 +                          :ooooooooo
               |******************ooooooooo*************************
               |        oooooooooo        :
        20,000 +oooooooo                  :
               |                          :
               |                          :
             0 +                          :
               ++------------+------------+-----------+------------+
               0.2          0.3          0.4         0.5         0.6
                                                   outcomes per hour
        * per agent  o per outcome  : break-even at 0.40
        """)
  }

  @Test("points with intervals beside a curve and a limit")
  func strategies() {
    #expect(
      Sample.text(Sample.strategies, width: 60) == """
        Utilisation against abandonment
        utilisation (%)
        100 ┤                                ┊
            │                                ┊
            │                  ● predictive  ┊
            │              ···········┬····├●┤······················
         80 ┤        ······       ├───◆───┤  ┊    power:2 (27.4 %) ▶
            │   ·····    ◆ hand-tuned        ┊
            │■··                             ┊
            │  ■ progressive                 ┊
         60 ┤                                ┊
            │                                ┊
            │                                ┊
            │                                ┊
         40 ┤                                ┊
            │▲ manual                        ┊
            │                                ┊
            │                                ┊
         20 ┤                                ┊
            └┬─────────────────────┬────────────────────┬───────────
             0                     2                    4
                                                abandonment rate (%)
        ·· optimum  ┊ limit at 3.0 %
        """)
  }

  @Test("points with intervals, in ASCII")
  func strategiesASCII() {
    #expect(
      Sample.text(Sample.strategies, width: 60, ascii: true) == """
        Utilisation against abandonment
        utilisation (%)
        100 +                                :
            |                                :
            |                  * predictive  :
            |              ...........-....[*]......................
         80 +        ......       [---@---]  :    power:2 (27.4 %) >
            |   .....    @ hand-tuned        :
            |x..                             :
            |  x progressive                 :
         60 +                                :
            |                                :
            |                                :
            |                                :
         40 +                                :
            |o manual                        :
            |                                :
            |                                :
         20 +                                :
            ++---------------------+--------------------+-----------
             0                     2                    4
                                                abandonment rate (%)
        .. optimum  : limit at 3.0 %
        """)
  }

  @Test("lines with bands, a marker and a level")
  func disturbance() {
    #expect(
      Sample.text(Sample.disturbance, width: 60) == """
        The answer rate doubles
        abandonment rate (%)
        15 ┤              ┊
           │              ┊  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
           │              ┊  ▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲
           │              ┊  ▲░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
        10 ┤              ┊ ▲░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
           │              ┊ ▲
           │              ┊░▲
           │              ┊▲
         5 ┤             ░┊▲░●●●░░░
           │░░░░░░░░░░░░░░▲░● ░░●●●●●●░░
           │▲▲▲▲▲▲▲▲▲▲▲▲▲▲▲●┄┄┄┄┄┄┄┄┄┄●●●●●●●●●●●●●●●●●●●●●●●●●●●●●●
           │░░░░░░░░░░░░░░┊               ░░░░░░░░░░░░░░░░░░░░░░░░░░
         0 ┤░░            ┊
           └┬─────────────┬─────────────┬────────────┬─────────────┬
            0             5            10           15            20
                                                             minutes
        ● predictive  ▲ fixed ratio  ┊ answer rate doubles at 5
        ┄ limit at 3.0 %  ░ confidence interval
        """)
  }

  @Test("a small picture, behind its style sheet")
  func picture() throws {
    let chart = ShareChart(
      title: "Time & <co>", parts: ["a"], rows: [ShareChart.Row(label: "x", amounts: [1])])
    let drawn = try #require(chart.svg(width: 320).split(separator: "</style>\n").last)
    #expect(
      drawn == """
        <rect class="ground fill" width="100%" height="100%"/>
        <text class="ink fill title" x="12" y="28">Time &amp; &lt;co&gt;</text>
        <text class="ink fill" x="12" y="59">x</text>
        <rect class="series0 fill" x="29.6" y="44" width="276.9" height="22"/>
        <text class="ground fill" x="168.8" y="59" text-anchor="middle">100.0 %</text>
        <rect class="series0 fill" x="18" y="80" width="14" height="12"/>
        <text class="ink fill" x="42" y="90">a</text>
        </svg>

        """)
  }

  @Test("bands end where values cannot go on")
  func possible() {
    let chart = LineChart(
      title: "", x: ChartLawTests.axis("x"), y: ChartLawTests.axis("y"),
      series: [
        LineChart.Series(
          name: "s",
          points: [0, 1].map { LineChart.Point(x: $0, y: 0.5, halfWidth: 3) })
      ], possible: 0...1)
    #expect(!Sample.text(chart, width: 40).contains("-"))
    #expect(Sample.text(chart, width: 40).contains("1.0 ┤"))
  }
}
